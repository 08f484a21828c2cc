using System.Numerics;

namespace HelpBot.Core.Language;

/// <summary>
/// What is left of a word when letters that Dutch writers take for each other are made the same (ei and ij, d and t, z and s, one letter
/// and two). Words with unlike keys are unlike, which two signatures of the key tell fast. Of words of letters a to z.
/// </summary>
internal readonly struct SoundKey
{
    /// <summary>Letters of a key at most; what follows in a longer word does not count.</summary>
    public const int Longest = 32;

    private readonly uint _letters;
    private readonly ulong _pairs;

    private SoundKey(ReadOnlySpan<char> key)
    {
        Length = key.Length;
        First = key.Length > 0 ? key[0] : 'a';
        Second = key.Length > 1 ? key[1] : First;
        var before = 0;
        foreach (var c in key)
        {
            var letter = c - 'a';
            _letters |= 1u << letter;
            _pairs |= 1UL << (((before * 27) + letter) * 37 % 64);
            before = letter + 1;
        }
    }

    public int Length { get; }

    public char First { get; }

    public char Second { get; }

    /// <param name="word">Letters a to z only.</param>
    /// <param name="text">Takes the letters of the key; room for <see cref="Longest"/> and one.</param>
    public static SoundKey Of(ReadOnlySpan<char> word, Span<char> text)
    {
        var n = 0;
        for (var i = 0; i < word.Length && n < Longest; i++)
        {
            var (sound, then, taken) = Sound(word[i..]);
            i += taken - 1;
            if (n == 0 || text[n - 1] != sound) text[n++] = sound;
            if (then != '\0') text[n++] = then;
        }

        return new(text[..Math.Min(n, Longest)]);
    }

    /// <summary>False only when more edits lie between the two; a first look, by what letters and what neighbours they have.</summary>
    public bool MayBeWithin(int edits, in SoundKey other)
    {
        // An edit changes two letters at most, and of the pairs of neighbours four; a swap changes six, and comes but once.
        return BitOperations.PopCount(_pairs ^ other._pairs) <= (4 * edits) + 2 && BitOperations.PopCount(_letters ^ other._letters) <= 2 * edits;
    }

    /// <summary>The first sound of a word, the one that must follow it or '\0', and the letters they took.</summary>
    private static (char Sound, char Then, int Taken) Sound(ReadOnlySpan<char> word)
    {
        var next = word.Length > 1 ? word[1] : '\0';
        var third = word.Length > 2 ? word[2] : '\0';
        return (word[0], next) switch
        {
            ('e', 'i') or ('i', 'j') => ('y', '\0', 2),
            ('e', 'a') when third == 'u' => ('o', '\0', 3),
            ('a', 'u') or ('o', 'u') => ('o', '\0', third == 'w' ? 3 : 2),
            ('i', 'e') => ('i', '\0', 2),
            ('o', 'e') => ('u', '\0', 2),
            ('c', 'h') => ('g', '\0', 2),
            ('d', 't') or ('t', 'h') => ('t', '\0', 2),
            ('p', 'h') => ('f', '\0', 2),
            ('q', 'u') => ('k', 'w', 2),
            ('x', _) => ('k', 's', 1),
            ('d', _) => ('t', '\0', 1),
            ('z', _) => ('s', '\0', 1),
            ('v', _) => ('f', '\0', 1),
            ('c', _) => ('k', '\0', 1),
            ('b', _) => ('p', '\0', 1),
            ('h', _) => ('g', '\0', 1),
            ('y', _) => ('i', '\0', 1),
            var (c, _) => (c, '\0', 1),
        };
    }
}
