using System.Data.Common;

namespace HelpBot.Storage;

/// <summary>Where two databases differ although they are asked in the same words. Everything else is one SQL text.</summary>
internal abstract class Dialect(DbDataSource source, string name) : IAsyncDisposable
{
    public DbDataSource Source { get; } = source;

    /// <summary>For sentences to the operator: the setting and what it says, without a secret.</summary>
    public string Name { get; } = name;

    /// <summary>Of this process among those that share the database; anew at each start where several can.</summary>
    public abstract string Instance { get; }

    /// <summary>Transactions that may write at the same time.</summary>
    public abstract int Writers { get; }

    /// <summary>At the end of a SELECT: nobody else changes these rows until the transaction ends.</summary>
    public abstract string LockRows { get; }

    /// <summary>Two processes that start at once do not both change the tables.</summary>
    public abstract string LockTables { get; }

    /// <summary>Tells other instances <c>@what</c> when the transaction is kept; null where there are none.</summary>
    public abstract string? Tell { get; }

    /// <summary>How statements are said on one of its connections.</summary>
    public abstract Statements StatementsOf(DbConnection connection);

    /// <summary>Rows of values in one statement at most; null where they go as an array for each column.</summary>
    public abstract int? RowsAtOnce { get; }

    /// <summary>Before the first connection; may throw what files throw.</summary>
    public abstract void MakeRoom();

    /// <summary>Said once on each new connection; null for nothing.</summary>
    public abstract string? Greeting { get; }

    /// <summary>Removes deleted text from where a DELETE alone leaves it; null where the database sees to that itself.</summary>
    public abstract string? Scrub { get; }

    /// <returns>False when what open connections still hold is not the database any more.</returns>
    public abstract bool IsThere();

    /// <summary>The database is coming up or going down, and asking again in a moment makes sense.</summary>
    public abstract bool IsPassing(DbException error);

    /// <summary>Two transactions were in each other's way, and this one was undone for the other's sake.</summary>
    public abstract bool IsClash(DbException error);

    public abstract ValueTask DisposeAsync();
}
