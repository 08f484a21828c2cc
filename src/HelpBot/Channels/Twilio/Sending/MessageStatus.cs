namespace HelpBot.Channels.Twilio.Sending;

/// <summary>How far a message is on its way. https://www.twilio.com/docs/messaging/guides/track-outbound-message-status</summary>
internal static class MessageStatus
{
    /// <returns>A later stage is higher; null for a status that is not known here.</returns>
    public static int? StageOf(string status) => status switch
    {
        "accepted" or "scheduled" => 10,
        "queued" => 20,
        "sending" => 30,
        "sent" => 40,
        "failed" or "undelivered" or "canceled" or "delivered" => 50,
        "read" => 60,
        _ => null,
    };

    public static bool IsFailure(string status) => status is "failed" or "undelivered" or "canceled";
}
