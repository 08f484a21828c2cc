namespace HelpBot.Core.Understanding.Intents;

/// <summary>
/// Multinomial logistic regression over hashed features, learnt at start-up from the labelled examples. Deterministic: fixed order, fixed
/// seed. Immutable after <see cref="Learn"/>; thread-safe. Every decision is a sum of feature weights that <see cref="Why"/> lists.
/// </summary>
internal sealed class IntentModel
{
    private const int Rounds = 40;
    private const float Rate = 0.5f;
    private const float Decay = 1e-4f;

    private readonly Dictionary<ulong, int> _features = [];
    private readonly Intent[] _intents;
    private readonly float[] _weights;

    private IntentModel(Intent[] intents, Dictionary<ulong, int> features, float[] weights) =>
        (_intents, _features, _weights) = (intents, features, weights);

    public static IntentModel Learn(IReadOnlyList<(Intent Intent, IReadOnlyList<ulong> Features)> examples)
    {
        Intent[] intents = [.. examples.Select(e => e.Intent).Distinct().Order()];
        var index = new Dictionary<ulong, int>();
        foreach (var feature in examples.SelectMany(e => e.Features)) index.TryAdd(feature, index.Count);
        var model = new IntentModel(intents, index, new float[index.Count * intents.Length]);
        var rows = examples.Select(e => (Label: Array.IndexOf(intents, e.Intent), Columns: model.Known(e.Features))).ToArray();
        var order = Enumerable.Range(0, rows.Length).ToArray();
        var random = new Random(20261122);
        var scores = new float[intents.Length];
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
        Span<float> scores = stackalloc float[_intents.Length];
        Score(Known(features), scores);
        var (first, second) = (0, -1);
        for (var i = 1; i < scores.Length; i++)
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
        return at < 0 ? [] : [.. features.Where(_features.ContainsKey).Select(f => (f, _weights[(_features[f] * _intents.Length) + at]))];
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
        var scale = 1 / MathF.Sqrt(Math.Max(4, columns.Length));
        foreach (var column in columns)
        {
            var row = _weights.AsSpan(column * _intents.Length, _intents.Length);
            for (var i = 0; i < row.Length; i++) scores[i] += row[i] * scale;
        }

        var most = float.MinValue;
        foreach (var s in scores) most = Math.Max(most, s);
        var sum = 0f;
        for (var i = 0; i < scores.Length; i++) sum += scores[i] = MathF.Exp(scores[i] - most);
        for (var i = 0; i < scores.Length; i++) scores[i] /= sum;
    }

    private void Step(int[] columns, int label, float rate, float[] scores)
    {
        Score(columns, scores);
        scores[label] -= 1;
        var scale = 1 / MathF.Sqrt(Math.Max(4, columns.Length));
        foreach (var column in columns)
        {
            var row = _weights.AsSpan(column * _intents.Length, _intents.Length);
            for (var i = 0; i < row.Length; i++) row[i] -= rate * ((scores[i] * scale) + (Decay * row[i]));
        }
    }
}
