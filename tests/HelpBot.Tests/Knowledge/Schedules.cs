using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;

namespace HelpBot.Tests.Knowledge;

/// <summary>Short ways to write schedules and wanted times in tests.</summary>
internal static class Schedules
{
    public static Schedule Weekly(params DayOfWeek[] days) => Of(Frequency.Weekly, [.. days.Select(d => new WeekdayRule(0, d))]);

    public static Schedule Monthly(int nth, DayOfWeek day) => Of(Frequency.Monthly, [new(nth, day)]);

    public static Schedule Of(Frequency frequency, WeekdayRule[]? days = null) =>
        new(frequency, 1, days ?? [], null, null, null, null, null, null, [], null);

    public static Schedule At(this Schedule schedule, string opens, string? closes = null) =>
        schedule with { OpensAt = TimeOnly.Parse(opens, null), ClosesAt = closes is null ? null : TimeOnly.Parse(closes, null) };

    public static Schedule Between(this Schedule schedule, string? from, string? to) => schedule with { ValidFrom = Day(from), ValidTo = Day(to) };

    public static DateTime Now(string text) => DateTime.Parse(text, null);

    public static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, null);

    public static WantedTime On(string date) => WantedTime.Any with { Date = Day(date) };

    public static WantedTime OnDays(params DayOfWeek[] days) => WantedTime.Any with { Days = days };

    public static WantedTime Hours(string? from, string? until) => WantedTime.Any with
    {
        From = from is null ? null : TimeOnly.Parse(from, null), Until = until is null ? null : TimeOnly.Parse(until, null),
    };

    /// <returns>"2026-11-26 14:00", without the time when it is not known; null when there is no next time.</returns>
    public static string? NextOf(Schedule schedule, string now, WantedTime? wanted = null) =>
        Calendar.Next(schedule, Now(now), wanted ?? WantedTime.Any) is { } next
            ? next.OpensAt is { } opens ? $"{next.Date:yyyy-MM-dd} {opens:HH:mm}" : $"{next.Date:yyyy-MM-dd}"
            : null;
}
