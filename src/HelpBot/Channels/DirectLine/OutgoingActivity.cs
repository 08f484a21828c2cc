using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HelpBot.Core.Conversation;
using HelpBot.Storage;

namespace HelpBot.Channels.DirectLine;

/// <summary>Replies as activities, and entries as they go over the wire.</summary>
internal static class OutgoingActivity
{
    private const string Locale = "nl-NL";

    /// <summary>One activity for each balloon; the choices are with the last.</summary>
    public static IReadOnlyList<string> Write(Reply reply, Waiting answered) =>
        [.. reply.Balloons.Select((balloon, i) =>
            Write(reply, balloon, i == reply.Balloons.Count - 1, answered).ToJsonString(IncomingActivity.Plain))];

    /// <summary>The stored body, and before it what follows from its place and time.</summary>
    public static string Wire(string conversationId, Entry entry)
    {
        var head = Head(Id(conversationId, entry.Seq), DateTimeOffset.FromUnixTimeMilliseconds(entry.At), conversationId)
            .ToJsonString(IncomingActivity.Plain);
        return string.Concat(head.AsSpan(0, head.Length - 1), ",", entry.Body.AsSpan(1));
    }

    public static string Id(string conversationId, long seq) => string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{seq:D7}");

    public static string Frame(string conversationId, IEnumerable<Entry> entries, long watermark)
    {
        var frame = new StringBuilder("{\"activities\":[");
        foreach (var entry in entries) frame.Append(Wire(conversationId, entry)).Append(',');
        if (frame[^1] == ',') frame.Length--;
        return frame.Append(CultureInfo.InvariantCulture, $"],\"watermark\":\"{watermark}\"}}").ToString();
    }

    /// <summary>Never stored, and without a watermark: whoever misses it misses nothing.</summary>
    public static string TypingFrame(string conversationId, DateTimeOffset now)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{conversationId}|t{now.Ticks}");
        var typing = Head(id, now, conversationId);
        typing["type"] = "typing";
        typing["from"] = Bot();
        typing["locale"] = Locale;
        return new JsonObject { ["activities"] = new JsonArray(typing) }.ToJsonString(IncomingActivity.Plain);
    }

    /// <summary>Said when nothing can be stored, without a watermark: it is not part of the conversation.</summary>
    public static string TroubleFrame(string conversationId, string text, DateTimeOffset now)
    {
        var said = Head(string.Create(CultureInfo.InvariantCulture, $"{conversationId}|x{now.Ticks}"), now, conversationId);
        said["type"] = "message";
        said["from"] = Bot();
        said["locale"] = Locale;
        said["textFormat"] = "plain";
        said["text"] = text;
        said["inputHint"] = "acceptingInput";
        return new JsonObject { ["activities"] = new JsonArray(said) }.ToJsonString(IncomingActivity.Plain);
    }

    private static JsonObject Head(string id, DateTimeOffset at, string conversationId) => new()
    {
        ["id"] = id,
        ["timestamp"] = at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        ["channelId"] = DirectLineRegistration.Name,
        ["conversation"] = new JsonObject { ["id"] = conversationId },
    };

    private static JsonObject Bot() => new() { ["id"] = "helpbot", ["name"] = "HelpBot", ["role"] = "bot" };

    private static JsonObject Write(Reply reply, Balloon balloon, bool isLast, Waiting answered)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["from"] = Bot(),
            ["locale"] = Locale,
            ["textFormat"] = "plain",
            ["text"] = balloon.Text,
            ["inputHint"] = isLast ? "expectingInput" : "acceptingInput",
        };
        if (!answered.IsStart) activity["replyToId"] = Id(answered.ConversationId, answered.Seq);

        var own = new JsonObject();
        if (balloon.Card is { } card)
        {
            // Clients that show the attachment would say everything twice.
            activity["text"] = "";
            activity["summary"] = balloon.Text;
            activity["attachments"] = new JsonArray(HeroCard.Write(card));
            own["card"] = JsonSerializer.SerializeToNode(card, WireJson.Default.Card);
        }

        if (reply.QuickExit) own["quickExit"] = true;
        if (own.Count > 0) activity["channelData"] = own;
        if (isLast && reply.Choices.Count > 0)
            activity["suggestedActions"] = new JsonObject
            {
                ["actions"] = new JsonArray([.. reply.Choices.Select(choice =>
                    new JsonObject { ["type"] = "imBack", ["title"] = choice, ["value"] = choice })]),
            };
        return activity;
    }
}
