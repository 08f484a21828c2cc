using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding;

/// <summary>Reads misspelt words as what they were meant to be, where that is a word by which messages are understood: "vrijdach", "me buurvrou".</summary>
internal static class Respelling
{
    private const int Shortest = 5;

    /// <param name="terms">The analysis of the same text.</param>
    /// <param name="known">Folded words of the phrases and examples; what is none of these stays as written, it may be a name.</param>
    public static void Apply(Utterance m, IReadOnlyList<Term> terms, HashSet<string> known, DutchWords words)
    {
        var at = 0;
        foreach (var term in terms)
        {
            if (term.Corrected is not { } meant || term.Text.Length < Shortest) continue;
            while (at < m.Count && m.Words[at].Start < term.Span.Start) at++;
            if (at >= m.Count || m.Words[at].Text != term.Text || known.Contains(term.Text) || !known.Contains(meant) || words.IsPlaceName(meant) || MayBePlace(m, at)) continue;
            m.Words[at] = m.Words[at] with { Text = meant };
        }
    }

    /// <summary>"In roterdam noort": places have readers of their own, who forgive other faults.</summary>
    private static bool MayBePlace(Utterance m, int i) =>
        m.Words[i].Capital || m.At(i - 1) is "in" or "te" or "uit" or "nabij" or "naar" or "bij" or "rond" or "van" || m.At(i - 2) is "in" or "te" or "uit";
}
