using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HelpBot.Channels.Twilio.Sending;

/// <summary>One message to a person, as it is kept in the outbox.</summary>
/// <param name="Text">Whole, with the choices as numbers.</param>
/// <param name="Template">Name of a set of buttons; null for none.</param>
/// <param name="Say">What stands above the buttons; null without them.</param>
internal sealed record OutgoingMessage(string Text, string? Template = null, string? Say = null)
{
    /// <summary>Twilio's bound on every channel.</summary>
    public const int MostCharacters = 1600;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Write()
    {
        var body = new JsonObject { ["from"] = "bot", ["text"] = Text };
        if (Template is not null) (body["template"], body["say"]) = (Template, Say);
        return body.ToJsonString(Plain);
    }

    public static OutgoingMessage Read(string body)
    {
        var read = (JsonObject)JsonNode.Parse(body)!;
        return new((string)read["text"]!, (string?)read["template"], (string?)read["say"]);
    }
}
