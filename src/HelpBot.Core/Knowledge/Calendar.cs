using HelpBot.Core.Language;

namespace HelpBot.Core.Knowledge;

/// <summary>Whether a schedule goes with a wanted time.</summary>
public enum Fit
{
    No,

    /// <summary>Too little is known to promise it: the weekday or the week is not known.</summary>
    Maybe,

    Yes,
}

/// <summary>When activities happen next. All times are local in Europe/Amsterdam, see <see cref="DutchTime"/>; nothing happens across
/// midnight.</summary>
public static class Calendar
{
    /// <summary>How far ahead a next time is sought, so that a yearly one is found.</summary>
    public const int DaysAhead = 400;

    /// <returns>The first of all its schedules; null as for one schedule.</returns>
    public static Occurrence? Next(LocalActivity activity, DateTime localNow, WantedTime wanted) => Next(activity.Schedules, localNow, wanted);

    /// <summary>As for the activity that has these schedules.</summary>
    public static Occurrence? Next(IReadOnlyList<Schedule> schedules, DateTime localNow, WantedTime wanted)
    {
        Occurrence? first = null;
        for (var i = 0; i < schedules.Count; i++)
            if (Next(schedules[i], localNow, wanted) is { } next && (first is not { } known || next < known)) first = next;
        return first;
    }

    /// <summary>The next time that is not over yet and fits; one that is going on counts.</summary>
    /// <returns>Null when there is none within <see cref="DaysAhead"/> days, or no date can be promised: then ask
    /// <see cref="MayFit(Schedule, DateTime, WantedTime)"/>.</returns>
    public static Occurrence? Next(Schedule schedule, DateTime localNow, WantedTime wanted)
    {
        if (!OpenHours.Of(schedule).Fits(wanted)) return null;
        var days = DaysOf(schedule, localNow, wanted);
        while (days.MoveNext(out var date))
            if (Recurrence.Occurs(schedule, date)) return new(date, schedule.OpensAt, schedule.ClosesAt, schedule.PartOfDay);
        return null;
    }

    /// <summary>True when it has schedules and all of them are over.</summary>
    public static bool IsOver(LocalActivity activity, DateTime localNow) =>
        activity.Schedules.Count > 0 && activity.Schedules.All(s => IsOver(s, localNow));

    /// <summary>True when its last time has ended. A yearly event is over after its stated dates: the next year's are not known until they
    /// are given.</summary>
    public static bool IsOver(Schedule schedule, DateTime localNow)
    {
        if (Recurrence.LastDay(schedule) is not { } last) return false;
        var today = DateOnly.FromDateTime(localNow);
        if (last < today || last > today.AddDays(DaysAhead)) return last < today;
        return PossibleDays(schedule, localNow, WantedTime.Any, most: 1) == 0;
    }

    /// <summary>The last day of all its schedules; null when one has no end, or there are none.</summary>
    public static DateOnly? LastDay(LocalActivity activity) =>
        activity.Schedules.All(s => Recurrence.LastDay(s) is not null) ? activity.Schedules.Max(Recurrence.LastDay) : null;

    /// <returns>The best of its schedules; for an activity without any, <see cref="Fit.Yes"/> when no time is wanted, else
    /// <see cref="Fit.Maybe"/>.</returns>
    public static Fit MayFit(LocalActivity activity, DateTime localNow, WantedTime wanted) => MayFit(activity.Schedules, localNow, wanted);

    /// <summary>As for the activity that has these schedules.</summary>
    public static Fit MayFit(IReadOnlyList<Schedule> schedules, DateTime localNow, WantedTime wanted)
    {
        if (schedules.Count == 0) return NamesDay(wanted) || NamesHour(wanted) ? Fit.Maybe : Fit.Yes;
        var best = Fit.No;
        for (var i = 0; i < schedules.Count; i++)
            if (MayFit(schedules[i], localNow, wanted) is var fit && fit > best) best = fit;
        return best;
    }

