namespace HelpBot.Core.Safety.Patterns;

/// <summary>
/// Patterns of which any may match. Nearly all need a word that a message has not: the <see cref="PatternIndex"/> they are numbered in has found
/// those, and only what is left is tried. Immutable; thread-safe.
/// </summary>
/// <param name="first">Number of the first of them.</param>
internal sealed class PatternSet(IReadOnlyList<Pattern> patterns, int first)
{
    private readonly Pattern[] _patterns = [.. patterns];

    public bool Matches(Window window)
    {
        var end = first + _patterns.Length;
        for (var i = window.NextLikely(first, end); i < end; i = window.NextLikely(i + 1, end))
            if (_patterns[i - first].Match(window.Starts, window.Words) != 0) return true;
        return false;
    }

    /// <summary>The words covered by matches of any; 0 when there are none.</summary>
    public ulong Cover(Window window)
    {
        var covered = 0ul;
        var end = first + _patterns.Length;
        for (var i = window.NextLikely(first, end); i < end; i = window.NextLikely(i + 1, end)) covered |= window.Cover(_patterns[i - first]);
        return covered;
    }
}
