using HelpBot.Tests.Service;
using HelpBot.Turns;

namespace HelpBot.Tests.Turns;

public sealed class TurnTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task What_was_said_before_is_remembered_per_conversation()
    {
        var one = await app.ChatAsync();
        var two = await app.ChatAsync();

        Assert.Equal(["2: hoi"], (await one.AskAsync("hoi")).Texts());
        Assert.Equal(["3: nog eens"], (await one.AskAsync("nog eens")).Texts());
        Assert.Equal(["2: hallo"], (await two.AskAsync("hallo")).Texts());
    }

    [Fact]
    public async Task A_bug_becomes_an_apology_and_the_conversation_goes_on()
    {
        await using var own = new TestApp();
        var chat = await own.ChatAsync();

        var sorry = Assert.Single(await chat.AskAsync("knal"));

        Assert.Contains("ging iets mis", sorry.Text("text"), StringComparison.Ordinal);
        Assert.DoesNotContain("knal", sorry.Text("text"), StringComparison.Ordinal);
        Assert.Equal(["2: hoi"], (await chat.AskAsync("hoi")).Texts());
        Assert.Contains("A turn failed: InvalidOperationException", own.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("Het ging mis bij", own.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_writes_too_fast_gets_a_kind_brake_but_danger_is_always_answered()
    {
        var time = new FakeTime();
        await using var timed = TestApp.With(time, ("Turns:PerMinute", "3"));
        var chat = await timed.ChatAsync();
        Assert.Equal(["2: een"], (await chat.AskAsync("een")).Texts());
        Assert.Equal(["3: twee"], (await chat.AskAsync("twee")).Texts());

        var braked = Assert.Single(await chat.AskAsync("drie")).Text("text");

        Assert.NotEqual("4: drie", braked);
        Assert.NotEmpty(braked);
        Assert.Equal(["Bel 112."], (await chat.AskAsync("gevaar")).Texts());
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.EndsWith(": vier", Assert.Single(await chat.AskAsync("vier")).Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_idle_conversation_leaves_nothing_in_memory()
    {
        await using var own = new TestApp();
        var chat = await own.ChatAsync();
        await chat.AskAsync("hoi");
        var workers = own.Get<TurnWorkers>();

        Assert.True(SpinWait.SpinUntil(() => workers.Count == 0, TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task Many_conversations_at_once_each_keep_their_order()
    {
        var chats = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => app.ChatAsync()));
        var listeners = await Task.WhenAll(chats.Select(chat => chat.ListenAsync()));

        await Task.WhenAll(chats.Select(async chat =>
        {
            for (var i = 0; i < 10; i++) await chat.PostAsync($"b{i}");
        }));

        foreach (var listener in listeners)
        {
            var all = await listener.TakeAsync(21);
            Assert.Equal(Enumerable.Range(0, 10).Select(i => $"{i + 2}: b{i}"), all.Where(a => a["replyToId"] is not null).Texts());
            await listener.DisposeAsync();
        }
    }

    [Fact]
    public async Task The_log_tells_of_a_turn_without_a_word_of_it()
    {
        await using var own = new TestApp();
        var chat = await own.ChatAsync();

        await chat.AskAsync("mijn naam is Wilhelmina Geplant, 06 12345678");

        Assert.Contains(own.Log.Lines, line => line.StartsWith("Information: Turn: directline, intent SmallTalk, danger None, 0 items, ", StringComparison.Ordinal));
        Assert.DoesNotContain("Geplant", own.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("12345678", own.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain(chat.Token, own.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain(TestApp.Secret, own.Log.All, StringComparison.Ordinal);
    }
}
