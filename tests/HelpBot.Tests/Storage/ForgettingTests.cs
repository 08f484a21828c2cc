namespace HelpBot.Tests.Storage;

public sealed class ForgettingTests
{
    private const string Planted = "Wilhelmina Geplant woont aan de Verzonnenlaan";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_forgetting_not_one_byte_of_it_is_on_the_disk()
    {
        await using var store = await new TestDatabase().OpenedAsync();
        await FillAsync(store, "weg", Planted);
        await FillAsync(store, "blijft", "iets anders");
        Assert.True(store.Holds(Planted));

        await store.Conversations.ReceiveAsync("weg", new("{}", "wis gesprek", null), Cancel);
        var open = (await store.Turns.NextAsync("weg", Cancel))!;
        await store.Turns.SaveAsync(open, new(open.State, ["""{"text":"Alles is weg."}"""], true), Cancel);

        Assert.False(store.Holds(Planted));
        Assert.True(store.Holds("iets anders"));
    }

    [Fact]
    public async Task Retention_deletes_what_is_old_and_leaves_what_is_not()
    {
        await using var store = await new TestDatabase().OpenedAsync();
        await FillAsync(store, "oud", Planted);
        store.Time.Advance(TimeSpan.FromDays(4));
        await FillAsync(store, "nieuw", "iets anders");
        store.Time.Advance(TimeSpan.FromDays(3));

        Assert.Equal(1, await store.Retention().DeleteOldAsync(Cancel));

        Assert.False(await store.Conversations.ExistsAsync("oud", Cancel));
        Assert.False(store.Holds(Planted));
        Assert.NotEmpty((await store.Conversations.PageAsync("nieuw", 0, Cancel))!.Entries);
    }

    [Fact]
    public async Task In_a_conversation_that_goes_on_old_sentences_go_all_the_same()
    {
        await using var store = await new TestDatabase().OpenedAsync();
        await FillAsync(store, "c", Planted);
        store.Time.Advance(TimeSpan.FromDays(5));
        await store.Conversations.ReceiveAsync("c", new("""{"x":"vers"}""", null, "vers"), Cancel);
        store.Time.Advance(TimeSpan.FromDays(2));

        Assert.Equal(0, await store.Retention().DeleteOldAsync(Cancel));

        Assert.False(store.Holds(Planted));
        Assert.Equal(["""{"x":"vers"}"""], (await store.Conversations.PageAsync("c", 0, Cancel))!.Entries.Select(e => e.Body));
        Assert.Equal(1, await store.CountAsync("seen"));
    }

    [Fact]
    public async Task Nothing_is_ever_older_than_the_days_of_the_setting()
    {
        await using var store = await new TestDatabase().OpenedAsync();
        await FillAsync(store, "c", Planted);
        store.Time.Advance(TimeSpan.FromDays(1) - TimeSpan.FromMinutes(59));

        await store.Retention(days: 1).DeleteOldAsync(Cancel);

        Assert.False(store.Holds(Planted));
    }

    private static async Task FillAsync(TestDatabase store, string id, string text)
    {
        await store.Conversations.StartAsync(id, "directline", Cancel);
        for (var i = 0; i < 40; i++)
        {
            await store.Conversations.ReceiveAsync(id, new($$"""{"text":"{{text}} {{i}} {{new string('x', i * 150)}}"}""", $"{text} {i}", $"m{i}"), Cancel);
            while (await store.Turns.NextAsync(id, Cancel) is { } open)
                await store.Turns.SaveAsync(open, new(open.State, [$$"""{"text":"U zei: {{text}} {{i}}"}"""], false), Cancel);
        }
    }
}
