using HelpBot.Core.Conversation;
using HelpBot.Storage;

namespace HelpBot.Tests.Storage;

public sealed class OutboxTests
{
    private static readonly Address Son = new("sms-a", "sms", "+31600000001", "+3197000000000");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_waits_in_the_outbox_with_its_address_until_it_was_sent()
    {
        await using var store = await new TestDatabase().OpenedAsync();
        await AnswerAsync(store, "m1", "hallo", "dag");

        var parcel = (await store.Outbox.TakeAsync(Son.ConversationId, 0, Cancel))!;
        await store.Outbox.SentAsync(parcel, "SM1", "queued", Cancel);

        Assert.Equal((Son.Value, Son.Sender, "dag", 1, false), (parcel.Address, parcel.Sender, parcel.Body, parcel.Attempts, parcel.IsUnsure));
        Assert.Equal(0, await store.CountAsync("outbox"));
        Assert.Equal("queued", await store.Deliveries.StatusAsync("SM1", Cancel));
        Assert.Contains("SM1", await store.Deliveries.KnownAsync(Son.ConversationId, Cancel));
    }

    [Fact]
    public async Task The_same_message_twice_is_stored_once()
    {
        await using var store = await new TestDatabase().OpenedAsync();

        var first = await store.Conversations.ReceiveFromAsync(Son, new("{}", "hallo", "SM9"), Cancel);
        var second = await store.Conversations.ReceiveFromAsync(Son, new("{}", "hallo", "SM9"), Cancel);

        Assert.IsType<Receipt.Stored>(first);
        Assert.IsType<Receipt.SeenBefore>(second);
        Assert.Equal(1, await store.CountAsync("inbox"));
    }

    [Fact]
    public async Task Answers_of_one_person_go_one_at_a_time_in_order()
    {
        await using var store = await new TestDatabase().OpenedAsync();
        await AnswerAsync(store, "m1", "hallo", "een", "twee");

        var first = (await store.Outbox.TakeAsync(Son.ConversationId, 0, Cancel))!;
        Assert.Null(await store.Outbox.TakeAsync(Son.ConversationId, 0, Cancel));
        await store.Outbox.AgainAsync(first, TimeSpan.FromSeconds(1), Cancel);
        Assert.Null(await store.Outbox.TakeAsync(Son.ConversationId, 0, Cancel));
        store.Time.Advance(TimeSpan.FromSeconds(1));
        var again = (await store.Outbox.TakeAsync(Son.ConversationId, 0, Cancel))!;
        await store.Outbox.SentAsync(again, "SM1", "queued", Cancel);
        var second = await store.Outbox.TakeAsync(Son.ConversationId, 0, Cancel);

        Assert.Equal(("een", 2, "twee"), (again.Body, again.Attempts, second!.Body));
    }

    [Fact]
    public async Task A_try_that_a_crash_left_is_looked_into_before_it_is_tried_again()
    {
        await using var store = await new TestDatabase().OpenedAsync();
        await AnswerAsync(store, "m1", "hallo", "een");
        await store.Outbox.TakeAsync(Son.ConversationId, 0, Cancel);
        store.Time.Advance(TimeSpan.FromSeconds(30));
        var lost = store.Time.GetUtcNow().ToUnixTimeMilliseconds() - 10_000;

        Assert.Equal([Son.ConversationId], await store.Outbox.DueAsync(["sms"], lost, Cancel));
        Assert.Empty(await store.Outbox.DueAsync(["sms"], 0, Cancel));
        Assert.Empty(await store.Outbox.DueAsync(["ander"], lost, Cancel));
        var parcel = (await store.Outbox.TakeAsync(Son.ConversationId, lost, Cancel))!;

        Assert.True(parcel.IsUnsure);
        Assert.Equal((1, 1), (parcel.Attempts, parcel.Unsure));
        Assert.Null(await store.Outbox.TakeAsync(Son.ConversationId, lost, Cancel));
    }

    [Fact]
    public async Task What_is_held_goes_out_when_the_person_writes()
    {
        await using var store = await new TestDatabase().OpenedAsync();
        await AnswerAsync(store, "m1", "hallo", "een");
        await store.Outbox.HoldAsync((await store.Outbox.TakeAsync(Son.ConversationId, 0, Cancel))!, Cancel);
        store.Time.Advance(TimeSpan.FromHours(30));

        Assert.Null(await store.Outbox.TakeAsync(Son.ConversationId, 0, Cancel));
        Assert.Equal((0, 1), await store.Outbox.CountAsync(Cancel));
        await store.Conversations.ReceiveFromAsync(Son, new("{}", "bent u daar", "m2"), Cancel);

        Assert.Equal(store.Time.GetUtcNow().ToUnixTimeMilliseconds(), (await store.Outbox.TakeAsync(Son.ConversationId, 0, Cancel))!.HeardAt);
    }

