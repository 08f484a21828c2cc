using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace HelpBot.Storage;

/// <summary>
/// The database and the rules for using it: any number of readers, and one writer at a time whose work is a whole
/// transaction. Thread-safe. SQLite in WAL mode, so that readers never wait for the writer.
/// </summary>
public sealed class Database : IAsyncDisposable
{
    // SQLite has one writer anyhow; waiting here is fair and cheap, waiting inside SQLite is sleeping and retrying.
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly DbDataSource _source;
    private DbConnection? _writer;

    public Database(IOptions<StorageOptions> options, IHostEnvironment environment)
    {
        Path = System.IO.Path.GetFullPath(options.Value.Path, environment.ContentRootPath);
        var connection = new SqliteConnectionStringBuilder { DataSource = Path, DefaultTimeout = 10 };
        _source = SqliteFactory.Instance.CreateDataSource(connection.ConnectionString);
    }

    /// <summary>Full path of the file.</summary>
    public string Path { get; }

    /// <summary>Makes the folder, the file and the tables, or brings older tables up to date.</summary>
    /// <exception cref="CannotStartException">The file cannot be used; the sentence says why.</exception>
    public async Task OpenAsync(CancellationToken cancel)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            MakePrivate();
            await WriteAsync(Migrations.RunAsync, cancel);
        }
        catch (Exception error) when (error is DbException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CannotStartException($"Storage:Path '{Path}' cannot be used: {error.Message.TrimEnd('.')}.");
        }
    }

    /// <summary>What people wrote and the signing key are for the service's own user only. SQLite gives its log the mode of the file.</summary>
    private void MakePrivate()
    {
        if (OperatingSystem.IsWindows() || File.Exists(Path)) return;
        using var made = new FileStream(Path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
    }

    public async Task<T> ReadAsync<T>(Func<Session, CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        await using var connection = await _source.OpenConnectionAsync(cancel);
        return await work(new(connection, null), cancel);
    }

    /// <summary>All of the work is kept, or, when it throws, nothing of it.</summary>
    public async Task<T> WriteAsync<T>(Func<Session, CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        try
        {
            _writer ??= await OpenWriterAsync(cancel);
            await using var transaction = await _writer.BeginTransactionAsync(cancel);
            var result = await work(new(_writer, transaction), cancel);
            await transaction.CommitAsync(cancel);
            return result;
        }
        catch (DbException)
        {
            // A connection that failed may be in any state; the next writer begins with a fresh one.
            if (_writer is not null) await _writer.DisposeAsync();
            _writer = null;
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>
    /// Removes deleted text from the write-ahead log as well. <c>secure_delete</c> wipes the pages, but the log keeps older copies of
    /// them until it is cut off.
    /// </summary>
    /// <returns>False when that could not be done now; the next scrub does it.</returns>
    public async Task<bool> ScrubAsync(CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        try
        {
            _writer ??= await OpenWriterAsync(cancel);
            return await new Session(_writer, null).NumberAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancel) == 0;
        }
        catch (DbException)
        {
            return false;
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_writer is not null) await _writer.DisposeAsync();
        await _source.DisposeAsync();
        using (var pool = new SqliteConnection(_source.ConnectionString)) SqliteConnection.ClearPool(pool);
        _gate.Dispose();
    }

    private async Task<DbConnection> OpenWriterAsync(CancellationToken cancel)
    {
        var connection = await _source.OpenConnectionAsync(cancel);
        // synchronous=FULL: what was answered with 200 survives a power cut.
        await new Session(connection, null).ExecuteAsync(
            """
            PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY; PRAGMA busy_timeout=5000
            """,
            cancel);
        return connection;
    }
}
