using System.Globalization;
using System.Text;

namespace HelpBot.Tests.Conversation.Judging;

/// <summary>The conversations in full, the failing ones first, and the kinds of failure by number; of the held ones only how many.</summary>
internal static class ScriptReport
{
    public static string Write(IReadOnlyList<Verdict> dev, IReadOnlyList<Verdict> held)
    {
        var text = new StringBuilder();
        text.AppendLine(Figures("dev", dev)).AppendLine(Figures("held", held)).AppendLine();
        foreach (var kind in dev.SelectMany(v => v.Complaints.Select(c => (c.Kind, v.Script.Id))).GroupBy(c => c.Kind).OrderByDescending(g => g.Count()))
            text.AppendLine(CultureInfo.InvariantCulture, $"{kind.Count(),5} {kind.Key} in {kind.Select(k => k.Id).Distinct().Count()} conversations");
        foreach (var verdict in dev.OrderBy(v => v.Right))
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"# {verdict.Script.Id} ({verdict.Script.Role}, {verdict.Script.Channel}{(verdict.Right ? ", right" : "")})")
                .Append(verdict.Transcript);
        return text.ToString();
    }

    public static string Figures(string split, IReadOnlyList<Verdict> verdicts) =>
        $"{split}: {verdicts.Count(v => v.Right)} of {verdicts.Count} fully right ("
        + string.Join(", ", verdicts.GroupBy(v => v.Script.Role).Select(g => $"{g.Key} {g.Count(v => v.Right)} of {g.Count()}")) + ")";
}
