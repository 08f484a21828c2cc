namespace HelpBot.Storage;

/// <summary>One thing that is counted. Words of the catalog and of this program only; empty where it does not apply.</summary>
/// <param name="Day">As <c>2026-11-24</c>, Dutch time.</param>
/// <param name="Outcome">found, relaxed, nothing, person, talk, failed, or <c>danger_</c> with its kind.</param>
public sealed record Count(string Day, string Municipality, string Theme, string Role, string Channel, string Outcome);

/// <summary>Counters, not transcripts.</summary>
internal static class DayCounts
{
    public static void Add(Session session, IEnumerable<Count> counts) => session.AddMany(
        """
        INSERT INTO day_counts (day, municipality, theme, role, channel, outcome, number) VALUES {rows}
        ON CONFLICT (day, municipality, theme, role, channel, outcome) DO UPDATE SET number = day_counts.number + excluded.number
        """,
        // In one order, so that two transactions that count the same things do not wait for each other.
        [.. counts.GroupBy(c => c).OrderBy(g => g.Key.ToString(), StringComparer.Ordinal).Select(g => new object?[]
            { g.Key.Day, g.Key.Municipality, g.Key.Theme, g.Key.Role, g.Key.Channel, g.Key.Outcome, (long)g.Count() })]);
}
