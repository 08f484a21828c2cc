using HelpBot.Benchmarks.Files;

namespace HelpBot.Benchmarks.Local;

/// <summary>How well people's own words find what a coordinator would give them, beside plainer ways to read words.</summary>
internal static class LocalCommand
{
    /// <summary>Where the judged messages are.</summary>
    public static string Folder { get; } = Path.Combine(ShippedKnowledge.Root, "tests", "HelpBot.Benchmarks", "judgements");

    public static void Run(CommandLine line, TextWriter output, TextWriter errors)
    {
        var split = line.Options.GetValueOrDefault("--split");
        var judged = Judgement.ReadAll(Folder).Where(j => split is null || j.Split == split).ToList();
        if (judged.Count == 0) throw new BadFileException(Folder, 0, $"no message is of the split {split}");
        var weights = OtherWeights.Read(line.Options.GetValueOrDefault("--weights"));
        IReadOnlyList<string> baselines = line.Options.TryGetValue("--baseline", out var one) ? [one] : [.. Baselines.All.Keys];
        var towns = judged.Select(j => j.Town).Distinct().ToDictionary(t => t, t => Town.Of(t, baselines, weights));
        foreach (var j in judged)
            if (j.Relevant.Keys.FirstOrDefault(id => !towns[j.Town].Serves(id)) is { } unknown) throw j.Line.Wrong($"'{unknown}' is no record that is served in {j.Town}");

        var answered = judged.ConvertAll(j => Answer(j, towns[j.Town], baselines));
        if (line.Has("--verbose")) Misses.Write(errors, answered);
        JsonOutput.Write(output, json => LocalReport.Write(json, answered, baselines));
    }

    private static Answered Answer(Judgement judged, Town town, IReadOnlyList<string> baselines)
    {
        var hits = town.Search(judged.Text, null);
        return new(
            judged, hits, QueryFigures.Of(hits, judged.Relevant),
            baselines.ToDictionary(b => b, b => QueryFigures.Of(town.Search(judged.Text, b), judged.Relevant)));
    }
}
