using HelpBot.Benchmarks.Measures;

namespace HelpBot.Benchmarks.Local;

/// <summary>How well one query was answered.</summary>
/// <param name="Recall">Of what serves the asker (grade 2 or 3), how much stands among the first five; NaN when nothing of that grade is known.</param>
/// <param name="ReciprocalRank">One over the place of the first record that serves; NaN like <paramref name="Recall"/>.</param>
internal readonly record struct QueryFigures(double Ndcg, double Recall, double ReciprocalRank)
{
    public const int At = 5;

    /// <summary>How many hits are asked for, and how deep the first that serves is looked for.</summary>
    public const int Asked = 10;

    public const int Serves = 2;

    public static readonly string[] Names = ["ndcg5", "recall5", "mrr"];

    public double[] Values => [Ndcg, Recall, ReciprocalRank];

    public static QueryFigures Of(IReadOnlyList<string> hits, IReadOnlyDictionary<string, int> grades)
    {
        var gains = grades.ToDictionary(g => g.Key, g => Math.Pow(2, g.Value) - 1, StringComparer.Ordinal);
        var serving = grades.Where(g => g.Value >= Serves).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var ndcg = Ranking.Ndcg(hits, gains, At);
        return serving.Count == 0
            ? new(ndcg, double.NaN, double.NaN)
            : new(ndcg, Ranking.Recall(hits, serving, At, attainable: true), Ranking.ReciprocalRank(hits, serving, Asked));
    }
}
