using System.Data.Common;

namespace HelpBot.Storage;

/// <summary>
/// One connection at work, in a transaction when it writes, with the statements it has said before kept ready. Parameters are written
/// <c>@name</c>. Not thread-safe.
/// </summary>
public sealed class Session : IAsyncDisposable
{
    private readonly DbConnection _connection;
    private readonly Statements _statements;
    private readonly List<Statement> _added = [];

    internal Session(DbConnection connection, Dialect dialect) =>
        (_connection, Dialect, _statements) = (connection, dialect, dialect.StatementsOf(connection));

    internal Dialect Dialect { get; }

    /// <returns>How many rows changed.</returns>
    public async Task<int> ExecuteAsync(string sql, CancellationToken cancel, params (string Name, object? Value)[] parameters)
    {
        await RunAsync(cancel);
        return await _statements.ExecuteAsync(new(sql, parameters), cancel);
    }

    public async Task<List<T>> QueryAsync<T>(
        string sql, Func<Row, T> read, CancellationToken cancel, params (string Name, object? Value)[] parameters)
    {
        var rows = new List<T>();
        Add(sql, parameters, row => rows.Add(read(row)));
        await RunAsync(cancel);
        return rows;
    }

    /// <summary>Said with what is added besides, in order, in one go to a server that is far: at the next use of this session, or at its end.</summary>
    /// <param name="read">For each row that comes back; null for a statement that returns none.</param>
    internal void Add(string sql, (string Name, object? Value)[] parameters, Action<Row>? read = null) => _added.Add(new(sql, parameters, read));

    /// <summary>Says now what was added.</summary>
    internal Task RunAsync(CancellationToken cancel)
    {
        if (_added.Count == 0) return Task.CompletedTask;
        Statement[] all = [.. _added];
        _added.Clear();
        return _statements.RunAsync(all, cancel);
    }

    /// <summary>The first column of the first row as a whole number; null when there is no row or it holds NULL.</summary>
    public async Task<long?> NumberAsync(string sql, CancellationToken cancel, params (string Name, object? Value)[] parameters)
    {
        var rows = await QueryAsync<long?>(sql, r => r.IsDBNull(0) ? null : r.GetInt64(0), cancel, parameters);
        return rows is [var first, ..] ? first : null;
    }

    public async ValueTask DisposeAsync()
    {
        await _statements.DisposeAsync();
        await _connection.DisposeAsync();
    }

    internal ValueTask<DbTransaction> BeginAsync(CancellationToken cancel) => _connection.BeginTransactionAsync(cancel);
}
