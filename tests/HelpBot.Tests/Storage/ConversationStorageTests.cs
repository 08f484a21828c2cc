using HelpBot.Core.Conversation;
using HelpBot.Storage;

namespace HelpBot.Tests.Storage;

/// <summary>What storage promises, whatever the database.</summary>
public abstract class ConversationStorageTests(StorageKind kind)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_turn_saves_state_and_answer_and_takes_the_message_from_the_line_together()
    {
        await using var store = await new TestDatabase(kind).OpenedAsync();
        await store.Conversations.StartAsync("c", "directline", Cancel);
        var open = (await store.Turns.NextAsync("c", Cancel))!;

        var saved = await store.Turns.SaveAsync(open, new(open.State with { Place = "Dorp" }, ["""{"a":1}""", """{"a":2}"""], false), Cancel);

        Assert.Equal([1, 2], saved!.Entries.Select(e => e.Seq));
        Assert.Null(await store.Turns.NextAsync("c", Cancel));
        await store.Conversations.ReceiveAsync("c", new("""{"b":1}""", "hoi", null), Cancel);
        var next = (await store.Turns.NextAsync("c", Cancel))!;
        Assert.Equal("Dorp", next.State.Place);
        Assert.Equal("hoi", next.Waiting.Text);
    }

    [Fact]
    public async Task Of_two_answers_to_one_message_the_second_is_not_saved()
    {
        await using var store = await new TestDatabase(kind).OpenedAsync();
        await store.Conversations.StartAsync("c", "directline", Cancel);
        var open = (await store.Turns.NextAsync("c", Cancel))!;
        await store.Turns.SaveAsync(open, new(open.State, ["{}"], false), Cancel);

        var second = await store.Turns.SaveAsync(open, new(open.State with { Place = "Elders" }, ["{}"], false), Cancel);

        Assert.Null(second);
        Assert.Single((await store.Conversations.PageAsync("c", 0, Cancel))!.Entries);
    }

    [Fact]
    public async Task A_failing_transaction_leaves_nothing()
    {
        await using var store = await new TestDatabase(kind).OpenedAsync();
        await store.Conversations.StartAsync("c", "directline", Cancel);

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.Database.WriteAsync<int>(
            async (session, cancel) =>
            {
                await session.ExecuteAsync("DELETE FROM conversations", cancel);
                throw new InvalidOperationException();
            },
            Cancel));

        Assert.Equal(1, await store.CountAsync("conversations"));
    }

    [Fact]
    public async Task A_message_id_seen_before_is_not_stored_again()
    {
        await using var store = await new TestDatabase(kind).OpenedAsync();
        await store.Conversations.StartAsync("c", "directline", Cancel);
        await store.Conversations.StartAsync("d", "directline", Cancel);
        var received = new Received("{}", "hoi", "m1");

        var first = Assert.IsType<Receipt.Stored>(await store.Conversations.ReceiveAsync("c", received, Cancel));
        var second = Assert.IsType<Receipt.SeenBefore>(await store.Conversations.ReceiveAsync("c", received, Cancel));

        Assert.Equal(first.Entry.Seq, second.Seq);
        Assert.IsType<Receipt.Stored>(await store.Conversations.ReceiveAsync("d", received, Cancel));
    }

    [Fact]
    public async Task The_same_message_from_many_sides_at_once_is_stored_once()
    {
        await using var store = await new TestDatabase(kind).OpenedAsync();
        await store.Conversations.StartAsync("c", "directline", Cancel);

        var receipts = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() => store.Conversations.ReceiveAsync("c", new("{}", "hoi", "m1"), Cancel))));

        Assert.Single(receipts.OfType<Receipt.Stored>());
        Assert.Equal(1, await store.CountAsync("entries"));
    }

    [Fact]
    public async Task Too_much_unanswered_is_refused()
    {
        await using var store = await new TestDatabase(kind).OpenedAsync();
        await store.Conversations.StartAsync("c", "directline", Cancel);
        for (var i = 0; i < Conversations.MostWaiting - 1; i++) await store.Conversations.ReceiveAsync("c", new("{}", "hoi", null), Cancel);

        Assert.IsType<Receipt.Overloaded>(await store.Conversations.ReceiveAsync("c", new("{}", "hoi", null), Cancel));
        Assert.IsType<Receipt.Stored>(await store.Conversations.ReceiveAsync("c", new("{}", null, null), Cancel));
    }

    [Fact]
    public async Task A_conversation_keeps_no_more_bytes_than_its_bound_and_the_newest_always()
    {
        await using var store = await new TestDatabase(kind).OpenedAsync();
        await store.Conversations.StartAsync("c", "directline", Cancel);
        var body = $$"""{"x":"{{new string('ë', 30_000)}}"}""";

        for (var i = 0; i < 50; i++)
        {
            await store.Conversations.ReceiveAsync("c", new(body, "hoi", $"m{i}"), Cancel);
            while (await store.Turns.NextAsync("c", Cancel) is { } open) await store.Turns.SaveAsync(open, new(open.State, ["""{"kort":1}"""], false), Cancel);
        }

        var kept = await store.Database.ReadAsync(
            (session, cancel) => session.NumberAsync("SELECT CAST(SUM(OCTET_LENGTH(body)) AS BIGINT) FROM entries", cancel), Cancel);
        var entries = (await store.Conversations.PageAsync("c", 0, Cancel))!.Entries;
        Assert.InRange(kept!.Value, 1_400_000, new StorageOptions().HistoryBytes);
        Assert.Equal(["""{"kort":1}""", body], entries.Reverse().Take(2).Select(e => e.Body));
        Assert.InRange(await store.CountAsync("seen") ?? 0, 1, entries.Count);
        Assert.IsType<Receipt.SeenBefore>(await store.Conversations.ReceiveAsync("c", new(body, "hoi", "m49"), Cancel));
    }

    [Fact]
    public async Task What_comes_faster_than_it_can_be_stored_is_refused_before_it_fills_the_memory()
    {
        await using var store = await new TestDatabase(kind).OpenedAsync();
        var text = new string('x', 250_000);
        await store.Conversations.StartAsync("c", "directline", Cancel);
        await store.Conversations.StartAsync("d", "directline", Cancel);

        var receipts = await store.Database.WriteAsync(
            async (_, cancel) =>
            {
                // Nothing is written meanwhile on SQLite, and little on PostgreSQL.
                var all = Enumerable.Range(0, 400).Select(i => store.Conversations.ReceiveAsync(i % 2 == 0 ? "c" : "d", new(text, null, $"m{i}"), cancel)).ToList();
                await Task.WhenAny(Task.WhenAll(all), Task.Delay(200, cancel));
                return all;
            },
            Cancel);
        var done = await Task.WhenAll(receipts);

        Assert.InRange(done.Count(r => r is Receipt.Overloaded), kind == StorageKind.Sqlite ? 250 : 0, 399);
        Assert.IsType<Receipt.Stored>(await store.Conversations.ReceiveAsync("c", new("{}", null, "weer"), Cancel));
    }

    [Fact]
    public async Task An_unknown_conversation_receives_nothing()
    {
        await using var store = await new TestDatabase(kind).OpenedAsync();

        Assert.IsType<Receipt.UnknownConversation>(await store.Conversations.ReceiveAsync("c", new("{}", "hoi", "m"), Cancel));
        Assert.Equal(0, await store.CountAsync("seen"));
        Assert.Null(await store.Conversations.PageAsync("c", 0, Cancel));
    }

    [Fact]
    public async Task Forgetting_keeps_what_was_written_after_it()
    {
        await using var store = await new TestDatabase(kind).OpenedAsync();
        await store.Conversations.StartAsync("c", "directline", Cancel);
        var start = (await store.Turns.NextAsync("c", Cancel))!;
        await store.Conversations.ReceiveAsync("c", new("""{"x":"eerste"}""", "eerste", "m1"), Cancel);
        await store.Conversations.ReceiveAsync("c", new("""{"x":"vergeet"}""", "vergeet", "m2"), Cancel);
        await store.Conversations.ReceiveAsync("c", new("""{"x":"daarna"}""", "daarna", "m3"), Cancel);
        await store.Turns.SaveAsync(start, new(start.State, ["""{"x":"welkom"}"""], false), Cancel);
        var first = (await store.Turns.NextAsync("c", Cancel))!;
        await store.Turns.SaveAsync(first, new(first.State with { Place = "Dorp" }, ["""{"x":"antwoord"}"""], false), Cancel);
        var forget = (await store.Turns.NextAsync("c", Cancel))!;

        await store.Turns.SaveAsync(forget, new(ConversationState.New, ["""{"x":"dag"}"""], true), Cancel);

        var page = (await store.Conversations.PageAsync("c", 0, Cancel))!;
        Assert.Equal(["""{"x":"daarna"}""", """{"x":"dag"}"""], page.Entries.Select(e => e.Body));
        var next = (await store.Turns.NextAsync("c", Cancel))!;
        Assert.Equal("daarna", next.Waiting.Text);
        Assert.Null(next.State.Place);
        Assert.Equal(2, await store.CountAsync("seen")); // The request itself and what came after it.
    }
}

public sealed class SqliteConversationStorageTests() : ConversationStorageTests(StorageKind.Sqlite);

public sealed class PostgreSqlConversationStorageTests() : ConversationStorageTests(StorageKind.PostgreSql);
