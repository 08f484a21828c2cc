using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;

namespace HelpBot.Benchmarks.Load;

/// <summary>
/// A vocabulary of Dutch words: those of the shipped knowledge, the most used first, then its lexicon, then compounds made of both. The
/// same seed gives the same words.
/// </summary>
internal sealed class SyntheticWords
{
    private const int Size = 150_000;

    /// <summary>So that the commonest word is in one record of five, as "koffie" is in a list of activities.</summary>
    private const double Offset = 20;

    public SyntheticWords(Catalog shipped, int seed)
    {
        string[] small = [.. shipped.Words.StopWords.Where(IsPlain).Order(StringComparer.Ordinal)];
        var known = small.ToHashSet(StringComparer.Ordinal);
        var content = Said(shipped).Where(known.Add).ToList();
        var random = new Random(seed);
        content.AddRange(Shuffled(shipped.Words.Lexicon.Select(Normaliser.Fold).Where(IsPlain), random).Where(known.Add));
        content.AddRange(Compounds(content, shipped.Words.CompoundHeads, random).Where(known.Add).Take(Math.Max(0, Size - content.Count)));
        Small = new(small, 2);
        Content = new(content, Offset);
    }

    /// <summary>The stop words.</summary>
    public ZipfWords Small { get; }

    public ZipfWords Content { get; }

    private static IEnumerable<string> Said(Catalog catalog) =>
        catalog.Activities.SelectMany(a => a.Keywords.Append(a.Name).Append(a.Summary))
            .Concat(catalog.Partners.SelectMany(p => p.Keywords.Append(p.Description)))
            .Concat(catalog.Themes.SelectMany(t => t.Words))
            .SelectMany(Tokeniser.Tokens).Select(t => t.Text).Where(IsPlain)
            .CountBy(w => w).OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Select(w => w.Key);

    /// <summary>Any word before any head, each pair at most once; the order is the seed's.</summary>
    private static IEnumerable<string> Compounds(List<string> words, IReadOnlyList<string> heads, Random random)
    {
        string[] first = [.. words.Where(w => w.Length is >= 4 and <= 11)];
        string[] last = [.. heads.Select(Normaliser.Fold).Where(h => h.Length >= 4 && IsPlain(h))];
        return Shuffled(Enumerable.Range(0, first.Length * last.Length), random).Select(i => Joined(first[i / last.Length], last[i % last.Length]));
    }

    private static string Joined(string first, string last) => first.EndsWith("ing", StringComparison.Ordinal) ? $"{first}s{last}" : first + last;

    private static T[] Shuffled<T>(IEnumerable<T> items, Random random)
    {
        T[] all = [.. items];
        random.Shuffle(all);
        return all;
    }

    private static bool IsPlain(string word) => word.Length >= 2 && word.All(char.IsAsciiLetterLower);
}
