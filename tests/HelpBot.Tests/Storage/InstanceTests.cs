using HelpBot.Core.Conversation;
using HelpBot.Storage;

namespace HelpBot.Tests.Storage;

/// <summary>Two instances on one PostgreSQL.</summary>
public sealed class InstanceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_the_instance_that_received_answers()
    {
        await using var one = await new TestDatabase(StorageKind.PostgreSql).OpenedAsync();
        await using var two = one.Other();
        await BegunAsync(one);

        var receipt = Assert.IsType<Receipt.Stored>(await two.Conversations.ReceiveAsync("c", new("{}", "hoi", "m1"), Cancel));

        Assert.True(receipt.IsOurs);
        Assert.Equal("hoi", receipt.Turn!.Waiting.Text);
        Assert.Null(await one.Turns.NextAsync("c", Cancel));
        Assert.Empty(await one.Turns.WaitingAsync(Cancel));
        Assert.Equal(["c"], await two.Turns.WaitingAsync(Cancel));
    }

    [Fact]
    public async Task What_comes_to_another_while_one_is_at_work_waits_for_that_one()
    {
        await using var one = await new TestDatabase(StorageKind.PostgreSql).OpenedAsync();
        await using var two = one.Other();
        await BegunAsync(one);
        var first = Assert.IsType<Receipt.Stored>(await one.Conversations.ReceiveAsync("c", new("{}", "een", "m1"), Cancel));

        var second = Assert.IsType<Receipt.Stored>(await two.Conversations.ReceiveAsync("c", new("{}", "twee", "m2"), Cancel));

        Assert.False(second.IsOurs);
        Assert.Null(await two.Turns.NextAsync("c", Cancel));
        var saved = await one.Turns.SaveAsync(first.Turn!, new(ConversationState.New, ["{}"], false), Cancel);
        Assert.True(saved!.MoreWaits);
        Assert.Equal("twee", (await one.Turns.NextAsync("c", Cancel))!.Waiting.Text);
    }

    [Fact]
    public async Task The_work_of_an_instance_that_died_is_taken_over_within_ten_seconds()
    {
        await using var one = await new TestDatabase(StorageKind.PostgreSql).OpenedAsync();
        await using var two = one.Other();
        await BegunAsync(one);
        await one.Conversations.ReceiveAsync("c", new("{}", "hoi", "m1"), Cancel);
        Assert.Empty(await two.Turns.WaitingAsync(Cancel));

        one.Time.Advance(TimeSpan.FromSeconds(8));

        Assert.Equal(["c"], await two.Turns.WaitingAsync(Cancel));
        Assert.Equal("hoi", (await two.Turns.NextAsync("c", Cancel))!.Waiting.Text);
        Assert.Null(await one.Turns.NextAsync("c", Cancel));
    }

    [Fact]
    public async Task An_answer_that_comes_after_the_takeover_is_not_saved()
    {
        await using var one = await new TestDatabase(StorageKind.PostgreSql).OpenedAsync();
        await using var two = one.Other();
        await BegunAsync(one);
        var slow = ((Receipt.Stored)await one.Conversations.ReceiveAsync("c", new("{}", "hoi", "m1"), Cancel)).Turn!;
        one.Time.Advance(TimeSpan.FromSeconds(8));
        await two.Turns.WaitingAsync(Cancel);
        var fast = (await two.Turns.NextAsync("c", Cancel))!;

        Assert.NotNull(await two.Turns.SaveAsync(fast, new(fast.State, ["""{"a":2}"""], false), Cancel));

        Assert.Null(await one.Turns.SaveAsync(slow, new(slow.State, ["""{"a":1}"""], false), Cancel));
        Assert.Equal(["{}", "{}", """{"a":2}"""], (await one.Conversations.PageAsync("c", 0, Cancel))!.Entries.Select(e => e.Body));
    }

    [Fact]
    public async Task An_answer_made_before_another_instance_answered_is_not_saved()
    {
        await using var one = await new TestDatabase(StorageKind.PostgreSql).OpenedAsync();
        await using var two = one.Other();
        await BegunAsync(one);
        var hello = new Received("{}", "hoi", "m1");
        var early = one.Conversations.Foresee("c", "directline", hello)!;
        var first = ((Receipt.Stored)await two.Conversations.ReceiveAsync("c", new("{}", "eerst", "m0"), Cancel)).Turn!;

        var during = (Receipt.Stored)await one.Conversations.ReceiveAsync("c", hello, new DoneTurn(early, new(early.State, ["{}"], false)));
        await two.Turns.SaveAsync(first, new(first.State, ["{}"], false), Cancel);
        var after = (Receipt.Stored)await one.Conversations.ReceiveAsync("c", hello with { MessageId = "m2" }, new DoneTurn(early, new(early.State, ["{}"], false)));

        Assert.Equal((null, false), (during.Answer, during.IsOurs));
        Assert.Null(after.Answer);
    }

    [Fact]
    public async Task An_instance_that_stops_leaves_its_work_at_once()
    {
        await using var one = await new TestDatabase(StorageKind.PostgreSql).OpenedAsync();
        await using var two = one.Other();
        await BegunAsync(one);
        await one.Conversations.ReceiveAsync("c", new("{}", "hoi", "m1"), Cancel);

        await one.Turns.ReleaseAsync(Cancel);

        Assert.Equal(["c"], await two.Turns.WaitingAsync(Cancel));
    }

    [Fact]
    public async Task A_duty_is_done_by_one_until_that_one_is_gone()
    {
        await using var one = await new TestDatabase(StorageKind.PostgreSql).OpenedAsync();
        await using var two = one.Other();
        var (first, second) = (new Duties(one.Database, one.Time), new Duties(two.Database, one.Time));

        Assert.True(await first.TryTakeAsync("retention", TimeSpan.FromMinutes(9), Cancel));
        Assert.False(await second.TryTakeAsync("retention", TimeSpan.FromMinutes(9), Cancel));
        Assert.True(await first.TryTakeAsync("retention", TimeSpan.FromMinutes(9), Cancel));
        one.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.True(await second.TryTakeAsync("retention", TimeSpan.FromMinutes(9), Cancel));
    }

    [Fact]
    public async Task Two_that_start_at_once_make_the_tables_once()
    {
        await using var one = new TestDatabase(StorageKind.PostgreSql);
        var others = Enumerable.Range(0, 4).Select(_ => one.Other()).ToList();

        await Task.WhenAll(others.Select(other => other.Database.OpenAsync(Cancel)));

        Assert.Equal(Migrations.Newest, await others[0].CountAsync("schema_version"));
        foreach (var other in others) await other.DisposeAsync();
    }

    [Fact]
    public async Task Many_messages_to_two_instances_at_once_are_all_numbered_without_a_gap()
    {
        await using var one = await new TestDatabase(StorageKind.PostgreSql).OpenedAsync();
        await using var two = one.Other();
        foreach (var id in (string[])["a", "b", "c"]) await one.Conversations.StartAsync(id, "directline", Cancel);

        await Task.WhenAll(Enumerable.Range(0, 90).Select(i => Task.Run(() =>
            (i % 2 == 0 ? one : two).Conversations.ReceiveAsync(i % 3 == 0 ? "a" : i % 3 == 1 ? "b" : "c", new($$"""{"i":{{i}}}""", "hoi", $"m{i}"), Cancel))));

        foreach (var id in (string[])["a", "b", "c"])
            Assert.Equal(Enumerable.Range(1, 30).Select(n => (long)n), (await two.Conversations.PageAsync(id, 0, Cancel))!.Entries.Select(e => e.Seq));
    }

    private static async Task BegunAsync(TestDatabase store)
    {
        await store.Conversations.StartAsync("c", "directline", Cancel);
        var start = (await store.Turns.NextAsync("c", Cancel))!;
        await store.Turns.SaveAsync(start, new(start.State, ["{}"], false), Cancel);
    }
}
