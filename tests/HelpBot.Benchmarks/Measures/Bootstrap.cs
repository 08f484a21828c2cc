namespace HelpBot.Benchmarks.Measures;

/// <summary>A mean over queries, and between what it lies in 95 of 100 resamples of them.</summary>
internal readonly record struct Estimate(double Mean, double Low, double High);

/// <summary>Intervals by drawing queries anew, with replacement (Efron's percentile bootstrap). The same seed gives the same intervals.</summary>
internal static class Bootstrap
{
    public const int Resamples = 10_000;

    /// <param name="columns">Per measure a value per query, in the same order everywhere; NaN where a query does not count. A column of differences
    /// gives a paired interval.</param>
    public static Estimate[] Estimates(IReadOnlyList<double[]> columns, int seed, int resamples = Resamples)
    {
        var queries = columns[0].Length;
        var random = new Random(seed);
        var means = columns.Select(_ => new double[resamples]).ToArray();
        var drawn = new int[queries];
        for (var r = 0; r < resamples; r++)
        {
            for (var i = 0; i < queries; i++) drawn[i] = random.Next(queries);
            for (var c = 0; c < means.Length; c++) means[c][r] = Mean(columns[c], drawn);
        }

        return [.. columns.Select((column, c) => Estimate(column, means[c]))];
    }

    private static Estimate Estimate(double[] column, double[] means)
    {
        double[] sorted = [.. means.Where(m => !double.IsNaN(m)).Order()];
        if (sorted.Length == 0) return new(double.NaN, double.NaN, double.NaN);
        return new(column.Where(v => !double.IsNaN(v)).Average(), At(sorted, 0.025), At(sorted, 0.975));
    }

    private static double Mean(double[] column, int[] drawn)
    {
        double sum = 0;
        var count = 0;
        foreach (var i in drawn)
        {
            var value = column[i];
            if (double.IsNaN(value)) continue;
            sum += value;
            count++;
        }

        return count == 0 ? double.NaN : sum / count;
    }

    private static double At(double[] sorted, double share) => sorted[(int)Math.Round(share * (sorted.Length - 1))];
}
