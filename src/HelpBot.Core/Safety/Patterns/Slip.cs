namespace HelpBot.Core.Safety.Patterns;

/// <summary>Whether one slip of the fingers makes the written word out of the meant one. The shorter the word, the fewer slips are believed.</summary>
internal static class Slip
{
    private const int ShortestMissing = 4;
    private const int ShortestExtra = 4;
    private const int ShortestWrong = 6;
    private const int ShortestSwap = 4;

    public static bool IsLikely(ReadOnlySpan<char> written, ReadOnlySpan<char> meant)
    {
        var same = written.CommonPrefixLength(meant);
        return (written.Length - meant.Length) switch
        {
            0 => same < meant.Length && (IsSwap(written, meant, same) || IsWrongLetter(written, meant, same)),
            1 => same <= meant.Length && written[(same + 1)..].SequenceEqual(meant[same..])
                && (IsTwin(written, same) || (meant.Length >= ShortestExtra && same > 0 && same < meant.Length)),
            -1 => written[same..].SequenceEqual(meant[(same + 1)..])
                && (IsTwin(meant, same) || (written.Length >= ShortestMissing && same > 0 && same < written.Length)),
            _ => false,
        };
    }

    private static bool IsSwap(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int at) =>
        a.Length >= ShortestSwap && at + 1 < a.Length && a[at] == b[at + 1] && a[at + 1] == b[at] && a[(at + 2)..].SequenceEqual(b[(at + 2)..]);

    /// <summary>Neither the first letter nor the last, which carries the inflection.</summary>
    private static bool IsWrongLetter(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int at) =>
        a.Length >= ShortestWrong && at > 0 && at < a.Length - 1 && a[(at + 1)..].SequenceEqual(b[(at + 1)..]);

    private static bool IsTwin(ReadOnlySpan<char> word, int at) =>
        (at > 0 && word[at] == word[at - 1]) || (at + 1 < word.Length && word[at] == word[at + 1]);
}
