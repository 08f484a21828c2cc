using System.Text.RegularExpressions;
using HelpBot.Core.Conversation;
using HelpBot.Core.Knowledge;

namespace HelpBot.Tests.Conversation.Judging;

/// <summary>One reply as the judges look at it.</summary>
internal sealed partial class Answer(Reply reply, IReadOnlyList<Effect> effects)
{
    private static readonly string[] s_notOffered = ["helpline", "advice"];

    public Reply Reply => reply;

    public IReadOnlyList<Effect> Effects => effects;

    /// <summary>Activities and partners; helplines and advice are help too, but nothing to go to.</summary>
    public IReadOnlyList<ReplyItem> Offers { get; } = [.. reply.Facts.Items.Where(i => !s_notOffered.Contains(i.Kind))];

    /// <summary>What was said in own words, without the cards.</summary>
    public string Prose { get; } = string.Join("\n", reply.Balloons.Where(b => b.Card is null).Select(b => b.Text));

    /// <summary>Everything a person sees: balloons and cards, not the choices.</summary>
    public string Whole { get; } = string.Join("\n", reply.Balloons.Select(b => b.Text + "\n" + Seen(b.Card)));

    /// <summary>The prose without what it quotes: an opening sentence to use is no question to the reader.</summary>
    public string OwnWords { get; } =
        Quotes().Replace(string.Join("\n", reply.Balloons.Where(b => b.Card is null).Select(b => b.Text)), " … ").Replace("\r", "", StringComparison.Ordinal);

    public IEnumerable<string> Sentences => SentenceEnds().Split(OwnWords).Select(s => s.Trim()).Where(s => s.Length > 0);

    public string Digits { get; } = NotDigits().Replace(string.Join("\n", reply.Balloons.Select(b => b.Text + "\n" + Seen(b.Card))), "");

    /// <summary>Whether a record is named, called, linked or shown.</summary>
    public bool Mentions(ICatalogRecord record)
    {
        if (reply.Facts.Items.Any(i => i.Id == record.Id)) return true;
        var (name, phone, site) = ScriptKnowledge.Marks(record);
        return Whole.Contains(name, StringComparison.OrdinalIgnoreCase)
            || phone is not null && HasNumber(phone)
            || site is not null && Whole.Contains(site, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>However it is grouped; a short number only when it stands alone.</summary>
    public bool HasNumber(string digits) => digits.Length > 4
        ? Digits.Contains(digits, StringComparison.Ordinal)
        : Regex.IsMatch(Whole, $@"(?<!\d){digits}(?!\d)");

    private static string Seen(Card? card) => card is null ? "" : string.Join("\n",
        [card.Title, card.Summary, .. card.Lines.Select(l => $"{l.Key}: {l.Value}"), card.Url ?? "", card.Phone ?? "", card.Freshness]);

    [GeneratedRegex("\"[^\"\n]*\"|“[^”\n]*”|‘[^’\n]*’|„[^”\n]*”")]
    private static partial Regex Quotes();

    [GeneratedRegex(@"(?<=[.!?…])\s+|\n+")]
    private static partial Regex SentenceEnds();

    [GeneratedRegex(@"\D")]
    private static partial Regex NotDigits();
}
