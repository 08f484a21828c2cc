using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Extensions.Options;

namespace HelpBot.Storage;

/// <summary>
/// The database and the rules for using it: any number of readers, and writers whose work is a whole transaction. SQLite or PostgreSQL; who
/// uses it need not know which. Thread-safe. After a failure the next use begins with fresh connections: it recovers by itself.
/// </summary>
public sealed class Database : IAsyncDisposable
{
    private static readonly TimeSpan PatienceAtStart = TimeSpan.FromSeconds(10);

    // With the writers and one that listens: 25 connections of each instance, so that three fit in what PostgreSQL allows unasked.
    private const int MostReaders = 16;

    private readonly Dialect _dialect;
    private readonly SemaphoreSlim _gate, _reading;
    private readonly ConcurrentStack<Session> _readers = new(), _writers = new();
    private volatile bool _closed;

    public Database(IOptions<StorageOptions> options, IHostEnvironment environment)
    {
        Path = System.IO.Path.GetFullPath(options.Value.Path, environment.ContentRootPath);
        _dialect = options.Value is { Kind: StorageKind.PostgreSql, Connection: { } connection } ? PostgresDialect.To(connection) : new SqliteDialect(Path);
        _gate = new(_dialect.Writers, _dialect.Writers);
        _reading = new(MostReaders, MostReaders);
    }

    /// <summary>Full path of the SQLite file.</summary>
    public string Path { get; }

    /// <summary>The name of this process among those that share the database.</summary>
    public string Instance => _dialect.Instance;

    internal Dialect Dialect => _dialect;

    /// <summary>States as this instance saved them last, each with its version: who finds another version in the database reads that one.</summary>
    internal Recent<SavedState> States { get; } = new(5_000, TimeSpan.FromMinutes(5), TimeProvider.System);

    /// <summary>Makes the folder, the file and the tables, or brings older tables up to date.</summary>
    /// <exception cref="CannotStartException">The database cannot be used; the sentence says why.</exception>
    public Task OpenAsync(CancellationToken cancel) =>
        WriteAtStartAsync((session, cancel) => Migrations.RunAsync(session, _dialect.Name, cancel), cancel);

    /// <summary>As <see cref="WriteAsync"/>, with patience: who starts together with the database may have to wait a moment for it.</summary>
    /// <exception cref="CannotStartException">The database cannot be used; the sentence says why.</exception>
    public async Task<T> WriteAtStartAsync<T>(Func<Session, CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        for (var began = TimeProvider.System.GetTimestamp(); ;)
        {
            try
            {
                _dialect.MakeRoom();
                return await WriteAsync(work, cancel);
            }
            catch (DbException error) when (_dialect.IsPassing(error) && TimeProvider.System.GetElapsedTime(began) < PatienceAtStart)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(500), cancel);
            }
            catch (Exception error) when (error is DbException or IOException or UnauthorizedAccessException or ArgumentException)
            {
                throw new CannotStartException($"{_dialect.Name} cannot be used: {error.Message.TrimEnd('.')}.");
            }
        }
    }

    /// <summary>What a connection that slept through a restart of the database cannot read is read again on a new one.</summary>
    public async Task<T> ReadAsync<T>(Func<Session, CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        await _reading.WaitAsync(cancel);
        try
        {
            while (true)
            {
                var (session, isOld) = await RentAsync(_readers, cancel);
                try
                {
                    var result = await work(session, cancel);
                    Return(_readers, session);
                    return result;
                }
                catch (Exception error)
                {
                    await session.DisposeAsync();
                    if (error is not DbException) throw;
                    await ForgetConnectionsAsync();
                    if (!isOld) throw;
                }
            }
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>All of the work is kept, or, when it throws, nothing of it.</summary>
    /// <exception cref="CommitFailedException">It may be kept and may be not.</exception>
    public async Task<T> WriteAsync<T>(Func<Session, CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        try
        {
            for (var clashes = 0; ;)
            {
                var (session, isOld) = await RentAsync(_writers, cancel);
                try
                {
                    var result = await TransactAsync(session, work, cancel);
                    Return(_writers, session);
                    return result;
                }
                catch (Exception error)
                {
                    // A connection that failed may be in any state.
                    await session.DisposeAsync();
                    if (error is not DbException failure) throw;
                    if (_dialect.IsClash(failure) && ++clashes < 5) continue;
                    await ForgetConnectionsAsync();
                    if (!isOld || failure is CommitFailedException || !_dialect.IsPassing(failure)) throw;
                }
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Removes deleted text from where the database keeps it a while longer.</summary>
    /// <returns>False when that could not be done now; the next scrub does it.</returns>
    public async Task<bool> ScrubAsync(CancellationToken cancel)
    {
        if (_dialect.Scrub is not { } scrub) return true;
        await _gate.WaitAsync(cancel);
        try
        {
            var (session, _) = await RentAsync(_writers, cancel);
            var isDone = await session.NumberAsync(scrub, cancel) == 0;
            Return(_writers, session);
            return isDone;
        }
        catch (DbException)
        {
            await ForgetConnectionsAsync();
            return false;
        }
        finally
        {
            _gate.Release();
        }
    }

    public bool IsPassing(DbException error) => _dialect.IsPassing(error);

    public async ValueTask DisposeAsync()
    {
        _closed = true;
        await ForgetConnectionsAsync();
        // The gates are not disposed: who still comes is told, as by any database that is gone.
        await _dialect.DisposeAsync();
    }

    private static async Task<T> TransactAsync<T>(Session session, Func<Session, CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        await using var transaction = await session.BeginAsync(cancel);
        var result = await work(session, cancel);
        await session.RunAsync(cancel);
        try
        {
            await transaction.CommitAsync(cancel);
        }
        catch (DbException error)
        {
            throw new CommitFailedException(error);
        }

        return result;
    }

    private async Task<(Session Session, bool IsOld)> RentAsync(ConcurrentStack<Session> idle, CancellationToken cancel)
    {
        if (_closed || !_dialect.IsThere())
        {
            await ForgetConnectionsAsync();
            throw new DatabaseGoneException(_dialect.Name);
        }

        if (idle.TryPop(out var session)) return (session, true);
        var made = new Session(await _dialect.Source.OpenConnectionAsync(cancel), _dialect);
        try
        {
            if (_dialect.Greeting is { } greeting) await made.ExecuteAsync(greeting, cancel);
            return (made, false);
        }
        catch
        {
            await made.DisposeAsync();
            throw;
        }
    }

    private void Return(ConcurrentStack<Session> idle, Session session)
    {
        idle.Push(session);
        if (_closed && idle.TryPop(out var late)) late.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private async Task ForgetConnectionsAsync()
    {
        foreach (var idle in (ConcurrentStack<Session>[])[_readers, _writers])
            while (idle.TryPop(out var session)) await session.DisposeAsync();
    }
}
