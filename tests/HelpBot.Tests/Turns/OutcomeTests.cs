using HelpBot.Core.Conversation;
using HelpBot.Core.Safety;
using HelpBot.Core.Understanding;
using HelpBot.Storage;
using HelpBot.Tests.Service;
using HelpBot.Tests.Storage;
using HelpBot.Turns;

namespace HelpBot.Tests.Turns;

public sealed class OutcomeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Intent.Find, DangerKind.None, "activity", false, "found")]
    [InlineData(Intent.Find, DangerKind.None, "activity", true, "relaxed")]
    [InlineData(Intent.Find, DangerKind.None, null, false, "nothing")]
    [InlineData(Intent.Person, DangerKind.None, "helpline", false, "person")]
    [InlineData(Intent.SmallTalk, DangerKind.None, null, false, "talk")]
    [InlineData(Intent.Find, DangerKind.Suicide, "helpline", false, "danger_suicide")]
    public void A_turn_comes_to_one_word(Intent intent, DangerKind danger, string? item, bool relaxed, string outcome)
    {
        IReadOnlyList<ReplyItem> items = item is null ? [] : [new("x", item, "Dorp", [], null, null)];
        var facts = new ReplyFacts(danger, Role.Resident, intent, [], null, items) { IsRelaxed = relaxed };

        Assert.Equal(outcome, Outcomes.Of(new(ConversationState.New, new([new("Dag.")], [], facts), []), isStart: false));
    }

    [Theory]
    [InlineData(StorageKind.Sqlite)]
    [InlineData(StorageKind.PostgreSql)]
    public async Task Turns_are_counted_by_day_place_theme_role_channel_and_outcome_and_each_once(StorageKind kind)
    {
        await using var store = await new TestDatabase(kind).OpenedAsync();
        var count = new Count("2026-11-24", "Dorp", "samen-eten", "resident", "directline", "found");
        for (var i = 0; i < 3; i++)
        {
            await store.Conversations.StartAsync($"c{i}", "directline", Cancel);
            var open = (await store.Turns.NextAsync($"c{i}", Cancel))!;
            var result = new TurnResult(open.State, ["{}"], false) { Counts = [count] };
            Assert.NotNull(await store.Turns.SaveAsync(open, result, Cancel));
            Assert.Null(await store.Turns.SaveAsync(open, result, Cancel));
        }

        Assert.Equal(3, await store.Database.ReadAsync(
            (session, cancel) => session.NumberAsync("SELECT number FROM day_counts WHERE municipality = 'Dorp' AND outcome = 'found'", cancel), Cancel));
    }

    [Fact]
    public async Task A_real_conversation_leaves_its_counts_and_forgetting_leaves_them_too()
    {
        await using var app = new TestApp();
        var chat = await app.ChatAsync();
        await chat.AskAsync("hoi");
        await chat.AskAsync("gevaar");
        await chat.AskAsync("vergeet mij");

        var outcomes = await app.Get<Database>().ReadAsync(
            (session, cancel) => session.QueryAsync("SELECT outcome, number FROM day_counts ORDER BY outcome", r => $"{r.GetString(0)} {r.GetInt64(1)}", cancel), Cancel);

        Assert.Equal(["danger_emergency 1", "start 1", "talk 2"], outcomes);
    }
}
