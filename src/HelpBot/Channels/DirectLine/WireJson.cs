using System.Text.Json.Serialization;

namespace HelpBot.Channels.DirectLine;

/// <summary>Answer to a request for a token or a conversation.</summary>
/// <param name="ExpiresIn">Seconds.</param>
/// <param name="StreamUrl">Absolute, ws or wss; null where only a token was asked for.</param>
internal sealed record WireConversation(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string? StreamUrl = null);

internal sealed record WireId(string Id);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WireConversation))]
[JsonSerializable(typeof(WireId))]
internal sealed partial class WireJson : JsonSerializerContext;
