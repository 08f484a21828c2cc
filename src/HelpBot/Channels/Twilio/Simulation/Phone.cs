using System.Globalization;
using HelpBot.Channels.Twilio.Incoming;

namespace HelpBot.Channels.Twilio.Simulation;

/// <summary>Somebody's phone: what it sends becomes a signed webhook, as Twilio would make it.</summary>
internal sealed class Phone(StandIn standIn, string serviceUrl, bool isWhatsApp, string number)
{
    public string Address => isWhatsApp ? "whatsapp:" + number : number;

    public Task<HttpResponseMessage> TypeAsync(string text, CancellationToken cancel) => SendAsync(text, [], cancel);

    /// <summary>A button below a message was pressed.</summary>
    public Task<HttpResponseMessage> PressAsync(string label, CancellationToken cancel) =>
        SendAsync(label, [("ButtonText", label), ("ButtonPayload", IncomingMessage.Payload + label)], cancel);

    public Task<HttpResponseMessage> ShareAsync(double latitude, double longitude, CancellationToken cancel) => SendAsync(
        "", [("Latitude", latitude.ToString(CultureInfo.InvariantCulture)), ("Longitude", longitude.ToString(CultureInfo.InvariantCulture))], cancel);

    /// <param name="type">As <c>audio/ogg</c>.</param>
    public Task<HttpResponseMessage> AttachAsync(string type, CancellationToken cancel) => SendAsync(
        "", [("NumMedia", "1"), ("MediaContentType0", type), ("MediaUrl0", "https://api.twilio.com/nothing")], cancel);

    public Task<HttpResponseMessage> SendAsync(string text, IEnumerable<(string Name, string Value)> more, CancellationToken cancel)
    {
        var fields = new Dictionary<string, string>
        {
            ["MessageSid"] = $"SM{Guid.NewGuid():N}",
            ["AccountSid"] = Account.Sid,
            ["From"] = Address,
            ["To"] = isWhatsApp ? Account.WhatsAppNumber : Account.SmsNumber,
            ["Body"] = text,
            ["NumMedia"] = "0",
        };
        if (isWhatsApp) (fields["WaId"], fields["ProfileName"]) = (number.TrimStart('+'), "Proef");
        foreach (var (name, value) in more) fields[name] = value;
        return standIn.PostAsync(serviceUrl + MessageEndpoint.Path, fields, cancel);
    }
}
