using System.Data.Common;
using System.Globalization;
using System.Threading.Channels;
using HelpBot.Storage;
using HelpBot.Web;

namespace HelpBot.Channels.BotFramework;

/// <summary>
/// Brings saved answers to the channel, in order per conversation, until they are taken or given up. The connector cannot be asked what it
/// has: a try whose end nobody saw is made again.
/// </summary>
internal sealed partial class ConnectorSender(Outbox outbox, ConnectorClient connector, TimeProvider time, ILogger<ConnectorSender> logger) : BackgroundService
{
    /// <summary>Together some five minutes, after which an answer in a chat is no answer any more.</summary>
    public const int MostTries = 8;

    private const int Workers = 4;
    private static readonly string[] Channels = [BotFrameworkRegistration.Name];
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2), Lost = TimeSpan.FromSeconds(40), WritingTakes = TimeSpan.FromSeconds(3);

    private readonly Channel<string> _line = Channel.CreateBounded<string>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Something waits in this conversation. Returns at once; what does not fit in the line is found by looking.</summary>
    public void Signal(string conversationId) => _line.Writer.TryWrite(conversationId);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.WhenAll([LookAsync(stoppingToken), .. Enumerable.Range(0, Workers).Select(_ => WorkAsync(stoppingToken))]);
        }
        catch (OperationCanceledException)
        {
            // The service stops; what is left is sent at the next start.
        }
    }

    private async Task LookAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        do
        {
            try
            {
                foreach (var id in await outbox.DueAsync(Channels, LostBefore(), stopping)) Signal(id);
            }
            catch (DbException error)
            {
                StorageFailed(error.Message);
            }
        }
        while (await timer.NextAsync(stopping));
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        await foreach (var id in _line.Reader.ReadAllAsync(stopping))
        {
            try
            {
                while (await outbox.TakeAsync(id, LostBefore(), stopping) is { } parcel)
                    if (!await SendAsync(parcel, stopping)) break;
            }
            catch (DbException error)
            {
                StorageFailed(error.Message);
            }
        }
    }

    /// <returns>Whether the next one may go.</returns>
    private async Task<bool> SendAsync(Parcel parcel, CancellationToken stopping)
    {
        if (BotAddress.Read(parcel.Address) is not { } to || parcel.ExpiresAt <= time.GetUtcNow().ToUnixTimeMilliseconds())
            return await GiveUpAsync(parcel, "it expired", stopping);
        var body = (System.Text.Json.Nodes.JsonObject)System.Text.Json.Nodes.JsonNode.Parse(parcel.Body)!;
        var carried = await TryAsync(parcel, to, body, stopping);
        // What became of it is written down also when the service stops meanwhile: else the next start waits until it counts as lost.
        using var writing = new CancellationTokenSource(WritingTakes);
        switch (carried)
        {
            case Carried.Taken:
                // The channel's ids are unique within its conversation only.
                await outbox.SentAsync(parcel, string.Create(CultureInfo.InvariantCulture, $"{parcel.ConversationId}|{parcel.Seq}"), "sent", writing.Token);
                return true;
            case Carried.Later later when parcel.Attempts < MostTries:
                await outbox.AgainAsync(parcel, later.Wait ?? TimeSpan.FromSeconds(Math.Min(120, Math.Pow(2, parcel.Attempts))), writing.Token);
                return false;
            case Carried.Refused refused:
                return await GiveUpAsync(parcel, $"the channel said {refused.Status}", writing.Token);
            default:
                return await GiveUpAsync(parcel, "the channel did not take it in time", writing.Token);
        }
    }

    /// <summary>One try. When the service stops before its end is seen, it is free for the next start at once.</summary>
    private async Task<Carried> TryAsync(Parcel parcel, BotAddress to, System.Text.Json.Nodes.JsonObject body, CancellationToken stopping)
    {
        try
        {
            return await connector.SendAsync(to, BotReply.Wire(body, parcel.Seq, to), stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            using var writing = new CancellationTokenSource(WritingTakes);
            await outbox.AgainAsync(parcel, TimeSpan.Zero, writing.Token);
            throw;
        }
    }

    private async Task<bool> GiveUpAsync(Parcel parcel, string why, CancellationToken stopping)
    {
        GivenUp(why);
        return await outbox.DropAsync(parcel, stopping);
    }

    private long LostBefore() => (time.GetUtcNow() - Lost).ToUnixTimeMilliseconds();

    [LoggerMessage(LogLevel.Error, "An answer could not be delivered by the Bot Framework: {Why}.")]
    private partial void GivenUp(string why);

    [LoggerMessage(LogLevel.Error, "The database failed; answers are delivered when it is back: {Reason}")]
    private partial void StorageFailed(string reason);
}
