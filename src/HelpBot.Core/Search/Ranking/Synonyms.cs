using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Search.Terms;

namespace HelpBot.Core.Search.Ranking;

/// <summary>Which terms of an index mean nearly what a word or phrase means. A synonym's synonym is none. Immutable; thread-safe.</summary>
internal sealed class Synonyms
{
    /// <summary>More would make a query slow for little.</summary>
    private const int MostTerms = 6;

    /// <summary>A word that so many records have says too little to stand for another, and reading it takes long.</summary>
    private const int MostRecords = 2_000;

    private const int LongestPhrase = 4;

    private readonly Dictionary<string, int[]> _terms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _phraseStarts = new(StringComparer.Ordinal);
    private readonly DutchWords? _words;

    public Synonyms(IReadOnlyList<SynonymGroup> groups, DutchWords words, TermIndex index)
    {
        _words = words;
        var found = new Dictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var keys = group.Words.Concat(group.Asked).Select(w => Key(w, words)).OfType<string>().Distinct().ToList();
            var terms = group.Words.Concat(group.Also).Select(w => Key(w, words)).OfType<string>().Distinct().Select(k => (Key: k, Term: index.Terms.Find(k))).ToList();
            foreach (var key in keys)
            {
                if (!found.TryGetValue(key, out var all)) found[key] = all = [];
                all.UnionWith(terms.Where(t => t.Key != key && Records(index, t.Term) is > 0 and <= MostRecords).Select(t => t.Term));
            }
        }

        foreach (var (key, all) in found)
        {
            _terms[key] = [.. all.OrderByDescending(t => Records(index, t)).ThenBy(t => t).Take(MostTerms)];
            if (key.Contains(' ', StringComparison.Ordinal)) _phraseStarts.Add(key[..key.IndexOf(' ', StringComparison.Ordinal)]);
        }
    }

    private Synonyms()
    {
    }

    /// <summary>No word is a synonym of another.</summary>
    public static Synonyms None { get; } = new();

    /// <summary>Somebody thought about what this word means.</summary>
    public bool Knows(string stem) => _terms.ContainsKey(stem);

    /// <summary>What stands for each word, or for a phrase it is part of.</summary>
    public Meant[] Of(IReadOnlyList<QueryWord> words)
    {
        var all = new Meant[words.Count];
        for (var i = 0; i < words.Count; i++) all[i] = new(OfWord(words[i]), InPhrase: false);
        for (var i = 0; i < words.Count; i++)
        {
            if (!_phraseStarts.Contains(words[i].Stem)) continue;
            var phrase = words[i].Stem;
            for (var end = i + 1; end < words.Count && end - i < LongestPhrase; end++)
            {
                phrase += " " + words[end].Stem;
                if (!_terms.TryGetValue(phrase, out var terms)) continue;
                for (var w = i; w <= end; w++) all[w] = new([.. all[w].Terms.Union(terms)], InPhrase: true);
            }
        }

        return all;
    }

    /// <param name="Terms">Term numbers; empty when nothing stands for it.</param>
    /// <param name="InPhrase">It is part of a phrase that means something, however common the word.</param>
    public readonly record struct Meant(int[] Terms, bool InPhrase);

    /// <summary>A compound that stands in no group itself has the synonyms of its parts: a schilderclubje those of schilderen.</summary>
    private int[] OfWord(QueryWord word)
    {
        if (_terms.TryGetValue(word.Stem, out var terms)) return terms;
        if (word.PartStems.Count == 0 || _words is null) return [];
        return [.. word.PartStems.Where(p => !_words.IsKind(p)).SelectMany(p => _terms.GetValueOrDefault(p, [])).Distinct().Take(MostTerms)];
    }

    /// <summary>
    /// The stems of a word or phrase, without what means nothing, with spaces between. Null when only one word of a phrase is left:
    /// "aan de deur" is not any door.
    /// </summary>
    private static string? Key(string text, DutchWords words)
    {
        var tokens = Tokeniser.Tokens(text);
        var stems = tokens.Where(t => !words.IsStopWord(t.Text)).Select(t => words.Stem(t.Text)).ToList();
        return stems.Count == 0 || (stems.Count == 1 && tokens.Count > 1) ? null : string.Join(' ', stems);
    }

    private static int Records(TermIndex index, int term) => index.Stems.Records(term) + index.Parts.Records(term);
}
