namespace HelpBot.Core.Language;

/// <summary>A word being stemmed: its letters so far, and where Snowball's regions R1 and R2 begin.</summary>
internal ref struct StemWord
{
    private readonly Span<char> _letters;
    private int _r1;
    private int _r2;

    public StemWord(Span<char> room, string word)
    {
        _letters = room;
        word.CopyTo(room);
        Length = word.Length;
        _r1 = _r2 = 0;
    }

    public int Length { get; private set; }

    public readonly char Last => _letters[Length - 1];

    public readonly char this[int i] => _letters[i];

    public static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>The vowels without y.</summary>
    private static bool IsAeiou(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    /// <summary>R1 begins after the first vowels and one consonant, R2 after the second; without them they lie past the end.</summary>
    public void Measure()
    {
        _r1 = _r2 = Length;
        var at = NextRegion(0);
        if (at < 0) return;
        _r1 = at;
        at = NextRegion(at);
        if (at >= 0) _r2 = at;
    }

    public readonly bool InR1(int at) => _r1 <= at;

    public readonly bool InR2(int at) => _r2 <= at;

    public readonly bool StartsWith(string s) => _letters[..Length].StartsWith(s);

    public readonly bool Ends(string s) => _letters[..Length].EndsWith(s);

    public readonly bool EndsAny(string a, string b, string c) => Ends(a) || Ends(b) || Ends(c);

    /// <summary>The letters up to <paramref name="end"/> end with it.</summary>
    public readonly bool EndsAt(int end, string s) => end >= 0 && _letters[..end].EndsWith(s);

    public readonly int IndexOf(string s, int from)
    {
        if (from >= Length) return -1;
        var at = _letters[from..Length].IndexOf(s);
        return at < 0 ? -1 : at + from;
    }

    public readonly bool VowelBefore(int at) => at > 0 && (IsVowel(_letters[at - 1]) || EndsAt(at, "ij"));

    public readonly bool ConsonantBefore(int at) => at > 0 && !IsVowel(_letters[at - 1]) && !EndsAt(at, "ij");

    /// <summary>From <paramref name="from"/> on there is a vowel and, somewhere after it, a consonant.</summary>
    public readonly bool HasVowelThenConsonant(int from)
    {
        var i = from;
        for (; i < Length; i++)
        {
            var step = VowelAt(i);
            if (step == 0) continue;
            i += step;
            break;
        }

        while (i < Length && VowelAt(i) is var more and > 0) i += more;
        return i < Length;
    }

    public bool Cut(int count)
    {
        Length -= count;
        return true;
    }

    public bool Replace(int count, string by)
    {
        Length -= count;
        by.CopyTo(_letters[Length..]);
        Length += by.Length;
        return true;
    }

    public void RemoveAt(int at, int count)
    {
        _letters[(at + count)..Length].CopyTo(_letters[at..]);
        Length -= count;
    }

    /// <summary>An open syllable that became closed writes its vowel twice: eenzam becomes eenzaam, et becomes eet.</summary>
    public void Lengthen()
    {
        var vowel = Length - 2;
        if (vowel < 0 || IsVowel(Last) || Last is 'w' or 'x') return;
        var c = _letters[vowel];
        var before = vowel - 1;
        if (!IsAeiou(c) || c == 'i' || (before >= 0 && IsAeiou(_letters[before]))) return;
        if (c == 'e' && !StressedE(before)) return;
        var last = Last;
        _letters[Length - 1] = c;
        _letters[Length++] = last;
    }

    public readonly bool Same(string word) => _letters[..Length].SequenceEqual(word);

    public override readonly string ToString() => new(_letters[..Length]);

    /// <param name="before">The consonant before the e; -1 when the word begins with e.</param>
    private readonly bool StressedE(int before)
    {
        var i = before - 1;
        if (i >= 0)
        {
            var c = _letters[i];
            if (c is 'a' or 'i' or 'o' or 'u' || (c == 'e' && i == 0)) return false;
        }

        return !(i >= 2 && _letters[i - 1] is 'a' or 'i' or 'o' or 'u' && !IsAeiou(_letters[i - 2]));
    }

    private readonly int VowelAt(int i) =>
        _letters[i] == 'i' && i + 1 < Length && _letters[i + 1] == 'j' ? 2 : IsVowel(_letters[i]) ? 1 : 0;

    private readonly int NextRegion(int i)
    {
        while (i < Length && !IsVowel(_letters[i])) i++;
        var vowels = i;
        while (i < Length && VowelAt(i) is var step and > 0) i += step;
        return i == vowels || i >= Length ? -1 : i + 1;
    }
}
