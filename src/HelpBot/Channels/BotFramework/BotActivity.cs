using System.Text.Json.Nodes;
using HelpBot.Storage;

namespace HelpBot.Channels.BotFramework;

/// <summary>
/// An activity that came in.
/// https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-activity/botframework-activity.md
/// </summary>
/// <param name="Text">What was written to the bot; null for what is no message.</param>
/// <param name="Joined">Somebody was added to the conversation: the moment for a welcome.</param>
/// <param name="IsInvoke">Asks the bot to do something at once, which this bot never offers.</param>
/// <param name="ExpectReplies">The answers go back with this request.</param>
internal sealed record BotActivity(BotAddress Address, string? Text, bool Joined, bool IsInvoke, bool ExpectReplies)
{
    /// <summary>Letters of an id, and of all that is kept of an address.</summary>
    private const int MostIdLetters = 400, MostAddressLetters = 2000;

    /// <summary>No words of the person: only their answers are ever shown again.</summary>
    public Received ToStore() => new("""{"type":"message"}""", Text, Address.ActivityId, ExpectReplies ? Waiting.Returned : null);

    /// <returns>The activity, or what is wrong with it.</returns>
    public static (BotActivity? Activity, string? Wrong) Read(JsonObject body)
    {
        if (ChannelJson.Text(body["type"]) is not { Length: > 0 } type) return (null, "The activity needs a 'type'.");
        var conversation = BotAddress.Part(body, "conversation");
        if (ChannelJson.Text(conversation["id"]) is not { Length: > 0 and <= MostIdLetters }) return (null, "The activity needs a 'conversation' with an 'id'.");
        if (ChannelJson.Text(body["channelId"]) is not { Length: > 0 and <= 100 } channelId) return (null, "The activity needs a 'channelId'.");

        var id = ChannelJson.Text(body["id"]);
        var address = new BotAddress(
            ChannelJson.Text(body["serviceUrl"]) ?? "", channelId, id is { Length: > 0 and <= MostIdLetters } ? id : null,
            conversation, BotAddress.Part(body, "from"), BotAddress.Part(body, "recipient"));
        if (address.Write().Length > MostAddressLetters) return (null, "The ids of the activity are too long.");
        return (new(
            address,
            Is(type, "message") ? Words(body, ChannelJson.Text(address.Bot["id"])) : null,
            Is(type, "conversationUpdate") && body["membersAdded"] is JsonArray { Count: > 0 },
            Is(type, "invoke"),
            Is(ChannelJson.Text(body["deliveryMode"]) ?? "", "expectReplies")), null);
    }

    private static bool Is(string text, string name) => text.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>What is written, or what a pressed button stands for; in a group without "@HelpBot" itself.</summary>
    private static string Words(JsonObject body, string? botId)
    {
        var text = ChannelJson.Text(body["text"]) ?? "";
        if (text.Length == 0) text = ChannelJson.Text(body["value"]) ?? "";
        foreach (var entity in (body["entities"] as JsonArray ?? []).OfType<JsonObject>().Take(20))
            if (Is(ChannelJson.Text(entity["type"]) ?? "", "mention") && botId is not null
                && ChannelJson.Text((entity["mentioned"] as JsonObject)?["id"]) == botId
                && ChannelJson.Text(entity["text"]) is { Length: > 0 } mention)
                text = text.Replace(mention, " ", StringComparison.Ordinal);
        return text.Replace('\0', ' ').Replace('\u00a0', ' ').Trim();
    }
}
