using System.Numerics;
using System.Runtime.InteropServices;

namespace HelpBot.Core.Language.Learning;

/// <summary>What was learned: per feature a weight for every label of every head. Immutable; thread-safe. A decision is a sum of weights that can be listed.</summary>
internal sealed class LinearModel
{
    /// <summary>A row of weights is as many whole vectors of bytes.</summary>
    private const int RowLength = 64;

    private readonly uint[] _keys;
    private readonly sbyte[] _weights;
    private readonly float[] _bias;
    private readonly float _step;
    private readonly int[] _slots;
    private readonly int _mask;

    /// <param name="weights">A row for every key, in steps of <paramref name="step"/>.</param>
    private LinearModel(IReadOnlyList<Head> heads, uint[] keys, sbyte[] weights, float step, float[] bias)
    {
        (Heads, _keys, _weights, _step, _bias) = (heads, keys, weights, step, bias);
        Width = WidthOf(heads);
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

    private static int WidthOf(IReadOnlyList<Head> heads) => (heads[^1].End + RowLength - 1) / RowLength * RowLength;

    /// <summary>Long messages have more features; without this they would always be certain.</summary>
    public static float ScaleOf(int features) => 1 / MathF.Sqrt(Math.Max(1, features));

    private static uint Key(ulong feature) => (uint)(feature >> 32);

    /// <summary>Each weight as one of 255 steps; the few that lie far out are cut off.</summary>
    /// <param name="exact">A row of as many weights as the heads end at, for every feature, and one of biases.</param>
    public static LinearModel Of(IReadOnlyList<Head> heads, IReadOnlyList<ulong> features, float[] exact)
    {
        var (from, width) = (heads[^1].End, WidthOf(heads));
        var numbers = Enumerable.Range(0, features.Count).DistinctBy(i => Key(features[i])).ToArray();
        var sizes = exact.Take(features.Count * from).Where(w => w != 0).Select(MathF.Abs).Order().ToArray();
        var step = Math.Max(1e-6f, sizes.Length == 0 ? 0 : sizes[(int)((sizes.Length - 1) * 0.9999)]) / sbyte.MaxValue;
        var weights = new sbyte[numbers.Length * width];
        for (var i = 0; i < numbers.Length; i++)
            for (var k = 0; k < from; k++) weights[(i * width) + k] = (sbyte)Math.Clamp(MathF.Round(exact[(numbers[i] * from) + k] / step), -sbyte.MaxValue, sbyte.MaxValue);
        var bias = new float[width];
        exact.AsSpan(features.Count * from, from).CopyTo(bias);
        return new(heads, [.. numbers.Select(i => Key(features[i]))], weights, step, bias);
    }

    /// <param name="facts">Each once, as in <see cref="Features"/>.</param>
    /// <param name="words">Each once.</param>
    /// <param name="shares">For every label of every head.</param>
    public void Read(ReadOnlySpan<ulong> facts, ReadOnlySpan<ulong> words, Span<float> shares)
    {
        Span<int> sums = stackalloc int[Width * 2];
        sums.Clear();
        Add(words, sums[..Width]);
        Add(facts, sums[Width..]);
        var scale = ScaleOf(words.Length);
        for (var i = 0; i < Width; i++) shares[i] = (((sums[i] * scale) + sums[Width + i]) * _step) + _bias[i];
        foreach (var head in Heads) Shares.Of(shares.Slice(head.From, head.Count), head.OneOf);
    }

    private void Add(ReadOnlySpan<ulong> features, Span<int> sums)
    {
        var to = MemoryMarshal.Cast<int, Vector<int>>(sums);
        foreach (var feature in features)
        {
            if (RowOf(feature) is not (>= 0 and var row)) continue;
            var weights = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(_weights.AsSpan(row * Width, Width));
            for (var i = 0; i < weights.Length; i++)
            {
                Vector.Widen(weights[i], out var low, out var high);
                Vector.Widen(low, out var first, out var second);
                Vector.Widen(high, out var third, out var fourth);
                to[i * 4] += first;
                to[(i * 4) + 1] += second;
                to[(i * 4) + 2] += third;
                to[(i * 4) + 3] += fourth;
            }
        }
    }

    /// <summary>How far one feature pulls towards a label; 0 when it is not known.</summary>
    public float WeightOf(ulong feature, int label) => RowOf(feature) is >= 0 and var row ? _weights[(row * Width) + label] * _step : 0;

    private int RowOf(ulong feature)
    {
        var key = Key(feature);
        for (var slot = (int)key & _mask; _slots[slot] is > 0 and var number; slot = (slot + 1) & _mask)
            if (_keys[number - 1] == key) return number - 1;
        return -1;
    }

    public void Write(BinaryWriter to)
    {
        to.Write(_keys.Length);
        foreach (var key in _keys) to.Write(key);
        to.Write(MemoryMarshal.AsBytes<sbyte>(_weights));
        to.Write(_step);
        foreach (var b in _bias) to.Write(b);
    }

    /// <param name="heads">Those it was written with.</param>
    public static LinearModel Read(BinaryReader from, IReadOnlyList<Head> heads)
    {
        var width = WidthOf(heads);
        var keys = new uint[from.ReadInt32()];
        for (var i = 0; i < keys.Length; i++) keys[i] = from.ReadUInt32();
        var weights = new sbyte[keys.Length * width];
        from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        var step = from.ReadSingle();
        var bias = new float[width];
        for (var k = 0; k < width; k++) bias[k] = from.ReadSingle();
        return new(heads, keys, weights, step, bias);
    }
}
