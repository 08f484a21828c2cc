using HelpBot.Core.Knowledge;

namespace HelpBot.Core.Language;

/// <summary>
/// Splits a compound into known words that cover it wholly: wandelgroepje is wandel and groepje. Parts of at least four letters (three for
/// a head, and for a verb before a head: eetclub), tied by nothing, s, e or en. Never a known base form, unless it ends in a known head.
/// Thread-safe.
/// </summary>
internal sealed class Compounds
{
    private const int ShortestPart = 4;
    private const int LongestWord = 40;
    private static readonly string[] Ties = ["", "s", "e", "en", "n"];

    private readonly Dictionary<string, IReadOnlyList<string>> _exceptions;
    private readonly HashSet<string> _heads;
    private readonly HashSet<string> _headStems;
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _partStems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _verbs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lexicon;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _partLookup;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _verbLookup;
    private readonly Func<string, string> _stem;

    public Compounds(Words words, Vocabulary vocabulary, Func<string, string> stem)
    {
        _stem = stem;
        _exceptions = words.CompoundExceptions.DistinctBy(e => Normaliser.Fold(e.Key)).ToDictionary(
            e => Normaliser.Fold(e.Key), e => (IReadOnlyList<string>)[.. e.Value.Select(Normaliser.Fold)], StringComparer.Ordinal);
        _heads = [.. words.CompoundHeads.Select(Normaliser.Fold)];
        _headStems = [.. _heads.Select(_stem)];
        _lexicon = [.. words.Lexicon.Select(Normaliser.Fold)];
        foreach (var (word, rank) in vocabulary.Ranks)
        {
            if (rank < WordRank.Common || vocabulary.Places.Contains(word) || !char.IsAsciiLetter(word[0])) continue;
            if (word.Length >= ShortestPart)
            {
                _parts.Add(word);
                _partStems.Add(_stem(word));
            }

            var isVerb = word.Length >= ShortestPart && word.EndsWith("en", StringComparison.Ordinal);
            if (isVerb && stem(word) is { Length: >= 3 } verb) _verbs.Add(verb);
        }

        _parts.UnionWith(_heads);
        _partLookup = _parts.GetAlternateLookup<ReadOnlySpan<char>>();
        _verbLookup = _verbs.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool IsHead(string part) => _heads.Contains(part) || _headStems.Contains(_stem(part));

    /// <summary>The parts in order as they stand in the word, without what ties them; empty when it is no compound.</summary>
    public IReadOnlyList<string> Split(string word)
    {
        if (_exceptions.TryGetValue(word, out var known)) return known;
        if (word.Length is < 6 or > LongestWord) return [];
        var mustEndInHead = _lexicon.Contains(word);
        return Best(word, mustEndInHead) ?? [];
    }

    /// <summary>A known head at the end wins, then fewer parts, then the longer last part.</summary>
    private List<string>? Best(string word, bool mustEndInHead)
    {
        List<string>? best = null;
        var bestScore = int.MinValue;
        for (var cut = word.Length - 3; cut >= 3; cut--)
        {
            // The front is looked up without making strings, and rarely fits: it goes first.
            if (Front(word.AsSpan(0, cut), true, 3) is not { } front) continue;
            var last = word[cut..];
            var head = IsHead(last);
            if (!head && (mustEndInHead || last.Length < ShortestPart || front[^1].Length < ShortestPart)) continue;
            if (!head && !_parts.Contains(last) && !_partStems.Contains(_stem(last))) continue;
            var score = (head ? 1000 : 0) - (front.Count * 100) + last.Length;
            if (score <= bestScore) continue;
            front.Add(last);
            best = front;
            bestScore = score;
        }

        return best;
    }

    private List<string>? Front(ReadOnlySpan<char> front, bool beforeHead, int depth)
    {
        foreach (var tie in Ties)
        {
            if (!front.EndsWith(tie)) continue;
            var word = front[..^tie.Length];
            if (IsModifier(word, beforeHead, tie)) return [word.ToString()];
        }

        if (depth == 0) return null;
        for (var cut = front.Length - ShortestPart; cut >= ShortestPart; cut--)
        {
            var last = front[cut..];
            foreach (var tie in Ties)
            {
                if (!last.EndsWith(tie) || !IsModifier(last[..^tie.Length], false, tie)) continue;
                if (Front(front[..cut], false, depth - 1) is not { } rest) break;
                rest.Add(last[..^tie.Length].ToString());
                return rest;
            }
        }

        return null;
    }

    private bool IsModifier(ReadOnlySpan<char> word, bool beforeHead, string tie)
    {
        if (word.Length < 3) return false;
        if (tie.Length == 0 && _verbLookup.Contains(word)) return word.Length >= ShortestPart || beforeHead;
        return word.Length >= ShortestPart && _partLookup.Contains(word);
    }
}
