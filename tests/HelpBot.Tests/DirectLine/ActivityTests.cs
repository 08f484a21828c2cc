using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using HelpBot.Tests.Service;

namespace HelpBot.Tests.DirectLine;

public sealed class ActivityTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task What_was_sent_comes_back_untouched_but_for_who_sent_it()
    {
        var chat = await app.ChatAsync();
        const string Sent = """
            {"type":"message","text":"hoi","from":{"id":"iemand-anders","name":"Jan","role":"bot"},"id":"eigen","timestamp":"1999-01-01T00:00:00Z",
             "conversation":{"id":"andere"},"localTimestamp":"2026-11-24T11:00:00+01:00","locale":"nl-NL","entities":[{"type":"x","n":1.50}],
             "channelData":{"clientActivityID":"abc.1","Clientactivityid":"hoofdletters","diep":{"er":[null,true]}},"nooitGezien":{"a":"ë€😀"}}
            """;

        var (status, posted) = await chat.PostActivityAsync(Sent);

        Assert.Equal(HttpStatusCode.OK, status);
        var echo = (await chat.ListAsync()).Activities.Single(a => a.Text("id") == posted.Text("id"));
        var sent = JsonNode.Parse(Sent)!;
        foreach (var kept in (string[])["text", "localTimestamp", "locale", "entities", "channelData", "nooitGezien"])
            Assert.True(JsonNode.DeepEquals(sent[kept], echo[kept]), kept);
        Assert.Equal("dl_bezoeker", echo["from"]!["id"]!.ToString());
        Assert.Equal("user", echo["from"]!["role"]!.ToString());
        Assert.Equal(chat.Id, echo["conversation"]!["id"]!.ToString());
        Assert.NotEqual("1999-01-01T00:00:00Z", echo.Text("timestamp"));
    }

    [Fact]
    public async Task A_sender_in_another_spelling_is_overwritten_too()
    {
        var chat = await app.ChatAsync();

        var (_, posted) = await chat.PostActivityAsync("""{"Type":"message","TEXT":"hoi","From":{"id":"kwaad"},"ID":"kwaad"}""");

        var echo = (await chat.ListAsync()).Activities.Single(a => a.Text("id") == posted.Text("id"));
        Assert.Equal("dl_bezoeker", echo["from"]!["id"]!.ToString());
        Assert.DoesNotContain("kwaad", echo.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("hoi", echo.Text("text"));
    }

    [Fact]
    public async Task The_answer_says_who_it_is_from_and_what_it_answers()
    {
        var chat = await app.ChatAsync();

        var answer = Assert.Single(await chat.AskAsync("hoi"));

        Assert.Equal("message", answer.Text("type"));
        Assert.Equal("helpbot", answer["from"]!["id"]!.ToString());
        Assert.Equal("HelpBot", answer["from"]!["name"]!.ToString());
        Assert.Equal("nl-NL", answer.Text("locale"));
        Assert.Equal("plain", answer.Text("textFormat"));
        Assert.Equal("expectingInput", answer.Text("inputHint"));
        Assert.StartsWith(chat.Id, answer.Text("replyToId"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timestamps_and_ids_only_go_up()
    {
        await using var still = TestApp.With(new FakeTime());
        var chat = await still.ChatAsync();
        for (var i = 0; i < 5; i++) await chat.AskAsync("kaart");

        var (all, watermark) = await chat.ListAsync();

        var times = all.Select(a => DateTimeOffset.Parse(a.Text("timestamp"), CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(times.Distinct().Order(), times);
        Assert.Equal(all.Select(a => a.Text("id")).Order(StringComparer.Ordinal), all.Select(a => a.Text("id")));
        Assert.Equal(all.Count.ToString(CultureInfo.InvariantCulture), watermark);
    }

    [Theory]
    [InlineData(null, 3)]
    [InlineData("", 3)]
    [InlineData("-", 3)]
    [InlineData("-1", 3)]
    [InlineData("onzin", 3)]
    [InlineData("1.5", 3)]
    [InlineData("99999999999999999999999", 0)]
    [InlineData("0", 3)]
    [InlineData("1", 2)]
    [InlineData("3", 0)]
    [InlineData("4000", 0)]
    public async Task A_watermark_tells_where_to_go_on(string? watermark, int expected)
    {
        var chat = await app.ChatAsync();
        await chat.AskAsync("hoi");

        var (activities, next) = await chat.ListAsync(watermark);

        Assert.Equal(expected, activities.Count);
        Assert.Equal("3", next);
    }

    [Fact]
    public async Task The_same_message_twice_gets_one_answer()
    {
        var chat = await app.ChatAsync();

        var first = await chat.PostAsync("hoi", "klant-1");
        var second = await chat.PostAsync("hoi", "klant-1");
        await chat.AskAsync("klaar");

        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Equal(first.Body.Text("id"), second.Body.Text("id"));
        var texts = (await chat.ListAsync()).Activities.Texts();
        Assert.Equal(5, texts.Count);
        Assert.Contains("2: hoi", texts);
        Assert.Contains("3: klaar", texts);
    }

    [Fact]
    public async Task The_same_words_in_two_messages_get_two_answers()
    {
        var chat = await app.ChatAsync();

        Assert.Equal(["2: ja"], (await chat.AskAsync("ja")).Texts());
        Assert.Equal(["3: ja"], (await chat.AskAsync("ja")).Texts());
    }

    [Fact]
    public async Task Typing_and_updates_from_a_client_are_heard_and_dropped()
    {
        var chat = await app.ChatAsync();
        await chat.AskAsync("hoi");

        Assert.Equal(HttpStatusCode.OK, (await chat.PostActivityAsync("""{"type":"typing"}""")).Status);
        Assert.Equal(HttpStatusCode.OK, (await chat.PostActivityAsync("""{"type":"conversationUpdate","membersAdded":[{"id":"x"}]}""")).Status);

        Assert.Equal(3, (await chat.ListAsync()).Activities.Count);
    }

    [Fact]
    public async Task An_event_is_shown_and_not_answered()
    {
        var chat = await app.ChatAsync();
        var (status, _) = await chat.PostActivityAsync("""{"type":"event","name":"webchat/join","value":{"language":"nl"}}""");

        await chat.AskAsync("hoi");

        Assert.Equal(HttpStatusCode.OK, status);
        var (all, _) = await chat.ListAsync();
        Assert.Equal(4, all.Count);
        Assert.Equal("webchat/join", Assert.Single(all, a => a.Text("type") == "event").Text("name"));
    }

    [Fact]
    public async Task Only_so_much_history_is_kept()
    {
        await using var small = new TestApp(null, null, ("Storage:HistoryPerConversation", "20"));
        var chat = await small.ChatAsync();
        for (var i = 0; i < 15; i++) await chat.AskAsync($"bericht {i}");

        var (all, watermark) = await chat.ListAsync();

        Assert.Equal(20, all.Count);
        Assert.Equal("31", watermark);
        Assert.Equal("16: bericht 14", all[^1].Text("text"));
    }
}
