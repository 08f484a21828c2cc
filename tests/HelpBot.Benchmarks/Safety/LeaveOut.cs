using HelpBot.Benchmarks.Files;
using HelpBot.Core.Safety;
using HelpBot.Core.Safety.Learned;

namespace HelpBot.Benchmarks.Safety;

/// <summary>
/// Cross-validation by author: the weights are learned from the examples of all others, then that author's are tried. Nobody's way of saying it is
/// known beforehand, which is how strangers write; a saying that another author has as well is not learned either. The rules and the bounds stay as they
/// are, so for authors they were made with this still flatters.
/// </summary>
internal static class LeaveOut
{
    public static void Run(CommandLine line, SafetyData data, IReadOnlyList<(string Author, List<Example> Examples)> authors, TextWriter output)
    {
        foreach (var (author, examples) in authors.Where(a => a.Author.StartsWith("author", StringComparison.Ordinal) || a.Author is "conversations" or "guidance"))
        {
            var said = examples.Select(e => Plain(e.Text)).ToHashSet(StringComparer.Ordinal);
            var others = authors.Where(a => a.Author != author).Select(a => (a.Author, a.Examples.FindAll(e => !said.Contains(Plain(e.Text))))).ToList();
            Func<string, Danger> read = line.Has("--rules") ? new PatternDetector(data).Read : new DangerDetector(data.With(LearnedFile.Learn(others, data))).Read;
            Report(output, author, examples, read);
        }
    }

    /// <summary>
    /// Share of each kind that is answered as danger, of neglect also what is answered as neglect; of the three dangers how many by another's name; what of the
    /// harmless is taken for neglect, and of the lonely alone.
    /// </summary>
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
                json.Figure(kind.ToString().ToLowerInvariant(), (double)of.Count(s => s.Danger.Kind >= (kind == LearnedKind.Neglect ? DangerKind.Neglect : DangerKind.Violence)) / of.Count);
            }

            json.Figure("neglect_as_danger", Share(seen.FindAll(s => s.Kind == LearnedKind.Neglect), s => s.Danger.Kind >= DangerKind.Violence));
            json.Figure("harmless_as_neglect", Share(seen.FindAll(s => s.Kind >= LearnedKind.Lonely), s => s.Danger.Kind == DangerKind.Neglect));
            json.Figure("lonely_as_neglect", Share(seen.FindAll(s => s.Kind == LearnedKind.Lonely), s => s.Danger.Kind == DangerKind.Neglect));
            json.Figure("wrong_kind", (double)found.Count(s => s.Danger.Kind.ToString() != s.Kind.ToString()) / found.Count);
        });
    }

    private static double Share<T>(List<T> of, Func<T, bool> which) => (double)of.Count(which) / of.Count;

    private static string Plain(string text) => string.Concat(text.ToLowerInvariant().Where(char.IsLetterOrDigit));
}
