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

    internal Session(DbConnection connection, Dialect dialect) => (_connection, Dialect) = (connection, dialect);

    internal DbTransaction? Transaction { get; set; }

    internal Dialect Dialect { get; }

    /// <returns>How many rows changed.</returns>
    public async Task<int> ExecuteAsync(string sql, CancellationToken cancel, params (string Name, object? Value)[] parameters) =>
        await Command(sql, parameters).ExecuteNonQueryAsync(cancel);

    public async Task<List<T>> QueryAsync<T>(
        string sql, Func<DbDataReader, T> read, CancellationToken cancel, params (string Name, object? Value)[] parameters)
    {
        await using var reader = await Command(sql, parameters).ExecuteReaderAsync(cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel)) rows.Add(read(reader));
        return rows;
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

    private DbCommand Command(string sql, (string Name, object? Value)[] parameters)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            if (_commands.Count >= MostKept) Drop();
            command = _connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this folder; values go in as parameters.
            command.CommandText = sql;
#pragma warning restore CA2100
            _commands.Add(sql, command);
        }

        command.Transaction = Transaction;
        for (var i = 0; i < parameters.Length; i++)
        {
            if (command.Parameters.Count == i) command.Parameters.Add(command.CreateParameter());
            var parameter = command.Parameters[i];
            var name = "@" + parameters[i].Name;
            if (parameter.ParameterName != name) parameter.ParameterName = name;
            parameter.Value = Storable(parameters[i].Value);
        }

        return command;
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
}
