namespace HelpBot.Core.Understanding.Places;

/// <summary>How the name of a place sounds, so that "Mesj" is Mesch and "Roterdam" Rotterdam: letters that are heard alike are made the same.</summary>
internal static class PlaceSound
{
    private static readonly (string Written, string Heard)[] Sounds =
    [
        ("sch", "s"), ("eij", "y"), ("sj", "s"), ("ch", "g"), ("gh", "g"), ("ck", "k"), ("qu", "kw"), ("ph", "f"), ("th", "t"), ("dt", "t"), ("ij", "y"), ("ei", "y"), ("ey", "y"), ("au", "o"), ("ou", "o"), ("ae", "a"), ("ie", "i"), ("oe", "u"),
        ("x", "ks"), ("c", "k"), ("z", "s"), ("v", "f"), ("d", "t"), ("y", "y"), ("b", "b"),
    ];

    /// <param name="word">Folded.</param>
    public static string Of(string word)
    {
        Span<char> text = stackalloc char[(word.Length * 2) + 1];
        var n = 0;
        for (var i = 0; i < word.Length;)
        {
            var (heard, taken) = Next(word, i);
            i += taken;
            foreach (var c in heard)
                if (n == 0 || text[n - 1] != c) text[n++] = c;
        }

        return new(text[..n]);
    }

    /// <summary>The same for first letters people take for each other.</summary>
    public static char First(char c) => c switch { 'v' => 'f', 'c' => 'k', 'z' => 's', 'y' => 'i', 'j' => 'i', _ => c };

    private static (string Heard, int Taken) Next(string word, int i)
    {
        foreach (var (written, heard) in Sounds)
            if (string.CompareOrdinal(word, i, written, 0, written.Length) == 0) return (heard, written.Length);
        return (word[i].ToString(), 1);
    }
}
