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

    /// <summary>Every value of every table in which the name stands.</summary>
    private static async Task<List<string>> RowsAsync(TestApp app, StorageKind kind)
    {
        var columns = kind == StorageKind.Sqlite
            ? "SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table'"
            : "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns WHERE table_schema = 'public'";
        var found = new List<string>();
        foreach (var (table, column) in await app.Get<Database>().ReadAsync((session, cancel) => session.QueryAsync(columns, r => (r.GetString(0), r.GetString(1)), cancel), Cancel))
            found.AddRange((await app.Get<Database>().ReadAsync(
                (session, cancel) => session.QueryAsync(
                    $"SELECT CAST({column} AS TEXT) FROM {table} WHERE {column} IS NOT NULL", r => $"{table}.{column}: {r.GetString(0)}", cancel), Cancel))
                .Where(row => row.Contains("Geplant", StringComparison.Ordinal) || row.Contains("Verzonnenlaan", StringComparison.Ordinal)));
        return found;
    }
}
