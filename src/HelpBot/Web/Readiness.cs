using System.Data.Common;
using HelpBot.Storage;
using HelpBot.Telemetry;

namespace HelpBot.Web;

/// <summary>How it stands with the database, looked at every few seconds and by writing, because a full or read-only disk still reads.</summary>
public sealed partial class Readiness(Database database, Duties duties, TurnMeter meter, TimeProvider time, ILogger<Readiness> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _one = new(1, 1);
    private (DateTimeOffset At, Standing Is)? _last;
    private (long Number, DateTimeOffset At) _counted;

    /// <summary>As it is now; many who ask within a second are told the same.</summary>
    public async Task<Standing> LookAsync(CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            if (_last is { } last && time.GetUtcNow() - last.At < TimeSpan.FromSeconds(1)) return last.Is;
            var standing = await AskAsync(cancel);
            if (_last?.Is.Works != standing.Works) Tell(standing.Works);
            _last = (time.GetUtcNow(), standing);
            return standing;
        }
        finally
        {
            _one.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.NextAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<Standing> AskAsync(CancellationToken cancel)
    {
        try
        {
            await duties.TryTakeAsync("pulse", TimeSpan.Zero, cancel);
            var now = time.GetUtcNow().ToUnixTimeMilliseconds();
            var standing = await database.ReadAsync(
                async (session, cancel) => new Standing(
                    true, await ConversationsAsync(session, cancel),
                    await InLineAsync(session, "inbox", "1 = 1", now, cancel), await InLineAsync(session, "outbox", "status <> 'held'", now, cancel),
                    await session.NumberAsync("SELECT COUNT(*) FROM outbox WHERE status = 'held'", cancel) ?? 0),
                cancel);
            meter.Waiting((standing.Inbox.Age, standing.Inbox.Waiting), (standing.Outbox.Age, standing.Outbox.Waiting));
            return standing;
        }
        catch (DbException)
        {
            meter.StorageFailed();
            return new(false, 0, default, default, 0);
        }
    }

    /// <summary>Counting many takes long, and then nobody needs it to the second.</summary>
    private async Task<long> ConversationsAsync(Session session, CancellationToken cancel)
    {
        if (_counted.Number < 10_000 || time.GetUtcNow() - _counted.At > TimeSpan.FromMinutes(10))
            _counted = (await session.NumberAsync("SELECT COUNT(*) FROM conversations", cancel) ?? 0, time.GetUtcNow());
        return _counted.Number;
    }

    private static async Task<InLine> InLineAsync(Session session, string table, string which, long now, CancellationToken cancel)
    {
        var rows = await session.QueryAsync(
            $"SELECT COUNT(*), MIN(created_at) FROM {table} WHERE {which}", r => (Count: r.GetInt64(0), Since: r.IsDBNull(1) ? (long?)null : r.GetInt64(1)), cancel);
        return new(rows[0].Count, rows[0].Since is { } since ? Math.Max(0, (now - since) / 1000.0) : 0);
    }

    private void Tell(bool works)
    {
        if (!works) Fails();
        else if (_last is not null) IsBack();
    }

    [LoggerMessage(LogLevel.Error, "The database cannot be written. People are told so; what they wrote before is kept and answered when it is back.")]
    private partial void Fails();

    [LoggerMessage(LogLevel.Information, "The database is back.")]
    private partial void IsBack();
}

/// <param name="Works">It can be written.</param>
/// <param name="Held">Answers that wait until the person writes again.</param>
public sealed record Standing(bool Works, long Conversations, InLine Inbox, InLine Outbox, long Held);

/// <param name="Age">Of the oldest, in seconds; 0 when none waits.</param>
public readonly record struct InLine(long Waiting, double Age);
