using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;

namespace HelpBot.Storage;

/// <summary>PostgreSQL: what is said together goes in one round trip, and the driver keeps plans of what is said often.</summary>
internal sealed partial class PostgresStatements(DbConnection connection) : Statements
{
    private static readonly ConcurrentDictionary<string, (string Text, string[] Names)> s_said = new();

    public override async Task<int> ExecuteAsync(Statement what, CancellationToken cancel)
    {
        await using var batch = Batch([what]);
        return await batch.ExecuteNonQueryAsync(cancel);
    }

    public override async Task RunAsync(IReadOnlyList<Statement> all, CancellationToken cancel)
    {
        await using var batch = Batch(all);
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var row = new ReaderRow(reader);
        foreach (var (_, _, read) in all)
        {
            // Statements that return no rows are passed over by the reader.
            if (read is null) continue;
            while (await reader.ReadAsync(cancel)) read(row);
            await reader.NextResultAsync(cancel);
        }

        // What fails after the last rows fails here.
        while (await reader.NextResultAsync(cancel)) { }
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private DbBatch Batch(IReadOnlyList<Statement> all)
    {
        var batch = connection.CreateBatch();
        foreach (var (sql, parameters, _) in all)
        {
            var command = batch.CreateBatchCommand();
            var (text, names) = Say(sql);
            command.CommandText = text;
            foreach (var name in names)
            {
                var parameter = command.CreateParameter();
                parameter.Value = Storable(Array.Find(parameters, p => p.Name == name).Value);
                command.Parameters.Add(parameter);
            }

            batch.BatchCommands.Add(command);
        }

        return batch;
    }

    // The server knows places only, and Npgsql would look for the names in every text each time that it is said.
    private static (string Text, string[] Names) Say(string sql) => s_said.GetOrAdd(sql, static sql =>
    {
        var names = new List<string>();
        var text = Named().Replace(sql, name =>
        {
            var at = names.IndexOf(name.Groups[1].Value);
            if (at < 0)
            {
                at = names.Count;
                names.Add(name.Groups[1].Value);
            }

            return string.Create(CultureInfo.InvariantCulture, $"${at + 1}");
        });
        return (text, [.. names]);
    });

    private static object Storable(object? value) => value switch
    {
        null => DBNull.Value,
        string text => Clean(text),
        string?[] texts => Array.ConvertAll(texts, text => text is null ? null : Clean(text)),
        _ => value,
    };

    [GeneratedRegex(@"@(\w+)")]
    private static partial Regex Named();

    private sealed class ReaderRow(DbDataReader reader) : Row
    {
        public override string GetString(int column) => reader.GetString(column);

        public override long GetInt64(int column) => reader.GetInt64(column);

        public override short GetInt16(int column) => reader.GetInt16(column);

        public override bool IsDBNull(int column) => reader.IsDBNull(column);
    }
}
