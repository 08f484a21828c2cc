using HelpBot.Core.Conversation.Wording;
using HelpBot.Core.Knowledge;

namespace HelpBot.Core.Conversation.Cards;

/// <summary>Says when something happens: the next time where a date can be promised, else what is known of it.</summary>
public sealed class ScheduleWriter(Phrasebook phrases)
{
    /// <param name="next">As search found it; null when no date can be promised.</param>
    public string Describe(LocalActivity activity, Occurrence? next, DateTime localNow)
    {
        if (next is { } occurrence)
        {
            var date = DutchDates.Date(occurrence.Date, DateOnly.FromDateTime(localNow));
            return DutchDates.Times(occurrence.OpensAt, occurrence.ClosesAt, occurrence.PartOfDay) is { } times
                ? $"{date}, {times}"
                : $"{date}, {phrases.Fixed("when-time-unknown")}";
        }

        return activity.Schedules.Count == 0 ? phrases.Fixed("when-unknown") : string.Join("; ", activity.Schedules.Select(Rule));
    }

    /// <summary>"Elke maandag en donderdag, 10.00 uur", "elke eerste maandag van de maand", and the next time; null when no such rule is known.</summary>
    public string? Regular(LocalActivity activity, Occurrence? next, DateTime localNow)
    {
        if (next is not { } first || activity.Schedules.Count == 0) return null;
        var coming = phrases.Fixed("when-first", ("when", DutchDates.Date(first.Date, DateOnly.FromDateTime(localNow))));
        if (activity.Schedules is [{ Frequency: Frequency.Monthly, Interval: 1, Note: null, ByDay: [{ Nth: not 0 } day] } month])
        {
            var each = phrases.Fixed("when-every-month", ("n", phrases.Fixed(day.Nth switch { 1 => "nth-1", 2 => "nth-2", 3 => "nth-3", 4 => "nth-4", 5 => "nth-5", _ => "nth-last" })), ("days", DutchDates.Day(day.Day)));
            return $"{each}, {DutchDates.Times(month.OpensAt, month.ClosesAt, month.PartOfDay) ?? phrases.Fixed("when-time-unknown")} ({coming})";
        }

        if (!activity.Schedules.All(IsEveryWeek)) return null;
        var weeks = activity.Schedules.GroupBy(s => DutchDates.Times(s.OpensAt, s.ClosesAt, s.PartOfDay)).Select(g => (Times: g.Key, Days: DutchDates.Days(g.SelectMany(s => s.ByDay).Select(d => d.Day))));
        var rules = weeks.Select(w => $"{phrases.Fixed("when-every", ("days", w.Days))}, {w.Times ?? phrases.Fixed("when-time-unknown")}");
        return $"{string.Join("; ", rules)} ({coming})";
    }

    private static bool IsEveryWeek(Schedule schedule) =>
        schedule is { Frequency: Frequency.Weekly, Interval: 1, ByDay.Count: > 0, Note: null } && schedule.ByDay.All(d => d.Nth == 0);

    private static bool SaysHowOften(string note) => note.Contains("week", StringComparison.OrdinalIgnoreCase) || note.Contains("keer", StringComparison.OrdinalIgnoreCase) || note.Contains("dagen", StringComparison.OrdinalIgnoreCase);

    private string Rule(Schedule schedule)
    {
        var days = DutchDates.Days(schedule.ByDay.Select(d => d.Day));
        var rule = schedule switch
        {
            // A note on the day says nothing of how often: "elke maand, op een dinsdag".
            { Note: { } note, Frequency: Frequency.Monthly } when !note.Contains("maand", StringComparison.OrdinalIgnoreCase) => $"{phrases.Fixed("when-each-month")}, {note}",
            { Note: { } note, Frequency: Frequency.Weekly, ByDay.Count: 0, Interval: 1 } when !SaysHowOften(note) => $"{phrases.Fixed("when-each-week")}, {note}",
            { Note: { } note } => note,
            { Frequency: Frequency.Continuous } => phrases.Fixed("when-continuous"),
            { Frequency: Frequency.Weekly, Interval: 2 } when days.Length > 0 =>
                phrases.Fixed("when-every-other-week", ("days", days)) + ", " + phrases.Fixed("when-which-week"),
            { Frequency: Frequency.Monthly, ByDay.Count: 0 } => phrases.Fixed("when-monthly-unknown"),
            _ => phrases.Fixed("when-unknown"),
        };
        return DutchDates.Times(schedule.OpensAt, schedule.ClosesAt, schedule.PartOfDay) is { } times ? $"{rule}, {times}" : rule;
    }
}
