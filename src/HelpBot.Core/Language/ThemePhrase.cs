using HelpBot.Core.Knowledge;

namespace HelpBot.Core.Language;

/// <summary>A theme's word or phrase, cut into tokens.</summary>
/// <param name="Weight">What a full match is worth, 0..1.</param>
/// <param name="ByStem">Inflections match too; dialect and known misspellings are matched letter by letter.</param>
/// <param name="Needed">Tokens that must be there, in order: all but the small words, or all when little else is left.</param>
internal sealed record ThemePhrase(string ThemeId, string Text, double Weight, bool ByStem, ThemePhrase.Piece[] Needed)
{
    private const double Turned = 0.9;

    internal readonly record struct Piece(string Text, string Stem);

    /// <summary>These turn a meaning around: never skipped, in a phrase or in a text.</summary>
    public static bool Negates(string word) =>
        word is "niet" or "geen" or "nooit" or "zonder" or "niets" or "niks" or "niemand" or "nergens";

    public static IEnumerable<ThemePhrase> Of(Theme theme, DutchWords words)
    {
        (IEnumerable<string> Texts, double Weight, bool ByStem)[] kinds =
        [
            (theme.Words.Append(theme.Name).Select(Normaliser.Fold).Distinct(), 1, true), (theme.Indirect, 0.9, true), (theme.Misspellings, 0.9, false),
            (theme.Dialect, 0.8, false),
        ];
        return kinds.SelectMany(k => k.Texts.SelectMany(text => From(theme.Id, text, k.Weight, k.ByStem, words)));
    }

    private static IEnumerable<ThemePhrase> From(string themeId, string text, double weight, bool byStem, DutchWords words)
    {
        var tokens = Tokeniser.Tokens(text);
        if (tokens.Count == 0) yield break;
        var folded = string.Join(' ', tokens.Select(t => t.Text));
        var needed = Required(tokens, words);
        yield return new(themeId, folded, weight, byStem, needed);

        // In a main clause the verb goes first: "koffie drinken" is also "ik drink graag koffie".
        if (byStem && needed.Length == 2 && tokens.Count(t => !IsWeak(t.Text, words)) == 2 && needed[1].Text.EndsWith("en", StringComparison.Ordinal))
            yield return new(themeId, folded, weight * Turned, byStem, [needed[1], needed[0]]);
        if (tokens.Any(t => t.HyphenAfter))
        {
            var joined = string.Concat(tokens.Select(t => t.Text));
            yield return new(themeId, joined, weight, byStem, [new(joined, words.Stem(joined))]);
        }
    }

    /// <summary>Words that mean too little to stand for a phrase: of "er niet meer zijn" no two of these may be enough.</summary>
    private static bool IsWeak(string word, DutchWords words) =>
        Negates(word) || words.IsStopWord(word) || word is "meer" or "voor" or "iets" or "mij" or "doen" or "weer" or "alles" or "nog";

    private static Piece[] Required(IReadOnlyList<Token> tokens, DutchWords words)
    {
        Piece[] all = [.. tokens.Select(t => new Piece(t.Text, words.Stem(t.Text)))];
        Piece[] content = [.. all.Where(p => Negates(p.Text) || !words.IsStopWord(p.Text))];
        return tokens.Count(t => !IsWeak(t.Text, words)) >= 2 ? content : all;
    }
}
