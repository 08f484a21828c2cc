using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using HelpBot.Core.Conversation;

namespace HelpBot.Storage;

/// <summary>
/// <see cref="ConversationState"/> as JSON. Members that a stored state lacks get their first value, members it has too many are passed
/// over, and a state that cannot be read at all starts anew: an upgrade never ends a conversation. What is false, zero or null is not written:
/// most of a state is.
/// </summary>
internal static class StateJson
{
    private static readonly StateJsonContext Whole = new(new(StateJsonContext.Default.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.Never });

    private static readonly JsonObject Fresh = (JsonObject)JsonSerializer.SerializeToNode(ConversationState.New, Whole.ConversationState)!;

    /// <summary>Members that are always written, because they begin as something.</summary>
    private static readonly FrozenSet<string> Always = ((JsonObject)JsonNode.Parse(Write(ConversationState.New))!).Select(p => p.Key).ToFrozenSet();

    public static string Write(ConversationState state) => JsonSerializer.Serialize(state, StateJsonContext.Default.ConversationState);

    /// <summary>The same, without reading what this instance wrote itself.</summary>
    public static ConversationState Read(string json, SavedState? known, long version) => known?.Version == version ? known.State : Read(json);

    public static ConversationState Read(string json)
    {
        try
        {
            if (IsOfThisVersion(json)) return JsonSerializer.Deserialize(json, StateJsonContext.Default.ConversationState) ?? ConversationState.New;
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

    /// <summary>Every member that is always written is there and none is null: it can be read as it stands, which is what nearly every turn needs.</summary>
    private static bool IsOfThisVersion(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return false;
        var count = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Always.Contains(reader.GetString()!)) count++;
            if (!reader.Read() || reader.TokenType == JsonTokenType.Null) return false;
            reader.Skip();
        }

        return count == Always.Count;
    }
}

/// <param name="Version">Of its conversation.</param>
/// <param name="LastSeq">Where the conversation ended then.</param>
internal sealed record SavedState(long Version, ConversationState State, long LastSeq);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ConversationState))]
internal sealed partial class StateJsonContext : JsonSerializerContext;
