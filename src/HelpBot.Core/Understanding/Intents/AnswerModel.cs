using System.Numerics;
using System.Runtime.InteropServices;

namespace HelpBot.Core.Understanding.Intents;

/// <summary>
/// Two multinomial logistic regressions over the same hashed features, what is wanted and who writes, learnt at start-up from the labelled examples. They
/// share one row of weights a feature, so that the second costs next to nothing. Deterministic: fixed order, fixed seed. Immutable after
/// <see cref="Learn"/>; thread-safe. Every decision is a sum of feature weights that <see cref="Why"/> lists.
/// </summary>
internal sealed class AnswerModel
{
    private const int Rounds = 30;
    private const float Rate = 0.5f;
    private const float Decay = 1e-4f;

    private readonly Dictionary<ulong, int> _features;
    private readonly Intent[] _intents;
    private readonly Role[] _roles;

    /// <summary>A row of weights per feature, one per intent, then one per role, both padded to whole vectors.</summary>
    private readonly float[] _weights;
    private readonly int _width;

    private AnswerModel(Intent[] intents, Role[] roles, Dictionary<ulong, int> features)
    {
        (_intents, _roles, _features) = (intents, roles, features);
        _width = Padded(intents.Length) + Padded(roles.Length);
        _weights = new float[features.Count * _width];
        _seenBy = new byte[features.Count];
    }

    /// <summary>Which of the two has seen a feature: what only the other has, says nothing to it and is not counted.</summary>
    private readonly byte[] _seenBy;

    private Question Wanted => new(0, _intents.Length, 1);

    private Question Written => new(Padded(_intents.Length), _roles.Length, 2);

    private static int Padded(int labels) => (labels + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;

    /// <param name="From">The first of its labels.</param>
    private readonly record struct Question(int From, int Count, byte Bit)
    {
        /// <summary>Its part of a row of weights, in whole vectors.</summary>
        public Range Vectors => (From / Vector<float>.Count)..((From + Padded(Count)) / Vector<float>.Count);
    }

    public static AnswerModel Learn(IReadOnlyList<(Intent Intent, IReadOnlyList<ulong> Features)> examples, IReadOnlyList<(Role Role, IReadOnlyList<ulong> Features)> writers)
    {
        Intent[] intents = [.. examples.Select(e => e.Intent).Distinct().Order()];
        Role[] roles = [.. writers.Select(e => e.Role).Distinct().Order()];
        var index = new Dictionary<ulong, int>();
        foreach (var feature in examples.SelectMany(e => e.Features).Concat(writers.SelectMany(e => e.Features))) index.TryAdd(feature, index.Count);
        var model = new AnswerModel(intents, roles, index);
        model.Train([.. examples.Select(e => (Array.IndexOf(intents, e.Intent), model.Columns(e.Features)))], model.Wanted);
        model.Train([.. writers.Select(e => (model.Written.From + Array.IndexOf(roles, e.Role), model.Columns(e.Features)))], model.Written);
        return model;
    }

    private void Train((int Label, int[] Columns)[] rows, Question question)
    {
        foreach (var (_, columns) in rows)
            foreach (var column in columns) _seenBy[column] |= question.Bit;
        var order = Enumerable.Range(0, rows.Length).ToArray();
        var random = new Random(20261122);
        var scores = new float[_width];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            var rate = Rate / (1 + (round * 0.15f));
            foreach (var row in order) Step(rows[row].Columns, rows[row].Label, question, rate, scores);
        }
    }

    /// <param name="columns">As <see cref="Columns"/> gives them.</param>
    /// <returns>Likeliest first, with probabilities.</returns>
    public (Intent First, float Certainty, Intent Second, float Next) Decide(int[] columns)
    {
        if (_intents.Length == 0) return (Intent.Unknown, 0, Intent.Unknown, 0);
        Span<float> scores = stackalloc float[_width];
        Score(columns, Wanted, scores);
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
        Score(columns, Written, scores);
        scores = scores.Slice(Written.From, _roles.Length);
        var first = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[first]) first = i;
        return (_roles[first], scores[first]);
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

    /// <summary>Probabilities of its labels; of the others nothing is said.</summary>
    /// <returns>By how much the sums are scaled: long messages have more features; without this they would always be certain.</returns>
    private float Score(int[] columns, Question question, Span<float> scores)
    {
        scores.Clear();
        var sums = MemoryMarshal.Cast<float, Vector<float>>(scores)[question.Vectors];
        var counted = 0;
        foreach (var column in columns)
        {
            if ((_seenBy[column] & question.Bit) == 0) continue;
            counted++;
            var row = Row(column)[question.Vectors];
            for (var i = 0; i < sums.Length; i++) sums[i] += row[i];
        }

        var asked = scores.Slice(question.From, question.Count);
        var scale = 1 / MathF.Sqrt(Math.Max(4, counted));
        var most = float.MinValue;
        for (var i = 0; i < asked.Length; i++) most = Math.Max(most, asked[i] * scale);
        var sum = 0f;
        for (var i = 0; i < asked.Length; i++) sum += asked[i] = MathF.Exp((asked[i] * scale) - most);
        for (var i = 0; i < asked.Length; i++) asked[i] /= sum;
        scores.Slice(question.From + question.Count, Padded(question.Count) - question.Count).Clear();
        return scale;
    }

    private void Step(int[] columns, int label, Question question, float rate, float[] scores)
    {
        var (down, keep) = (rate * Score(columns, question, scores), 1 - (rate * Decay));
        scores[label] -= 1;
        var steps = MemoryMarshal.Cast<float, Vector<float>>(scores.AsSpan())[question.Vectors];
        foreach (var column in columns)
        {
            var row = Row(column)[question.Vectors];
            for (var i = 0; i < row.Length; i++) row[i] = (row[i] * keep) - (steps[i] * down);
        }
    }

    private Span<Vector<float>> Row(int column) => MemoryMarshal.Cast<float, Vector<float>>(_weights.AsSpan(column * _width, _width));
}
