using System.Text.Json;
using System.Text.Json.Nodes;
using HelpBot.Channels;
using HelpBot.Tests.Service;

namespace HelpBot.Tests.DirectLine;

public sealed class ReplyShapeTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_card_is_there_for_every_client_and_whole_for_the_own_one()
    {
        var chat = await app.ChatAsync();

        var answers = await chat.AskAsync("kaart");

        Assert.Equal(2, answers.Count);
        var own = answers[1]["channelData"]!["card"]!;
        Assert.Equal("dorp-koffie", own["id"]!.ToString());
        Assert.Equal("Wanneer", own["lines"]![0]!["key"]!.ToString());
        Assert.Equal("De_Erker", own["lines"]![1]!["value"]!.ToString());
        Assert.Equal("gecheckt op 22 november", own["freshness"]!.ToString());
        var hero = answers[1]["attachments"]![0]!;
        Assert.Equal("application/vnd.microsoft.card.hero", hero["contentType"]!.ToString());
        Assert.Equal("Koffie [gratis]", hero["content"]!["title"]!.ToString());
        Assert.Contains("De\\_Erker", hero["content"]!["text"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal("tel:0450000000", hero["content"]!["buttons"]![0]!["value"]!.ToString());
        Assert.Equal("https://voorbeeld.test/koffie?a=1", hero["content"]!["buttons"]![1]!["value"]!.ToString());
    }

    [Fact]
    public async Task Choices_are_buttons_with_the_last_balloon_that_say_their_label()
    {
        var chat = await app.ChatAsync();

        var answers = await chat.AskAsync("kaart");

        Assert.Null(answers[0]["suggestedActions"]);
        Assert.Equal("acceptingInput", answers[0].Text("inputHint"));
        var actions = answers[1]["suggestedActions"]!["actions"]!.AsArray();
        Assert.Equal(["Ja graag", "Iets *anders*"], actions.Select(a => a!["title"]!.ToString()));
        Assert.All(actions, a => Assert.Equal("imBack", a!["type"]!.ToString()));
        Assert.All(actions, a => Assert.Equal(a!["title"]!.ToString(), a["value"]!.ToString()));
    }

    [Fact]
    public async Task Quick_exit_is_asked_for_only_when_somebody_may_be_watched()
    {
        var chat = await app.ChatAsync();

        Assert.True((bool)(await chat.AskAsync("weg hier"))[0]["channelData"]!["quickExit"]!);
        Assert.Null((await chat.AskAsync("hoi"))[0]["channelData"]);
    }

    [Theory]
    [InlineData("gewoon (ook) - dit, 14.00 uur!", "gewoon (ook) - dit, 14.00 uur!")]
    [InlineData("[klik](javascript:alert(1))", "\\[klik\\](javascript:alert(1))")]
    [InlineData("<b>*vet* _schuin_ `code` \\", "\\<b>\\*vet\\* \\_schuin\\_ \\`code\\` \\\\")]
    public void Text_in_a_card_is_text_and_not_Markdown(string text, string escaped) => Assert.Equal(escaped, HeroCard.Escape(text));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("geen adres")]
    [InlineData(null)]
    public void A_card_links_to_websites_only(string? url)
    {
        using var written = new MemoryStream();
        using (var json = new Utf8JsonWriter(written)) HeroCard.Write(json, ParrotDialogue.Card with { Url = url });
        Assert.Single(JsonNode.Parse(written.ToArray())!["content"]!["buttons"]!.AsArray());
    }
}
