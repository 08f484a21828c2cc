using HelpBot.Tests.Service;
using HelpBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace HelpBot.Tests.BotFramework;

/// <summary>Turns that take long, and answers that a restart came between.</summary>
public sealed class LateAnswerTests : IAsyncLifetime
{
    private FakeAzure _azure = null!;

    public async ValueTask InitializeAsync() => _azure = await FakeAzure.StartAsync();

    public ValueTask DisposeAsync() => _azure.DisposeAsync();

    [Fact]
    public async Task While_a_turn_takes_long_the_channel_shows_typing()
    {
        using var typing = new ManualResetEventSlim();
        _azure.Heard = body => { if (body.Text("type") == "typing") typing.Set(); };
        // As long as it takes until typing shows, and no longer.
        Respond slow = (state, message, now) =>
        {
            if (!message.IsStart) typing.Wait(TimeSpan.FromSeconds(20));
            return ParrotDialogue.Respond(state, message, now);
        };
        await using var app = new TestApp(null, services => services.AddSingleton(slow), _azure.Settings);
        var caller = new BotCaller(app, _azure);

        await caller.PostAsync(caller.Activity("rustig"));
        await PostsAsync(3);

        var types = _azure.Posts.Select(p => p.Body.Text("type")).ToList();
        Assert.Contains("typing", types);
        Assert.Equal("message", types[^1]);
    }

    [Fact]
    public async Task An_answer_that_was_saved_is_brought_after_a_restart()
    {
        using var folder = new TempFolder();
        string conversation;
        await using (var app = new TestApp(folder.File("test.db"), null, _azure.Settings))
        {
            var caller = new BotCaller(app, _azure);
            conversation = caller.Conversation;
            _azure.Trouble[conversation] = new([503, 503]);
            await caller.PostAsync(caller.Activity("hallo"));
            for (var i = 0; i < 200 && _azure.Trouble[conversation].Count == 2; i++) await Task.Delay(25, TestContext.Current.CancellationToken);
        }

        Assert.Empty(_azure.Posts);
        _azure.Trouble.Clear();
        await using var again = new TestApp(folder.File("test.db"), null, _azure.Settings);
        using var client = again.CreateClient();

        await PostsAsync(2);
        Assert.Equal([ParrotDialogue.Welcome, "2: hallo"], _azure.Posts.Select(p => p.Body.Text("text")));
    }

    [Fact]
    public async Task A_try_that_a_stop_interrupts_is_made_again_at_the_next_start()
    {
        using var folder = new TempFolder();
        using var under = new ManualResetEventSlim();
        using var stopped = new ManualResetEventSlim();
        _azure.Heard = _ =>
        {
            under.Set();
            stopped.Wait(TimeSpan.FromSeconds(20));
        };
        await using (var app = new TestApp(folder.File("test.db"), null, _azure.Settings))
        {
            var caller = new BotCaller(app, _azure);
            await caller.PostAsync(caller.Activity("hallo"));
            Assert.True(under.Wait(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        }

        stopped.Set();
        _azure.Heard = null;
        await using var again = new TestApp(folder.File("test.db"), null, _azure.Settings);
        using var client = again.CreateClient();

        // The first once more, for nobody saw the end of that try.
        await PostsAsync(3);
        Assert.Equal([ParrotDialogue.Welcome, ParrotDialogue.Welcome, "2: hallo"], _azure.Posts.Select(p => p.Body.Text("text")));
    }

    private async Task PostsAsync(int count)
    {
        for (var tries = 0; tries < 800 && _azure.Posts.Count < count; tries++) await Task.Delay(25, TestContext.Current.CancellationToken);
        Assert.True(_azure.Posts.Count >= count, $"{_azure.Posts.Count} of {count}");
    }
}
