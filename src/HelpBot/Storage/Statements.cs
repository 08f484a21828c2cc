namespace HelpBot.Storage;

/// <summary>Something to say to the database.</summary>
/// <param name="Sql">Its values are written <c>@name</c>. One text always comes with the same names in the same order.</param>
/// <param name="Read">For each row that comes back; null for a statement that returns none.</param>
internal readonly record struct Statement(string Sql, (string Name, object? Value)[] Parameters, Action<Row>? Read = null);

/// <summary>How one connection says statements: each database has its own quickest way. Not thread-safe.</summary>
internal abstract class Statements : IAsyncDisposable
{
    /// <returns>How many rows changed.</returns>
    public abstract Task<int> ExecuteAsync(Statement what, CancellationToken cancel);

    /// <summary>All of them in order.</summary>
    public abstract Task RunAsync(IReadOnlyList<Statement> all, CancellationToken cancel);

    public abstract ValueTask DisposeAsync();

    /// <summary>PostgreSQL has no text with a zero in it; whoever sends one has not written a word there.</summary>
    protected static string Clean(string text) => text.Contains('\0') ? text.Replace('\0', ' ') : text;
}