    /// <summary>
    /// Like <see cref="Next(Schedule, DateTime, WantedTime)"/>, also where no date can be promised. Every second Thursday of unknown weeks
    /// is a Yes for "donderdag", a Maybe for one certain Thursday and a No for Friday; unknown days are a Maybe for every day.
    /// </summary>
    public static Fit MayFit(Schedule schedule, DateTime localNow, WantedTime wanted)
    {
        var hours = OpenHours.Of(schedule);
        if (!hours.Fits(wanted) || IsOver(schedule, localNow)) return Fit.No;
        var enough = Recurrence.DaysForCertainty(schedule);
        var found = PossibleDays(schedule, localNow, wanted, NamesDay(wanted) ? enough ?? 1 : 1);
        if (found == 0) return Fit.No;
        if (NamesHour(wanted) && !hours.Known && schedule.Frequency != Frequency.Continuous) return Fit.Maybe;
        return !NamesDay(wanted) || (enough is { } needed && found >= needed) ? Fit.Yes : Fit.Maybe;
    }

    /// <summary>How many of <see cref="DaysOf"/> it may be on; no more than <paramref name="most"/> are counted.</summary>
    private static int PossibleDays(Schedule schedule, DateTime localNow, WantedTime wanted, int most)
    {
        var found = 0;
        var days = DaysOf(schedule, localNow, wanted);
        while (found < most && days.MoveNext(out var date))
            if (Recurrence.MayOccur(schedule, date)) found++;
        return found;
    }

    /// <summary>Days on which it has not ended yet, within its limits and the wanted ones.</summary>
    private static Days DaysOf(Schedule schedule, DateTime localNow, WantedTime wanted)
    {
        var today = DateOnly.FromDateTime(localNow);
        var first = Latest(today, wanted.Date, wanted.FromDate, schedule.ValidFrom, schedule.Start);
        var last = Earliest(today.AddDays(DaysAhead), wanted.Date, wanted.UntilDate, Recurrence.LastDay(schedule));
        if (first == today && OpenHours.Of(schedule).End(today) <= localNow) first = today.AddDays(1);
        return new(first, last, Weekdays(wanted) & Recurrence.Weekdays(schedule));
    }

    /// <summary>As bits, Sunday first.</summary>
    private static int Weekdays(WantedTime wanted)
    {
        var days = wanted.Days.Count == 0 ? Recurrence.WholeWeek : 0;
        for (var i = 0; i < wanted.Days.Count; i++) days |= 1 << (int)wanted.Days[i];
        for (var i = 0; i < wanted.NotDays.Count; i++) days &= ~(1 << (int)wanted.NotDays[i]);
        return days;
    }

    /// <summary>Some weekdays between two dates, one after the other: a search asks for the days of thousands of schedules.</summary>
    private struct Days(DateOnly first, DateOnly last, int weekdays)
    {
        private int _next = first.DayNumber;

        public bool MoveNext(out DateOnly date)
        {
            for (var day = _next; day <= last.DayNumber; day++)
            {
                date = DateOnly.FromDayNumber(day);
                if ((weekdays & (1 << (int)date.DayOfWeek)) == 0) continue;
                _next = day + 1;
                return true;
            }

            (_next, date) = (int.MaxValue, default);
            return false;
        }
    }

    private static bool NamesDay(WantedTime wanted) =>
        wanted.Date is not null || wanted.FromDate is not null || wanted.UntilDate is not null
        || wanted.Days.Count > 0 || wanted.NotDays.Count > 0;

    private static bool NamesHour(WantedTime wanted) => wanted.From is not null || wanted.Until is not null;

    private static DateOnly Latest(DateOnly day, params ReadOnlySpan<DateOnly?> others)
    {
        foreach (var other in others)
            if (other > day) day = other.Value;
        return day;
    }

    private static DateOnly Earliest(DateOnly day, params ReadOnlySpan<DateOnly?> others)
    {
        foreach (var other in others)
            if (other < day) day = other.Value;
        return day;
    }
}
