namespace HelpBot.Core.Language;

/// <summary>How far apart two words of letters a to z are, counted the way Dutch writers slip. Thread-safe.</summary>
internal static class EditDistance
{
    private const double Confusion = 0.5;
    private const double Doubling = 0.5;
    private const double Swap = 0.8;
    private const double Miss = 0.9;
    private const double Neighbour = 0.9;

    /// <summary>Sounds written in two ways; either counts as one slip.</summary>
    private static readonly (string, string)[] Pairs =
    [
        ("ei", "ij"), ("ou", "au"), ("g", "ch"), ("dt", "t"), ("dt", "d"), ("ks", "x"), ("c", "k"), ("kw", "qu"), ("ie", "i"), ("i", "y"),
        ("ou", "ouw"), ("au", "auw"), ("uu", "u"), ("oo", "o"), ("ee", "e"), ("aa", "a"), ("sch", "s"), ("sch", "sg"), ("th", "t"), ("ij", "y"),
        ("eau", "o"), ("isch", "ies"), ("tie", "sie"), ("f", "v"), ("s", "z"), ("d", "t"), ("g", "h"), ("cc", "c"), ("ph", "f"), ("oe", "u"),
        ("b", "p"),
    ];

    private static readonly string[] Keys = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>By the last letter of the first of the two, a to z.</summary>
    private static readonly (string From, string To)[][] PairsByEnd = [.. Enumerable.Range('a', 26).Select(
        last => Pairs.SelectMany(p => new[] { p, (p.Item2, p.Item1) }).Where(p => p.Item1[^1] == last).ToArray())];

    /// <summary>The cheapest way from one to the other; more than <paramref name="limit"/> means "too far", not how far.</summary>
    /// <param name="anyLetter">Whether a letter may be another that neither sounds alike nor lies beside it on the keyboard.</param>
    public static double Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, double limit, bool anyLetter)
    {
        Span<double> table = stackalloc double[(a.Length + 1) * (b.Length + 1)];
        var width = b.Length + 1;
        for (var i = 0; i <= a.Length; i++)
        {
            var least = double.MaxValue;
            for (var j = 0; j <= b.Length; j++)
            {
                var cost = i == 0 && j == 0 ? 0 : Cell(a, b, table, i, j, width, anyLetter);
                table[(i * width) + j] = cost;
                least = Math.Min(least, cost);
            }

            if (least > limit) return least;
        }

        return table[^1];
    }

    private static double Cell(ReadOnlySpan<char> a, ReadOnlySpan<char> b, Span<double> table, int i, int j, int width, bool anyLetter)
    {
        var best = double.MaxValue;
        if (i > 0) best = table[((i - 1) * width) + j] + (i > 1 && a[i - 1] == a[i - 2] ? Doubling : Miss);
        if (j > 0) best = Math.Min(best, table[(i * width) + j - 1] + (j > 1 && b[j - 1] == b[j - 2] ? Doubling : Miss));
        if (i == 0 || j == 0) return best;
        char x = a[i - 1], y = b[j - 1];
        var before = table[((i - 1) * width) + j - 1];
        if (x == y) return Math.Min(best, before);
        if (anyLetter) best = Math.Min(best, before + 1);
        else if (NextToEachOther(x, y)) best = Math.Min(best, before + Neighbour);
        if (i > 1 && j > 1 && x == b[j - 2] && a[i - 2] == y) best = Math.Min(best, table[((i - 2) * width) + j - 2] + Swap);
        foreach (var (from, to) in PairsByEnd[x - 'a'])
            if (i >= from.Length && j >= to.Length && a[..i].EndsWith(from) && b[..j].EndsWith(to))
                best = Math.Min(best, table[((i - from.Length) * width) + j - to.Length] + Confusion);
        return best;
    }

    private static bool NextToEachOther(char x, char y)
    {
        if (IsVowel(x) && IsVowel(y)) return false;
        foreach (var row in Keys)
            if (row.IndexOf(x) is >= 0 and var at && row.IndexOf(y) is >= 0 and var other && Math.Abs(at - other) == 1) return true;
        return false;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
