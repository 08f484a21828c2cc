using System.Diagnostics;
using HelpBot.Benchmarks.Files;
using HelpBot.Core.Safety;
using HelpBot.Core.Safety.Learned;

namespace HelpBot.Benchmarks.Safety;

/// <summary>
/// What is seen of danger, each author tried by what the others taught (<see cref="LeaveOut"/>), and the time of one message and of a very long one.
/// <c>--leave-out</c> is the first alone, <c>--time</c> the second.
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

        if (!line.Has("--time")) LeaveOut.Run(line, data, authors, output);
        if (!line.Has("--leave-out")) Time(output, new(data), authors[0].Examples.ConvertAll(e => e.Text));
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

    private static void Time(TextWriter output, DangerDetector detector, List<string> texts)
    {
        for (var warm = 0; warm < 20; warm++) texts.ForEach(t => detector.Read(t));
        var processor = ProcessorMilliseconds(() => texts.ForEach(t => detector.Read(t))) / texts.Count;
        var times = texts.Select(t => Milliseconds(detector, t)).Order().ToList();
        var joined = string.Join(' ', texts);
        var repeated = string.Concat(Enumerable.Repeat(joined + " ", (LongMessage / joined.Length) + 1))[..LongMessage];
        var whole = Enumerable.Range(0, 9).Select(_ => Milliseconds(detector, repeated)).Order().ElementAt(4);
        var half = Enumerable.Range(0, 9).Select(_ => Milliseconds(detector, repeated[..(LongMessage / 2)])).Order().ElementAt(4);
        JsonOutput.Write(output, json =>
        {
            json.Figure("processor_ms", processor);
            json.Figure("p50_ms", times[times.Count / 2]);
            json.Figure("p99_ms", times[(int)(times.Count * 0.99)]);
            json.Figure("ms_50000_characters", half);
            json.Figure("ms_100000_characters", whole);
        });
    }

    /// <summary>Time of the processor, which other programs on the machine do not lengthen much.</summary>
    private static double ProcessorMilliseconds(Action work)
    {
        using var self = Process.GetCurrentProcess();
        const int Rounds = 20;
        var before = self.TotalProcessorTime;
        for (var round = 0; round < Rounds; round++) work();
        self.Refresh();
        return (self.TotalProcessorTime - before).TotalMilliseconds / Rounds;
    }

    private static double Milliseconds(DangerDetector detector, string text)
    {
        var start = Stopwatch.GetTimestamp();
        detector.Read(text);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
