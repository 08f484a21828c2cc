using System.Data.Common;
using System.Threading.Channels;
using HelpBot.Storage;

namespace HelpBot.Channels.DirectLine;

/// <summary>Brings to the sockets of this instance what another one saved: a client may write to one and listen at another.</summary>
internal sealed class StreamFollower(Streams streams, Changes changes, Conversations conversations) : BackgroundService
{
    // One "anything may have changed" that waits stands for all that follow.
    private readonly Channel<bool> _looks = System.Threading.Channels.Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        changes.Heard += Hear;
        try
        {
            await foreach (var _ in _looks.Reader.ReadAllAsync(stoppingToken)) await LookAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The service stops.
        }
        finally
        {
            changes.Heard -= Hear;
        }
    }

    private void Hear(string? conversationId)
    {
        if (conversationId is null) _looks.Writer.TryWrite(true);
        else streams.Nudge(conversationId);
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        try
        {
            var positions = streams.Positions();
            foreach (var (id, end) in await conversations.EndsAsync([.. positions.Keys], cancel))
                if (end > positions[id]) streams.Nudge(id);
        }
        catch (DbException)
        {
            // The next look is a second away.
        }
    }
}
