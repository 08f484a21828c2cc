using HelpBot.Core.Language;

namespace HelpBot.Benchmarks.Pairs;

/// <summary>Two words are linked when they share a stem, or the stem of one is that of a part of the other.</summary>
internal static class WordLinks
{
    public static bool Linked(string a, string b, DutchWords words)
    {
        var (one, other) = (words.Analyse(a), words.Analyse(b));
        return one.Any(x => other.Any(y => x.Stem == y.Stem || x.PartStems.Contains(y.Stem) || y.PartStems.Contains(x.Stem)));
    }
}
