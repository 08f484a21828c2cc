using HelpBot.Benchmarks.Files;
using HelpBot.Benchmarks.Measures;
using HelpBot.Core.Language;
using HelpBot.Core.Search;

namespace HelpBot.Benchmarks.Beir;

/// <summary>How well the product's analysis and ranking find documents of an unknown subject, and how fast.</summary>
internal static class BeirCommand
{
    private const int At = 10;

    public static void Run(CommandLine line, TextWriter output, TextWriter errors)
    {
        var folder = BeirFolder.Read(line.Path);
        var catalog = BeirCatalog.Of(folder.Documents, ShippedKnowledge.Read());
        var top = line.Int("--top", At);
        var options = IndexOptions.Product with { Weights = OtherWeights.Read(line.Options.GetValueOrDefault("--weights")) };
        CatalogIndex Build() => CatalogIndex.Build(catalog, DutchWords.Build(catalog), options);

        // The first building pays for compiling the code; the second is what a running service pays.
        var index = Build();
        var building = Timings.Seconds(() => index = Build());
        var queries = folder.Queries;
        var found = new IReadOnlyList<Hit>[queries.Count];
        var timings = Timings.Of(queries.Count, i => found[i] = index.Search(new() { Words = queries[i].Text, Top = top }, ShippedKnowledge.Now).Hits);
        var measured = queries.Select((q, i) => Measure(q, [.. found[i].Select(h => h.Id)])).ToList();
        JsonOutput.Write(output, json =>
        {
            json.Figure("ndcg10", measured.Average(m => m.Ndcg));
            json.Figure("mrr10", measured.Average(m => m.Mrr));
            json.Figure("recall10", measured.Average(m => m.Recall));
            json.Count("queries_per_s", timings.PerSecond);
            json.Figure("p50_ms", timings.Percentile(0.5));
            json.Figure("p99_ms", timings.Percentile(0.99));
            json.Count("index_docs_per_s", folder.Documents.Count / building);
        });
        errors.WriteLine($"{folder.Documents.Count} documents, {queries.Count} queries");
    }

    /// <summary>The gain of a document is its score, as pytrec_eval counts it.</summary>
    private static (double Ndcg, double Mrr, double Recall) Measure(BeirQuery query, List<string> hits)
    {
        var relevant = query.Scores.Where(s => s.Value > 0).Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        return (Ranking.Ndcg(hits, query.Scores, At), Ranking.ReciprocalRank(hits, relevant, At), Ranking.Recall(hits, relevant, At, attainable: false));
    }
}
