using System.Numerics;
using System.Runtime.InteropServices;

namespace HelpBot.Core.Understanding.Intents;

/// <summary>
/// Two multinomial logistic regressions over the same hashed features, what is wanted and who writes, learnt at start-up from the labelled examples. They
/// share one row of weights a feature, so that the second costs next to nothing. Deterministic: fixed order, fixed seed. Immutable after
/// <see cref="Learn"/>; thread-safe. Every decision is a sum of feature weights that <see cref="Why"/> lists.
/// </summary>
internal sealed class MessageModel
{
    private const int Rounds = 30;
    private const float Rate = 0.5f;
    private const float Decay = 1e-4f;

    private readonly Dictionary<ulong, int> _features;
    private readonly Intent[] _intents;
    private readonly Role[] _roles;

    /// <summary>A row of weights per feature, one per intent, then one per role, padded to whole vectors.</summary>
    private readonly float[] _weights;
    private readonly int _width;

    private MessageModel(Intent[] intents, Role[] roles, Dictionary<ulong, int> features)
    {
        (_intents, _roles, _features) = (intents, roles, features);
        _width = (intents.Length + roles.Length + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        _weights = new float[features.Count * _width];
    }

    private Range Intents => .._intents.Length;

    private Range Roles => _intents.Length..(_intents.Length + _roles.Length);

    public static MessageModel Learn(IReadOnlyList<(Intent Intent, IReadOnlyList<ulong> Features)> examples, IReadOnlyList<(Role Role, IReadOnlyList<ulong> Features)> writers)
    {
        Intent[] intents = [.. examples.Select(e => e.Intent).Distinct().Order()];
        Role[] roles = [.. writers.Select(e => e.Role).Distinct().Order()];
        var index = new Dictionary<ulong, int>();
        foreach (var feature in examples.SelectMany(e => e.Features).Concat(writers.SelectMany(e => e.Features))) index.TryAdd(feature, index.Count);
        var model = new MessageModel(intents, roles, index);
        model.Train([.. examples.Select(e => (Array.IndexOf(intents, e.Intent), model.Columns(e.Features)))], model.Intents);
        model.Train([.. writers.Select(e => (intents.Length + Array.IndexOf(roles, e.Role), model.Columns(e.Features)))], model.Roles);
        return model;
    }

    private void Train((int Label, int[] Columns)[] rows, Range labels)
    {
        var order = Enumerable.Range(0, rows.Length).ToArray();
        var random = new Random(20261122);
        var scores = new float[_width];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            var rate = Rate / (1 + (round * 0.15f));
            foreach (var row in order) Step(rows[row].Columns, rows[row].Label, labels, rate, scores);
        }
    }

    /// <param name="columns">As <see cref="Columns"/> gives them.</param>
    /// <returns>Likeliest first, with probabilities.</returns>
    public (Intent First, float Certainty, Intent Second, float Next) Decide(int[] columns)
    {
        if (_intents.Length == 0) return (Intent.Unknown, 0, Intent.Unknown, 0);
        Span<float> scores = stackalloc float[_width];
        Score(columns, Intents, scores);
        var (first, second) = (0, -1);
        for (var i = 1; i < _intents.Length; i++)
        {
            if (scores[i] > scores[first]) (second, first) = (first, i);
            else if (second < 0 || scores[i] > scores[second]) second = i;
        }

        return (_intents[first], scores[first], second < 0 ? Intent.Unknown : _intents[second], second < 0 ? 0 : scores[second]);
    }

    /// <summary>Who writes, and how probably.</summary>
    public (Role Role, float Certainty) Writer(int[] columns)
    {
        if (_roles.Length == 0) return (Role.Unknown, 0);
        Span<float> scores = stackalloc float[_width];
        Score(columns, Roles, scores);
        var first = _intents.Length;
        for (var i = first + 1; i < _intents.Length + _roles.Length; i++)
            if (scores[i] > scores[first]) first = i;
        return (_roles[first - _intents.Length], scores[first]);
    }

    /// <summary>What each known feature adds to one intent; for explaining.</summary>
    public IReadOnlyList<(ulong Feature, float Weight)> Why(IReadOnlyList<ulong> features, Intent intent)
    {
        var at = Array.IndexOf(_intents, intent);
        return at < 0 ? [] : [.. features.Where(_features.ContainsKey).Select(f => (f, _weights[(_features[f] * _width) + at]))];
    }

    /// <summary>The features that were ever seen, as rows of the model.</summary>
    public int[] Columns(IReadOnlyList<ulong> features)
    {
        var columns = new int[features.Count];
        var n = 0;
        for (var i = 0; i < features.Count; i++)
            if (_features.TryGetValue(features[i], out var column)) columns[n++] = column;
        return n == columns.Length ? columns : columns[..n];
    }

    /// <summary>Probabilities of these labels; of the others nothing is said.</summary>
    private void Score(int[] columns, Range labels, Span<float> scores)
    {
        scores.Clear();
        var sums = MemoryMarshal.Cast<float, Vector<float>>(scores);
        foreach (var column in columns)
        {
            var row = Row(column);
            for (var i = 0; i < sums.Length; i++) sums[i] += row[i];
        }

        var asked = scores[labels];
        var scale = Scale(columns);
        var most = float.MinValue;
        for (var i = 0; i < asked.Length; i++) most = Math.Max(most, asked[i] * scale);
        var sum = 0f;
        for (var i = 0; i < asked.Length; i++) sum += asked[i] = MathF.Exp((asked[i] * scale) - most);
        for (var i = 0; i < asked.Length; i++) asked[i] /= sum;
        scores[..labels.Start.Value].Clear();
        scores[labels.End.Value..].Clear();
    }

    private void Step(int[] columns, int label, Range labels, float rate, float[] scores)
    {
        Score(columns, labels, scores);
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
