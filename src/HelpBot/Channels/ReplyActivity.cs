using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HelpBot.Core.Conversation;

namespace HelpBot.Channels;

/// <summary>A reply as Bot Framework activities, one for each balloon; the choices are with the last.</summary>
internal static class ReplyActivity
{
    public const string Locale = "nl-NL";

    private static readonly JsonWriterOptions Plain = new() { Encoder = ChannelJson.Plain.Encoder };

    public static JsonObject Bot() => new() { ["id"] = "helpbot", ["name"] = "HelpBot", ["role"] = "bot" };

    /// <param name="format">The text format, and the text of a balloon in it.</param>
    /// <param name="replyToId">The activity that is answered; null when nobody asked.</param>
    /// <returns>JSON objects.</returns>
    public static IReadOnlyList<string> Write(Reply reply, (string Name, Func<string, string> Write) format, string? replyToId)
    {
        var all = new string[reply.Balloons.Count];
        var buffer = new ArrayBufferWriter<byte>(1024);
        for (var i = 0; i < all.Length; i++)
        {
            using (var json = new Utf8JsonWriter(buffer, Plain)) Write(json, reply, reply.Balloons[i], i == all.Length - 1, format, replyToId);
            all[i] = Encoding.UTF8.GetString(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
        }

        return all;
    }

    private static void Write(
        Utf8JsonWriter json, Reply reply, Balloon balloon, bool isLast, (string Name, Func<string, string> Write) format, string? replyToId)
    {
        json.WriteStartObject();
        json.WriteString("type", "message");
        json.WriteStartObject("from");
        json.WriteString("id", "helpbot");
        json.WriteString("name", "HelpBot");
        json.WriteString("role", "bot");
        json.WriteEndObject();
        json.WriteString("locale", Locale);
        json.WriteString("textFormat", format.Name);
        // With a card, clients that show the attachment would say everything twice.
        json.WriteString("text", balloon.Card is null ? format.Write(balloon.Text) : "");
        json.WriteString("inputHint", isLast ? "expectingInput" : "acceptingInput");
        if (replyToId is not null) json.WriteString("replyToId", replyToId);
        if (balloon.Card is { } shown)
        {
            json.WriteString("summary", balloon.Text);
            json.WriteStartArray("attachments");
            HeroCard.Write(json, shown);
            json.WriteEndArray();
        }

        if (balloon.Card is not null || reply.QuickExit)
        {
            json.WriteStartObject("channelData");
            if (balloon.Card is { } card)
            {
                json.WritePropertyName("card");
                JsonSerializer.Serialize(json, card, ChannelJson.Default.Card);
            }

            if (reply.QuickExit) json.WriteBoolean("quickExit", true);
            json.WriteEndObject();
        }

        if (isLast && reply.Choices.Count > 0) WriteChoices(json, reply.Choices);
        json.WriteEndObject();
    }

    private static void WriteChoices(Utf8JsonWriter json, IReadOnlyList<string> choices)
    {
        json.WriteStartObject("suggestedActions");
        json.WriteStartArray("actions");
        foreach (var choice in choices)
        {
            json.WriteStartObject();
            json.WriteString("type", "imBack");
            json.WriteString("title", choice);
            json.WriteString("value", choice);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
