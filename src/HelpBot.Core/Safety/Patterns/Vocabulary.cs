using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace HelpBot.Core.Safety.Patterns;

/// <summary>How words may differ from the way the patterns write them.</summary>
/// <param name="Expand">A form to the words meant: "kwil" to "ik", "wil"; dialect and SMS forms as well.</param>
/// <param name="Known">Real words that look like one of the patterns' words and are not.</param>
/// <param name="Joinable">Words that people write together by mistake ("ikwil").</param>
internal sealed record Spelling(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Expand, IReadOnlySet<string> Known, IReadOnlySet<string> Joinable);

/// <summary>
/// From a folded word of a message to the word classes it belongs to: as written, elongated ("dooood"), by sound, or one slip away.
/// Immutable and thread-safe. The work for one word is bounded by its length; no word longer than <see cref="LongestWord"/> is corrected.
/// </summary>
internal sealed class Vocabulary
{
    private const int LongestWord = 26;
    private const int ShortestBySound = 5;
    private const int ShortestSlip = 3;
    private const int ShortestSoundSlip = 6;
    private const int ShortestPrefix = 4;
    private const int LongestJoined = 8;
    private const int MostJoined = 4;

    private readonly FrozenDictionary<string, int[]> _exact;
    private readonly FrozenDictionary<string, int[]> _prefixes;
    private readonly FrozenDictionary<string, int[]> _sounds;
    private readonly FrozenDictionary<string, int[]> _soundPrefixes;
    private readonly FrozenDictionary<string, string[]> _slips;
    private readonly FrozenDictionary<string, string[]> _soundSlips;
    private readonly FrozenDictionary<string, int[][]> _expand;
    private readonly FrozenDictionary<string, string[]> _meant;
    private readonly FrozenSet<string> _known;
    private readonly FrozenSet<string> _joinable;

