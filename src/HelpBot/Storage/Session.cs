using System.Data.Common;

namespace HelpBot.Storage;

/// <summary>One connection at work, in a transaction when it writes. Parameters are written <c>@name</c>. Not thread-safe.</summary>
public sealed class Session(DbConnection connection, DbTransaction? transaction)
{
    /// <returns>How many rows changed.</returns>
    public async Task<int> ExecuteAsync(string sql, CancellationToken cancel, params (string Name, object? Value)[] parameters)
    {
        await using var command = Command(sql, parameters);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    public async Task<List<T>> QueryAsync<T>(
        string sql, Func<DbDataReader, T> read, CancellationToken cancel, params (string Name, object? Value)[] parameters)
    {
        await using var command = Command(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancel);
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

    private DbCommand Command(string sql, (string Name, object? Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Every text is a constant of this folder; values go in as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
