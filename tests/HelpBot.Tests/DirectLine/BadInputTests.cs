using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HelpBot.Tests.Service;

namespace HelpBot.Tests.DirectLine;

public sealed class BadInputTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("😀😀😀👨‍👩‍👧‍👦")]
    [InlineData("a\u0001b\u0007c\u001bd\u007fe\u0085f")]
    [InlineData("'; DROP TABLE conversations; -- \" @id")]
    [InlineData("<script>alert(1)</script><img src=x onerror=alert(1)>&amp;")]
    [InlineData("مرحبا \u202eשלום\u202c \u200f\u061c")]
    [InlineData("{{constructor}} ${7*7} %s %n {0} \\x00")]
    [InlineData("𝕳𝖔𝖎 Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘")]
    public async Task Any_text_is_stored_as_it_is_and_answered(string text)
    {
        var chat = await app.ChatAsync();

        var answers = await chat.AskAsync(text);

        Assert.Equal([$"2: {text}"], answers.Texts());
        Assert.Equal(text, (await chat.ListAsync()).Activities.Single(a => a["from"]!["role"]!.ToString() == "user").Text("text"));
    }

    [Theory]
    [InlineData("""{"type":"message","text":"half \ud83d teken"}""", "2: half \ufffd teken")]
    [InlineData("""{"type":"message","text":"\udc00\udc00"}""", "2: \ufffd\ufffd")]
    [InlineData("""{"type":"message","text":"nul\u0000nul"}""", "2: nul nul")]
    [InlineData("""{"type":"message","text":null}""", "2: ")]
    [InlineData("""{"type":"message"}""", "2: ")]
    [InlineData("""{"type":"message","value":{"keuze":1},"attachments":[{"contentType":"image/png","contentUrl":"http://169.254.169.254/"}]}""", "2: ")]
    [InlineData("""{"type":"message","text":"hoi","channelData":"geen object","from":"geen object"}""", "2: hoi")]
    [InlineData("""{"type":"message","text":"hoi","channelData":{"clientActivityID":42}}""", "2: hoi")]
    [InlineData("""{"type":"MESSAGE","text":"hoi"}""", "2: hoi")]
    public async Task A_strange_activity_is_answered_all_the_same(string activity, string answer)
    {
        var chat = await app.ChatAsync();
        await using var listener = await chat.ListenAsync();
        await listener.TakeAsync(1);

        Assert.Equal(HttpStatusCode.OK, (await chat.PostActivityAsync(activity)).Status);

        Assert.Equal(answer, (await listener.TakeAsync(2))[1].Text("text"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen json")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"tekst\"")]
    [InlineData("{}")]
    [InlineData("""{"text":"zonder soort"}""")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"message","text":7}""")]
    [InlineData("""{"type":"message","text":{"a":1}}""")]
    [InlineData("""{"type":"message","text":"a","text":"b"}""")]
    [InlineData("""{"type":"message","text":"\ud8"}""")]
    [InlineData("""{"type":"message",}""")]
    public async Task A_body_that_is_no_activity_is_a_clear_mistake(string body)
    {
        var chat = await app.ChatAsync();

        var (status, answer) = await chat.PostActivityAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(answer.ErrorCode());
        AssertNothingLeaks(answer);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public async Task A_bomb_of_nested_JSON_is_refused(string open, string close)
    {
        var chat = await app.ChatAsync();
        var bomb = $$"""{"type":"message","text":"hoi","channelData":{{Repeat(open, 5000)}}1{{Repeat(close, 5000)}}}""";

        var (status, answer) = await chat.PostActivityAsync(bomb);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        AssertNothingLeaks(answer);
    }

    [Fact]
    public async Task A_body_above_64_KB_is_too_large()
    {
        var chat = await app.ChatAsync();

        var (status, answer) = await chat.PostAsync(new string('a', 100_000));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.NotEmpty(answer.ErrorCode());
        Assert.Equal(["2: hoi"], (await chat.AskAsync("hoi")).Texts());
    }

    [Fact]
    public async Task A_large_body_without_a_length_is_too_large_too()
    {
        var chat = await app.ChatAsync();
        using var client = app.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, chat.Path + "/activities")
        {
            Content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes($$"""{"type":"message","text":"{{new string('a', 100_000)}}"}"""))),
        };
        request.Headers.Authorization = new("Bearer", chat.Token);
        request.Headers.TransferEncodingChunked = true;
        request.Content.Headers.ContentType = new("application/json");

        using var response = await client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_long_text_within_it_is_answered_and_told_to_be_long()
    {
        var chat = await app.ChatAsync();

        var answers = (await chat.AskAsync(new string('a', 60_000))).Texts();

        Assert.Equal(2, answers.Count);
        Assert.Contains("lang bericht", answers[0], StringComparison.Ordinal);
        Assert.StartsWith("2: aaa", answers[1], StringComparison.Ordinal);
        Assert.Single(await chat.AskAsync(new string('a', 2000)));
    }

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("multipart/form-data; boundary=x", 415)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("onzin", 415)]
    [InlineData("application/json; charset=\"utf-8\"", 200)]
    [InlineData("application/vnd.microsoft.activity+json", 200)]
    [InlineData(null, 200)]
    public async Task The_body_must_call_itself_JSON_or_nothing(string? type, int expected)
    {
        var chat = await app.ChatAsync();

        Assert.Equal(expected, (int)await PostBytesAsync(chat, """{"type":"message","text":"hoi"}"""u8.ToArray(), type));
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_become_question_marks()
    {
        var chat = await app.ChatAsync();

        Assert.Equal(HttpStatusCode.OK, await PostBytesAsync(chat, [.. """{"type":"message","text":"caf"""u8, 0xE9, 0xC0, .. "\"}"u8], "application/json"));

        Assert.Contains((await chat.ListAsync()).Activities, a => a.Text("text") == "caf\ufffd\ufffd");
    }

    [Theory]
    [InlineData("/v3/directline/conversations/%0a/activities")]
    [InlineData("/v3/directline/conversations/..%2f..%2fetc/activities")]
    [InlineData("/v3/directline/conversations/' OR 1=1 --/activities")]
    [InlineData("/v3/directline/onzin")]
    [InlineData("/v3/directline/conversations/x/stream?watermark=%F0%9F&t=%00")]
    [InlineData("/chat/token")]
    [InlineData("/chat/begin")]
    public async Task A_strange_address_never_breaks_anything(string path)
    {
        var chat = await app.ChatAsync();
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", chat.Token);

        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), Cancel);

        Assert.InRange((int)response.StatusCode, 400, 499);
        Assert.DoesNotContain("   at ", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generated_rubbish_gets_a_defined_answer_each_time()
    {
        var chat = await app.ChatAsync();
        var random = new Random(20261122);
        const string Letters = "{}[]\":,\\ud83d0tfn-+.eE typemsag\u0000é€\ud83d\ude00";
        for (var round = 0; round < 200; round++)
        {
            var rubbish = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Letters[random.Next(Letters.Length)]));
            var status = (int)await PostBytesAsync(chat, Encoding.UTF8.GetBytes(random.Next(2) == 0 ? rubbish : "{\"type\":\"message\",\"text\":\"" + rubbish), "application/json");
            Assert.True(status is 200 or 400, $"{status} for {JsonSerializer.Serialize(rubbish)}");
        }
    }

    private async Task<HttpStatusCode> PostBytesAsync(Chat chat, byte[] body, string? type)
    {
        using var client = app.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, chat.Path + "/activities") { Content = new ByteArrayContent(body) };
        request.Headers.Authorization = new("Bearer", chat.Token);
        if (type is not null) request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await client.SendAsync(request, Cancel);
        return response.StatusCode;
    }

    private static void AssertNothingLeaks(JsonObject answer)
    {
        var text = answer.ToJsonString();
        Assert.DoesNotContain("System.", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" at ", text, StringComparison.Ordinal);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
