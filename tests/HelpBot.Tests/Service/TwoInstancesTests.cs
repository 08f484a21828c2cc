using HelpBot.Storage;
using HelpBot.Tests.Storage;

namespace HelpBot.Tests.Service;

/// <summary>Two instances of the whole service on one PostgreSQL, and a load balancer that gives any request to any.</summary>
public sealed class TwoInstancesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task A_client_may_write_to_one_and_listen_at_another(string listen)
    {
        var database = Clusters.Shared.NewDatabase();
        await using var one = On(database, listen);
        await using var two = On(database, listen);
        var here = await one.ChatAsync();
        var there = new Chat(two, here.Id, here.Token);
        await using var listener = await there.ListenAsync();
        await listener.TakeAsync(1);

        await here.PostAsync("hoi", "m1");
        Assert.Equal(["hoi", "2: hoi"], (await listener.TakeAsync(2)).Texts());
        await there.PostAsync("en nog", "m2");
        Assert.Equal(["en nog", "3: en nog"], (await listener.TakeAsync(2)).Texts());
        await here.PostAsync("en nog", "m2");

        Assert.Equal(5, (await here.ListAsync()).Activities.Count);
    }

    [Theory]
    [InlineData(StorageKind.Sqlite)]
    [InlineData(StorageKind.PostgreSql)]
    public async Task After_forgetting_no_row_of_any_table_holds_a_word_of_it(StorageKind kind)
    {
        await using var app = kind == StorageKind.Sqlite ? new TestApp() : On(Clusters.Shared.NewDatabase(), "true");
        var chat = await app.ChatAsync();
        await chat.AskAsync("Wilhelmina Geplant woont aan de Verzonnenlaan");
        Assert.NotEmpty(await RowsAsync(app, kind));

        Assert.Equal([ParrotDialogue.Goodbye], (await chat.AskAsync("vergeet mij")).Texts());

        Assert.Empty(await RowsAsync(app, kind));
    }

    private static TestApp On(string database, string listen) =>
        new(null, null, ("Storage:Kind", "PostgreSQL"), ("Storage:Connection", database), ("Storage:Listen", listen));

    /// <summary>Every row of every table in which the name stands.</summary>
    private static async Task<List<string>> RowsAsync(TestApp app, StorageKind kind)
    {
        var tables = kind == StorageKind.Sqlite ? "SELECT name FROM sqlite_master WHERE type = 'table'" : "SELECT tablename FROM pg_tables WHERE schemaname = 'public'";
        var found = new List<string>();
        foreach (var table in await app.Get<Database>().ReadAsync((session, cancel) => session.QueryAsync(tables, r => r.GetString(0), cancel), Cancel))
            found.AddRange((await app.Get<Database>().ReadAsync(
                (session, cancel) => session.QueryAsync(
                    $"SELECT * FROM {table}", r => table + ": " + string.Join(' ', Enumerable.Range(0, r.FieldCount).Select(i => r.IsDBNull(i) ? "" : r.GetValue(i))), cancel), Cancel))
                .Where(row => row.Contains("Geplant", StringComparison.Ordinal) || row.Contains("Verzonnenlaan", StringComparison.Ordinal)));
        return found;
    }
}
