using HelpBot.Core.Knowledge;

namespace HelpBot.Core.Language;

/// <summary>
/// Splits a compound into known words that cover it wholly: wandelgroepje is wandel and groepje. Parts of at least four letters (three for
/// a head, and before a head: eetclub, dagtocht), tied by nothing, s, e or en. Known are the words of the knowledge and those that a
/// dictionary lets begin or end a compound. A known base form only before a last part that is well known for it. Thread-safe.
/// </summary>
internal sealed class Compounds
{
    private const int ShortestPart = 4;
    private const int ShortestAtAll = 3;
    private const int LongPart = 7;
    private const int LongestVerb = 6;
    private const int LongAfterShort = 6;
    private const int LongestWord = 40;
    private const int MostFrontParts = 3;
    private static readonly string[] Ties = ["", "s", "e", "en", "n"];

    /// <summary>Before another word these make a word of its own: onderwijs is not about wijs, nor voorstellen about stellen.</summary>
    private static readonly HashSet<string> Prefixes =
        [.. (string[])["achter", "onder", "over", "voor", "voort", "door", "tegen", "neer", "terug", "weer",
        "alle", "alles", "allen", "zonder", "naar", "daar", "waar", "hier"]];

    /// <summary>The same, of three letters, with the unstressed ones.</summary>
    private static readonly HashSet<string> ShortPrefixes =
        [.. (string[])["aan", "uit", "ver", "ont", "her", "mis", "wan", "toe", "dat", "wat", "een", "het", "van", "met", "per", "pro", "con", "des"]];

    /// <summary>Endings that are words too, or look like one.</summary>
    private static readonly HashSet<string> Suffixes =
        [.. (string[])["lijk", "lijke", "lijks", "baar", "bare", "baarder", "loos", "loze", "loosheid", "achtig",
        "achtige", "naar", "ster", "kend", "kers", "ring", "heen", "lands", "teren", "tien"]];

    /// <summary>Last parts of three letters that no list lets end a compound; after a longer part they do: sjoelbak, kookpan.</summary>
    private static readonly HashSet<string> ShortLasts =
        [.. (string[])["bak", "pan", "rek", "pot", "kop", "mat", "kar", "hok", "tas", "pas", "zak"]];

    private readonly Dictionary<string, IReadOnlyList<string>> _exceptions;
    private readonly HashSet<string> _heads;
    private readonly HashSet<string> _headStems;
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _partStems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _verbs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lexicon;
    private readonly IReadOnlySet<string> _places;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _partLookup;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _verbLookup;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _prefixLookup;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _headLookup;
    private readonly Func<string, string> _stem;
    private readonly WordCache<IReadOnlyList<string>> _splits;

