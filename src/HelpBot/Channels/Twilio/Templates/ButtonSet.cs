using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using HelpBot.Channels.Twilio.Incoming;
using HelpBot.Core.Knowledge;

namespace HelpBot.Channels.Twilio.Templates;

/// <summary>Choices as WhatsApp can show them: up to three buttons, or a list of up to ten. Used within the 24 hours only, so without approval.</summary>
/// <param name="Name">The same for the same labels, at Twilio and in the settings.</param>
internal sealed record ButtonSet(string Name, IReadOnlyList<string> Labels)
{
    private const int MostButtons = 3, LongestButton = 20, MostItems = 10, LongestItem = 24;

    private bool IsButtons => Labels.Count <= MostButtons && Labels.All(l => l.Length <= LongestButton);

    /// <returns>Null when WhatsApp cannot show these; they are numbers then.</returns>
    public static ButtonSet? Of(IReadOnlyList<string> labels)
    {
        if (labels.Count is 0 or > MostItems || labels.Any(l => l.Length is 0 or > LongestItem) || labels.Distinct().Count() < labels.Count) return null;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', labels))))[..10];
        return new($"helpbot_{hash}", labels);
    }

    /// <summary>Every set of choices in the texts.</summary>
    public static IReadOnlyList<ButtonSet> All(Texts texts) =>
    [
        .. texts.ById.Values.Where(t => t.Id.EndsWith("-choices", StringComparison.Ordinal) || t.Id.Contains("-choices-", StringComparison.Ordinal))
            .Select(t => Of([.. t.Forms[0].Split('|').Select(c => c.Split('=')[0])])).OfType<ButtonSet>().DistinctBy(s => s.Name).OrderBy(s => s.Name, StringComparer.Ordinal),
    ];

    /// <summary>As Twilio's Content API takes it. https://www.twilio.com/docs/content</summary>
    public JsonObject Request() => new()
    {
        ["friendly_name"] = Name,
        ["language"] = "nl",
        ["variables"] = new JsonObject { ["1"] = "Waar kan ik mee helpen?" },
        ["types"] = IsButtons
            ? new JsonObject
            {
                ["twilio/quick-reply"] = new JsonObject
                {
                    ["body"] = "{{1}}",
                    ["actions"] = new JsonArray([.. Labels.Select(l => new JsonObject { ["type"] = "QUICK_REPLY", ["title"] = l, ["id"] = IncomingMessage.Payload + l })]),
                },
            }
            : new JsonObject
            {
                ["twilio/list-picker"] = new JsonObject
                {
                    ["body"] = "{{1}}",
                    ["button"] = "Kies",
                    ["items"] = new JsonArray([.. Labels.Select(l => new JsonObject { ["item"] = l, ["id"] = IncomingMessage.Payload + l, ["description"] = "" })]),
                },
            },
    };
}
