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

    private string Rule(Schedule schedule)
    {
        var days = DutchDates.Days(schedule.ByDay.Select(d => d.Day));
        var rule = schedule switch
        {
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
