using System.Runtime.Intrinsics;

namespace HelpBot.Core.Safety.Patterns;

/// <summary>
/// Patterns of which any may match. Nearly all need a word that a message has not: that is seen for each in one step, without trying it.
/// Immutable; thread-safe.
/// </summary>
internal sealed class PatternSet(IReadOnlyList<Pattern> patterns)
{
    private readonly Pattern[] _patterns = [.. patterns];
    private readonly Vector256<ulong>[] _needed = [.. patterns.Select(p => Bits(p.Needed))];

    public bool Matches(Window window)
    {
        for (var i = 0; i < _needed.Length; i++)
            if (MayMatch(i, window) && _patterns[i].Match(window.Starts, window.Words) != 0) return true;
        return false;
    }

    /// <summary>The words covered by matches of any; 0 when there are none.</summary>
    public ulong Cover(Window window)
    {
        var covered = 0ul;
        for (var i = 0; i < _needed.Length; i++)
            if (MayMatch(i, window)) covered |= window.Cover(_patterns[i]);
        return covered;
    }

    private bool MayMatch(int pattern, Window window) => Vector256.AndNot(_needed[pattern], window.Present) == Vector256<ulong>.Zero;

    /// <summary>A bit for each word class; several classes share one, so that what seems to be there may be missing, never the other way round.</summary>
    public static Vector256<ulong> Bits(IEnumerable<int> classes)
    {
        Span<ulong> bits = stackalloc ulong[4];
        bits.Clear();
        foreach (var c in classes) bits[(c >> 6) & 3] |= 1ul << (c & 63);
        return Vector256.Create<ulong>(bits);
    }
}
