using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using HelpBot.Storage;
using HelpBot.Turns;

namespace HelpBot.Channels.Twilio.Incoming;

/// <summary>Stores what a person sent and puts it in line for its turn.</summary>
internal sealed class Receiver(Correspondents correspondents, Nearby nearby, Conversations conversations, TurnWorkers workers, TimeProvider time)
{
    /// <summary>A sentence that comes more often, word for word, is an answering machine's; people repeat a word, or say it otherwise.</summary>
    public const int MostAlike = 4;

    private const int Sentence = 20;

    private readonly Pace _alike = new(MostAlike, TimeSpan.FromMinutes(10), time);

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>What became of it, and its conversation's id.</returns>
    public async Task<(Receipt Receipt, string ConversationId)> ReceiveAsync(IncomingMessage message, CancellationToken cancel)
    {
        var address = correspondents.Of(message.Channel, message.From, message.To);
        var text = message.Spot is { } spot ? nearby.PlaceAt(spot) ?? message.Text : message.Text;
        var kind = message.Kind ?? (message.Spot is not null && text.Length == 0 ? MessageKind.Other : null);
        if (text.Length > Sentence && !_alike.TryTake(address.ConversationId + text)) kind = MessageKind.Handled;
        var body = new JsonObject { ["from"] = "user", ["text"] = text }.ToJsonString(Plain);
        var receipt = await conversations.ReceiveFromAsync(address, new(body, text, message.Sid, kind), cancel);
        if (receipt is Receipt.Stored stored)
        {
            TwilioFigures.Received(message.Channel);
            if (stored.IsOurs) workers.Signal(address.ConversationId, stored.Turn);
        }

        return (receipt, address.ConversationId);
    }
}
