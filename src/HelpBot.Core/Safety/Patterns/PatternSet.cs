namespace HelpBot.Core.Safety.Patterns;

/// <summary>
/// Patterns of which any may match. Nearly all need a word that a message has not: that is looked at first, in a table small enough to stay near
/// the processor, and only what is left is tried. Immutable; thread-safe.
/// </summary>
internal sealed class PatternSet
{
    private readonly Pattern[] _patterns;

    /// <summary>Word classes without which there is no match, of all patterns in a row; where those of each end.</summary>
    private readonly int[] _needed, _ends;

    public PatternSet(IReadOnlyList<Pattern> patterns)
    {
        var needed = patterns.Select(p => p.Needed.Distinct().ToArray()).ToArray();
        _patterns = [.. patterns];
        _needed = [.. needed.SelectMany(n => n)];
        _ends = [.. needed.Select((_, i) => needed.Take(i + 1).Sum(n => n.Length))];
    }

    public bool Matches(Window window)
    {
        for (var i = 0; i < _patterns.Length; i++)
            if (MayMatch(i, window) && _patterns[i].Match(window.Starts, window.Words) != 0) return true;
        return false;
    }

    /// <summary>The words covered by matches of any; 0 when there are none.</summary>
    public ulong Cover(Window window)
    {
        var covered = 0ul;
        for (var i = 0; i < _patterns.Length; i++)
            if (MayMatch(i, window)) covered |= window.Cover(_patterns[i]);
        return covered;
    }

    private bool MayMatch(int pattern, Window window)
    {
        for (var i = pattern == 0 ? 0 : _ends[pattern - 1]; i < _ends[pattern]; i++)
            if (!window.Has(_needed[i])) return false;
        return true;
    }
}
