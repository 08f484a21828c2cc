using System.Buffers;
using System.Text;
using System.Text.Json;
using HelpBot.Core.Conversation;

namespace HelpBot.Channels;

/// <summary>A card as every Bot Framework client can show it. Its buttons say the number and the site: no other word is needed.</summary>
internal static class HeroCard
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(@"\`*_[]<#~|");

    public static void Write(Utf8JsonWriter json, Card card)
    {
        json.WriteStartObject();
        json.WriteString("contentType", "application/vnd.microsoft.card.hero");
        json.WriteStartObject("content");
        json.WriteString("title", card.Title);
        json.WriteString("subtitle", card.Summary);
        string[] lines = [.. card.Lines.Select(line => $"{line.Key}: {line.Value}"), card.Freshness];
        json.WriteString("text", string.Join("\n\n", lines.Where(line => line.Length > 0).Select(Escape)));
        json.WriteStartArray("buttons");
        if (card.Phone is { } phone) Button(json, "call", phone, "tel:" + string.Concat(phone.Where(char.IsAsciiDigit)));
        if (Uri.TryCreate(card.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https") Button(json, "openUrl", url.Host, url.AbsoluteUri);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Button(Utf8JsonWriter json, string type, string title, string value)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WriteString("title", title);
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    /// <summary>Clients read the text of a card as Markdown, even where the activity says "plain".</summary>
    internal static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Marks)) return text;
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Marks.Contains(c)) escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
