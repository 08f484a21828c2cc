using System.Text.Json;
using System.Text.Json.Nodes;
using HelpBot.Core.Conversation;

namespace HelpBot.Channels;

/// <summary>A reply as Bot Framework activities, one for each balloon; the choices are with the last.</summary>
internal static class ReplyActivity
{
    public const string Locale = "nl-NL";

    public static JsonObject Bot() => new() { ["id"] = "helpbot", ["name"] = "HelpBot", ["role"] = "bot" };

    /// <param name="format">The text format, and the text of a balloon in it.</param>
    /// <param name="replyToId">The activity that is answered; null when nobody asked.</param>
    public static IEnumerable<JsonObject> Write(Reply reply, (string Name, Func<string, string> Write) format, string? replyToId) =>
        reply.Balloons.Select((balloon, i) => Write(reply, balloon, i == reply.Balloons.Count - 1, format, replyToId));

    private static JsonObject Write(
        Reply reply, Balloon balloon, bool isLast, (string Name, Func<string, string> Write) format, string? replyToId)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["from"] = Bot(),
            ["locale"] = Locale,
            ["textFormat"] = format.Name,
            ["text"] = format.Write(balloon.Text),
            ["inputHint"] = isLast ? "expectingInput" : "acceptingInput",
        };
        if (replyToId is not null) activity["replyToId"] = replyToId;

        var own = new JsonObject();
        if (balloon.Card is { } card)
        {
            // Clients that show the attachment would say everything twice.
            activity["text"] = "";
            activity["summary"] = balloon.Text;
            activity["attachments"] = new JsonArray(HeroCard.Write(card));
            own["card"] = JsonSerializer.SerializeToNode(card, ChannelJson.Default.Card);
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
