namespace HelpBot.Core.Knowledge;

/// <summary>On which days a schedule happens, by the rules of RFC 5545 §3.3.10; weeks begin on Monday.</summary>
internal static class Recurrence
{
    /// <summary>Every day of the week, in <see cref="Weekdays"/>.</summary>
    public const int WholeWeek = 0x7F;

    /// <summary>The only weekdays it can be on, as bits, Sunday first.</summary>
    public static int Weekdays(Schedule schedule)
    {
        if (schedule.ByDay.Count == 0 || schedule.Frequency is Frequency.Yearly or Frequency.Once) return WholeWeek;
        var days = 0;
        for (var i = 0; i < schedule.ByDay.Count; i++) days |= 1 << (int)schedule.ByDay[i].Day;
        return days;
    }

    /// <summary>True when it certainly happens on this day.</summary>
    public static bool Occurs(Schedule schedule, DateOnly date) => InSeason(schedule, date) && schedule.Frequency switch
    {
        Frequency.Weekly => KnowsTurn(schedule) && IsTurn(schedule, date) && OnWeekday(schedule, date),
        Frequency.Monthly => KnowsTurn(schedule) && IsTurn(schedule, date) && OnMonthDay(schedule, date),
        Frequency.Yearly or Frequency.Once => InEvent(schedule, date),
        _ => false,
    };

    /// <summary>False only when it certainly does not happen on this day.</summary>
    public static bool MayOccur(Schedule schedule, DateOnly date)
    {
        if (!InSeason(schedule, date)) return false;
        if (schedule.Frequency is Frequency.Yearly or Frequency.Once) return !KnowsEvent(schedule) || InEvent(schedule, date);
        if (KnowsTurn(schedule) && !IsTurn(schedule, date)) return false;
        if (schedule.ByDay.Count == 0)
            return schedule.Start is null || schedule.Frequency is not (Frequency.Weekly or Frequency.Monthly) || Occurs(schedule, date);
        for (var i = 0; i < schedule.ByDay.Count; i++)
            if (schedule.ByDay[i] is var rule && rule.Day == date.DayOfWeek && (rule.Nth == 0 || IsNth(date, rule.Nth))) return true;
        return false;
    }

    /// <summary>Among how many possible days there is one for certain; null when no number of them makes it certain.</summary>
    public static int? DaysForCertainty(Schedule schedule) => schedule.Frequency switch
    {
        Frequency.Continuous => 1,
        Frequency.Weekly when KnowsWeekday(schedule) => KnowsTurn(schedule) ? 1 : schedule.Interval,
        Frequency.Monthly when KnowsWeekday(schedule) =>
            (KnowsTurn(schedule) ? 1 : schedule.Interval) * (KnowsWeekOfMonth(schedule) ? 1 : 5),
        Frequency.Yearly or Frequency.Once when KnowsEvent(schedule) => 1,
        _ => null,
    };

    /// <summary>The last day it can happen; null for no end.</summary>
    public static DateOnly? LastDay(Schedule schedule) =>
        schedule.Frequency is Frequency.Yearly or Frequency.Once
            ? schedule.ValidTo ?? schedule.Start ?? schedule.ValidFrom
            : schedule.ValidTo;

    private static bool InSeason(Schedule schedule, DateOnly date) =>
        !(date < schedule.ValidFrom) && !(date > schedule.ValidTo) && !(date < schedule.Start)
        && (schedule.ExceptMonths.Count == 0 || !schedule.ExceptMonths.Contains(date.Month));

    private static bool KnowsTurn(Schedule schedule) => schedule.Interval == 1 || schedule.Start is not null;

    private static bool KnowsWeekday(Schedule schedule) => schedule.ByDay.Count > 0 || schedule.Start is not null;

    // Without BYDAY a monthly rule repeats the day of the month it started on.
    private static bool KnowsWeekOfMonth(Schedule schedule) => schedule.ByDay.All(r => r.Nth != 0);

    private static bool KnowsEvent(Schedule schedule) => schedule.Start is not null || schedule.ValidFrom is not null;

    private static bool IsTurn(Schedule schedule, DateOnly date)
    {
        if (schedule.Interval == 1 || schedule.Start is not { } start) return true;
        var steps = schedule.Frequency == Frequency.Monthly
            ? ((date.Year - start.Year) * 12) + date.Month - start.Month
            : (Monday(date).DayNumber - Monday(start).DayNumber) / 7;
        return steps % schedule.Interval == 0;
    }

    private static bool OnWeekday(Schedule schedule, DateOnly date)
    {
        for (var i = 0; i < schedule.ByDay.Count; i++)
            if (schedule.ByDay[i].Day == date.DayOfWeek) return true;
        return schedule.ByDay.Count == 0 && schedule.Start?.DayOfWeek == date.DayOfWeek;
    }

    // A weekday without a number is "some Tuesday of the month" here: sources that mean every Tuesday say weekly.
    private static bool OnMonthDay(Schedule schedule, DateOnly date)
    {
        for (var i = 0; i < schedule.ByDay.Count; i++)
            if (schedule.ByDay[i] is { Nth: not 0 } rule && rule.Day == date.DayOfWeek && IsNth(date, rule.Nth)) return true;
        return schedule.ByDay.Count == 0 && schedule.Start?.Day == date.Day;
    }

    private static bool InEvent(Schedule schedule, DateOnly date)
    {
        if ((schedule.Start ?? schedule.ValidFrom) is not { } first || date < first || date > (schedule.ValidTo ?? first)) return false;
        return schedule.ByDay.Count == 0 || OnWeekday(schedule, date);
    }

    private static bool IsNth(DateOnly date, int nth) =>
        nth > 0 ? ((date.Day - 1) / 7) + 1 == nth : date.Day > DateTime.DaysInMonth(date.Year, date.Month) - 7;

    private static DateOnly Monday(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
}