    public Vocabulary(Lexicon lexicon, Spelling spelling)
    {
        Dictionary<string, SortedSet<int>> exact = [], prefixes = [], sounds = [], soundPrefixes = [];
        Dictionary<string, HashSet<string>> slips = [], soundSlips = [];
        foreach (var (written, classes) in lexicon.Words)
        {
            var word = written.Trim('=', '*');
            if (!written.EndsWith('*'))
            {
                Unite(exact, word, classes);
                continue;
            }

            Unite(prefixes, word, classes);
            if (Skeleton.Of(word) is { Length: >= ShortestBySound } sound) Unite(soundPrefixes, sound, classes);
        }

        foreach (var (longer, classes) in prefixes)
            foreach (var (prefix, more) in prefixes)
                if (longer.Length > prefix.Length && longer.StartsWith(prefix, StringComparison.Ordinal)) classes.UnionWith(more);
        foreach (var (word, classes) in exact)
            foreach (var (prefix, more) in prefixes)
                if (word.StartsWith(prefix, StringComparison.Ordinal)) classes.UnionWith(more);

        var asWritten = lexicon.Words.Where(w => w.Key.StartsWith('=')).Select(w => w.Key.Trim('=')).ToHashSet();
        foreach (var (word, classes) in exact.Where(w => w.Key.Length >= ShortestSlip && !asWritten.Contains(w.Key)))
        {
            foreach (var less in WithOneLess(word).Append(word)) Unite(slips, less, [word]);
            if (word.Length < ShortestBySound) continue;
            var sound = Skeleton.Of(word);
            Unite(sounds, sound, classes);
            if (sound != word && sound.Length >= ShortestSoundSlip)
                foreach (var less in WithOneLess(sound).Append(sound)) Unite(soundSlips, less, [sound]);
        }

        _exact = Freeze(exact);
        _prefixes = Freeze(prefixes);
        _sounds = Freeze(sounds);
        _soundPrefixes = Freeze(soundPrefixes);
        _slips = slips.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal);
        _soundSlips = soundSlips.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal);
        _known = spelling.Known.ToFrozenSet(StringComparer.Ordinal);
        _joinable = spelling.Joinable.ToFrozenSet(StringComparer.Ordinal);
        _meant = spelling.Expand.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal);
        _expand = spelling.Expand.ToFrozenDictionary(p => p.Key, p => p.Value.Select(w => Read(w)).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The words meant by a form of <c>spelling.yaml</c> ("kwil" is "ik", "wil"); null for any other word.</summary>
    public string[]? Meant(ReadOnlySpan<char> form) => _meant.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var words) ? words : null;

    /// <summary>Adds the classes of every word meant by this one written word: usually one, none or more when words were joined.</summary>
    public void Read(ReadOnlySpan<char> word, List<int[]> to)
    {
        if (TryAsWritten(word, to)) return;
        if (word.Length > LongestWord && !HasRun(word)) { to.Add(Prefix(word)); return; }
        Span<char> shorter = stackalloc char[LongestWord];
        for (var keep = 2; keep >= 1 && HasRun(word); keep--)
            if (Shorten(word, keep, shorter) is var n and > 0 && TryAsWritten(shorter[..n], to)) return;
        if (word.Length > LongestWord) { to.Add([]); return; }
        if (FromDigits(word, shorter) && TryAsWritten(shorter[..word.Length], to)) return;
        if (word.Length >= ShortestBySound && TrySplit(word, to)) return;
        if (TryClipped(word, to)) return;
        to.Add(Corrected(word));
    }

    private int[] Read(string word)
    {
        if (_exact.TryGetValue(word, out var classes)) return classes;
        return Prefix(word) is { Length: > 0 } begun ? begun : _known.Contains(word) ? [] : Corrected(word);
    }

    private bool TryAsWritten(ReadOnlySpan<char> word, List<int[]> to)
    {
        if (_expand.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var several)) to.AddRange(several);
        else if (_exact.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var classes)) to.Add(classes);
        else if (_known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)) to.Add([]);
        else if (Prefix(word) is { Length: > 0 } begun) to.Add(begun);
        else return false;
        return true;
    }

    private int[] Prefix(ReadOnlySpan<char> word) => LongestPrefix(word, _prefixes, ShortestPrefix);

    private static int[] LongestPrefix(ReadOnlySpan<char> word, FrozenDictionary<string, int[]> prefixes, int shortest)
    {
        var lookup = prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var n = Math.Min(word.Length, LongestWord); n >= shortest; n--)
            if (lookup.TryGetValue(word[..n], out var classes)) return classes;
        return [];
    }

    /// <summary>"ikwildood": at most <see cref="MostJoined"/> joinable words written as one, the longest first word tried first.</summary>
    private bool TrySplit(ReadOnlySpan<char> word, List<int[]> to, int most = MostJoined)
    {
        var joinable = _joinable.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var n = Math.Min(word.Length, LongestJoined); n >= 2; n--)
        {
            if (!joinable.Contains(word[..n])) continue;
            var rest = word[n..];
            to.Add(_exact.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word[..n], out var classes) ? classes : []);
            if (rest.IsEmpty || (most > 1 && TrySplit(rest, to, most - 1))) return true;
            to.RemoveAt(to.Count - 1);
        }

        return false;
    }

    /// <summary>"kdenk", "kzal": "ik" clipped to its last letter, before a consonant that no Dutch word has there.</summary>
    private bool TryClipped(ReadOnlySpan<char> word, List<int[]> to)
    {
        if (word.Length < ShortestSlip || word[0] != 'k' || !"bcdfghjkmpstvz".Contains(word[1])) return false;
        if (!_exact.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word[1..], out var verb)) return false;
        to.Add(Read("ik"));
        to.Add(verb);
        return true;
    }

    /// <summary>A word nobody knows: by its sound, else one slip away. Empty when nothing fits.</summary>
    private int[] Corrected(ReadOnlySpan<char> written)
    {
        if (written.Length < ShortestSlip) return [];
        Span<char> sound = stackalloc char[Skeleton.MaxLength];
        sound = sound[..Skeleton.Write(written, sound)];
        if (written.Length >= ShortestBySound)
        {
            if (_sounds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(sound, out var classes)) return classes;
            if (LongestPrefix(sound, _soundPrefixes, ShortestBySound) is { Length: > 0 } begun) return begun;
        }

        if (Nearest(written, _slips) is { } word) return _exact[word];
        return sound.Length >= ShortestSoundSlip && Nearest(sound, _soundSlips) is { } heard ? _sounds[heard] : [];
    }

    private static string? Nearest(ReadOnlySpan<char> word, FrozenDictionary<string, string[]> slips)
    {
        if (Candidate(word, word, slips) is { } longer) return longer;
        Span<char> less = stackalloc char[LongestWord + 2];
        for (var skip = 0; skip < word.Length; skip++)
        {
            word[..skip].CopyTo(less);
            word[(skip + 1)..].CopyTo(less[skip..]);
            if (Candidate(less[..(word.Length - 1)], word, slips) is { } found) return found;
        }

        return null;
    }

    private static string? Candidate(ReadOnlySpan<char> less, ReadOnlySpan<char> word, FrozenDictionary<string, string[]> slips)
    {
        if (!slips.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(less, out var candidates)) return null;
        foreach (var candidate in candidates)
            if (Slip.IsLikely(word, candidate)) return candidate;
        return null;
    }

    /// <summary>"d00d": digits that stand for letters, in a word that has letters as well.</summary>
    private static bool FromDigits(ReadOnlySpan<char> word, Span<char> to)
    {
        var digits = 0;
        for (var i = 0; i < word.Length; i++)
        {
            to[i] = Letters.FromDigit(word[i]);
            if (char.IsAsciiDigit(word[i])) digits++;
        }

        return digits > 0 && digits < word.Length;
    }

    private static bool HasRun(ReadOnlySpan<char> word)
    {
        for (var i = 2; i < word.Length; i++)
            if (word[i] == word[i - 1] && word[i] == word[i - 2]) return true;
        return false;
    }

    /// <returns>Letters written; 0 when there is no room.</returns>
    private static int Shorten(ReadOnlySpan<char> word, int keep, Span<char> to)
    {
        var n = 0;
        for (var i = 0; i < word.Length;)
        {
            var run = 1;
            while (i + run < word.Length && word[i + run] == word[i]) run++;
            for (var k = 0; k < (run >= 3 ? keep : run); k++)
            {
                if (n == to.Length) return 0;
                to[n++] = word[i];
            }

            i += run;
        }

        return n;
    }

    private static IEnumerable<string> WithOneLess(string sound) => Enumerable.Range(0, sound.Length).Select(i => sound.Remove(i, 1));

    private static void Unite<T>(Dictionary<string, T> to, string key, IEnumerable<int> more) where T : SortedSet<int>, new()
    {
        ref var set = ref CollectionsMarshal.GetValueRefOrAddDefault(to, key, out _);
        (set ??= new()).UnionWith(more);
    }

    private static void Unite(Dictionary<string, HashSet<string>> to, string key, IEnumerable<string> more)
    {
        ref var set = ref CollectionsMarshal.GetValueRefOrAddDefault(to, key, out _);
        (set ??= []).UnionWith(more);
    }

    private static FrozenDictionary<string, int[]> Freeze(Dictionary<string, SortedSet<int>> from) =>
        from.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal);
}
