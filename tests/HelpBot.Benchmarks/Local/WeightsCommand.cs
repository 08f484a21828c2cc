using HelpBot.Benchmarks.Files;
using HelpBot.Core.Search.Ranking;

namespace HelpBot.Benchmarks.Local;

/// <summary>What each ranking weight is worth: the judged messages are answered once more without it.</summary>
internal static class WeightsCommand
{
    private const int Cases = 5;

    public static void Run(CommandLine line, TextWriter output, TextWriter errors)
    {
        var split = line.Options.GetValueOrDefault("--split");
        var judged = Judgement.ReadAll(LocalCommand.Folder).Where(j => split is null || j.Split == split).ToList();
        var product = Ndcg(judged, Weights.Default);
        JsonOutput.Write(output, json =>
        {
            json.WriteNumber("queries", judged.Count);
            json.Figure("ndcg5", product.Average());
            json.WriteStartObject("without");
            foreach (var name in OtherWeights.Names)
            {
                if (OtherWeights.Of(Weights.Default, name) == 0) continue;
                errors.WriteLine(name);
                var without = Ndcg(judged, OtherWeights.With(Weights.Default, name, Neutral(name)));
                var worse = Enumerable.Range(0, judged.Count).Where(i => without[i] < product[i] - 1e-9).OrderBy(i => without[i] - product[i]).ToList();
                json.WriteStartObject(name);
                json.Figure("ndcg5", without.Average());
                json.WriteNumber("worse", worse.Count);
                json.WriteNumber("better", Enumerable.Range(0, judged.Count).Count(i => without[i] > product[i] + 1e-9));
                json.WriteStartArray("cases");
                foreach (var i in worse.Take(Cases)) json.WriteStringValue(judged[i].Id);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndObject();
        });
    }

    /// <summary>The value at which a weight does nothing: 0, but for what others are divided or compared by.</summary>
    private static double Neutral(string name) => name switch
    {
        nameof(Weights.HalfDistanceKm) or nameof(Weights.HalfFarKm) or nameof(Weights.HalfSoonDays) or nameof(Weights.HalfRecentYears) => 1e6,
        nameof(Weights.NearbyKm) => 1e6,
        nameof(Weights.LaterTheme) or nameof(Weights.SideTheme) or nameof(Weights.CommonWord) or nameof(Weights.DistancePower) => 1,
        nameof(Weights.Saturation) => 0.01,
        _ => 0,
    };

    private static List<double> Ndcg(List<Judgement> judged, Weights weights)
    {
        var towns = judged.Select(j => j.Town).Distinct().ToDictionary(t => t, t => Town.Of(t, [], weights));
        return judged.ConvertAll(j => QueryFigures.Of(towns[j.Town].Search(j.Text, null), j.Relevant).Ndcg);
    }
}
