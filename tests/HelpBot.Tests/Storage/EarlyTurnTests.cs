using HelpBot.Storage;

namespace HelpBot.Tests.Storage;

/// <summary>A turn that was made before its message is stored: saved with it, or not at all.</summary>
public abstract class EarlyTurnTests(StorageKind kind)
{
    private static readonly Received Hello = new("""{"text":"hoi"}""", "hoi", "m1");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_and_its_answer_are_stored_together_and_nothing_waits()
    {
        await using var store = await BegunAsync();

        var stored = Assert.IsType<Receipt.Stored>(await store.Conversations.ReceiveAsync("c", Hello, Early(store, "Dorp")));

        Assert.Equal([3], stored.Answer!.Select(e => e.Seq));
        Assert.Equal(["{}", Hello.Body, """{"a":1}"""], (await store.Conversations.PageAsync("c", 0, Cancel))!.Entries.Select(e => e.Body));
        Assert.Equal(0, await store.CountAsync("inbox"));
        Assert.Equal(1, await store.CountAsync("day_counts"));
        Assert.Equal(("Dorp", 4L), (store.Conversations.Foresee("c", "directline", Hello)!.State.Place, store.Conversations.Foresee("c", "directline", Hello)!.Waiting.Seq));
        await store.Conversations.ReceiveAsync("c", new("{}", "en nu", "m2"), Cancel);
        Assert.Equal("Dorp", (await store.Turns.NextAsync("c", Cancel))!.State.Place);
    }

    [Fact]
    public async Task A_repeated_message_brings_no_second_answer()
    {
        await using var store = await BegunAsync();
        await store.Conversations.ReceiveAsync("c", Hello, Early(store, "Dorp"));

        var again = await store.Conversations.ReceiveAsync("c", Hello, Early(store, "Elders"));

        Assert.Equal(2, Assert.IsType<Receipt.SeenBefore>(again).Seq);
        Assert.Equal(3, await store.CountAsync("entries"));
    }

    [Fact]
    public async Task What_came_between_leaves_the_message_to_be_answered_later()
    {
        await using var store = await BegunAsync();
        var early = Early(store, "Dorp");
        await store.Conversations.ReceiveAsync("c", new("{}", null, "event"), Cancel);

        var stored = Assert.IsType<Receipt.Stored>(await store.Conversations.ReceiveAsync("c", Hello, early));

        Assert.Null(stored.Answer);
        Assert.True(stored.IsOurs);
        var next = (await store.Turns.NextAsync("c", Cancel))!;
        Assert.Equal(("hoi", 3L, null), (next.Waiting.Text, next.Waiting.Seq, next.State.Place));
        Assert.Equal(0, await store.CountAsync("day_counts"));
    }

    [Fact]
    public async Task A_message_does_not_overtake_one_that_waits()
    {
        await using var store = await BegunAsync();
        var early = Early(store, "Dorp");
        await store.Conversations.ReceiveAsync("c", new("{}", "eerst", "m0"), Cancel);

        var stored = Assert.IsType<Receipt.Stored>(await store.Conversations.ReceiveAsync("c", Hello, early));

        Assert.Null(stored.Answer);
        Assert.Equal("eerst", (await store.Turns.NextAsync("c", Cancel))!.Waiting.Text);
        Assert.Equal(2, await store.CountAsync("inbox"));
    }

    [Fact]
    public async Task Of_many_made_for_the_same_place_at_once_one_is_saved_and_the_others_wait()
    {
        await using var store = await BegunAsync();
        var early = Early(store, "Dorp");

        var receipts = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => store.Conversations.ReceiveAsync("c", Hello with { MessageId = $"m{i}" }, early))));

        Assert.Single(receipts, r => r is Receipt.Stored { Answer: not null });
        Assert.Equal(19, await store.CountAsync("inbox"));
        Assert.Equal(Enumerable.Range(1, 22).Select(n => (long)n), (await store.Conversations.PageAsync("c", 0, Cancel))!.Entries.Select(e => e.Seq));
    }

    private static DoneTurn Early(TestDatabase store, string place)
    {
        var open = store.Conversations.Foresee("c", "directline", Hello)!;
        return new(open, new(open.State with { Place = place }, ["""{"a":1}"""], false) { Counts = [new("2026-11-24", place, "", "resident", "directline", "talk")] });
    }

    private async Task<TestDatabase> BegunAsync()
    {
        var store = await new TestDatabase(kind).OpenedAsync();
        await store.Conversations.StartAsync("c", "directline", Cancel);
        var start = (await store.Turns.NextAsync("c", Cancel))!;
        await store.Turns.SaveAsync(start, new(start.State, ["{}"], false), Cancel);
        return store;
    }
}

public sealed class SqliteEarlyTurnTests() : EarlyTurnTests(StorageKind.Sqlite);

public sealed class PostgreSqlEarlyTurnTests() : EarlyTurnTests(StorageKind.PostgreSql);
