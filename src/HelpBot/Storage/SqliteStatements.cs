using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace HelpBot.Storage;

/// <summary>
/// SQLite by its own calls: prepared once, values bound by their place, letters copied once. By commands and readers the same costs several
/// times as much as SQLite itself, because each value's name is looked for again in each statement each time.
/// </summary>
internal sealed class SqliteStatements(SqliteConnection connection) : Statements
{
    private const int MostKept = 200;

    private readonly sqlite3 _database = connection.Handle!;
    private readonly Dictionary<string, Prepared[]> _kept = [];
    private readonly SqliteRow _row = new();
    private byte[] _letters = new byte[1024];

    public override Task<int> ExecuteAsync(Statement what, CancellationToken cancel)
    {
        Run(what, cancel);
        return Task.FromResult(raw.sqlite3_changes(_database));
    }

    public override Task RunAsync(IReadOnlyList<Statement> all, CancellationToken cancel)
    {
        foreach (var statement in all) Run(statement, cancel);
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        Drop();
        return ValueTask.CompletedTask;
    }

    private void Run(Statement what, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (!_kept.TryGetValue(what.Sql, out var prepared))
        {
            if (_kept.Count >= MostKept) Drop();
            _kept.Add(what.Sql, prepared = Prepare(what));
        }

        foreach (var one in prepared) Step(one, what);
    }

    /// <summary>A text may hold several statements.</summary>
    private Prepared[] Prepare(Statement what)
    {
        var all = new List<Prepared>();
        for (var rest = what.Sql; rest.AsSpan().Trim().Length > 0;)
        {
            Check(raw.sqlite3_prepare_v3(_database, rest, raw.SQLITE_PREPARE_PERSISTENT, out var statement, out rest));
            all.Add(new(statement, [.. what.Parameters.Select(p => raw.sqlite3_bind_parameter_index(statement, "@" + p.Name))]));
        }

        return [.. all];
    }

    private void Step(Prepared prepared, Statement what)
    {
        var (statement, places) = prepared;
        try
        {
            for (var i = 0; i < places.Length; i++)
                if (places[i] > 0) Check(Bind(statement, places[i], what.Parameters[i].Value));
            int code;
            _row.Statement = statement;
            while ((code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW) what.Read?.Invoke(_row);
            if (code != raw.SQLITE_DONE) Check(code);
        }
        finally
        {
            raw.sqlite3_reset(statement);
            // What somebody wrote does not lie about in memory.
            raw.sqlite3_clear_bindings(statement);
        }
    }

    private int Bind(sqlite3_stmt statement, int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        // An empty span has no address, and would be bound as NULL.
        string { Length: 0 } => raw.sqlite3_bind_text(statement, place, ""),
        string text => BindText(statement, place, Clean(text)),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        int number => raw.sqlite3_bind_int64(statement, place, number),
        _ => throw new ArgumentException($"A {value.GetType().Name} cannot be stored.", nameof(value)),
    };

    private int BindText(sqlite3_stmt statement, int place, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_letters.Length < most) _letters = new byte[most];
        var letters = _letters.AsSpan(0, Encoding.UTF8.GetBytes(text, _letters));
        try
        {
            return raw.sqlite3_bind_text(statement, place, letters);
        }
        finally
        {
            letters.Clear();
        }
    }

    /// <exception cref="SqliteException">It went wrong.</exception>
    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);

    private void Drop()
    {
        foreach (var one in _kept.Values.SelectMany(all => all)) one.Statement.Dispose();
        _kept.Clear();
    }

    /// <param name="Places">Of each value, from 1; 0 where this statement of several has none of that name.</param>
    private readonly record struct Prepared(sqlite3_stmt Statement, int[] Places);

    private sealed class SqliteRow : Row
    {
        public sqlite3_stmt Statement { get; set; } = null!;

        public override string GetString(int column) => raw.sqlite3_column_text(Statement, column).utf8_to_string();

        public override long GetInt64(int column) => raw.sqlite3_column_int64(Statement, column);

        public override short GetInt16(int column) => (short)raw.sqlite3_column_int(Statement, column);

        public override bool IsDBNull(int column) => raw.sqlite3_column_type(Statement, column) == raw.SQLITE_NULL;
    }
}
