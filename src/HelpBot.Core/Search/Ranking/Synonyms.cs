using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Search.Terms;

namespace HelpBot.Core.Search.Ranking;

/// <summary>Which terms of an index mean nearly what a word or phrase means. A synonym's synonym is none. Immutable; thread-safe.</summary>
internal sealed class Synonyms
{
    /// <summary>More would make a query slow for little.</summary>
    private const int MostTerms = 6;

    private const int LongestPhrase = 4;

    private readonly Dictionary<string, int[]> _terms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _phraseStarts = new(StringComparer.Ordinal);

    public Synonyms(IReadOnlyList<SynonymGroup> groups, DutchWords words, TermIndex index)
    {
        var found = new Dictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var keys = group.Words.Select(w => Key(w, words)).Where(k => k.Length > 0).Distinct().ToList();
            var terms = keys.Concat(group.Also.Select(w => Key(w, words))).Distinct().Select(k => (Key: k, Term: index.Terms.Find(k))).ToList();
            foreach (var key in keys)
            {
                if (!found.TryGetValue(key, out var all)) found[key] = all = [];
                all.UnionWith(terms.Where(t => t.Key != key && Records(index, t.Term) > 0).Select(t => t.Term));
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

    /// <summary>For each word the terms that may stand for it, or for a phrase it is part of.</summary>
    public int[][] Of(IReadOnlyList<QueryWord> words)
    {
        var all = new int[words.Count][];
        for (var i = 0; i < words.Count; i++) all[i] = OfWord(words[i]);
        for (var i = 0; i < words.Count; i++)
        {
            if (!_phraseStarts.Contains(words[i].Stem)) continue;
            var phrase = words[i].Stem;
            for (var end = i + 1; end < words.Count && end - i < LongestPhrase; end++)
            {
                phrase += " " + words[end].Stem;
                if (!_terms.TryGetValue(phrase, out var terms)) continue;
                for (var w = i; w <= end; w++) all[w] = [.. all[w].Union(terms)];
            }
        }

        return all;
    }

    /// <summary>A compound that stands in no group itself has the synonyms of its parts: a bowlingclub those of bowling.</summary>
    private int[] OfWord(QueryWord word)
    {
        if (_terms.TryGetValue(word.Stem, out var terms)) return terms;
        return [.. word.PartStems.SelectMany(p => _terms.GetValueOrDefault(p, [])).Distinct().Take(MostTerms)];
    }

    /// <summary>The stems of a word or phrase, without what means nothing, with spaces between.</summary>
    private static string Key(string text, DutchWords words) =>
        string.Join(' ', Tokeniser.Tokens(text).Where(t => !words.IsStopWord(t.Text)).Select(t => words.Stem(t.Text)));

    private static int Records(TermIndex index, int term) => index.Stems.Records(term) + index.Parts.Records(term);
}
