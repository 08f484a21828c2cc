using System.Runtime.InteropServices;
using HelpBot.Core.Language;
using HelpBot.Core.Language.Learning;

namespace HelpBot.Core.Understanding.Learned;

/// <summary>Which ideas of <c>ideas.yaml</c> a word points to. Immutable; thread-safe.</summary>
internal sealed class Ideas
{
    private const int ShortestPrefix = 3, LongestPrefix = 8;

    private readonly Dictionary<string, ulong[]> _byStem = [];
    private readonly Dictionary<string, ulong[]> _byPrefix = [];

    /// <param name="ideas">Words by the name of the idea.</param>
    public Ideas(IReadOnlyDictionary<string, IReadOnlyList<string>> ideas, DutchWords words)
    {
        foreach (var (name, list) in ideas)
            foreach (var word in list)
            {
                var folded = Normaliser.Fold(word);
                if (folded.EndsWith('*')) Add(_byPrefix, folded[..^1], name);
                else Add(_byStem, words.Stem(folded), name);
            }
    }

    /// <summary>What the feature of an idea is made of: its name, so that an idea more does not change the others.</summary>
    public static ulong HashOf(string idea) => FeatureHash.Of(idea);

    public void Find(Term term, List<ulong> found)
    {
        Take(term.Stem, found);
        foreach (var part in term.PartStems) Take(part, found);
        if (_byPrefix.Count == 0) return;
        var prefixes = _byPrefix.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var n = ShortestPrefix; n <= Math.Min(LongestPrefix, term.Word.Length); n++)
            if (prefixes.TryGetValue(term.Word.AsSpan(0, n), out var ideas)) Add(ideas, found);
    }

    private void Take(string stem, List<ulong> found)
    {
        if (_byStem.TryGetValue(stem, out var ideas)) Add(ideas, found);
    }

    private static void Add(ulong[] ideas, List<ulong> found)
    {
        foreach (var idea in ideas)
            if (!found.Contains(idea)) found.Add(idea);
    }

    private static void Add(Dictionary<string, ulong[]> to, string key, string idea)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(to, key, out _);
        if (list is null || !list.Contains(HashOf(idea))) list = [.. list ?? [], HashOf(idea)];
    }
}
