using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using HelpBot.Core.Conversation;
using HelpBot.Storage;

namespace HelpBot.Channels.DirectLine;

/// <summary>Replies as activities, and entries as they go over the wire.</summary>
internal static class OutgoingActivity
{
    /// <summary>Plain text, which no client may read as markup.</summary>
    private static readonly (string, Func<string, string>) Format = ("plain", text => text);

    public static IReadOnlyList<string> Write(Reply reply, Waiting answered) =>
        ReplyActivity.Write(reply, Format, answered.IsStart ? null : Id(answered.ConversationId, answered.Seq));

    /// <summary>The stored body, and before it what follows from its place and time.</summary>
    public static string Wire(string conversationId, Entry entry) => Wire(new StringBuilder(), conversationId, entry).ToString();

    public static string Id(string conversationId, long seq) => string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{seq:D7}");

    public static string Frame(string conversationId, IEnumerable<Entry> entries, long watermark)
    {
        var frame = new StringBuilder("{\"activities\":[", 1024);
        foreach (var entry in entries) Wire(frame, conversationId, entry).Append(',');
        if (frame[^1] == ',') frame.Length--;
        return frame.Append(CultureInfo.InvariantCulture, $"],\"watermark\":\"{watermark}\"}}").ToString();
    }

    /// <summary>Room that <see cref="Write(string, Entry, Span{byte})"/> may need.</summary>
    public static int MostBytes(string conversationId, Entry entry) => Encoding.UTF8.GetMaxByteCount(entry.Body.Length + (12 * conversationId.Length) + 400);

    /// <summary>The frame of one entry, in UTF-8.</summary>
    /// <returns>Its length.</returns>
    public static int Write(string conversationId, Entry entry, Span<byte> to)
    {
        "{\"activities\":["u8.CopyTo(to);
        var length = "{\"activities\":["u8.Length;
        length += Encoding.UTF8.GetBytes(Head(conversationId, entry), to[length..]);
        length += Encoding.UTF8.GetBytes(entry.Body.AsSpan(1), to[length..]);
        Utf8.TryWrite(to[length..], CultureInfo.InvariantCulture, $"],\"watermark\":\"{entry.Seq}\"}}", out var end);
        return length + end;
    }

    private static StringBuilder Wire(StringBuilder frame, string conversationId, Entry entry) =>
        frame.Append(Head(conversationId, entry)).Append(entry.Body, 1, entry.Body.Length - 1);

    /// <summary>What follows from its place and time, in place of the brace that its body begins with.</summary>
    private static string Head(string conversationId, Entry entry)
    {
        // Ids are this service's own and need no escape, which costs nothing to make sure of.
        var id = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(conversationId);
        var at = DateTimeOffset.FromUnixTimeMilliseconds(entry.At).UtcDateTime;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"id\":\"{id}|{entry.Seq:D7}\",\"timestamp\":\"{at:yyyy-MM-ddTHH:mm:ss.fffZ}\",\"channelId\":\"{DirectLineRegistration.Name}\",\"conversation\":{{\"id\":\"{id}\"}},");
    }

    /// <summary>Never stored, and without a watermark: whoever misses it misses nothing.</summary>
    public static string TypingFrame(string conversationId, DateTimeOffset now)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{conversationId}|t{now.Ticks}");
        var typing = Head(id, now, conversationId);
        typing["type"] = "typing";
        typing["from"] = ReplyActivity.Bot();
        typing["locale"] = ReplyActivity.Locale;
        return new JsonObject { ["activities"] = new JsonArray(typing) }.ToJsonString(ChannelJson.Plain);
    }

    /// <summary>Said when nothing can be stored, without a watermark: it is not part of the conversation.</summary>
    public static string TroubleFrame(string conversationId, string text, DateTimeOffset now)
    {
        var said = Head(string.Create(CultureInfo.InvariantCulture, $"{conversationId}|x{now.Ticks}"), now, conversationId);
        said["type"] = "message";
        said["from"] = ReplyActivity.Bot();
        said["locale"] = ReplyActivity.Locale;
        said["textFormat"] = "plain";
        said["text"] = text;
        said["inputHint"] = "acceptingInput";
        return new JsonObject { ["activities"] = new JsonArray(said) }.ToJsonString(ChannelJson.Plain);
    }

    private static JsonObject Head(string id, DateTimeOffset at, string conversationId) => new()
    {
        ["id"] = id,
        ["timestamp"] = at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        ["channelId"] = DirectLineRegistration.Name,
        ["conversation"] = new JsonObject { ["id"] = conversationId },
    };
}
