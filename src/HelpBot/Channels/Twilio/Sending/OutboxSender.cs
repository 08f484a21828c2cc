using System.Data.Common;
using System.Threading.Channels;
using HelpBot.Storage;
using HelpBot.Web;
using Microsoft.Extensions.Options;

namespace HelpBot.Channels.Twilio.Sending;

/// <summary>
/// Empties the outbox, several people at a time and each person's answers in order: the outbox itself gives an answer to one taker only.
/// </summary>
internal sealed partial class OutboxSender(
    Outbox outbox, Dispatch dispatch, IOptions<TwilioOptions> options, TimeProvider time, ILogger<OutboxSender> logger) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(200);
    private const int TicksPerSweep = 25;
    private static readonly string[] s_channels = [TwilioRegistration.Sms, TwilioRegistration.WhatsApp];

    private readonly Channel<string> _line = Channel.CreateUnbounded<string>();
    private readonly PriorityQueue<string, DateTimeOffset> _later = new();

    /// <summary>Something waits for this person. Returns at once.</summary>
    public void Signal(string conversationId) => _line.Writer.TryWrite(conversationId);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var workers = Enumerable.Range(0, options.Value.MostAtOnce).Select(_ => Task.Run(() => WorkAsync(stoppingToken), stoppingToken));
        try
        {
            await Task.WhenAll([SweepAsync(stoppingToken), .. workers]);
        }
        catch (OperationCanceledException)
        {
            // The service stops; what waits is sent after the next start.
        }
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        await foreach (var id in _line.Reader.ReadAllAsync(stopping))
        {
            try
            {
                await EmptyAsync(id, stopping);
            }
            catch (DbException error)
            {
                StorageFailed(error.Message);
            }
#pragma warning disable CA1031 // A bug with one answer must not stop those of all others.
            catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
            {
                Failed(error.GetType().Name, new System.Diagnostics.StackTrace(error).ToString());
            }
        }
    }

    private async Task EmptyAsync(string id, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested && await outbox.TakeAsync(id, Lost(), stopping) is { } parcel)
        {
            // What has begun is brought to its end, also when the service stops: an outcome that nobody saw costs a search later.
            if (await dispatch.SendAsync(parcel, CancellationToken.None) is not { Ticks: > 0 } wait) continue;
            lock (_later) _later.Enqueue(id, time.GetUtcNow() + wait);
            return;
        }
    }

    private async Task SweepAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Tick, time);
        for (var tick = 0; ; tick++)
        {
            lock (_later)
                while (_later.TryPeek(out var id, out var due) && due <= time.GetUtcNow()) Signal(_later.Dequeue());
            try
            {
                if (tick % TicksPerSweep == 0)
                    foreach (var id in await outbox.DueAsync(s_channels, Lost(), stopping)) Signal(id);
            }
            catch (DbException error)
            {
                StorageFailed(error.Message);
            }

            if (!await timer.NextAsync(stopping)) return;
        }
    }

    private long Lost() => (time.GetUtcNow() - options.Value.LostAfter).ToUnixTimeMilliseconds();

    [LoggerMessage(LogLevel.Error, "The database failed; waiting answers are sent when it is back: {Reason}")]
    private partial void StorageFailed(string reason);

    [LoggerMessage(LogLevel.Error, "An answer could not be sent: {Kind}\n{Place}")]
    private partial void Failed(string kind, string place);
}
