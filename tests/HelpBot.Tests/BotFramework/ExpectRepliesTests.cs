using System.Net;
using System.Text.Json.Nodes;
using HelpBot.Tests.Service;

namespace HelpBot.Tests.BotFramework;

/// <summary>Answers that go back with the request.</summary>
public sealed class ExpectRepliesTests(BotService bot) : IClassFixture<BotService>
{
    private readonly BotCaller _caller = new(bot.App, bot.Azure);

    [Fact]
    public async Task The_first_message_gets_the_welcome_before_its_answer_and_the_next_only_its_answer()
    {
        Assert.Equal([ParrotDialogue.Welcome, "2: hallo"], (await _caller.AskAsync("hallo")).Select(a => a.Text("text")));
        Assert.Equal(["3: en nu"], (await _caller.AskAsync("en nu")).Select(a => a.Text("text")));
    }

    [Fact]
    public async Task An_answer_is_addressed_as_the_protocol_wants()
    {
        await _caller.AskAsync("hallo");
        var activity = _caller.Asking("hoi");

        var answer = (await _caller.PostAsync(activity)).Body.Activities().Single();

        Assert.Equal(activity.Text("id"), answer.Text("replyToId"));
        Assert.Equal("msteams", answer.Text("channelId"));
        Assert.Equal(_caller.ServiceUrl, answer.Text("serviceUrl"));
        Assert.True(JsonNode.DeepEquals(activity["conversation"], answer["conversation"]));
        Assert.True(JsonNode.DeepEquals(activity["from"], answer["recipient"]));
        Assert.True(JsonNode.DeepEquals(activity["recipient"], answer["from"]));
        Assert.Equal("markdown", answer.Text("textFormat"));
    }

    [Fact]
    public async Task Cards_choices_and_Markdown_go_along_and_Teams_gets_calls_as_links()
    {
        var answers = await _caller.AskAsync("kaart");

        var card = answers[^1];
        Assert.Equal("application/vnd.microsoft.card.hero", card["attachments"]![0]!["contentType"]!.ToString());
        Assert.Equal(["openUrl", "openUrl"], card["attachments"]![0]!["content"]!["buttons"]!.AsArray().Select(b => b!["type"]!.ToString()));
        Assert.Equal(["Ja graag", "Iets *anders*"], card["suggestedActions"]!["actions"]!.AsArray().Select(a => a!["title"]!.ToString()));
        Assert.Equal("3: \\*vet\\*\n\nen verder", (await _caller.AskAsync("*vet*\nen verder"))[0].Text("text"));
    }

    [Fact]
    public async Task The_same_activity_twice_gets_the_same_answer_and_is_one_message()
    {
        await _caller.AskAsync("hallo");
        var activity = _caller.Asking("een");

        var first = (await _caller.PostAsync(activity)).Body.Activities();
        var second = (await _caller.PostAsync(activity)).Body.Activities();

        Assert.True(JsonNode.DeepEquals(first.Single(), second.Single()));
        Assert.Equal("4: twee", (await _caller.AskAsync("twee")).Single().Text("text"));
    }

    [Fact]
    public async Task Many_conversations_at_once_each_get_their_own_answers_in_order()
    {
        var callers = Enumerable.Range(0, 20).Select(_ => new BotCaller(bot.App, bot.Azure)).ToArray();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(async c =>
        {
            var all = new List<string>();
            for (var i = 0; i < 3; i++) all.AddRange((await callers[c].AskAsync($"{c}-{i}")).Select(a => a.Text("text")));
            return all;
        }));

        for (var c = 0; c < 20; c++) Assert.Equal([ParrotDialogue.Welcome, $"2: {c}-0", $"3: {c}-1", $"4: {c}-2"], answers[c]);
    }

    [Fact]
    public async Task Who_joins_is_welcomed_once()
    {
        var joined = _caller.Asking("");
        joined["type"] = "conversationUpdate";
        joined["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:mevrouw" });

        Assert.Equal([ParrotDialogue.Welcome], (await _caller.PostAsync(joined)).Body.Activities().Select(a => a.Text("text")));
        Assert.Empty((await _caller.PostAsync(joined)).Body.Activities());
    }

    [Fact]
    public async Task In_a_group_the_bots_own_name_is_not_part_of_what_was_said()
    {
        await _caller.AskAsync("hallo");
        var activity = _caller.Asking("<at>HelpBot</at> koffie");
        activity["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>HelpBot</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot" } });

        Assert.Equal("3: koffie", (await _caller.PostAsync(activity)).Body.Activities().Single().Text("text"));
    }

    [Theory]
    [InlineData("typing", HttpStatusCode.OK)]
    [InlineData("messageReaction", HttpStatusCode.OK)]
    [InlineData("endOfConversation", HttpStatusCode.OK)]
    [InlineData("installationUpdate", HttpStatusCode.OK)]
    [InlineData("iets nieuws", HttpStatusCode.OK)]
    [InlineData("invoke", HttpStatusCode.NotImplemented)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task What_is_no_message_is_taken_for_what_it_is(string type, HttpStatusCode expected)
    {
        var activity = _caller.Activity("x");
        activity["type"] = type;

        Assert.Equal(expected, (await _caller.PostAsync(activity)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":"message","channelId":"msteams","conversation":"a"}""")]
    [InlineData("""{"type":"message","channelId":"msteams","conversation":{"id":""}}""")]
    [InlineData("""{"type":"message","conversation":{"id":"a"}}""")]
    public async Task A_body_that_is_no_activity_is_refused(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await _caller.PostAsync(body, "Bearer " + _caller.Token())).Status);

    [Fact]
    public async Task A_turn_that_fails_is_an_apology_and_not_an_error() =>
        Assert.NotEqual("", (await _caller.AskAsync("knal"))[^1].Text("text"));

    [Fact]
    public async Task Words_of_the_person_are_not_kept_once_answered()
    {
        await _caller.AskAsync("mijn geheim is paars");

        var page = await bot.App.Get<HelpBot.Storage.Conversations>().PageAsync(_caller.Key, 0, TestContext.Current.CancellationToken);
        Assert.Equal(3, page!.Entries.Count);
        Assert.DoesNotContain("paars", page.Entries[0].Body, StringComparison.Ordinal);
    }
}
