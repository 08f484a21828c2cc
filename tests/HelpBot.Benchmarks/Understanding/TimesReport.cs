using HelpBot.Benchmarks.Files;
using HelpBot.Core.Conversation;

namespace HelpBot.Benchmarks.Understanding;

/// <summary>How many expressions of time that make sense for activities are read as their makers mean them.</summary>
internal static class TimesReport
{
    public static void Write(TextWriter output, TextWriter told, Basis basis, IReadOnlyList<TimeRow> rows)
    {
        var right = 0;
        foreach (var row in rows)
        {
            if (row.Skipped is { } why)
            {
                told.WriteLine($"skipped  {row.Expression} ({row.Reference:yyyy-MM-dd}): {why}");
                continue;
            }

            var read = basis.Reader.Read(row.Expression, row.Reference).When;
            if (row.Right(read)) right++;
            else told.WriteLine($"missed   {row.Expression} ({row.Reference:ddd yyyy-MM-dd HH:mm}) | meant {string.Join(" or ", row.Values)} | read {WhenText.Of(read)}");
        }

        JsonOutput.Write(output, json =>
        {
            json.WriteNumber("right", right);
            json.WriteNumber("of", rows.Count(r => r.Skipped is null));
            json.WriteStartObject("skipped");
            foreach (var group in rows.Where(r => r.Skipped is not null).GroupBy(r => r.Skipped!).OrderBy(g => g.Key, StringComparer.Ordinal))
                json.WriteNumber(group.Key, group.Count());
            json.WriteEndObject();
        });
    }
}
