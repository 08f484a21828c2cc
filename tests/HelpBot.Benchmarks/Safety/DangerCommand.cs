using System.Diagnostics;
using HelpBot.Benchmarks.Files;
using HelpBot.Core.Safety;
using HelpBot.Core.Safety.Learned;

namespace HelpBot.Benchmarks.Safety;

/// <summary>
/// Cross-validation by author: the weights are learned from the examples of all others, then that author's are tried. Nobody's way of saying it is
/// known beforehand, which is how strangers write. And the time of one message, and of a very long one.
/// </summary>
internal static class DangerCommand
{
    private const int LongMessage = 100_000;

    public static void Run(CommandLine line, TextWriter output)
    {
        var folder = Path.Combine(ShippedKnowledge.Folder, "safety");
        var data = SafetyReader.Read(folder).Data ?? throw new BadFileException(folder, 0, "it cannot be read");
        if (line.Options.TryGetValue("--sayings", out var file))
        {
            Sayings.Print(file, new(data), output);
            return;
        }

        var authors = ExampleReader.ByAuthor(folder, []);
        if (line.Has("--mutate"))
        {
            Mutate(output, data, [.. authors.SelectMany(a => a.Examples)]);
            return;
        }

        foreach (var author in authors.Where(a => a.Author.StartsWith("author", StringComparison.Ordinal)))
        {
            var others = authors.Where(a => a.Author != author.Author).ToList();
            Func<string, Danger> read = line.Has("--rules") ? new PatternDetector(data).Read : new DangerDetector(data.With(LearnedFile.Learn(others, data))).Read;
            Report(output, author.Author, author.Examples, read);
        }

        Time(output, new(data), authors[0].Examples.ConvertAll(e => e.Text));
    }

    /// <summary>Takes the rules of danger away one by one: which are missed by no example? Those are idle, or doubled by another.</summary>
    private static void Mutate(TextWriter output, SafetyData data, List<Example> examples)
    {
        PatternDetector all = new(data);
        var byRule = examples.Select(e => (e.Text, Danger: all.Read(e.Text))).Where(e => e.Danger.Kind != DangerKind.None).ToLookup(e => e.Danger.Rule);
        var idle = data.RuleIds.Where(rule =>
        {
            PatternDetector without = new(data.Without(rule));
            return byRule[rule].All(e => without.Read(e.Text) is var left && (left.Kind, left.Unsure) == (e.Danger.Kind, e.Danger.Unsure));
        }).ToList();
        JsonOutput.Write(output, json =>
        {
            json.Figure("rules", data.RuleIds.Count());
            json.Figure("missed", 1 - ((double)idle.Count / data.RuleIds.Count()));
            json.WriteString("idle", string.Join(' ', idle));
        });
    }

    /// <summary>Share of each kind that is answered as danger; of the three dangers also how many by another's name.</summary>
    private static void Report(TextWriter output, string author, List<Example> examples, Func<string, Danger> read)
    {
        var seen = examples.ConvertAll(e => (e.Kind, Danger: read(e.Text)));
        var found = seen.Where(s => s.Kind <= LearnedKind.Emergency && s.Danger.Kind >= DangerKind.Violence).ToList();
        JsonOutput.Write(output, json =>
        {
            json.WriteString("author", author);
            foreach (var kind in Enum.GetValues<LearnedKind>())
            {
                var of = seen.Where(s => s.Kind == kind).ToList();
                json.Figure(kind.ToString().ToLowerInvariant(), (double)of.Count(s => s.Danger.Kind >= DangerKind.Violence) / of.Count);
            }

            json.Figure("wrong_kind", (double)found.Count(s => s.Danger.Kind.ToString() != s.Kind.ToString()) / found.Count);
        });
    }

    private static void Time(TextWriter output, DangerDetector detector, List<string> texts)
    {
        for (var warm = 0; warm < 20; warm++) texts.ForEach(t => detector.Read(t));
        var times = texts.Select(t => Milliseconds(detector, t)).Order().ToList();
        var joined = string.Join(' ', texts);
        var repeated = string.Concat(Enumerable.Repeat(joined + " ", (LongMessage / joined.Length) + 1))[..LongMessage];
        var whole = Enumerable.Range(0, 9).Select(_ => Milliseconds(detector, repeated)).Order().ElementAt(4);
        var half = Enumerable.Range(0, 9).Select(_ => Milliseconds(detector, repeated[..(LongMessage / 2)])).Order().ElementAt(4);
        JsonOutput.Write(output, json =>
        {
            json.Figure("p50_ms", times[times.Count / 2]);
            json.Figure("p99_ms", times[(int)(times.Count * 0.99)]);
            json.Figure("ms_50000_characters", half);
            json.Figure("ms_100000_characters", whole);
        });
    }

    private static double Milliseconds(DangerDetector detector, string text)
    {
        var start = Stopwatch.GetTimestamp();
        detector.Read(text);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
