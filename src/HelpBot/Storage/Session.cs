using System.Data.Common;

namespace HelpBot.Storage;

/// <summary>
/// One connection at work, in a transaction when it writes, with the statements it has said before kept ready. Parameters are written
/// <c>@name</c>. Not thread-safe.
/// </summary>
public sealed class Session : IAsyncDisposable
{
    private const int MostKept = 200;

    private readonly DbConnection _connection;
    private readonly Dictionary<string, DbCommand> _commands = [];
    private readonly List<Statement> _added = [];

    internal Session(DbConnection connection, Dialect dialect) => (_connection, Dialect) = (connection, dialect);

    internal DbTransaction? Transaction { get; set; }

    internal Dialect Dialect { get; }

    /// <returns>How many rows changed.</returns>
    public async Task<int> ExecuteAsync(string sql, CancellationToken cancel, params (string Name, object? Value)[] parameters)
    {
        await RunAsync(cancel);
        return await Command(sql, parameters).ExecuteNonQueryAsync(cancel);
    }

    public async Task<List<T>> QueryAsync<T>(
        string sql, Func<DbDataReader, T> read, CancellationToken cancel, params (string Name, object? Value)[] parameters)
    {
        await RunAsync(cancel);
        await using var reader = await Command(sql, parameters).ExecuteReaderAsync(cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel)) rows.Add(read(reader));
        return rows;
    }

    /// <summary>Said with what is added besides, in order, in one go to a server that is far: at the next use of this session, or at its end.</summary>
    /// <param name="read">For each row that comes back; null for a statement that returns none.</param>
    internal void Add(string sql, (string Name, object? Value)[] parameters, Action<DbDataReader>? read = null) => _added.Add(new(sql, parameters, read));

    /// <summary>Says now what was added.</summary>
    internal async Task RunAsync(CancellationToken cancel)
    {
        if (_added.Count == 0) return;
        Statement[] all = [.. _added];
        _added.Clear();
        if (_connection.CanCreateBatch && all.Length > 1)
        {
            await RunTogetherAsync(all, cancel);
            return;
        }

        foreach (var (sql, parameters, read) in all)
        {
            if (read is null)
            {
                await Command(sql, parameters).ExecuteNonQueryAsync(cancel);
                continue;
            }

            await using var reader = await Command(sql, parameters).ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel)) read(reader);
        }
    }

    /// <summary>The first column of the first row as a whole number; null when there is no row or it holds NULL.</summary>
    public async Task<long?> NumberAsync(string sql, CancellationToken cancel, params (string Name, object? Value)[] parameters)
    {
        var rows = await QueryAsync<long?>(sql, r => r.IsDBNull(0) ? null : r.GetInt64(0), cancel, parameters);
        return rows is [var first, ..] ? first : null;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _commands.Values) await command.DisposeAsync();
        await _connection.DisposeAsync();
    }

    internal ValueTask<DbTransaction> BeginAsync(CancellationToken cancel) => _connection.BeginTransactionAsync(cancel);

    private async Task RunTogetherAsync(Statement[] all, CancellationToken cancel)
    {
        await using var batch = _connection.CreateBatch();
        batch.Transaction = Transaction;
        foreach (var (sql, parameters, _) in all)
        {
            var command = batch.CreateBatchCommand();
            var (text, names) = Dialect.Say(sql);
            command.CommandText = text;
            Fill(command.Parameters, command.CreateParameter, names, parameters);
            batch.BatchCommands.Add(command);
        }

        await using var reader = await batch.ExecuteReaderAsync(cancel);
        foreach (var (_, _, read) in all)
        {
            // Statements that return no rows are passed over by the reader.
            if (read is null) continue;
            while (await reader.ReadAsync(cancel)) read(reader);
            await reader.NextResultAsync(cancel);
        }

        // What fails after the last rows fails here.
        while (await reader.NextResultAsync(cancel)) { }
    }

    private DbCommand Command(string sql, (string Name, object? Value)[] parameters)
    {
        var (text, names) = Dialect.Say(sql);
        if (!_commands.TryGetValue(sql, out var command))
        {
            if (_commands.Count >= MostKept) Drop();
            command = _connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this folder; values go in as parameters.
            command.CommandText = text;
#pragma warning restore CA2100
            _commands.Add(sql, command);
        }

        command.Transaction = Transaction;
        Fill(command.Parameters, command.CreateParameter, names, parameters);
        return command;
    }

    /// <param name="names">Of values that go by their place, in order; null where they go by name.</param>
    private static void Fill(DbParameterCollection filled, Func<DbParameter> create, string[]? names, (string Name, object? Value)[] parameters)
    {
        var count = names?.Length ?? parameters.Length;
        for (var i = 0; i < count; i++)
        {
            if (filled.Count == i) filled.Add(create());
            var parameter = filled[i];
            if (names is null && parameter.ParameterName is var known && !known.AsSpan(Math.Min(1, known.Length)).SequenceEqual(parameters[i].Name))
                parameter.ParameterName = "@" + parameters[i].Name;
            parameter.Value = Storable(names is null || names[i] == parameters[i].Name ? parameters[i].Value : Array.Find(parameters, p => p.Name == names[i]).Value);
        }
    }

    /// <summary>PostgreSQL has no text with a zero in it; whoever sends one has not written a word there.</summary>
    private static object Storable(object? value) => value switch
    {
        null => DBNull.Value,
        string text when text.Contains('\0') => text.Replace('\0', ' '),
        _ => value,
    };

    private void Drop()
    {
        foreach (var command in _commands.Values) command.Dispose();
        _commands.Clear();
    }

    private readonly record struct Statement(string Sql, (string Name, object? Value)[] Parameters, Action<DbDataReader>? Read);
}
