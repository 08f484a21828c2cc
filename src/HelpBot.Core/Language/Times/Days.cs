namespace HelpBot.Core.Language.Times;

/// <summary>Small sums with days.</summary>
internal static class Days
{
    public static readonly DayOfWeek[] Weekend = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static readonly DayOfWeek[] Working = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>Monday of the week a day lies in.</summary>
    public static DateOnly Monday(DateOnly day) => day.AddDays(-FromMonday(day.DayOfWeek));

    /// <summary>0 for Monday, 6 for Sunday.</summary>
    public static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;

    /// <summary>The first such weekday, today included.</summary>
    public static DateOnly Coming(DayOfWeek day, DateOnly today) => today.AddDays(((int)day - (int)today.DayOfWeek + 7) % 7);

    /// <summary>From one weekday to another, both included, over the end of the week when needed.</summary>
    public static IEnumerable<DayOfWeek> Range(DayOfWeek from, DayOfWeek to)
    {
        for (var n = 0; n < 7; n++)
        {
            var day = (DayOfWeek)(((int)from + n) % 7);
            yield return day;
            if (day == to) yield break;
        }
    }
}
