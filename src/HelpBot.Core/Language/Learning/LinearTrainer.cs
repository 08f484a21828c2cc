using System.Numerics;
using System.Runtime.InteropServices;

namespace HelpBot.Core.Language.Learning;

/// <summary>An example: its features, each once, and the answer to every head; null where it says nothing to that head.</summary>
internal sealed record LinearExample(Features Features, Answer?[] Answers);

/// <summary>
/// Logistic regression of several heads over the same features by AdaGrad, weights averaged over the last epochs. The same examples give the same
/// weights, bit for bit: fixed order, fixed seed, and no sum whose order depends on the machine.
/// </summary>
/// <param name="decay">By how much of itself a weight shrinks whenever it moves.</param>
/// <param name="orders">So often all is learned from the start, each time with the examples in another order; the weights are their mean, which hangs less on any one order.</param>
/// <param name="most">So many features are kept, those that pull hardest in most examples.</param>
internal sealed class LinearTrainer(IReadOnlyList<Head> heads, float decay = 5e-4f, int orders = 1, int most = 60_000)
{
    /// <summary>A feature of fewer examples says nothing.</summary>
    private const int Fewest = 2;

    private const int Seed = 20261122;

    private readonly int _width = heads[^1].End;

    public LinearModel Train(IReadOnlyList<LinearExample> examples)
    {
        var (keys, often, rows) = Number(examples);
        var sums = new float[(keys.Count + 1) * _width];
        for (var order = 0; order < orders; order++)
        {
            var (weights, seed) = (new float[sums.Length], Seed + order);
            Parallel.For(0, heads.Count, h => Learn(h, rows, keys.Count, weights, sums, seed));
        }

        return Strongest(keys, often, sums);
    }

    private readonly record struct Row(int[] Facts, int[] Words, float Scale, Answer?[] Answers);

    /// <summary>One head after the other: each moves only its own part of a row.</summary>
    private void Learn(int number, List<Row> rows, int bias, float[] weights, float[] sums, int seed)
    {
        var head = heads[number];
        int[] order = [.. Enumerable.Range(0, rows.Count).Where(i => rows[i].Answers[number] is not null)];
        Random random = new(seed);
        var grown = new float[bias + 1];
        var half = head.Epochs / 2;
        var scores = new float[_width];
        for (var epoch = 0; epoch < head.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var at in order) Step(head, rows[at], rows[at].Answers[number]!.Value, bias, weights, grown, scores);
            if (epoch < half) continue;
            for (var f = 0; f <= bias; f++)
            {
                var from = Part(weights, f, head);
                var to = Part(sums, f, head);
                for (var i = 0; i < to.Length; i++) to[i] += from[i] / ((head.Epochs - half) * orders);
            }
        }
    }

    private void Step(Head head, Row row, Answer answer, int bias, float[] weights, float[] grown, float[] scores)
    {
        var sums = MemoryMarshal.Cast<float, Vector<float>>(scores.AsSpan())[head.Vectors];
        sums.Clear();
        foreach (var feature in row.Words)
        {
            var w = Part(weights, feature, head);
            for (var i = 0; i < w.Length; i++) sums[i] += w[i];
        }

        var b = Part(weights, bias, head);
        for (var i = 0; i < b.Length; i++) sums[i] = (sums[i] * row.Scale) + b[i];
        foreach (var feature in row.Facts)
        {
            var w = Part(weights, feature, head);
            for (var i = 0; i < w.Length; i++) sums[i] += w[i];
        }

        var labels = scores.AsSpan(head.From, head.Count);
        Shares.Of(labels, head.OneOf);
        scores.AsSpan((head.From + head.Count)..head.End).Clear();
        var size = 0f;
        var right = head.OneOf ? 1f / BitOperations.PopCount(answer.Right) : 1f;
        for (var k = 0; k < labels.Length; k++)
        {
            labels[k] = (answer.Open >> k & 1) != 0 ? 0 : labels[k] - ((answer.Right >> k & 1) * right);
            size += labels[k] * labels[k];
        }

        foreach (var feature in row.Words) Move(weights, grown, feature, head, sums, row.Scale, size);
        foreach (var feature in row.Facts) Move(weights, grown, feature, head, sums, 1, size);
        Move(weights, grown, bias, head, sums, 1, size);
    }

    private void Move(float[] weights, float[] grown, int feature, Head head, Span<Vector<float>> gradient, float x, float size)
    {
        grown[feature] += x * x * size;
        var step = head.Rate * x / MathF.Sqrt(grown[feature] + 1e-8f);
        var keep = 1 - decay;
        var w = Part(weights, feature, head);
        for (var i = 0; i < w.Length; i++) w[i] = (w[i] * keep) - (gradient[i] * step);
    }

    private Span<Vector<float>> Part(float[] weights, int feature, Head head) =>
        MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan(feature * _width, _width))[head.Vectors];

    private LinearModel Strongest(List<ulong> keys, List<int> often, float[] weights)
    {
        int[] kept = [.. Enumerable.Range(0, keys.Count).OrderByDescending(i => Strength(weights.AsSpan(i * _width, _width)) * often[i]).ThenBy(i => keys[i]).Take(most).OrderBy(i => keys[i])];
        var exact = new float[(kept.Length + 1) * _width];
        for (var i = 0; i < kept.Length; i++) weights.AsSpan(kept[i] * _width, _width).CopyTo(exact.AsSpan(i * _width));
        weights.AsSpan(keys.Count * _width).CopyTo(exact.AsSpan(kept.Length * _width));
        return LinearModel.Of(heads, [.. kept.Select(i => keys[i])], exact);
    }

    private static float Strength(ReadOnlySpan<float> weights)
    {
        var sum = 0f;
        foreach (var w in weights) sum += w * w;
        return sum;
    }

    private static (List<ulong> Keys, List<int> Often, List<Row> Rows) Number(IReadOnlyList<LinearExample> examples)
    {
        Dictionary<ulong, int> counts = [], numbers = [];
        foreach (var example in examples)
        {
            foreach (var feature in example.Features.Words) CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
            foreach (var feature in example.Features.Facts) CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
        }

        List<ulong> keys = [];
        List<int> often = [];
        return (keys, often, [.. examples.Select(e => new Row(Known(e.Features.Facts), Known(e.Features.Words), LinearModel.ScaleOf(e.Features.Words.Length), e.Answers))]);

        int[] Known(ulong[] features)
        {
            List<int> row = new(features.Length);
            foreach (var feature in features)
            {
                if (counts[feature] < Fewest) continue;
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, feature, out var known);
                if (!known)
                {
                    number = keys.Count;
                    keys.Add(feature);
                    often.Add(counts[feature]);
                }

                row.Add(number);
            }

            return [.. row];
        }
    }
}
