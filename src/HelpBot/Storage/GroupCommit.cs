using System.Collections.Concurrent;
using System.Data.Common;

namespace HelpBot.Storage;

/// <summary>
/// What waits together is written together: while one transaction is on its way to the disk, the next gathers. Each waits until its own
/// work is on disk, and one that cannot be written does not take the others with it. Thread-safe.
/// </summary>
/// <param name="work">Many at once in one transaction; results in the order of what was given.</param>
internal sealed class GroupCommit<TIn, TOut>(
    Database database, Func<Session, IReadOnlyList<TIn>, CancellationToken, Task<IReadOnlyList<TOut>>> work)
{
    private const int Most = 64;

    private readonly ConcurrentQueue<Waiter> _line = new();
    private int _busy;

    public async Task<TOut> WriteAsync(TIn what, CancellationToken cancel)
    {
        var waiter = new Waiter(what);
        _line.Enqueue(waiter);
        // The first one in an idle line writes for all who come meanwhile; on a thread of its own, so that its caller waits for one only.
        if (Interlocked.CompareExchange(ref _busy, 1, 0) == 0) await Task.WhenAny(waiter.Done.Task, Task.Run(DrainAsync, CancellationToken.None));
        return await waiter.Done.Task.WaitAsync(cancel);
    }

    private async Task DrainAsync()
    {
        do
        {
            while (Take() is { Count: > 0 } some) await WriteAsync(some);
            Volatile.Write(ref _busy, 0);
        }
        // Somebody may have come between the last look and the free sign.
        while (!_line.IsEmpty && Interlocked.CompareExchange(ref _busy, 1, 0) == 0);
    }

    private List<Waiter> Take()
    {
        var some = new List<Waiter>();
        while (some.Count < Most && _line.TryDequeue(out var waiter)) some.Add(waiter);
        return some;
    }

    private async Task WriteAsync(List<Waiter> some)
    {
        try
        {
            var results = await database.WriteAsync((session, cancel) => work(session, [.. some.Select(w => w.What)], cancel), CancellationToken.None);
            for (var i = 0; i < some.Count; i++) some[i].Done.TrySetResult(results[i]);
        }
        catch (DbException error) when (some.Count > 1 && error is not CommitFailedException && !database.IsPassing(error))
        {
            // One of them may be at fault: each for itself, and when it is the database after all, the first two failures tell.
            var failures = 0;
            foreach (var waiter in some)
            {
                if (failures >= 2) waiter.Done.TrySetException(error);
                else await WriteAsync([waiter]);
                if (waiter.Done.Task.IsFaulted) failures++;
            }
        }
#pragma warning disable CA1031 // Whoever waits for it gets the error, whatever it is.
        catch (Exception error)
#pragma warning restore CA1031
        {
            foreach (var waiter in some) waiter.Done.TrySetException(error);
        }
    }

    private sealed record Waiter(TIn What)
    {
        public TaskCompletionSource<TOut> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
