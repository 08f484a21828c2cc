using System.Text.Json;
using System.Text.Json.Nodes;
using HelpBot.Channels;

namespace HelpBot.Tests.DirectLine;

public sealed class SurrogateTests
{
    [Theory]
    [InlineData("""{"a":"gewoon"}""", """{"a":"gewoon"}""")]
    [InlineData("""{"a":"\ud83d\ude00"}""", """{"a":"\ud83d\ude00"}""")]
    [InlineData("""{"a":"\ud83d"}""", """{"a":"\ufffd"}""")]
    [InlineData("""{"a":"\ude00\ud83d"}""", """{"a":"\ufffd\ufffd"}""")]
    [InlineData("""{"a":"\ud83d\ud83d\ude00"}""", """{"a":"\ufffd\ud83d\ude00"}""")]
    [InlineData("""{"a":"\\ud83d"}""", """{"a":"\\ud83d"}""")]
    [InlineData("""{"a":"\\\ud83d"}""", """{"a":"\\\ufffd"}""")]
    [InlineData("""{"\udfff":1}""", """{"\ufffd":1}""")]
    [InlineData("""{"a":"\u00eb\n"}""", """{"a":"\u00eb\n"}""")]
    [InlineData("\\", "\\")]
    [InlineData("\\ud8", "\\ud8")]
    [InlineData("\\uzzzz", "\\uzzzz")]
    public void A_half_character_becomes_a_question_mark_and_the_rest_stays(string json, string mended) => Assert.Equal(mended, Surrogates.Mend(json));

    [Fact]
    public void Whatever_half_characters_a_text_holds_it_can_be_read_and_written_again()
    {
        var random = new Random(20261122);
        string[] parts = ["\\ud83d", "\\ude00", "\\u0000", "\\\\", "\\n", "x", "é", "\\\"", "\\u0041"];
        for (var round = 0; round < 2000; round++)
        {
            var json = "{\"a\":\"" + string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => parts[random.Next(parts.Length)])) + "\"}";

            var node = JsonNode.Parse(Surrogates.Mend(json))!;

            Assert.NotNull(node["a"]!.GetValue<string>());
            Assert.NotNull(JsonDocument.Parse(node.ToJsonString()));
        }
    }
}
