using System.Text;

namespace HelpBot.Core.Conversation.Cards;

/// <summary>A card as plain text, for channels and clients that cannot draw one.</summary>
public static class CardText
{
    /// <summary>Title, summary, lines and freshness, one below the other.</summary>
    /// <param name="number">Number to answer with; null for none.</param>
    /// <param name="bold">Put around the title: "*" on WhatsApp, empty elsewhere.</param>
    public static string Full(Card card, int? number, string bold)
    {
        var text = new StringBuilder();
        text.Append(bold);
        if (number is { } n) text.Append(n).Append(". ");
        text.Append(card.Title).Append(bold).Append('\n').Append(card.Summary);
        foreach (var (label, value) in card.Lines) text.Append('\n').Append(label).Append(": ").Append(value);
        return text.Append('\n').Append(card.Freshness).ToString();
    }

    /// <summary>For one SMS: the lines without their site where a number is known, and without the summary.</summary>
    public static string Brief(Card card) =>
        card.Title + "\n" + string.Join('\n', card.Lines.Where(l => card.Phone is null || l.Value != card.Url).Select(l => $"{l.Key}: {l.Value}"));
}
