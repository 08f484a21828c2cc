using System.Globalization;
using HelpBot.Core.Knowledge;
using HelpBot.Turns;

namespace HelpBot.Channels.Twilio.Incoming;

/// <summary>What a person sent, read from the parameters of a webhook.</summary>
/// <param name="Channel">Name of the route that answers: <c>sms</c> or <c>whatsapp</c>.</param>
/// <param name="Sid">Twilio's number of it.</param>
/// <param name="Kind">As <see cref="MessageKind"/>; null for plain words.</param>
/// <param name="Spot">A location that was shared; null when none was.</param>
internal sealed record IncomingMessage(string Channel, string Sid, string From, string To, string Text, string? Kind, GeoPoint? Spot)
{
    private const string WhatsAppPrefix = "whatsapp:";

    /// <summary>Twilio promises 150 characters at most.</summary>
    private const int LongestAddress = 400;

    /// <summary>What a button that HelpBot made begins its payload with; the rest is the label it stands for.</summary>
    public const string Payload = "helpbot:";

    /// <returns>Null for what must not be answered: our own numbers, short codes and names, which are machines.</returns>
    public static IncomingMessage? Read(Form form)
    {
        var (from, to) = (form["From"], form["To"]);
        var sid = First(form["MessageSid"], form["SmsMessageSid"], form["SmsSid"]);
        if (sid.Length is 0 or > 100 || to.Length is 0 or > LongestAddress || from.Length > LongestAddress || from == to) return null;
        var whatsApp = from.StartsWith(WhatsAppPrefix, StringComparison.Ordinal);
        if (whatsApp ? from.Length == WhatsAppPrefix.Length : !IsPhone(from)) return null;

        var channel = whatsApp ? TwilioRegistration.WhatsApp : TwilioRegistration.Sms;
        var (text, kind) = form["OptOutType"].ToUpperInvariant() switch
        {
            // Twilio has answered these by itself, in the operator's words; whatever word it was, this is what it meant.
            "STOP" => ("STOP", MessageKind.Handled),
            "START" => ("START", MessageKind.Handled),
            "HELP" => ("HELP", MessageKind.Handled),
            _ => (Words(form), AttachmentKind(form)),
        };
        return new(channel, sid, from, to, text.Replace('\0', ' '), kind, SpotOf(form));
    }

    /// <summary>A number that can be answered. Short codes have no plus, names have letters; addresses of other kinds have a prefix.</summary>
    private static bool IsPhone(string from) => from.Length > 6 && from[0] == '+' && from.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    private static string Words(Form form)
    {
        foreach (var payload in (string[])[form["ButtonPayload"], form["ListId"]])
            if (payload.StartsWith(Payload, StringComparison.Ordinal)) return payload[Payload.Length..];
        return First(form["Body"], form["ButtonText"], form["ListTitle"]);
    }

    private static string? AttachmentKind(Form form)
    {
        if (!int.TryParse(form["NumMedia"], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0) return null;
        var type = form["MediaContentType0"];
        return type.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) ? MessageKind.Voice
            : type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) || type.StartsWith("video/", StringComparison.OrdinalIgnoreCase) ? MessageKind.Picture
            : MessageKind.Other;
    }

    private static GeoPoint? SpotOf(Form form) =>
        double.TryParse(form["Latitude"], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude) && latitude is >= -90 and <= 90
        && double.TryParse(form["Longitude"], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude) && longitude is >= -180 and <= 180
            ? new(latitude, longitude)
            : null;

    private static string First(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
            if (!string.IsNullOrWhiteSpace(text)) return text;
        return "";
    }
}
