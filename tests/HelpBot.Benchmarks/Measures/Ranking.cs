namespace HelpBot.Benchmarks.Measures;

/// <summary>How good an order of hits is, against what people judged. Everything is between 0 and 1.</summary>
internal static class Ranking
{
    /// <summary>Discounted gain of the first hits over that of the best possible order; 0 when nothing is worth anything.</summary>
    /// <param name="hits">Ids, best first.</param>
    /// <param name="gains">What finding a record is worth; what is not in it is worth nothing.</param>
    /// <param name="at">Hits that count. The discount of the nth is log2(n + 1).</param>
    public static double Ndcg(IReadOnlyList<string> hits, IReadOnlyDictionary<string, double> gains, int at)
    {
        var best = gains.Values.Where(g => g > 0).OrderDescending().Take(at).Select(Discounted).Sum();
        return best > 0 ? hits.Take(at).Select((id, i) => Discounted(Math.Max(0, gains.GetValueOrDefault(id)), i)).Sum() / best : 0;
    }

    /// <summary>One over the place of the first relevant hit; 0 when there is none among those that count.</summary>
    public static double ReciprocalRank(IReadOnlyList<string> hits, IReadOnlySet<string> relevant, int at)
    {
        for (var i = 0; i < Math.Min(at, hits.Count); i++)
            if (relevant.Contains(hits[i])) return 1.0 / (i + 1);
        return 0;
    }

    /// <summary>How much of what is relevant was found.</summary>
    /// <param name="attainable">True divides by what can stand in so many places at most, so that 1 can be reached.</param>
    public static double Recall(IReadOnlyList<string> hits, IReadOnlySet<string> relevant, int at, bool attainable)
    {
        var all = attainable ? Math.Min(at, relevant.Count) : relevant.Count;
        return all == 0 ? 0 : (double)hits.Take(at).Count(relevant.Contains) / all;
    }

    private static double Discounted(double gain, int index) => gain / Math.Log2(index + 2);
}
