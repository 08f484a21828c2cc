using System.Net;
using System.Text.Json.Nodes;
using HelpBot.Tests.Service;

namespace HelpBot.Tests.BotFramework;

/// <summary>Answers that are brought to the channel after the request.</summary>
public sealed class ConnectorTests(BotService bot) : IClassFixture<BotService>
{
    private readonly BotCaller _caller = new(bot.App, bot.Azure);

    [Fact]
    public async Task Welcome_and_answer_come_in_order_to_the_address_of_the_activity()
    {
        var activity = _caller.Activity("hallo");

        Assert.Equal(HttpStatusCode.OK, (await _caller.PostAsync(activity)).Status);

        var posts = await PostsAsync(2);
        Assert.Equal([ParrotDialogue.Welcome, "2: hallo"], posts.Select(p => p.Body.Text("text")));
        Assert.All(posts, p => Assert.Equal($"/connector/v3/conversations/{_caller.Conversation}/activities/{activity.Text("id")}", p.Path));
        Assert.All(posts, p => Assert.Equal("29:mevrouw", p.Body["recipient"]!["id"]!.ToString()));
        Assert.All(posts, p => Assert.StartsWith("Bearer uit-", p.Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_added_is_welcomed_without_writing()
    {
        var joined = _caller.Activity("");
        joined["type"] = "conversationUpdate";
        joined["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:mevrouw" });

        await _caller.PostAsync(joined);
        await _caller.PostAsync(joined);

        Assert.Equal(ParrotDialogue.Welcome, (await PostsAsync(1)).Single().Body.Text("text"));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    [InlineData(500)]
    [InlineData(401)]
    public async Task A_channel_that_fails_once_gets_the_answer_once_more_and_in_order(int status)
    {
        bot.Azure.Trouble[_caller.Conversation] = new([status]);

        await _caller.PostAsync(_caller.Activity("hallo"));

        Assert.Equal([ParrotDialogue.Welcome, "2: hallo"], (await PostsAsync(2)).Select(p => p.Body.Text("text")));
    }

    [Fact]
    public async Task A_channel_that_refuses_is_not_asked_again_and_the_next_answer_goes()
    {
        bot.Azure.Trouble[_caller.Conversation] = new([403]);

        await _caller.PostAsync(_caller.Activity("hallo"));

        Assert.Equal("2: hallo", (await PostsAsync(1)).Single().Body.Text("text"));
    }

    [Fact]
    public async Task The_login_is_asked_once_and_by_client_credentials()
    {
        await _caller.PostAsync(_caller.Activity("een"));
        await PostsAsync(2);
        await _caller.PostAsync(_caller.Activity("twee"));
        await PostsAsync(3);

        var login = bot.Azure.Logins.First();
        Assert.Equal("client_credentials", login.Text("grant_type"));
        Assert.Equal(FakeAzure.AppId, login.Text("client_id"));
        Assert.Equal(FakeAzure.AppSecret, login.Text("client_secret"));
        Assert.Equal("https://api.botframework.com/.default", login.Text("scope"));
        // One more for the test in which the channel does not accept the first.
        Assert.True(bot.Azure.Logins.Count <= 2, $"{bot.Azure.Logins.Count} logins");
    }

    [Fact]
    public async Task The_same_activity_twice_is_answered_once()
    {
        var activity = _caller.Activity("hallo");

        await _caller.PostAsync(activity);
        await _caller.PostAsync(activity);
        await _caller.PostAsync(_caller.Activity("klaar"));

        Assert.Equal([ParrotDialogue.Welcome, "2: hallo", "3: klaar"], (await PostsAsync(3)).Select(p => p.Body.Text("text")));
    }

    [Fact]
    public void No_name_of_anybody_is_kept_to_answer()
    {
        var stored = Channels.BotFramework.BotActivity.Read(_caller.Activity("hallo")).Activity!.Address.Write();

        Assert.DoesNotContain("Mevrouw", stored, StringComparison.Ordinal);
        Assert.Equal(_caller.Conversation, Channels.BotFramework.BotAddress.Read(stored)!.ConversationId);
    }

    private async Task<List<(string Path, string Token, JsonObject Body)>> PostsAsync(int count)
    {
        for (var tries = 0; tries < 400; tries++)
        {
            var posts = bot.Azure.Posts.Where(p => p.Path.Contains(_caller.Conversation, StringComparison.Ordinal) && p.Body.Text("type") != "typing").ToList();
            if (posts.Count >= count) return posts;
            await Task.Delay(25, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"The connector did not get {count} activities.");
    }
}
