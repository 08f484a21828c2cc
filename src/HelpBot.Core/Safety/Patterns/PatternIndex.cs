using System.Numerics;

namespace HelpBot.Core.Safety.Patterns;

/// <summary>
/// By word class the patterns that need it: of some thousands a message has the words of a few only, and the others need not even be looked at.
/// Filled, then built once; from then on immutable and thread-safe.
/// </summary>
internal sealed class PatternIndex
{
    private readonly List<int[]> _needed = [];
    private int[][] _byClass = [];
    private ulong[] _always = [];

    /// <summary>How many patterns there are.</summary>
    public int Count => _needed.Count;

    /// <summary>Patterns of which any may match, numbered after those that were added before.</summary>
    public PatternSet Add(IReadOnlyList<Pattern> patterns)
    {
        var first = _needed.Count;
        _needed.AddRange(patterns.Select(p => p.Needed.Distinct().ToArray()));
        return new(patterns, first);
    }

    public void Build(int classCount)
    {
        var users = new int[classCount];
        foreach (var needed in _needed.SelectMany(n => n)) users[needed]++;
        var byClass = new List<int>?[classCount];
        _always = new ulong[(_needed.Count >> 6) + 1];
        for (var pattern = 0; pattern < _needed.Count; pattern++)
        {
            // The class that fewest patterns need is the seldomest in what people write.
            if (_needed[pattern] is { Length: > 0 } needed) (byClass[needed.MinBy(c => users[c])] ??= []).Add(pattern);
            else Bits.Set(_always, pattern);
        }

        _byClass = [.. byClass.Select(patterns => patterns?.ToArray() ?? [])];
    }

    /// <summary>A bit for every pattern that may match.</summary>
    /// <param name="present">A bit for every class that has a word.</param>
    public void Find(ReadOnlySpan<ulong> present, Span<ulong> patterns)
    {
        _always.CopyTo(patterns);
        for (var i = 0; i < present.Length; i++)
            for (var left = present[i]; left != 0; left &= left - 1)
                foreach (var pattern in _byClass[(i << 6) + BitOperations.TrailingZeroCount(left)]) Bits.Set(patterns, pattern);
    }
}

/// <summary>Sets of numbers, a bit for each.</summary>
internal static class Bits
{
    public static void Set(Span<ulong> set, int number) => set[number >> 6] |= 1ul << (number & 63);

    /// <summary>The first number in the set from this one on; <paramref name="end"/> when there is none before it.</summary>
    public static int Next(ReadOnlySpan<ulong> set, int from, int end)
    {
        while (from < end)
        {
            var left = set[from >> 6] >> (from & 63);
            if (left != 0) return Math.Min(end, from + BitOperations.TrailingZeroCount(left));
            from = (from | 63) + 1;
        }

        return end;
    }
}
