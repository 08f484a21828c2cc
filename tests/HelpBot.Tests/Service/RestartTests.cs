using System.Net;
using HelpBot.Storage;
using HelpBot.Tests.Storage;

namespace HelpBot.Tests.Service;

public sealed class RestartTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_open_page_goes_on_after_a_restart_with_its_old_token()
    {
        using var folder = new TempFolder();
        string id, token;
        await using (var before = new TestApp(folder.File("test.db")))
        {
            var chat = await before.ChatAsync();
            await chat.AskAsync("hoi");
            (id, token) = (chat.Id, chat.Token);
        }

        await using var after = new TestApp(folder.File("test.db"));
        var again = new Chat(after, id, token);
        await using var listener = await again.ListenAsync("1");

        Assert.Equal(["hoi", "2: hoi"], (await listener.TakeAsync(2)).Texts());
        Assert.Equal(HttpStatusCode.OK, (await again.StartAsync()).Status);
        Assert.Equal(["3: nog steeds"], (await again.AskAsync("nog steeds")).Texts());
    }

    [Fact]
    public async Task What_was_stored_before_a_crash_is_answered_after_it()
    {
        await using var store = await new TestDatabase().OpenedAsync();
        await store.Conversations.StartAsync("gevallen", "directline", Cancel);
        await store.Conversations.ReceiveAsync("gevallen", new("""{"type":"message","text":"hallo?"}""", "hallo?", "m1"), Cancel);
        await store.Database.DisposeAsync();

        await using var app = new TestApp(store.File);
        var chat = new Chat(app, "gevallen", TestApp.Secret);
        await using var listener = await chat.ListenAsync();

        Assert.Equal(["hallo?", ParrotDialogue.Welcome, "2: hallo?"], (await listener.TakeAsync(3)).Texts());
    }

    [Fact]
    public async Task Forgetting_says_goodbye_and_leaves_nothing_in_the_files()
    {
        using var folder = new TempFolder();
        await using var app = new TestApp(folder.File("test.db"));
        var chat = await app.ChatAsync();
        await chat.AskAsync("Wilhelmina Geplant woont aan de Verzonnenlaan");
        Assert.True(TestDatabase.Holds(folder.Path, "Verzonnenlaan"));

        Assert.Equal([ParrotDialogue.Goodbye], (await chat.AskAsync("vergeet mij")).Texts());

        Assert.False(TestDatabase.Holds(folder.Path, "Verzonnenlaan"));
        Assert.Equal([ParrotDialogue.Goodbye], (await chat.ListAsync()).Activities.Texts());
        Assert.Equal(["1: ben ik er nog?"], (await chat.AskAsync("ben ik er nog?")).Texts());
        Assert.Equal(0, await app.Get<Database>().ReadAsync((session, cancel) => session.NumberAsync("SELECT COUNT(*) FROM inbox", cancel), Cancel));
    }

    [Fact]
    public async Task A_conversation_past_its_days_is_gone_and_can_begin_again()
    {
        var time = new FakeTime();
        await using var app = TestApp.With(time, ("DirectLine:TokenMinutes", "1440"), ("Retention:Days", "1"));
        var chat = await app.ChatAsync();
        await chat.AskAsync("hoi");
        time.Advance(TimeSpan.FromMinutes(1430));
        await app.Get<Retention>().DeleteOldAsync(Cancel);

        Assert.Equal(HttpStatusCode.NotFound, (await chat.SendAsync(HttpMethod.Get, chat.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await chat.PostAsync("hoi")).Status);
        Assert.Equal(HttpStatusCode.Created, (await chat.StartAsync()).Status);
    }
}
