using System.Buffers;

namespace HelpBot.Core.Language;

/// <summary>Asks the list of correctly spelt words without making strings. Thread-safe.</summary>
internal static class Spelt
{
    private const int Longest = 32;
    public static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    public static bool Knows(ReadOnlySpan<char> word) => WordFilter.Dutch.Contains(word);

    public static bool Knows(ReadOnlySpan<char> word, string ending) => Knows("", word, ending);

    public static bool Knows(string start, ReadOnlySpan<char> word, string ending)
    {
        if (start.Length + word.Length + ending.Length > Longest) return false;
        Span<char> whole = stackalloc char[Longest];
        start.CopyTo(whole);
        word.CopyTo(whole[start.Length..]);
        ending.CopyTo(whole[(start.Length + word.Length)..]);
        return Knows(whole[..(start.Length + word.Length + ending.Length)]);
    }

    /// <summary>The verb that is bare in the first person: woon is wonen, bel is bellen, lees is lezen; null when there is none.</summary>
    public static string? Infinitive(ReadOnlySpan<char> root)
    {
        if (root.Length < 3 || root.Length + 3 > Longest) return null;
        Span<char> room = stackalloc char[Longest];
        root.CopyTo(room);
        char last = root[^1], vowel = root[^2];

        // zwem is zwemmen, never zwemen; in longer roots the last syllable may be unstressed: teken, wandel.
        var isShut = !StemWord.IsVowel(last) && StemWord.IsVowel(vowel) && !root[..^2].ContainsAny(Vowels);
        if (!isShut && Try(room, root.Length) is { } plain) return plain;
        if (StemWord.IsVowel(last) || !StemWord.IsVowel(vowel))
        {
            return last switch { 's' => Voiced(room, root.Length, 'z'), 'f' => Voiced(room, root.Length, 'v'), _ => null };
        }

        var isLong = root.Length > 2 && root[^3] == vowel && vowel is 'a' or 'e' or 'o' or 'u';
        if (isLong)
        {
            room[root.Length - 2] = last;
            return Try(room, root.Length - 1) ?? last switch
            {
                's' => Voiced(room, root.Length - 1, 'z'), 'f' => Voiced(room, root.Length - 1, 'v'), _ => null,
            };
        }

        room[root.Length] = last;
        return Try(room, root.Length + 1) ?? last switch { 's' => Voiced(room, root.Length, 'z'), 'f' => Voiced(room, root.Length, 'v'), _ => null };
    }

    private static string? Voiced(Span<char> room, int length, char consonant)
    {
        room[length - 1] = consonant;
        return Try(room, length);
    }

    private static string? Try(Span<char> room, int length)
    {
        "en".CopyTo(room[length..]);
        var infinitive = room[..(length + 2)];
        return Knows(infinitive) ? infinitive.ToString() : null;
    }
}