    public Compounds(Words words, Vocabulary vocabulary, Func<string, string> stem)
    {
        _stem = stem;
        _splits = new(FindSplit, (word, _) => vocabulary.IsPublic(word));
        _places = vocabulary.Places;
        _exceptions = words.CompoundExceptions.DistinctBy(e => Normaliser.Fold(e.Key)).ToDictionary(
            e => Normaliser.Fold(e.Key), e => (IReadOnlyList<string>)[.. e.Value.Select(Normaliser.Fold)], StringComparer.Ordinal);
        _heads = [.. words.CompoundHeads.Select(Normaliser.Fold)];
        _headStems = [.. _heads.Select(_stem)];
        _lexicon = [.. words.Lexicon.Select(Normaliser.Fold)];
        foreach (var (word, rank) in vocabulary.Ranks)
        {
            if (rank < WordRank.Common || word.Length < ShortestPart || vocabulary.Places.Contains(word) || !char.IsAsciiLetter(word[0])) continue;
            var stem1 = _stem(word);
            _parts.Add(word);
            _partStems.Add(stem1);
            if (word.EndsWith("en", StringComparison.Ordinal) && stem1.Length >= ShortestAtAll) _verbs.Add(stem1);
        }

        _parts.UnionWith(_heads);
        _partLookup = _parts.GetAlternateLookup<ReadOnlySpan<char>>();
        _verbLookup = _verbs.GetAlternateLookup<ReadOnlySpan<char>>();
        _prefixLookup = Prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        _headLookup = _heads.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Its split is kept between calls.</summary>
    public bool Remembers(string word) => _splits.Remembers(word);

    public bool IsHead(string part) => _heads.Contains(part) || _headStems.Contains(_stem(part));

    /// <summary>Some word of the knowledge, of four letters and more, has this stem.</summary>
    public bool HasStem(string stem) => _partStems.Contains(stem);

    /// <summary>The knowledge itself has this part.</summary>
    public bool IsOwn(string part) => _parts.Contains(part) || _verbs.Contains(part) || _partStems.Contains(_stem(part));

    /// <summary>The parts in order as they stand in the word, without what ties them; empty when it is no compound.</summary>
    public IReadOnlyList<string> Split(string word) => _splits.Of(word);

    private IReadOnlyList<string> FindSplit(string word)
    {
        if (_exceptions.TryGetValue(word, out var known)) return known;
        if (word.Length is < 6 or > LongestWord || _places.Contains(word)) return [];
        // Of a form of a verb only what the verb is made of counts: luisterend is not luis and terend.
        var spelt = Spelt.Knows(word);
        if (!spelt && RareForms.OfTie(word) is { } usual) return Split(usual);
        var ground = spelt ? WordForms.Base(word) : word;
        if (ground != word && (ground.EndsWith("en", StringComparison.Ordinal) || word.EndsWith("end", StringComparison.Ordinal))) return Split(ground);
        if (WordForms.IsUnstressed(word) && IsVerb(word)) return [];
        return Best(word, _lexicon.Contains(word)) ?? [];
    }

    /// <summary>A known head at the end wins, then fewer parts, then the longer last part.</summary>
    private List<string>? Best(string word, bool isBase)
    {
        List<string>? best = null;
        var bestScore = int.MinValue;
        for (var cut = word.Length - ShortestAtAll; cut >= ShortestAtAll; cut--)
        {
            // The front is looked up without making strings, and rarely fits: it goes first.
            var front = Front(word.AsSpan(0, cut), true, MostFrontParts);
            var isVerb = front is null && MayBeVerb(word, cut);
            if (front is null && !isVerb && !MayBeRare(word, cut) && !MayBeShort(word, cut)) continue;
            var last = word[cut..];
            var isHead = IsHead(last);
            front ??= isHead || (isVerb && ShortLasts.Contains(last)) ? [word[..cut]] : null;
            if (front is null) continue;
            var isShort = cut >= ShortestPart && front.Count == 1 && ShortLasts.Contains(last);
            if (!isHead && !isShort && ((isBase && !WordFilter.Heads.Contains(last)) || !Fits(front[^1], last, word) || !MayEnd(last))) continue;
            var score = (isHead ? 1000 : 0) - (front.Count * 100) + last.Length;
            if (score <= bestScore) continue;
            front.Add(last);
            best = front;
            bestScore = score;
        }

        return best;
    }

    /// <summary>Before a head any spelt word will do, if it is long or the whole is not itself one: shantykoor, smartlappenkoor.</summary>
    private static bool MayBeRare(string word, int cut) =>
        cut > ShortestPart && word.Length - cut >= ShortestPart && Spelt.Knows(word.AsSpan(0, cut)) && !Prefixes.Contains(word[..cut])
        && (cut >= LongPart || !Spelt.Knows(word));

    /// <summary>Three letters that are a word will do before a long head, if the whole is not a word of its own: duofiets.</summary>
    private static bool MayBeShort(string word, int cut) =>
        cut == ShortestAtAll && word.Length - cut > ShortestPart && !Spelt.Knows(word) && Spelt.Knows(word.AsSpan(0, cut)) && !ShortPrefixes.Contains(word[..cut]);

    /// <summary>A short word fits before a long one only: buschauffeur; mee before any, and in a word the list lacks a verb before a head: eettent.</summary>
    private bool Fits(string before, string last, string word) =>
        before.Length >= ShortestPart || before == "mee"
        || (WordFilter.Heads.Contains(last) && (last.Length >= LongAfterShort || (last.Length >= ShortestPart && _verbs.Contains(before) && IsBareVerb(before) && !Spelt.Knows(word))));

    private bool MayEnd(string last)
    {
        if (last.Length < ShortestPart || Suffixes.Contains(last)) return false;
        if (_parts.Contains(last) || WordFilter.Heads.Contains(last)) return true;
        if (last.Length > ShortestPart && IsVerb(last)) return true;
        var stem = _stem(last);
        return stem.Length >= ShortestPart && (_partStems.Contains(stem) || WordFilter.Heads.Contains(stem));
    }

    /// <summary>baantjeszwemmen: a verb is told by its third person.</summary>
    private static bool IsVerb(string word) =>
        word.EndsWith("en", StringComparison.Ordinal) && Spelt.Knows(word) && Spelt.Knows(Stemmer.Stem(word, dropGe: false), "t");

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
        if (word.Length < ShortestAtAll) return false;
        if (tie.Length == 0 && _verbLookup.Contains(word)) return word.Length >= ShortestPart || beforeHead;
        if (word.Length < ShortestPart) return tie.Length == 0 && ((beforeHead && _headLookup.Contains(word)) || word is "mee");
        if (_prefixLookup.Contains(word)) return false;
        return _partLookup.Contains(word) || WordFilter.Modifiers.Contains(word) || (tie.Length == 0 && IsPlural(word));
    }

    /// <summary>Before a known last part the root of a verb will do, if it is not longer than most: sjoelbak, zeilgroep.</summary>
    private static bool MayBeVerb(string word, int cut) =>
        cut is >= ShortestPart and <= LongestVerb && IsBareVerb(word.AsSpan(0, cut)) && !Prefixes.Contains(word[..cut]) && !WordForms.IsUnstressed(word);

    /// <summary>sjoel, zeil: who does it sjoelt, and to do it is sjoelen.</summary>
    private static bool IsBareVerb(ReadOnlySpan<char> word) => Spelt.Knows(word) && Spelt.Knows(word, "t") && Spelt.Infinitive(word) is not null;

    /// <summary>gebarentaal, baantjeszwemmen: gebaren is no modifier, but gebaar is.</summary>
    private bool IsPlural(ReadOnlySpan<char> word)
    {
        if (word.Length <= ShortestPart || !(word.EndsWith("en") || word.EndsWith("jes")) || !Spelt.Knows(word)) return false;
        var stem = _stem(word.ToString());
        return stem.Length >= ShortestPart && (_parts.Contains(stem) || WordFilter.Modifiers.Contains(stem));
    }
}
