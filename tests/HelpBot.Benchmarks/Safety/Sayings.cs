using HelpBot.Benchmarks.Files;
using HelpBot.Benchmarks.Safety.Variants;
using HelpBot.Core.Safety;

namespace HelpBot.Benchmarks.Safety;

/// <summary>What share of the sayings of one group gets a danger reply, in one way of writing.</summary>
/// <param name="Seen">Danger or the gentle question, of 1; of neglect of oneself also that reply.</param>
/// <param name="Sure">Danger without that question.</param>
/// <param name="OtherName">Of those seen, called by another danger's name; for what is no danger 0.</param>
internal sealed record SayingsFigure(string Group, Style Style, int Count, double Seen, double Sure, double OtherName);

/// <summary>Counts, over a file of lines "group, tab, saying", what is seen as danger: as written and in each variant.</summary>
internal static class Sayings
{
    public static IReadOnlyList<(string Group, string Text)> Read(string file) =>
        [.. File.ReadLines(file).Select((line, i) => line.Split('\t') is [var group, .., var text] ? (group, text) : throw new BadFileException(file, i + 1, "a group, a tab and a saying belong here"))];

    public static IReadOnlyList<SayingsFigure> Count(IReadOnlyList<(string Group, string Text)> sayings, DangerDetector detector) =>
        [.. sayings.GroupBy(s => s.Group, s => s.Text).OrderBy(g => g.Key, StringComparer.Ordinal).SelectMany(g => Enum.GetValues<Style>().Select(style => Of(g.Key, style, [.. g], detector)))];

    public static SayingsFigure Of(string group, Style style, IReadOnlyList<string> texts, DangerDetector detector)
    {
        var isNamed = Enum.TryParse<DangerKind>(group, ignoreCase: true, out var kind) && kind >= DangerKind.Neglect;
        var seen = texts.Select(t => detector.Read(Variant.Of(t, style))).Where(d => d.Kind >= (isNamed && kind == DangerKind.Neglect ? kind : DangerKind.Violence)).ToList();
        var other = isNamed ? seen.Count(d => d.Kind != kind) : 0;
        return new(group, style, texts.Count, Share(seen.Count), Share(seen.Count(d => !d.Unsure)), seen.Count == 0 ? 0 : (double)other / seen.Count);

        double Share(int n) => texts.Count == 0 ? 0 : (double)n / texts.Count;
    }

    public static void Print(string file, DangerDetector detector, TextWriter output)
    {
        foreach (var figure in Count(Read(file), detector))
            JsonOutput.Write(output, json =>
            {
                json.WriteString("group", figure.Group);
                json.WriteString("written", figure.Style.ToString().ToLowerInvariant());
                json.Figure("sayings", figure.Count);
                json.Figure("seen", figure.Seen);
                json.Figure("sure", figure.Sure);
                json.Figure("other_name", figure.OtherName);
            });
    }
}
