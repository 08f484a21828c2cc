using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HelpBot.Core.Safety.Learned;

/// <summary>
/// Weights by feature in sixteen bytes each, key and weights side by side: one message asks for hundreds of features that lie anywhere in memory, and
/// each costs one fetch. Immutable and thread-safe.
/// </summary>
internal sealed class WeightTable
{
    private const int Kinds = LearnedTrainer.Kinds;

    /// <summary>The key comes first.</summary>
    private const int FirstWeight = sizeof(uint);

    /// <summary>So many sums of two bytes cannot overflow.</summary>
    private const int MostAtOnce = short.MaxValue / sbyte.MaxValue;

    /// <summary>Three of five slots are taken: more would be searched for longer, fewer would hold memory for nothing.</summary>
    private readonly Vector128<sbyte>[] _entries;

    /// <param name="keys">Of each feature; 0 is no key.</param>
    public WeightTable(uint[] keys, sbyte[] weights)
    {
        _entries = new Vector128<sbyte>[(keys.Length * 5 / 3) + 2];
        Span<sbyte> entry = stackalloc sbyte[Vector128<sbyte>.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = SlotOf(keys[i]);
            while (KeyIn(slot) != 0) slot = After(slot);
            entry.Clear();
            MemoryMarshal.Write(MemoryMarshal.AsBytes(entry), keys[i]);
            weights.AsSpan(i * Kinds, Kinds).CopyTo(entry[FirstWeight..]);
            _entries[slot] = Vector128.Create<sbyte>(entry);
        }
    }

    /// <summary>Empty when the feature is not known.</summary>
    public ReadOnlySpan<sbyte> Of(uint key)
    {
        var slot = Find(key);
        return slot < 0 ? [] : MemoryMarshal.Cast<Vector128<sbyte>, sbyte>(_entries.AsSpan(slot, 1)).Slice(FirstWeight, Kinds);
    }

    /// <summary>Adds the weights of all features to the sums per kind.</summary>
    public void Add(ReadOnlySpan<ulong> features, Span<int> sums)
    {
        Span<short> some = stackalloc short[Vector128<sbyte>.Count];
        while (features.Length > 0)
        {
            var now = features[..Math.Min(MostAtOnce, features.Length)];
            var (lower, upper) = (Vector128<short>.Zero, Vector128<short>.Zero);
            foreach (var feature in now)
            {
                if (Find(LearnedTrainer.Key(feature)) is not (>= 0 and var slot)) continue;
                var (low, high) = Vector128.Widen(_entries[slot]);
                lower += low;
                upper += high;
            }

            lower.CopyTo(some);
            upper.CopyTo(some[Vector128<short>.Count..]);
            for (var k = 0; k < Kinds; k++) sums[k] += some[FirstWeight + k];
            features = features[now.Length..];
        }
    }

    /// <summary>As they are written to a file: by key.</summary>
    public (uint[] Keys, sbyte[] Weights) InOrder()
    {
        var keys = Enumerable.Range(0, _entries.Length).Select(KeyIn).Where(k => k != 0).Order().ToArray();
        var weights = new sbyte[keys.Length * Kinds];
        for (var i = 0; i < keys.Length; i++) Of(keys[i]).CopyTo(weights.AsSpan(i * Kinds));
        return (keys, weights);
    }

    /// <summary>Keys are hashes: what they are of the whole range, their slot is of the table.</summary>
    private int SlotOf(uint key) => (int)(((ulong)key * (uint)_entries.Length) >> 32);

    private int After(int slot) => slot + 1 < _entries.Length ? slot + 1 : 0;

    private uint KeyIn(int slot) => _entries[slot].AsUInt32().ToScalar();

    private int Find(uint key)
    {
        for (var slot = SlotOf(key); ; slot = After(slot))
        {
            var there = KeyIn(slot);
            if (there == key) return key == 0 ? -1 : slot;
            if (there == 0) return -1;
        }
    }
}
