using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Threading.Channels;
using HelpBot.Storage;
using HelpBot.Web;

namespace HelpBot.Turns;

/// <summary>
/// Which conversations have something to answer. Each is in line at most once and in the hands of at most one worker, so that its messages
/// are answered in order; the messages themselves wait in the database. What a crash or a failing database left is found by a sweep.
/// </summary>
public sealed partial class TurnWorkers(
    TurnHandler handler, AtOnce atOnce, OpenTurns turns, TimeProvider time, ILogger<TurnWorkers> logger) : BackgroundService
{
    // With the time of a lease, the longest that the work of an instance that died lies still.
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(2);

    // They mostly wait for the disk, and what waits together is written together.
    private static readonly int Workers = Math.Max(32, Environment.ProcessorCount * 16);

    private const int MostHeld = 1_000;

    private readonly ConcurrentDictionary<string, Stage> _stages = new();
    private readonly Channel<(string Id, OpenTurn? Open)> _line = System.Threading.Channels.Channel.CreateUnbounded<(string, OpenTurn?)>();

    private enum Stage { InLine, AtWork, AtWorkAndAgain }

    /// <summary>Conversations in line or at work now; an idle one leaves nothing behind.</summary>
    public int Count => _stages.Count;

    /// <summary>Stores what was received and sees to its answer: at once, when nothing in the conversation is in line or at work.</summary>
    /// <returns>What is <see cref="Receipt.Stored"/> is handed over, and is answered already or in line.</returns>
    public async Task<Receipt> TakeAsync(string id, string channel, Received received, CancellationToken cancel)
    {
        if (received.Text is null || !_stages.TryAdd(id, Stage.AtWork))
        {
            var stored = await atOnce.StoreAsync(id, channel, received, cancel);
            if (stored is Receipt.Stored { IsOurs: true } waits) Signal(id, waits.Turn);
            return stored;
        }

        Receipt? receipt = null;
        try
        {
            return receipt = await atOnce.TakeAsync(id, channel, received, cancel);
        }
        finally
        {
            if (receipt is Receipt.Stored { IsOurs: true, Answer: null } waits) GetInLine(id, waits.Turn);
            else Leave(id);
        }
    }

    /// <summary>Something waits in this conversation. Returns at once.</summary>
    /// <param name="open">What waits first, when that is known; null to look.</param>
    public void Signal(string conversationId, OpenTurn? open = null)
    {
        while (true)
        {
            if (_stages.TryAdd(conversationId, Stage.InLine))
            {
                Write(conversationId, open);
                return;
            }

            // At work: it looks once more when it is done. In line already, or looking once more already: nothing to add.
            if (_stages.TryUpdate(conversationId, Stage.AtWorkAndAgain, Stage.AtWork)) return;
            if (_stages.TryGetValue(conversationId, out var now) && now != Stage.AtWork) return;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var workers = Enumerable.Range(0, Workers).Select(_ => Task.Run(() => WorkAsync(stoppingToken), stoppingToken));
        try
        {
            await Task.WhenAll([SweepAsync(stoppingToken), .. workers]);
        }
        catch (OperationCanceledException)
        {
            // The service stops; what waits is answered at the next start, or by another instance now.
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await turns.ReleaseAsync(cancellationToken);
        }
        catch (DbException)
        {
            // The leases end by themselves.
        }
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        await foreach (var (id, open) in _line.Reader.ReadAllAsync(stopping))
        {
            _stages[id] = Stage.AtWork;
            try
            {
                await handler.AnswerAsync(id, open, stopping);
            }
            catch (DbException error)
            {
                // What waits stays in the inbox, and the sweep comes back to it.
                StorageFailed(error.Message);
            }
#pragma warning disable CA1031 // A bug with one conversation must not stop the answers of all others.
            catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
            {
                Failed(error.GetType().Name, new StackTrace(error).ToString());
            }

            Leave(id);
        }
    }

    /// <summary>Done here, unless something came meanwhile.</summary>
    private void Leave(string id)
    {
        if (!_stages.TryRemove(new(id, Stage.AtWork))) GetInLine(id, null);
    }

    private void GetInLine(string id, OpenTurn? open)
    {
        _stages[id] = Stage.InLine;
        Write(id, open);
    }

    /// <summary>A long line is not held in memory too: what waits is looked up when its turn comes.</summary>
    private void Write(string id, OpenTurn? open) => _line.Writer.TryWrite((id, _line.Reader.Count < MostHeld ? open : null));

    private async Task SweepAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(SweepEvery, time);
        do
        {
            try
            {
                foreach (var id in await turns.WaitingAsync(stopping)) Signal(id);
            }
            catch (DbException error)
            {
                StorageFailed(error.Message);
            }
        }
        while (await timer.NextAsync(stopping));
    }

    [LoggerMessage(LogLevel.Error, "The database failed; waiting messages are answered when it is back: {Reason}")]
    private partial void StorageFailed(string reason);

    [LoggerMessage(LogLevel.Error, "A conversation could not be answered: {Kind}\n{Place}")]
    private partial void Failed(string kind, string place);
}
