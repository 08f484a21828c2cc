using System.Net;
using HelpBot.Tests.Service;

namespace HelpBot.Tests.DirectLine;

public sealed class ConversationTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Start = "/v3/directline/conversations";

    [Fact]
    public async Task Starting_is_created_once_and_found_afterwards()
    {
        var chat = await Chat.NewAsync(app);

        var first = await chat.StartAsync();
        var again = await chat.SendAsync(HttpMethod.Post, Start, """{"user":{"id":"x"},"locale":"nl-NL"}""");

        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.Equal(HttpStatusCode.OK, again.Status);
        foreach (var body in (List<System.Text.Json.Nodes.JsonObject>)[first.Body, again.Body])
        {
            Assert.Equal(chat.Id, body.Text("conversationId"));
            Assert.NotEmpty(body.Text("token"));
            Assert.True((int)body["expires_in"]! > 0);
            Assert.StartsWith($"ws://localhost{chat.Path}/stream?", body.Text("streamUrl"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_welcome_comes_once_and_by_itself()
    {
        var chat = await app.ChatAsync();
        await chat.StartAsync();
        await using var listener = await chat.ListenAsync();

        var welcome = Assert.Single(await listener.TakeAsync(1));

        Assert.Equal(ParrotDialogue.Welcome, welcome.Text("text"));
        Assert.Null(welcome["replyToId"]);
        await chat.AskAsync("hoi");
        var (all, _) = await chat.ListAsync();
        Assert.Equal([ParrotDialogue.Welcome, "hoi", "2: hoi"], all.Texts());
        Assert.DoesNotContain(all, a => a.Text("type") == "conversationUpdate");
    }

    [Fact]
    public async Task The_stream_address_comes_from_the_public_address_when_there_is_one()
    {
        await using var behindProxy = new TestApp(null, null, ("Service:PublicUrl", "https://chat.voorbeeld.test/hulp/"));
        var chat = await Chat.NewAsync(behindProxy);

        var (_, body) = await chat.StartAsync();

        Assert.StartsWith($"wss://chat.voorbeeld.test/hulp{chat.Path}/stream?", body.Text("streamUrl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reconnecting_gives_a_new_stream_from_the_watermark()
    {
        var chat = await app.ChatAsync();

        var (status, body) = await chat.SendAsync(HttpMethod.Get, chat.Path + "?watermark=12");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("watermark=12&", body.Text("streamUrl"), StringComparison.Ordinal);
        Assert.Equal(chat.Id, body.Text("conversationId"));
    }

    [Fact]
    public async Task An_unknown_conversation_is_not_found()
    {
        var chat = await Chat.NewAsync(app);

        foreach (var (method, path) in (List<(HttpMethod, string)>)[(HttpMethod.Get, chat.Path), (HttpMethod.Get, chat.Path + "/activities")])
        {
            var (status, body) = await chat.SendAsync(method, path);
            Assert.Equal(HttpStatusCode.NotFound, status);
            Assert.NotEmpty(body.ErrorCode());
        }

        Assert.Equal(HttpStatusCode.NotFound, (await chat.PostAsync("hoi")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await chat.PostActivityAsync("""{"type":"typing"}""")).Status);
    }

    [Fact]
    public async Task Another_ones_conversation_is_closed()
    {
        var mine = await app.ChatAsync();
        var other = await app.ChatAsync();

        foreach (var (method, path) in (List<(HttpMethod, string)>)[(HttpMethod.Get, other.Path), (HttpMethod.Get, other.Path + "/activities"),
            (HttpMethod.Post, other.Path + "/activities"), (HttpMethod.Post, other.Path + "/upload")])
        {
            var (status, body) = await mine.SendAsync(method, path, method == HttpMethod.Post ? """{"type":"message","text":"hoi"}""" : null);
            Assert.Equal(HttpStatusCode.Forbidden, status);
            Assert.NotEmpty(body.ErrorCode());
        }

        Assert.DoesNotContain((await other.ListAsync()).Activities, a => a.Text("text") == "hoi");
    }

    [Fact]
    public async Task Without_a_header_nothing_opens()
    {
        var chat = await app.ChatAsync();

        foreach (var (method, path) in (List<(HttpMethod, string)>)[(HttpMethod.Post, Start), (HttpMethod.Get, chat.Path), (HttpMethod.Get, chat.Path + "/activities"),
            (HttpMethod.Post, chat.Path + "/activities"), (HttpMethod.Post, chat.Path + "/upload"), (HttpMethod.Post, "/v3/directline/tokens/refresh")])
        {
            var (status, body) = await Chat.SendAsync(app, method, path, null);
            Assert.Equal(HttpStatusCode.Unauthorized, status);
            Assert.NotEmpty(body.ErrorCode());
        }
    }

    [Fact]
    public async Task Files_are_not_accepted()
    {
        var chat = await app.ChatAsync();

        var (status, body) = await chat.SendAsync(HttpMethod.Post, chat.Path + "/upload", "{}");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, status);
        Assert.NotEmpty(body.ErrorCode());
    }

    [Fact]
    public async Task A_server_with_the_secret_can_hold_a_conversation_itself()
    {
        var (status, started) = await Chat.SendAsync(app, HttpMethod.Post, Start, TestApp.Secret, """{"user":{"id":"kanaal"}}""");
        var chat = new Chat(app, started.Text("conversationId"), TestApp.Secret);

        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal(HttpStatusCode.OK, (await chat.PostAsync("hoi")).Status);
        await using var listener = await chat.ListenAsync();
        Assert.Equal(3, (await listener.TakeAsync(3)).Count);
    }
}
