using System.Diagnostics.Metrics;

namespace HelpBot.Channels.Twilio;

/// <summary>What an operator counts, under the meter <c>HelpBot.Twilio</c>. No address and no word of anybody.</summary>
internal static class TwilioFigures
{
    public const string Name = "HelpBot.Twilio";

    private static readonly Meter s_meter = new(Name);
    private static readonly Counter<long> s_received = s_meter.CreateCounter<long>("helpbot.twilio.received", "{message}", "Messages of people, stored.");
    private static readonly Counter<long> s_sent = s_meter.CreateCounter<long>("helpbot.twilio.sent", "{message}", "Answers that Twilio took.");
    private static readonly Counter<long> s_undelivered = s_meter.CreateCounter<long>("helpbot.twilio.undelivered", "{message}", "Answers that did not arrive, by Twilio's error.");
    private static readonly Counter<long> s_retried = s_meter.CreateCounter<long>("helpbot.twilio.retried", "{request}", "Tries that must be done again, by reason.");

    public static void Received(string channel) => s_received.Add(1, new KeyValuePair<string, object?>("channel", channel));

    public static void Sent(string channel) => s_sent.Add(1, new KeyValuePair<string, object?>("channel", channel));

    public static void Undelivered(string error) => s_undelivered.Add(1, new KeyValuePair<string, object?>("error", error));

    public static void Retried(string reason) => s_retried.Add(1, new KeyValuePair<string, object?>("reason", reason));
}
