using System.Numerics;
using System.Runtime.InteropServices;

namespace HelpBot.Core.Language.Learning;

/// <summary>What was learned: per feature a weight for every label of every head. Immutable; thread-safe. A decision is a sum of weights that can be listed.</summary>
internal sealed class LinearModel
{
    private readonly ulong[] _keys;
    private readonly float[] _weights;
    private readonly int[] _slots;
    private readonly int _mask;

    private LinearModel(IReadOnlyList<Head> heads, ulong[] keys, float[] weights)
    {
        (Heads, _keys, _weights, Width) = (heads, keys, weights, heads[^1].End);
        _slots = new int[BitOperations.RoundUpToPowerOf2((uint)(keys.Length * 2) + 1)];
        _mask = _slots.Length - 1;
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = (int)keys[i] & _mask;
            while (_slots[slot] != 0) slot = (slot + 1) & _mask;
            _slots[slot] = i + 1;
        }
    }

    public IReadOnlyList<Head> Heads { get; }

    /// <summary>Labels of all heads, padding included.</summary>
    public int Width { get; }

    /// <param name="weights">A row for every key, and one of biases.</param>
    public static LinearModel Of(IReadOnlyList<Head> heads, ulong[] keys, float[] weights) => new(heads, keys, weights);

    /// <summary>Long messages have more features; without this they would always be certain.</summary>
    public static float ScaleOf(int features) => 1 / MathF.Sqrt(Math.Max(1, features));

    /// <param name="facts">Each once, as in <see cref="Features"/>.</param>
    /// <param name="words">Each once.</param>
    /// <param name="shares">For every label of every head.</param>
    public void Read(ReadOnlySpan<ulong> facts, ReadOnlySpan<ulong> words, Span<float> shares)
    {
        shares.Clear();
        var sums = MemoryMarshal.Cast<float, Vector<float>>(shares);
        Add(words, sums);
        var scale = ScaleOf(words.Length);
        var bias = Row(_keys.Length);
        for (var i = 0; i < sums.Length; i++) sums[i] = (sums[i] * scale) + bias[i];
        Add(facts, sums);
        foreach (var head in Heads) Shares.Of(shares.Slice(head.From, head.Count), head.OneOf);
    }

    private void Add(ReadOnlySpan<ulong> features, Span<Vector<float>> sums)
    {
        foreach (var feature in features)
        {
            if (RowOf(feature) is not (>= 0 and var row)) continue;
            var w = Row(row);
            for (var i = 0; i < sums.Length; i++) sums[i] += w[i];
        }
    }

    /// <summary>How far one feature pulls towards a label; 0 when it is not known.</summary>
    public float WeightOf(ulong feature, int label) => RowOf(feature) is >= 0 and var row ? _weights[(row * Width) + label] : 0;

    private int RowOf(ulong feature)
    {
        for (var slot = (int)feature & _mask; _slots[slot] is > 0 and var number; slot = (slot + 1) & _mask)
            if (_keys[number - 1] == feature) return number - 1;
        return -1;
    }

    private ReadOnlySpan<Vector<float>> Row(int row) => MemoryMarshal.Cast<float, Vector<float>>(_weights.AsSpan(row * Width, Width));
}
