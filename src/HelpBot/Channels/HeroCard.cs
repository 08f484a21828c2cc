using System.Text;
using System.Text.Json.Nodes;
using HelpBot.Core.Conversation;

namespace HelpBot.Channels;

/// <summary>A card as every Bot Framework client can show it. Its buttons say the number and the site: no other word is needed.</summary>
internal static class HeroCard
{
    public static JsonObject Write(Card card)
    {
        var buttons = new JsonArray();
        if (card.Phone is { } phone)
            buttons.Add((JsonNode)Button("call", phone, "tel:" + string.Concat(phone.Where(char.IsAsciiDigit))));
        if (Uri.TryCreate(card.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            buttons.Add((JsonNode)Button("openUrl", url.Host, url.AbsoluteUri));

        string[] lines = [.. card.Lines.Select(line => $"{line.Key}: {line.Value}"), card.Freshness];
        return new()
        {
            ["contentType"] = "application/vnd.microsoft.card.hero",
            ["content"] = new JsonObject
            {
                ["title"] = card.Title,
                ["subtitle"] = card.Summary,
                ["text"] = string.Join("\n\n", lines.Where(line => line.Length > 0).Select(Escape)),
                ["buttons"] = buttons,
            },
        };
    }

    private static JsonObject Button(string type, string title, string value) =>
        new() { ["type"] = type, ["title"] = title, ["value"] = value };

    /// <summary>Clients read the text of a card as Markdown, even where the activity says "plain".</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '#' or '~' or '|') escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
