using System.Text.Json.Nodes;

namespace HelpBot.Channels.Twilio.Simulation;

/// <summary>What the service sent through the stand-in.</summary>
/// <param name="Buttons">Labels below it; empty for a plain message.</param>
/// <param name="Callback">Where its status is told; null for nowhere.</param>
internal sealed record SentMessage(string Sid, string To, string From, string Body, IReadOnlyList<string> Buttons, string? Callback, DateTimeOffset At)
{
    public string Status { get; set; } = "queued";

    /// <summary>As Twilio lists it.</summary>
    public JsonObject Json() => new()
    {
        ["sid"] = Sid,
        ["account_sid"] = Account.Sid,
        ["to"] = To,
        ["from"] = From,
        ["body"] = Body,
        ["status"] = Status,
        ["direction"] = "outbound-api",
        ["date_created"] = At.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture) + " +0000",
    };
}