    [Fact]
    public async Task Who_opts_out_gets_nothing_that_waited_but_for_an_answer_to_danger()
    {
        await using var store = await new TestDatabase().OpenedAsync();
        await AnswerAsync(store, "m1", "ik wil dood", r => r with { Urgent = true }, "bel 113");
        await AnswerAsync(store, "m2", "hallo", "gewoon");
        await AnswerAsync(store, "m3", "stop", r => r with { OptOut = true }, "u krijgt niets meer");

        var first = (await store.Outbox.TakeAsync(Son.ConversationId, 0, Cancel))!;
        await store.Outbox.SentAsync(first, "SM1", "queued", Cancel);
        var second = (await store.Outbox.TakeAsync(Son.ConversationId, 0, Cancel))!;

        Assert.Equal(("bel 113", "u krijgt niets meer"), (first.Body, second.Body));
        await store.Outbox.SentAsync(second, "SM2", "queued", Cancel);
        Assert.Equal(0, await store.CountAsync("outbox"));
    }

    [Fact]
    public async Task Who_opted_out_stays_so_after_the_retention_while_the_address_goes()
    {
        await using var store = await new TestDatabase().OpenedAsync();
        await AnswerAsync(store, "m1", "stop", r => r with { OptOut = true }, "dag");
        store.Time.Advance(TimeSpan.FromDays(8));
        await store.Retention().DeleteOldAsync(Cancel);
        Assert.False(store.Holds(Son.Value));

        await store.Conversations.ReceiveFromAsync(Son, new("{}", "hallo", "m2"), Cancel);

        Assert.True((await store.Turns.NextAsync(Son.ConversationId, Cancel))!.State.OptedOut);
    }

    [Fact]
    public async Task Forgetting_takes_the_address_as_soon_as_the_last_answer_was_sent()
    {
        await using var store = await new TestDatabase().OpenedAsync();
        await AnswerAsync(store, "m1", "hallo", "een");
        await AnswerAsync(store, "m2", "wis gesprek", r => r with { Forget = true }, "alles is weg");

        var parcel = (await store.Outbox.TakeAsync(Son.ConversationId, 0, Cancel))!;
        await store.Outbox.SentAsync(parcel, "SM1", "queued", Cancel);
        await store.Database.ScrubAsync(Cancel);

        Assert.Equal("alles is weg", parcel.Body);
        Assert.Equal((0, 0), (await store.CountAsync("outbox"), await store.CountAsync("addresses")));
        Assert.False(store.Holds(Son.Value));
        Assert.IsType<Receipt.SeenBefore>(await store.Conversations.ReceiveFromAsync(Son, new("{}", "wis gesprek", "m2"), Cancel));
    }

    [Fact]
    public async Task A_status_never_moves_backwards()
    {
        await using var store = await new TestDatabase().OpenedAsync();

        Assert.NotNull(await store.Deliveries.ReportAsync("SM1", "delivered", 40, null, Cancel));
        Assert.Null(await store.Deliveries.ReportAsync("SM1", "sent", 30, null, Cancel));
        Assert.Null(await store.Deliveries.ReportAsync("SM1", "delivered", 40, null, Cancel));

        Assert.Equal("delivered", await store.Deliveries.StatusAsync("SM1", Cancel));
    }

    [Fact]
    public async Task A_report_that_overtakes_the_carriers_answer_is_kept()
    {
        await using var store = await new TestDatabase().OpenedAsync();
        await AnswerAsync(store, "m1", "hallo", "een");
        var parcel = (await store.Outbox.TakeAsync(Son.ConversationId, 0, Cancel))!;

        Assert.Null((await store.Deliveries.ReportAsync("SM1", "sent", 30, null, Cancel))!.ConversationId);
        await store.Outbox.SentAsync(parcel, "SM1", "queued", Cancel);

        Assert.Equal("sent", await store.Deliveries.StatusAsync("SM1", Cancel));
        Assert.Equal((Son.ConversationId, 2), ((await store.Deliveries.ReportAsync("SM1", "delivered", 40, null, Cancel))!.ConversationId, parcel.Seq));
    }

    private static Task AnswerAsync(TestDatabase store, string messageId, string text, params string[] bodies) => AnswerAsync(store, messageId, text, r => r, bodies);

    private static async Task AnswerAsync(TestDatabase store, string messageId, string text, Func<TurnResult, TurnResult> change, params string[] bodies)
    {
        await store.Conversations.ReceiveFromAsync(Son, new("{}", text, messageId), Cancel);
        var open = (await store.Turns.NextAsync(Son.ConversationId, Cancel))!;
        var result = change(new TurnResult(ConversationState.New, bodies, false) { Send = true });
        Assert.NotNull(await store.Turns.SaveAsync(open, result, Cancel));
    }
}
