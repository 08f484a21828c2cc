using System.Numerics;
using System.Runtime.InteropServices;

namespace HelpBot.Core.Understanding.Intents;

/// <summary>
/// Multinomial logistic regression over hashed features, learnt at start-up from the labelled examples. Deterministic: fixed order, fixed
/// seed. Immutable after <see cref="Learn"/>; thread-safe. Every decision is a sum of feature weights that <see cref="Why"/> lists.
/// </summary>
internal sealed class IntentModel
{
    private const int Rounds = 30;
    private const float Rate = 0.5f;
    private const float Decay = 1e-4f;

    private readonly Dictionary<ulong, int> _features;
    private readonly Intent[] _intents;

    /// <summary>A row of weights per feature, one per intent, padded to whole vectors.</summary>
    private readonly float[] _weights;
    private readonly int _width;

    private IntentModel(Intent[] intents, Dictionary<ulong, int> features)
    {
        (_intents, _features) = (intents, features);
        _width = (intents.Length + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        _weights = new float[features.Count * _width];
    }

    public static IntentModel Learn(IReadOnlyList<(Intent Intent, IReadOnlyList<ulong> Features)> examples)
    {
        Intent[] intents = [.. examples.Select(e => e.Intent).Distinct().Order()];
        var index = new Dictionary<ulong, int>();
        foreach (var feature in examples.SelectMany(e => e.Features)) index.TryAdd(feature, index.Count);
        var model = new IntentModel(intents, index);
        var rows = examples.Select(e => (Label: Array.IndexOf(intents, e.Intent), Columns: model.Known(e.Features))).ToArray();
        var order = Enumerable.Range(0, rows.Length).ToArray();
        var random = new Random(20261122);
        var scores = new float[model._width];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            var rate = Rate / (1 + (round * 0.15f));
            foreach (var row in order) model.Step(rows[row].Columns, rows[row].Label, rate, scores);
        }

        return model;
    }

    /// <summary>Likeliest first, with probabilities.</summary>
    public (Intent First, float Certainty, Intent Second, float Next) Decide(IReadOnlyList<ulong> features)
    {
        if (_intents.Length == 0) return (Intent.Unknown, 0, Intent.Unknown, 0);
        Span<float> scores = stackalloc float[_width];
        Score(Known(features), scores);
        var (first, second) = (0, -1);
        for (var i = 1; i < _intents.Length; i++)
        {
            if (scores[i] > scores[first]) (second, first) = (first, i);
            else if (second < 0 || scores[i] > scores[second]) second = i;
        }

        return (_intents[first], scores[first], second < 0 ? Intent.Unknown : _intents[second], second < 0 ? 0 : scores[second]);
    }

    /// <summary>Share of the features that were ever seen: a message of unknown words says nothing.</summary>
    public float Familiar(IReadOnlyList<ulong> features) => features.Count == 0 ? 0 : (float)Known(features).Length / features.Count;

    /// <summary>What each known feature adds to one intent; for explaining.</summary>
    public IReadOnlyList<(ulong Feature, float Weight)> Why(IReadOnlyList<ulong> features, Intent intent)
    {
        var at = Array.IndexOf(_intents, intent);
        return at < 0 ? [] : [.. features.Where(_features.ContainsKey).Select(f => (f, _weights[(_features[f] * _width) + at]))];
    }

    private int[] Known(IReadOnlyList<ulong> features)
    {
        var columns = new int[features.Count];
        var n = 0;
        for (var i = 0; i < features.Count; i++)
            if (_features.TryGetValue(features[i], out var column)) columns[n++] = column;
        return n == columns.Length ? columns : columns[..n];
    }

    private void Score(int[] columns, Span<float> scores)
    {
        scores.Clear();
        var sums = MemoryMarshal.Cast<float, Vector<float>>(scores);
        foreach (var column in columns)
        {
            var row = Row(column);
            for (var i = 0; i < sums.Length; i++) sums[i] += row[i];
        }

        var scale = Scale(columns);
        var most = float.MinValue;
        for (var i = 0; i < _intents.Length; i++) most = Math.Max(most, scores[i] * scale);
        var sum = 0f;
        for (var i = 0; i < _intents.Length; i++) sum += scores[i] = MathF.Exp((scores[i] * scale) - most);
        for (var i = 0; i < _intents.Length; i++) scores[i] /= sum;
        scores[_intents.Length..].Clear();
    }

    private void Step(int[] columns, int label, float rate, float[] scores)
    {
        Score(columns, scores);
        scores[label] -= 1;
        var steps = MemoryMarshal.Cast<float, Vector<float>>(scores.AsSpan());
        var (down, keep) = (rate * Scale(columns), 1 - (rate * Decay));
        foreach (var column in columns)
        {
            var row = Row(column);
            for (var i = 0; i < row.Length; i++) row[i] = (row[i] * keep) - (steps[i] * down);
        }
    }

    private Span<Vector<float>> Row(int column) => MemoryMarshal.Cast<float, Vector<float>>(_weights.AsSpan(column * _width, _width));

    /// <summary>Long messages have more features; without this they would always be certain.</summary>
    private static float Scale(int[] columns) => 1 / MathF.Sqrt(Math.Max(4, columns.Length));
}
