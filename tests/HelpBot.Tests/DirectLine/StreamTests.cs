using System.Net;
using System.Net.WebSockets;
using HelpBot.Tests.Service;
using HelpBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace HelpBot.Tests.DirectLine;

public sealed class StreamTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_own_message_comes_before_its_answer_each_with_a_watermark()
    {
        var chat = await app.ChatAsync();
        await using var listener = await chat.ListenAsync();
        await listener.TakeAsync(1);
        await chat.PostAsync("hoi", "klant-1");

        var both = await listener.TakeAsync(2);

        Assert.Equal(["hoi", "2: hoi"], both.Texts());
        Assert.Equal("klant-1", both[0]["channelData"]!["clientActivityID"]!.ToString());
        Assert.Equal(both[0].Text("id"), both[1].Text("replyToId"));
        Assert.Equal("3", (await chat.ListAsync()).Watermark);
    }

    [Fact]
    public async Task Every_socket_of_a_conversation_hears_everything()
    {
        var chat = await app.ChatAsync();
        await using var one = await chat.ListenAsync();
        await using var two = await chat.ListenAsync();
        await chat.PostAsync("hoi");

        Assert.Equal((await one.TakeAsync(3)).Texts(), (await two.TakeAsync(3)).Texts());
    }

    [Fact]
    public async Task A_lost_socket_goes_on_where_it_was_without_doubles()
    {
        var chat = await app.ChatAsync();
        string watermark;
        await using (var lost = await chat.ListenAsync())
        {
            watermark = (await lost.NextAsync()).Text("watermark");
            lost.Socket.Abort();
        }

        await chat.AskAsync("gemist");
        await using var back = await chat.ListenAsync(watermark);
        await chat.PostAsync("nieuw");

        Assert.Equal(["gemist", "2: gemist", "nieuw", "3: nieuw"], (await back.TakeAsync(4)).Texts());
    }

    [Theory]
    [InlineData("-")]
    [InlineData("onzin")]
    public async Task A_strange_watermark_replays_everything(string watermark)
    {
        var chat = await app.ChatAsync();
        await chat.AskAsync("hoi");

        await using var listener = await chat.ListenAsync(watermark);

        Assert.Equal(3, (await listener.TakeAsync(3)).Count);
    }

    [Fact]
    public async Task A_watermark_beyond_the_end_hears_what_is_new()
    {
        var chat = await app.ChatAsync();
        await chat.AskAsync("hoi");
        await using var listener = await chat.ListenAsync("999");

        await chat.PostAsync("nieuw");

        Assert.Equal(["nieuw", "3: nieuw"], (await listener.TakeAsync(2)).Texts());
    }

    [Fact]
    public async Task Messages_are_answered_in_order_and_each_once()
    {
        var chat = await app.ChatAsync();
        await using var listener = await chat.ListenAsync();
        await listener.TakeAsync(1);

        for (var i = 0; i < 20; i++) await chat.PostAsync($"bericht {i}");

        var all = await listener.TakeAsync(40);
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"{i + 2}: bericht {i}"), all.Where(a => a["replyToId"] is not null).Texts());
        Assert.Equal(40, all.DistinctBy(a => a.Text("id")).Count());
    }

    [Fact]
    public async Task A_foreign_website_cannot_listen()
    {
        var chat = await app.ChatAsync();

        await using (await chat.ListenAsync(origin: "http://localhost")) { }
        await using (await chat.ListenAsync(origin: TestApp.Site)) { }
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => chat.ListenAsync(origin: "https://kwaad.test"));
        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_website_that_the_token_was_made_for_can_listen()
    {
        var chat = await Chat.NewAsync(app, """{"user":{"id":"x"},"trustedOrigins":["https://partner.test"]}""");
        await chat.StartAsync();

        await using var listener = await chat.ListenAsync(origin: "https://partner.test");

        Assert.Single(await listener.TakeAsync(1));
    }

    [Fact]
    public async Task A_stream_address_serves_for_a_minute()
    {
        var time = new FakeTime();
        await using var timed = TestApp.With(time);
        var chat = await timed.ChatAsync();
        var (_, body) = await chat.SendAsync(HttpMethod.Get, chat.Path);
        time.Advance(TimeSpan.FromSeconds(50));
        await using (await Listener.OpenAsync(timed, body.Text("streamUrl"))) { }

        time.Advance(TimeSpan.FromSeconds(11));

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => Listener.OpenAsync(timed, body.Text("streamUrl")));
        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "401")]
    [InlineData("?t=", "401")]
    [InlineData("?t=onzin", "403")]
    public async Task A_stream_needs_its_token(string query, string status)
    {
        var chat = await app.ChatAsync();

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => Listener.OpenAsync(app, $"ws://localhost{chat.Path}/stream{query}"));

        Assert.Contains(status, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_ones_stream_is_closed_and_an_unknown_one_not_found()
    {
        var mine = await app.ChatAsync();
        var other = await app.ChatAsync();
        var unknown = await Chat.NewAsync(app);

        var closed = await Assert.ThrowsAnyAsync<Exception>(() => Listener.OpenAsync(app, $"ws://localhost{other.Path}/stream?t={mine.Token}"));
        var notFound = await Assert.ThrowsAnyAsync<Exception>(() => Listener.OpenAsync(app, $"ws://localhost{unknown.Path}/stream?t={unknown.Token}"));

        Assert.Contains("403", closed.Message, StringComparison.Ordinal);
        Assert.Contains("404", notFound.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_asked_for_as_a_page_is_a_clear_mistake()
    {
        var chat = await app.ChatAsync();

        var (status, body) = await Chat.SendAsync(app, HttpMethod.Get, $"{chat.Path}/stream?t={chat.Token}", null);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(body.ErrorCode());
    }

    [Fact]
    public async Task The_ninth_socket_is_refused_and_the_older_ones_stay()
    {
        var chat = await app.ChatAsync();
        var open = new List<Listener>();
        for (var i = 0; i < 8; i++)
        {
            // The handshake ends before the seat is taken; the first frame comes after both.
            open.Add(await chat.ListenAsync());
            Assert.Single(await open[^1].TakeAsync(1));
        }

        await Assert.ThrowsAnyAsync<Exception>(() => chat.ListenAsync());

        await chat.PostAsync("hoi");
        foreach (var listener in open)
        {
            Assert.Equal(["hoi", "2: hoi"], (await listener.TakeAsync(2)).Texts());
            await listener.DisposeAsync();
        }
    }

    [Fact]
    public async Task Silence_is_filled_with_empty_frames_and_those_of_the_client_are_welcome()
    {
        var time = new FakeTime();
        await using var timed = TestApp.With(time);
        var chat = await timed.ChatAsync();
        await using var listener = await chat.ListenAsync();
        await listener.TakeAsync(1);
        await listener.Socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, true, Cancel);

        time.Advance(TimeSpan.FromSeconds(21));

        Assert.Equal("", await listener.FrameAsync());
        Assert.Equal(["2: hoi"], (await chat.AskAsync("hoi")).Texts());
    }

    [Fact]
    public async Task While_an_answer_takes_long_typing_shows_on_the_socket_only()
    {
        var time = new FakeTime();
        using var entered = new SemaphoreSlim(0);
        using var go = new ManualResetEventSlim();
        await using var slow = new TestApp(null, services => services.AddSingleton<TimeProvider>(time).AddSingleton<Respond>((state, message, now) =>
        {
            if (!message.IsStart)
            {
                entered.Release();
                go.Wait(TimeSpan.FromSeconds(20));
            }

            return ParrotDialogue.Respond(state, message, now);
        }));
        var chat = await slow.ChatAsync();
        await using var listener = await chat.ListenAsync();
        await listener.TakeAsync(1);
        var posting = chat.PostAsync("denk na");
        await entered.WaitAsync(Cancel);
        // It is not kept waiting for its answer to be stored.
        time.Advance(TimeSpan.FromMilliseconds(600));
        await posting;
        await listener.TakeAsync(1);
        await entered.WaitAsync(Cancel);

        time.Advance(TimeSpan.FromMilliseconds(600));

        var frame = await listener.NextAsync();
        Assert.Equal("typing", Assert.Single(frame.Activities()).Text("type"));
        Assert.Null(frame["watermark"]);
        go.Set();
        Assert.Equal(["2: denk na"], (await listener.TakeAsync(1)).Texts());
        Assert.DoesNotContain((await chat.ListAsync()).Activities, a => a.Text("type") == "typing");
    }

    [Fact]
    public async Task A_stop_says_goodbye_so_that_clients_come_back()
    {
        var stopping = new TestApp();
        var chat = await stopping.ChatAsync();
        await using var listener = await chat.ListenAsync();
        await listener.TakeAsync(1);

        var stop = stopping.DisposeAsync();

        Assert.Null(await listener.FrameAsync());
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, listener.Socket.CloseStatus);
        await listener.Socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Cancel);
        await stop;
    }
}
