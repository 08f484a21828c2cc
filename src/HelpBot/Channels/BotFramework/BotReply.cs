using System.Globalization;
using System.Text.Json.Nodes;
using HelpBot.Core.Conversation;
using HelpBot.Storage;

namespace HelpBot.Channels.BotFramework;

/// <summary>Answers as activities: as they are stored, and as they go out to an address.</summary>
internal static class BotReply
{
    /// <summary>Markdown, in which a line break is two; whatever a client would take for markup is escaped.</summary>
    private static readonly (string, Func<string, string>) Format =
        ("markdown", text => HeroCard.Escape(text).ReplaceLineEndings("\n").Replace("\n", "\n\n", StringComparison.Ordinal));

    /// <summary>In storage <c>replyToId</c> is the number of the entry that is answered.</summary>
    public static IReadOnlyList<string> Write(Reply reply, Waiting answered) =>
        ReplyActivity.Write(reply, Format, answered.Seq.ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether an entry answers the message that was stored as that number.</summary>
    public static bool Answers(JsonObject body, long seq) => ChannelJson.Text(body["replyToId"]) == seq.ToString(CultureInfo.InvariantCulture);

    public static JsonObject Read(Entry entry) => (JsonObject)JsonNode.Parse(entry.Body)!;

    /// <param name="body">As stored; changed into what goes out.</param>
    public static JsonObject Wire(JsonObject body, long seq, BotAddress to)
    {
        body["id"] = string.Create(CultureInfo.InvariantCulture, $"{to.Key}|{seq:D7}");
        Direct(body, to);
        if (to.ChannelId == "msteams") CallsAsLinks(body);
        return body;
    }

    public static JsonObject Typing(BotAddress to)
    {
        var typing = new JsonObject { ["type"] = "typing", ["locale"] = ReplyActivity.Locale };
        Direct(typing, to);
        return typing;
    }

    private static void Direct(JsonObject activity, BotAddress to)
    {
        if (to.ActivityId is { } answered) activity["replyToId"] = answered; else activity.Remove("replyToId");
        activity["channelId"] = to.ChannelId;
        activity["conversation"] = to.Conversation.DeepClone();
        activity["recipient"] = to.User.DeepClone();
        activity["from"] = to.Bot.Count > 0 ? to.Bot.DeepClone() : ReplyActivity.Bot();
        if (to.ServiceUrl.Length > 0) activity["serviceUrl"] = to.ServiceUrl;
    }

    /// <summary>
    /// Teams has no "call" button, and opens tel: as a link.
    /// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-actions
    /// </summary>
    private static void CallsAsLinks(JsonObject activity)
    {
        foreach (var attachment in activity["attachments"] as JsonArray ?? [])
            foreach (var button in attachment?["content"]?["buttons"] as JsonArray ?? [])
                if (button is JsonObject call && ChannelJson.Text(call["type"]) == "call") call["type"] = "openUrl";
    }
}
