using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace HelpBot.Channels.BotFramework;

/// <summary>Where an answer goes, as the activity that is answered told it. Bot Framework calls this a conversation reference.</summary>
/// <param name="ServiceUrl">Empty when the answer goes back with the request.</param>
/// <param name="ActivityId">The activity that is answered; null when it had no id.</param>
/// <param name="Conversation">As it came; has an <c>id</c>.</param>
/// <param name="User">As it came; empty when nobody was named.</param>
/// <param name="Bot">The bot as that channel knows it.</param>
internal sealed record BotAddress(
    string ServiceUrl, string ChannelId, string? ActivityId, JsonObject Conversation, JsonObject User, JsonObject Bot)
{
    public string ConversationId => ChannelJson.Text(Conversation["id"])!;

    /// <summary>The conversation as it is stored: the channel's own ids tell who takes part, and may be long.</summary>
    public string Key => "bf-" + Base64UrlEncoder.Encode(SHA256.HashData(Encoding.UTF8.GetBytes($"{ChannelId}\n{ConversationId}")));

    /// <summary>What is needed to answer later, and no name of anybody.</summary>
    public string Write() => new JsonObject
    {
        ["serviceUrl"] = ServiceUrl,
        ["channelId"] = ChannelId,
        ["activityId"] = ActivityId,
        ["conversation"] = Only(Conversation, "id", "isGroup", "conversationType", "tenantId"),
        ["user"] = Only(User, "id"),
        ["bot"] = Only(Bot, "id", "name"),
    }.ToJsonString(ChannelJson.Plain);

    /// <returns>Null for what <see cref="Write"/> did not write.</returns>
    public static BotAddress? Read(string json)
    {
        try
        {
            return JsonNode.Parse(json) is JsonObject stored && ChannelJson.Text(stored["serviceUrl"]) is { } url
                ? new(url, ChannelJson.Text(stored["channelId"]) ?? "", ChannelJson.Text(stored["activityId"]), Part(stored, "conversation"), Part(stored, "user"), Part(stored, "bot"))
                : null;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static JsonObject Only(JsonObject of, params string[] names) =>
        new(of.Where(p => names.Contains(p.Key)).Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));

    /// <summary>A copy of an object inside another; empty when it is not there.</summary>
    public static JsonObject Part(JsonObject of, string name) => of[name] is JsonObject part ? (JsonObject)part.DeepClone() : [];
}
