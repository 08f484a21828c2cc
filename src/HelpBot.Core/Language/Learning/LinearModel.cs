using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HelpBot.Core.Language.Learning;

/// <summary>What was learned: per feature a weight for every label of every head. Immutable; thread-safe. A decision is a sum of weights that can be listed.</summary>
internal sealed class LinearModel
{
    /// <summary>A row of weights is so many vectors of bytes: few labels take little room.</summary>
    private static readonly int RowLength = Vector256<sbyte>.Count;

    /// <summary>So many sums of two bytes cannot overflow.</summary>
    private const int MostAtOnce = short.MaxValue / sbyte.MaxValue;

    private readonly uint[] _keys;
    private readonly sbyte[] _weights;
    private readonly float[] _bias;
    private readonly float _step;
    /// <summary>The number of a key's row, counted from 1; 0 where nothing is.</summary>
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

    /// <summary>Rows lie apart in memory: all are found before the first is read, and each is summed without leaving the registers.</summary>
    private void Add(ReadOnlySpan<ulong> features, Span<int> sums)
    {
        Span<int> rows = stackalloc int[MostAtOnce];
        while (features.Length > 0)
        {
            var count = 0;
            var now = features[..Math.Min(MostAtOnce, features.Length)];
            foreach (var feature in now)
                if (RowOf(feature) is >= 0 and var row) rows[count++] = row * Width;
            for (var from = 0; from < Width; from += RowLength) Add(rows[..count], from, sums.Slice(from, RowLength));
            features = features[now.Length..];
        }
    }

    private void Add(ReadOnlySpan<int> rows, int from, Span<int> sums)
    {
        var (lower, upper) = (Vector256<short>.Zero, Vector256<short>.Zero);
        foreach (var row in rows)
        {
            var (low, high) = Vector256.Widen(Vector256.Create<sbyte>(_weights.AsSpan(row + from, RowLength)));
            lower += low;
            upper += high;
        }

        Span<short> some = stackalloc short[RowLength];
        lower.CopyTo(some);
        upper.CopyTo(some[Vector256<short>.Count..]);
        for (var i = 0; i < some.Length; i++) sums[i] += some[i];
    }

    /// <summary>How far one feature pulls towards a label; 0 when it is not known.</summary>
    public float WeightOf(ulong feature, int label) => RowOf(feature) is >= 0 and var row ? _weights[(row * Width) + label] * _step : 0;

    private int RowOf(ulong feature)
    {
        var key = Key(feature);
        for (var slot = (int)key & _mask; _slots[slot] is > 0 and var there; slot = (slot + 1) & _mask)
            if (_keys[there - 1] == key) return there - 1;
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
