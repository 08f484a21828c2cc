using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace HelpBot.Storage;

/// <summary>SQLite in WAL mode, so that readers never wait for the writer. One process.</summary>
internal sealed class SqliteDialect(string path) : Dialect(SqliteFactory.Instance.CreateDataSource(ConnectionTo(path)), $"Storage:Path '{path}'")
{
    /// <summary>One process has one file, also after a restart: what it left undone is its own to do.</summary>
    public override string Instance => "one";

    // SQLite has one writer anyhow; waiting before it is fair and cheap, waiting inside it is sleeping and retrying.
    public override int Writers => 1;

    public override string LockRows => "";

    // A transaction of the writer begins IMMEDIATE, which is a lock on the whole file.
    public override string LockTables => "SELECT 1";

    public override string? Tell => null;

    // It looks for each value's name among all of them when it prepares.
    public override int? RowsAtOnce => 16;

    // synchronous=FULL: what was answered with 200 survives a power cut. NORMAL would survive kill -9 only, and saves one wait for the disk
    // in each group of turns, 4 % of their processor time. The log is moved into the file every 16 MB, and that much is kept in memory: pages
    // that every turn touches are moved once.
    public override string Greeting =>
        """
        PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY; PRAGMA busy_timeout=5000;
        PRAGMA wal_autocheckpoint=4000; PRAGMA cache_size=-16000
        """;

    // secure_delete wipes the pages, but the write-ahead log keeps older copies of them until it is cut off.
    public override string Scrub => "PRAGMA wal_checkpoint(TRUNCATE)";

    public static string ConnectionTo(string path) => new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 10, Pooling = false }.ConnectionString;

    /// <summary>What people wrote and the signing key are for the service's own user only. SQLite gives its log the mode of the file.</summary>
    public override void MakeRoom()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!OperatingSystem.IsWindows() && !File.Exists(path))
        {
            using var made = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
        }
    }

    /// <summary>A file that was moved or deleted can still be written, and all of it would be lost. Only looks: opening it would drop SQLite's locks.</summary>
    public override bool IsThere() => File.Exists(path);

    public override Statements StatementsOf(DbConnection connection) => new SqliteStatements((SqliteConnection)connection);

    public override bool IsPassing(DbException error) => false;

    public override bool IsClash(DbException error) => false;

    public override ValueTask DisposeAsync() => Source.DisposeAsync();
}
