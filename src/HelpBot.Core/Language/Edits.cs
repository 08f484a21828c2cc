namespace HelpBot.Core.Language;

/// <summary>How far two words are apart in typing errors.</summary>
public static class Edits
{
    /// <summary>One letter wrong, missing, too many, or two neighbours swapped, at most.</summary>
    public static bool AtMostOne(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (Math.Abs(a.Length - b.Length) > 1) return false;
        var p = a.CommonPrefixLength(b);
        var x = a[p..];
        var y = b[p..];
        if (x.Length == 0 || y.Length == 0) return x.Length + y.Length <= 1;
        if (x.Length > y.Length) return x[1..].SequenceEqual(y);
        if (x.Length < y.Length) return x.SequenceEqual(y[1..]);
        if (x[1..].SequenceEqual(y[1..])) return true;
        return x.Length > 1 && x[0] == y[1] && x[1] == y[0] && x[2..].SequenceEqual(y[2..]);
    }

    /// <summary>Number of such errors (optimal string alignment), or <paramref name="limit"/> + 1 when there are more.</summary>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || a.Length > 60 || b.Length > 60) return limit + 1;
        Span<int> before = stackalloc int[61], last = stackalloc int[61], row = stackalloc int[61];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var best = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
                best = Math.Min(best, row[j]);
            }

            if (best > limit) return limit + 1;
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return Math.Min(last[b.Length], limit + 1);
    }
}
