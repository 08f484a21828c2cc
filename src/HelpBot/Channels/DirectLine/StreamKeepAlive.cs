using HelpBot.Web;

namespace HelpBot.Channels.DirectLine;

/// <summary>An empty frame to every socket now and then, so that no proxy between thinks it is dead.</summary>
internal sealed class StreamKeepAlive(Streams streams, TimeProvider time) : BackgroundService
{
    internal static readonly TimeSpan Every = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.NextAsync(stoppingToken)) streams.KeepAlive();
    }
}
