namespace HelpBot.Core.Knowledge;

/// <summary>The clock on a Dutch wall (Europe/Amsterdam).</summary>
public static class DutchTime
{
    public static TimeZoneInfo Zone { get; } = FindZone();

    /// <returns>Local time, of kind Unspecified.</returns>
    public static DateTime ToLocal(DateTimeOffset instant) =>
        DateTime.SpecifyKind(TimeZoneInfo.ConvertTime(instant, Zone).DateTime, DateTimeKind.Unspecified);

    /// <summary>The moment a wall clock shows this time. In the hour that is skipped in March the clock has moved on already (02:30 is
    /// 03:30); in the hour that comes twice in October it is the first of the two.</summary>
    /// <param name="local">Its kind plays no part.</param>
    public static DateTimeOffset ToInstant(DateTime local)
    {
        var wall = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (Zone.IsInvalidTime(wall)) wall = wall.AddHours(1);
        var offset = Zone.IsAmbiguousTime(wall) ? Zone.GetAmbiguousTimeOffsets(wall).Max() : Zone.GetUtcOffset(wall);
        return new(wall, offset);
    }

    private static TimeZoneInfo FindZone() =>
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Amsterdam", out var zone)
        || TimeZoneInfo.TryFindSystemTimeZoneById("W. Europe Standard Time", out zone)
            ? zone
            : ByRule();

    /// <summary>For machines without any time zone data: one hour ahead, two from the last Sunday of March to that of October (Directive
    /// 2000/84/EC).</summary>
    internal static TimeZoneInfo ByRule()
    {
        var begin = TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 5, DayOfWeek.Sunday);
        var end = TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 3, 0, 0), 10, 5, DayOfWeek.Sunday);
        var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1),
            begin, end);
        return TimeZoneInfo.CreateCustomTimeZone("Amsterdam by rule", TimeSpan.FromHours(1), "Amsterdam", "Amsterdam", "Amsterdam summer",
            [rule]);
    }
}
