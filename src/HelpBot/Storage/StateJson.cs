using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using HelpBot.Core.Conversation;

namespace HelpBot.Storage;

/// <summary>
/// <see cref="ConversationState"/> as JSON. Members that a stored state lacks get their first value, members it has too many are passed
/// over, and a state that cannot be read at all starts anew: an upgrade never ends a conversation.
/// </summary>
internal static class StateJson
{
    private static readonly JsonObject Fresh = (JsonObject)JsonNode.Parse(Write(ConversationState.New))!;

    public static string Write(ConversationState state) => JsonSerializer.Serialize(state, StateJsonContext.Default.ConversationState);

    public static ConversationState Read(string json)
    {
        try
        {
            // Source generation sets init properties that are absent to null, not to their initializer: absent ones are filled in first.
            if (JsonNode.Parse(json) is not JsonObject stored) return ConversationState.New;
            foreach (var (name, value) in Fresh)
                if (stored[name] is null) stored[name] = value?.DeepClone();
            return stored.Deserialize(StateJsonContext.Default.ConversationState) ?? ConversationState.New;
        }
        catch (JsonException)
        {
            return ConversationState.New;
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ConversationState))]
internal sealed partial class StateJsonContext : JsonSerializerContext;
