namespace HelpBot.Core.Safety.Learned;

/// <summary>How the weights are learned. Chosen by cross-validation over authors.</summary>
/// <param name="Fewest">A feature of fewer examples says nothing; a copy is no example.</param>
/// <param name="Most">So many features are kept, those that pull hardest in most examples: a weak one that is everywhere tells more than a strong one seen twice.</param>
/// <param name="Orders">So many orders of the same examples are learned from, and the weights averaged: an order alone moves a bound by several sayings in a hundred.</param>
internal sealed record TrainerSettings(int Epochs = 8, float Rate = 0.6f, float Decay = 2e-3f, int Fewest = 2, int Most = 400_000, int Seed = 20261122, int Orders = 6);

/// <param name="IsCopy">Of another example, with some of its features blotted out.</param>
internal readonly record struct Taught(int Kind, ulong[] Features, bool IsCopy = false);

/// <summary>What was learned, exactly: per feature (as <see cref="LearnedTrainer.Key"/>) a weight for every kind; the last row is the bias.</summary>
internal sealed record ExactWeights(uint[] Keys, float[] Weights);

/// <summary>
/// Multinomial logistic regression by AdaGrad, one learning rate per feature, weights averaged over the last epochs. The same examples give the
/// same weights, bit for bit: fixed order, fixed seed, no library function whose last digit differs between machines.
/// </summary>
internal sealed class LearnedTrainer(TrainerSettings settings)
{
    public const int Kinds = 9;

    /// <summary>Counts as a feature of its example, and teaches nothing.</summary>
    public const ulong Unknown = 0;

    public ExactWeights Train(IReadOnlyList<Taught> examples)
    {
        var (keys, often, rows) = Rows(examples);
        var sums = new float[(keys.Count + 1) * Kinds];
        Random random = new(settings.Seed);
        for (var i = 0; i < settings.Orders; i++) Learn(rows, keys.Count, random, sums);
        for (var i = 0; i < sums.Length; i++) sums[i] /= settings.Orders * (settings.Epochs - (settings.Epochs / 2));
        return Strongest(keys, often, sums);
    }

    /// <summary>Learns once, in an order of its own, and adds up the weights of the last half of the epochs.</summary>
    private void Learn(List<Row> rows, int known, Random random, float[] sums)
    {
        var weights = new float[sums.Length];
        var grown = new float[known + 1];
        var order = Enumerable.Range(0, rows.Count).ToArray();
        Span<float> scores = stackalloc float[Kinds];
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var at in order) Step(weights, grown, known, rows[at], scores);
            if (epoch < settings.Epochs / 2) continue;
            for (var i = 0; i < sums.Length; i++) sums[i] += weights[i];
        }
    }

    private void Step(float[] weights, float[] grown, int bias, Row example, Span<float> scores)
    {
        var (kind, row, features) = example;
        var x = 1 / MathF.Sqrt(Math.Max(1, features));
        scores.Clear();
        foreach (var feature in row)
        {
            var w = weights.AsSpan(feature * Kinds, Kinds);
            for (var k = 0; k < Kinds; k++) scores[k] += w[k];
        }

        for (var k = 0; k < Kinds; k++) scores[k] = (scores[k] * x) + weights[(bias * Kinds) + k];
        Softmax.Apply(scores);
        scores[kind] -= 1;
        var size = 0f;
        for (var k = 0; k < Kinds; k++) size += scores[k] * scores[k];
        foreach (var feature in row) Move(weights, grown, feature, scores, x, size);
        Move(weights, grown, bias, scores, 1, size);
    }

    private void Move(float[] weights, float[] grown, int feature, Span<float> gradient, float x, float size)
    {
        grown[feature] += x * x * size;
        var step = settings.Rate * x / MathF.Sqrt(grown[feature] + 1e-8f);
        var keep = 1 - settings.Decay;
        var w = weights.AsSpan(feature * Kinds, Kinds);
        for (var k = 0; k < Kinds; k++) w[k] = (w[k] * keep) - (step * gradient[k]);
    }

    /// <param name="Known">Numbers of the features that mean something.</param>
    /// <param name="Features">How many there are in all: what nobody knows makes less sure.</param>
    private readonly record struct Row(int Kind, int[] Known, int Features);

    /// <summary>The features that occur often enough to mean something, numbered.</summary>
    private (List<uint> Keys, List<int> Often, List<Row> Rows) Rows(IReadOnlyList<Taught> examples)
    {
        Dictionary<uint, int> counts = [], numbers = [];
        foreach (var example in examples.Where(e => !e.IsCopy))
            foreach (var key in example.Features.Where(f => f != Unknown).Select(Key).Distinct()) counts[key] = counts.GetValueOrDefault(key) + 1;
        List<uint> keys = [];
        List<int> often = [];
        List<Row> rows = [];
        foreach (var (kind, features, _) in examples)
        {
            List<int> row = new(features.Length);
            foreach (var key in features.Where(f => f != Unknown).Select(Key))
            {
                if (counts.GetValueOrDefault(key) < settings.Fewest) continue;
                if (!numbers.TryGetValue(key, out var number))
                {
                    numbers[key] = number = keys.Count;
                    keys.Add(key);
                    often.Add(counts[key]);
                }

                row.Add(number);
            }

            rows.Add(new(kind, [.. row], features.Length));
        }

        return (keys, often, rows);
    }

    private ExactWeights Strongest(List<uint> keys, List<int> often, float[] weights)
    {
        var kept = Enumerable.Range(0, keys.Count).OrderByDescending(i => Strength(weights.AsSpan(i * Kinds, Kinds)) * often[i]).ThenBy(i => keys[i])
            .Take(settings.Most).OrderBy(i => keys[i]).ToArray();
        var exact = new float[(kept.Length + 1) * Kinds];
        for (var i = 0; i < kept.Length; i++) weights.AsSpan(kept[i] * Kinds, Kinds).CopyTo(exact.AsSpan(i * Kinds));
        weights.AsSpan(keys.Count * Kinds).CopyTo(exact.AsSpan(kept.Length * Kinds));
        return new([.. kept.Select(i => keys[i])], exact);
    }

    private static float Strength(ReadOnlySpan<float> weights)
    {
        var sum = 0f;
        foreach (var w in weights) sum += w * w;
        return sum;
    }

    public static uint Key(ulong feature) => (uint)(feature >> 16);
}
