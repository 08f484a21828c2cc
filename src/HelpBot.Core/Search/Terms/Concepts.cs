using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;

namespace HelpBot.Core.Search.Terms;

/// <summary>
/// Groups of words that mean nearly the same. A group is a term of its own: what carries one of its words is under it, and who asks with one
/// looks there, one list for all of them. Immutable; thread-safe.
/// </summary>
internal sealed class Concepts
{
    private const int LongestPhrase = 4;

    private readonly Dictionary<string, int[]> _asking = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _serving = new(StringComparer.Ordinal);
    private readonly HashSet<string> _phraseStarts = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<SynonymGroup> _groups;
    private readonly DutchWords? _words;

    public Concepts(IReadOnlyList<SynonymGroup> groups, DutchWords words)
    {
        (_groups, _words) = (groups, words);
        for (var g = 0; g < groups.Count; g++)
        {
            foreach (var key in Keys([.. groups[g].Words, .. groups[g].Asked], words))
            {
                Add(_asking, key, g);
                if (key.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space) _phraseStarts.Add(key[..space]);
            }

            foreach (var key in Keys([.. groups[g].Words, .. groups[g].Also], words)) Add(_serving, key, g);
        }
    }

    private Concepts() => _groups = [];

    /// <summary>No word is a synonym of another.</summary>
    public static Concepts None { get; } = new();

    public int Count => _groups.Count;

    /// <summary>The first words of a group, to tell what it is.</summary>
    public string Text(int concept) => string.Join("/", _groups[concept].Words.Take(3));

    /// <summary>Somebody thought about what this word means.</summary>
    public bool Knows(string stem) => _asking.ContainsKey(stem);

    /// <summary>The groups that a word in a record's text puts it under.</summary>
    public IReadOnlyList<int> Serving(string stem) => _serving.GetValueOrDefault(stem, []);

    /// <param name="Groups">Empty when nothing else means the same.</param>
    /// <param name="InPhrase">It is part of a phrase that means something, however common the word.</param>
    public readonly record struct Meant(int[] Groups, bool InPhrase);

    /// <summary>The groups each word of a query asks for, by itself or in a phrase.</summary>
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
                if (!_asking.TryGetValue(phrase, out var groups)) continue;
                for (var w = i; w <= end; w++) all[w] = new([.. all[w].Groups.Union(groups)], InPhrase: true);
            }
        }

        return all;
    }

    /// <summary>A compound that stands in no group itself has those of its parts: a schilderclubje that of schilderen.</summary>
    private int[] OfWord(QueryWord word)
    {
        if (_asking.TryGetValue(word.Stem, out var groups)) return groups;
        if (word.PartStems.Count == 0 || _words is null) return [];
        var all = new List<int>();
        for (var i = 0; i < word.PartStems.Count; i++)
        {
            if (!_asking.TryGetValue(word.PartStems[i], out var ofPart) || _words.IsKind(word.PartStems[i])) continue;
            foreach (var group in ofPart)
                if (!all.Contains(group)) all.Add(group);
        }

        return [.. all];
    }

    private static IEnumerable<string> Keys(IReadOnlyList<string> texts, DutchWords words) =>
        texts.Select(t => Key(t, words)).OfType<string>().Distinct();

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

    private static void Add(Dictionary<string, int[]> all, string key, int group)
    {
        var known = all.GetValueOrDefault(key, []);
        if (!known.Contains(group)) all[key] = [.. known, group];
    }
}
