using System.Globalization;
using System.Text.Json.Nodes;
using HelpBot.Channels.Twilio.Incoming;
using HelpBot.Storage;
using HelpBot.Web;
using Microsoft.Extensions.Options;

namespace HelpBot.Channels.Twilio.Sending;

/// <summary>Writes the request for one answer, by the rules of its channel.</summary>
internal sealed class Sheet(IOptions<TwilioOptions> options, IOptions<ServiceOptions> service, TimeProvider time)
{
    /// <summary>WhatsApp's day, less what sending may take.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromHours(24) - TimeSpan.FromMinutes(2);

    /// <summary>One variable of a template; Twilio allows 255.</summary>
    public const int LongestVariable = 250;

    private volatile bool _templatesFail;

    /// <summary>A request that ran into the time limit may still be at work over there for as long again.</summary>
    public TimeSpan LookAfter => TimeSpan.FromSeconds(options.Value.TimeoutSeconds);

    public bool IsExpired(Parcel parcel) => parcel.ExpiresAt < time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Template after template would be refused: until the next start choices are numbers.</summary>
    public void WithoutTemplates() => _templatesFail = true;

    public bool HasTemplate(Parcel parcel) => !_templatesFail && TemplateOf(OutgoingMessage.Read(parcel.Body)) is not null;

    /// <returns>Null when nothing may be sent to this person now.</returns>
    public IEnumerable<KeyValuePair<string, string>>? Fields(Parcel parcel)
    {
        var message = OutgoingMessage.Read(parcel.Body);
        var fields = new List<KeyValuePair<string, string>> { new("To", parcel.Address), new("From", parcel.Sender) };
        if (options.Value.MessagingServiceSid is { } messaging) fields.Add(new("MessagingServiceSid", messaging));
        var callback = string.Create(CultureInfo.InvariantCulture, $"{service.Value.PublicBase}{StatusEndpoint.Path}?c={parcel.ConversationId}&n={parcel.Seq}");
        fields.Add(new("StatusCallback", callback));
        if (IsTooLate(parcel))
        {
            if (options.Value.LateTemplate is not { } late || OneLine(message.Text) is not { Length: <= LongestVariable } line) return null;
            AddTemplate(fields, late, line);
        }
        else if (!_templatesFail && TemplateOf(message) is { } sid) AddTemplate(fields, sid, message.Say!);
        else fields.Add(new("Body", message.Text));
        return fields;
    }

    private bool IsTooLate(Parcel parcel) =>
        parcel.Channel == TwilioRegistration.WhatsApp && time.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(parcel.HeardAt) > Window;

    private string? TemplateOf(OutgoingMessage message) =>
        message is { Template: { } name, Say.Length: <= LongestVariable } && options.Value.Templates.TryGetValue(name, out var sid) ? sid : null;

    private static void AddTemplate(List<KeyValuePair<string, string>> fields, string sid, string variable)
    {
        fields.Add(new("ContentSid", sid));
        fields.Add(new("ContentVariables", new JsonObject { ["1"] = variable }.ToJsonString()));
    }

    /// <summary>WhatsApp's templates take no line breaks.</summary>
    private static string OneLine(string text) => string.Join(" - ", text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
