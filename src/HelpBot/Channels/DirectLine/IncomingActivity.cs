using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HelpBot.Storage;

namespace HelpBot.Channels.DirectLine;

/// <summary>An activity from a client, made ready to store: what the server decides is taken out or overwritten, the rest stays.</summary>
internal static class IncomingActivity
{
    private static readonly string[] ServerDecides = ["id", "timestamp", "conversation", "channelId", "serviceUrl", "recipient"];
    private static readonly string[] Known = ["type", "text", "from", "channelData", .. ServerDecides];
    private static readonly FrozenDictionary<string, string> KnownInAnyCase = Known.ToFrozenDictionary(name => name, StringComparer.OrdinalIgnoreCase);

    /// <returns>What to store; null when it is nothing to keep (typing, conversationUpdate); or what is wrong.</returns>
    public static (Received? Received, IResult? Refusal) Read(JsonObject activity, string? userId)
    {
        // Nearly always they are written as they should be.
        if (activity.Any(p => KnownInAnyCase.TryGetValue(p.Key, out var name) && name != p.Key))
            foreach (var name in Known) Rename(activity, name);
        if (ChannelJson.Text(activity["type"]) is not { Length: > 0 } type) return (null, WireError.BadRequest("The activity needs a 'type'."));
        if (activity["text"] is { } given && given.GetValueKind() != JsonValueKind.String)
            return (null, WireError.BadRequest("'text' must be a string."));
        if (Is(type, "typing") || Is(type, "conversationUpdate")) return (null, null);

        foreach (var name in ServerDecides) activity.Remove(name);
        if (activity["from"] is not JsonObject from) activity["from"] = from = [];
        from["id"] = userId ?? ChannelJson.Text(from["id"]) ?? "user";
        from["role"] = "user";

        var data = activity["channelData"] as JsonObject;
        var messageId = ChannelJson.Text(data?["clientActivityID"]) ?? ChannelJson.Text(data?["clientActivityId"]);
        var text = Is(type, "message") ? (ChannelJson.Text(activity["text"]) ?? "").Replace('\0', ' ') : null;
        return (new(activity.ToJsonString(ChannelJson.Plain), text, Fit(messageId)), null);
    }

    private static bool Is(string type, string name) => type.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static void Rename(JsonObject activity, string name)
    {
        var others = activity.Select(p => p.Key).Where(key => key != name && Is(key, name)).ToList();
        foreach (var other in others)
        {
            var value = activity[other];
            activity.Remove(other);
            activity.TryAdd(name, value);
        }
    }

    private static string? Fit(string? messageId) => messageId switch
    {
        null or "" => null,
        { Length: <= 100 } => messageId,
        _ => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(messageId))),
    };
}
