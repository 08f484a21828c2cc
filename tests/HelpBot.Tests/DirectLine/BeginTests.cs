using System.Net;
using HelpBot.Tests.Service;
using HelpBot.Turns;

namespace HelpBot.Tests.DirectLine;

/// <summary>Beginning a conversation: by Direct Line, and by the widget's own request that brings token, conversation and welcome at once.</summary>
public sealed class BeginTests(TestApp app) : IClassFixture<TestApp>
{
    /// <summary>Says what it begins with.</summary>
    private static readonly Respond s_telling = (state, message, now) =>
        ParrotDialogue.Respond(state, message with { IsStart = false, Text = $"{state.Place ?? "nergens"} {state.Address}" }, now);

    [Fact]
    public async Task One_request_brings_the_welcome_and_a_stream_that_goes_on_after_it()
    {
        var (status, begun) = await Chat.SendAsync(app, HttpMethod.Post, "/chat/begin", null);

        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal([ParrotDialogue.Welcome], begun.Activities().Select(a => a.Text("text")));
        var chat = new Chat(app, begun.Text("conversationId"), begun.Text("token"));
        await using var listener = await Listener.OpenAsync(app, begun.Text("streamUrl"));
        await chat.PostAsync("bedankt");
        Assert.Equal("bedankt", (await listener.NextAsync()).Activities()[0].Text("text"));
        Assert.Equal(begun.Activities()[0].Text("id"), (await chat.ListAsync()).Activities[0].Text("id"));
    }

    [Theory]
    [InlineData("?place=Kerkrade&form=je", "1: Kerkrade Je")]
    [InlineData("?place=&form=", "1: nergens ")]
    [InlineData("?form=u", "1: nergens U")]
    [InlineData("?form=u&form=je&place=%00", "1: nergens ")]
    public async Task The_website_says_where_its_visitors_live_and_how_they_are_spoken_to(string query, string welcome)
    {
        await using var telling = TestApp.With(s_telling);

        var (_, begun) = await Chat.SendAsync(telling, HttpMethod.Post, "/chat/begin" + query, null);

        Assert.Equal(welcome, begun.Activities()[0].Text("text"));
    }

    [Theory]
    [InlineData("""{"place":"Kerkrade","form":"je"}""", "1: Kerkrade Je")]
    [InlineData("""{"place":5,"form":[]}""", "1: nergens ")]
    public async Task A_client_of_Direct_Line_says_so_when_it_begins(string body, string welcome)
    {
        await using var telling = TestApp.With(s_telling);
        var chat = await Chat.NewAsync(telling);

        Assert.Equal(HttpStatusCode.Created, (await chat.SendAsync(HttpMethod.Post, "/v3/directline/conversations", body)).Status);

        Assert.Equal(welcome, (await chat.ListAsync()).Activities[0].Text("text"));
    }

    [Fact]
    public async Task Begun_conversations_count_as_tokens_do()
    {
        await using var few = TestApp.With(new FakeTime(), ("DirectLine:TokensPerMinute", "1"));
        Assert.Equal(HttpStatusCode.OK, (await Chat.SendAsync(few, HttpMethod.Post, "/chat/token", null)).Status);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await Chat.SendAsync(few, HttpMethod.Post, "/chat/begin", null)).Status);
    }

    [Fact]
    public async Task Another_website_begins_nothing_unless_it_is_configured()
    {
        using var client = app.CreateClient();
        async Task<HttpStatusCode> FromAsync(string origin)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/chat/begin");
            request.Headers.Add("Origin", origin);
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            return response.StatusCode;
        }

        Assert.Equal(HttpStatusCode.Created, await FromAsync(TestApp.Site));
        Assert.Equal(HttpStatusCode.Forbidden, await FromAsync("https://kwaad.test"));
    }
}
