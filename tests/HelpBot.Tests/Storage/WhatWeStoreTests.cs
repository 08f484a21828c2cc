using System.Text.RegularExpressions;
using HelpBot.Storage;
using HelpBot.Tests.Architecture;

namespace HelpBot.Tests.Storage;

/// <summary>The README tells everybody what is stored; the tables themselves say whether that is true.</summary>
public sealed partial class WhatWeStoreTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_README_names_every_table_and_every_column_and_no_other()
    {
        await using var store = await new TestDatabase().OpenedAsync();
        var tables = await store.Database.ReadAsync(
            (session, cancel) => session.QueryAsync("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name", r => r.GetString(0), cancel), Cancel);
        var schema = new List<string>();
        foreach (var table in tables)
            schema.Add($"{table}: " + string.Join(", ", await store.Database.ReadAsync(
                (session, cancel) => session.QueryAsync($"SELECT name FROM pragma_table_info('{table}')", r => r.GetString(0), cancel), Cancel)));

        var told = await ToldAsync();

        Assert.Equal(schema, told);
    }

    [Fact]
    public async Task Both_databases_hold_the_same_tables_and_columns()
    {
        await using var store = await new TestDatabase(StorageKind.PostgreSql).OpenedAsync();

        var columns = await store.Database.ReadAsync(
            (session, cancel) => session.QueryAsync(
                """
                SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' ORDER BY table_name, ordinal_position
                """,
                r => (Table: r.GetString(0), Column: r.GetString(1)), cancel), Cancel);

        Assert.Equal(await ToldAsync(), columns.GroupBy(c => c.Table).Select(g => $"{g.Key}: {string.Join(", ", g.Select(c => c.Column))}"));
    }

    /// <summary>Rows as <c>| `seen` | `conversation_id`, `message_id` | what it is | how long |</c>.</summary>
    private static async Task<List<string>> ToldAsync()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(SourceTree.Root, "README.md"), Cancel);
        return [.. lines.SkipWhile(l => l != "## What is stored").Skip(1).TakeWhile(l => !l.StartsWith("## ", StringComparison.Ordinal))
            .Select(l => Row().Match(l)).Where(m => m.Success)
            .Select(m => $"{m.Groups[1].Value}: {m.Groups[2].Value.Replace("`", "", StringComparison.Ordinal)}").Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"^\| `(\w+)` \| ([^|]+?) \|")]
    private static partial Regex Row();
}
