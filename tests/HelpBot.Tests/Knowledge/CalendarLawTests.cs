using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;

namespace HelpBot.Tests.Knowledge;

/// <summary>The calendar against a slow twin that writes down every day of each month and year and then looks.</summary>
public sealed class CalendarLawTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(20261122)]
    [InlineData(77)]
    public void The_next_time_is_the_first_a_day_by_day_search_finds(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 600; i++)
        {
            var schedule = AnySchedule(random);
            var now = new DateTime(2026, 1, 1).AddMinutes(random.Next(4 * 365 * 24 * 60));
            var wanted = AnyWanted(random, DateOnly.FromDateTime(now));

            var next = Calendar.Next(schedule, now, wanted);

            Assert.True(Twin(schedule, now, wanted) == next?.Date, $"seed {seed}, case {i}: {schedule} at {now:s} for {wanted}");
            if (next is not null) Assert.NotEqual(Fit.No, Calendar.MayFit(schedule, now, wanted));
            if (next is not null) Assert.False(Calendar.IsOver(schedule, now));
        }
    }

    private static DateOnly? Twin(Schedule schedule, DateTime now, WantedTime wanted)
    {
        var days = schedule.Frequency switch
        {
            Frequency.Weekly => Weeks(schedule),
            Frequency.Monthly => Months(schedule),
            Frequency.Once or Frequency.Yearly => Event(schedule),
            _ => [],
        };
        var (opens, closes) = Minutes(schedule);
        foreach (var day in days.Order())
        {
            if (day < schedule.Start || day < schedule.ValidFrom || day > schedule.ValidTo || schedule.ExceptMonths.Contains(day.Month)) continue;
            if (day.ToDateTime(default).AddMinutes(closes) <= now || day > DateOnly.FromDateTime(now).AddDays(400)) continue;
            if ((wanted.Date ?? day) != day || day < wanted.FromDate || day > wanted.UntilDate) continue;
            if ((wanted.Days.Count > 0 && !wanted.Days.Contains(day.DayOfWeek)) || wanted.NotDays.Contains(day.DayOfWeek)) continue;
            if (!Enumerable.Range(opens, Math.Max(1, closes - opens)).Any(minute => IsWanted(minute, wanted))) continue;
            return day;
        }

        return null;
    }

    private static bool IsWanted(int minute, WantedTime wanted)
    {
        var time = TimeOnly.MinValue.AddMinutes(minute);
        return (wanted.From is null || time >= wanted.From) && (wanted.Until is null || time < wanted.Until || (time == wanted.From && time == wanted.Until));
    }

    private static (int Opens, int Closes) Minutes(Schedule s) =>
        s.OpensAt is { } o ? (o.Hour * 60 + o.Minute, s.ClosesAt is { } c ? c.Hour * 60 + c.Minute : o.Hour * 60 + o.Minute + 60)
        : s.PartOfDay switch { DayPart.Morning => (360, 720), DayPart.Afternoon => (720, 1080), DayPart.Evening => (1080, 1380), _ => (0, 1440) };

    // Steps from the start's week; without an interval any Monday will do.
    private static IEnumerable<DateOnly> Weeks(Schedule schedule)
    {
        if (schedule.Interval > 1 && schedule.Start is null) yield break;
        var monday = schedule.Start ?? new DateOnly(2020, 1, 1);
        while (monday.DayOfWeek != DayOfWeek.Monday) monday = monday.AddDays(-1);
        for (; monday.Year < 2033; monday = monday.AddDays(7 * schedule.Interval))
            for (var i = 0; i < 7; i++)
                if (schedule.ByDay.Count == 0 ? schedule.Start?.DayOfWeek == monday.AddDays(i).DayOfWeek : schedule.ByDay.Any(r => r.Day == monday.AddDays(i).DayOfWeek))
                    yield return monday.AddDays(i);
    }

    private static IEnumerable<DateOnly> Months(Schedule schedule)
    {
        if (schedule.Interval > 1 && schedule.Start is null) yield break;
        var first = schedule.Start is { } s ? new DateOnly(s.Year, s.Month, 1) : new DateOnly(2020, 1, 1);
        for (; first.Year < 2033; first = first.AddMonths(schedule.Interval))
        {
            var month = Enumerable.Range(0, DateTime.DaysInMonth(first.Year, first.Month)).Select(first.AddDays).ToList();
            if (schedule.ByDay.Count == 0 && schedule.Start is { } start)
                foreach (var day in month.Where(d => d.Day == start.Day)) yield return day;
            foreach (var rule in schedule.ByDay.Where(r => r.Nth != 0))
            {
                var weekdays = month.Where(d => d.DayOfWeek == rule.Day).ToList();
                if (rule.Nth < 0) yield return weekdays[^1];
                else if (rule.Nth <= weekdays.Count) yield return weekdays[rule.Nth - 1];
            }
        }
    }

    private static IEnumerable<DateOnly> Event(Schedule schedule)
    {
        if ((schedule.Start ?? schedule.ValidFrom) is not { } first) yield break;
        for (var day = first; day <= (schedule.ValidTo ?? first); day = day.AddDays(1))
            if (schedule.ByDay.Count == 0 || schedule.ByDay.Any(r => r.Day == day.DayOfWeek)) yield return day;
    }

    private static Schedule AnySchedule(Random random)
    {
        var frequency = (Frequency)random.Next(6);
        var rules = Enumerable.Range(0, random.Next(4))
            .Select(_ => new WeekdayRule(frequency == Frequency.Monthly ? random.Next(-1, 6) : 0, (DayOfWeek)random.Next(7))).Distinct().ToArray();
        var opens = random.Next(3) > 0 ? new TimeOnly(random.Next(22), random.Next(4) * 15) : (TimeOnly?)null;
        var from = Sometimes(random, AnyDay(random));
        return new(
            frequency, random.Next(3) == 0 ? random.Next(2, 4) : 1, rules, opens,
            opens is { } o && random.Next(2) == 0 ? o.AddMinutes(random.Next(1, 120)) : null,
            random.Next(2) == 0 ? (DayPart)random.Next(3) : null, Sometimes(random, AnyDay(random)), from,
            Sometimes(random, (from ?? AnyDay(random)).AddDays(random.Next(400))), random.Next(4) == 0 ? [random.Next(1, 13), 7] : [], null);
    }

    private static WantedTime AnyWanted(Random random, DateOnly today)
    {
        var from = random.Next(3) == 0 ? new TimeOnly(random.Next(12), 0) : (TimeOnly?)null;
        var until = random.Next(3) == 0 ? new TimeOnly(random.Next(12, 24), 0) : (TimeOnly?)null;
        return new(
            random.Next(5) == 0 ? today.AddDays(random.Next(-2, 20)) : null, random.Next(5) == 0 ? today.AddDays(random.Next(-5, 30)) : null,
            random.Next(5) == 0 ? today.AddDays(random.Next(40)) : null,
            [.. Enumerable.Range(0, random.Next(3)).Select(_ => (DayOfWeek)random.Next(7))], random.Next(4) == 0 ? [(DayOfWeek)random.Next(7)] : [], from, until);
    }

    private static DateOnly? Sometimes(Random random, DateOnly day) => random.Next(3) == 0 ? day : null;

    private static DateOnly AnyDay(Random random) => new DateOnly(2025, 6, 1).AddDays(random.Next(1000));
}
