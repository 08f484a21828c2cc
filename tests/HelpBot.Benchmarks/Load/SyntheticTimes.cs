using HelpBot.Core.Knowledge;

namespace HelpBot.Benchmarks.Load;

/// <summary>Schedules as a list of activities has them: most weekly, some monthly, some once, some unknown.</summary>
internal static class SyntheticTimes
{
    public static IReadOnlyList<Schedule> Next(Random random, DateOnly today) => random.Next(100) switch
    {
        < 55 => [Weekly(random, 1)],
        < 65 => [Weekly(random, 1), Weekly(random, 1)],
        < 68 => [Weekly(random, 2) with { Start = today.AddDays(-random.Next(200)) }],
        < 80 => [Monthly(random)],
        < 88 => [Once(random, today.AddDays(random.Next(1, 180)))],
        _ => [],
    };

    private static Schedule Weekly(Random random, int interval) => At(random, Frequency.Weekly, interval, [new(0, Day(random))]);

    private static Schedule Monthly(Random random) => At(random, Frequency.Monthly, 1, [new(random.Next(4) == 0 ? -1 : random.Next(1, 5), Day(random))]);

    private static Schedule Once(Random random, DateOnly date) => At(random, Frequency.Once, 1, []) with { Start = date, ValidTo = date };

    private static Schedule At(Random random, Frequency frequency, int interval, IReadOnlyList<WeekdayRule> days)
    {
        TimeOnly? opens = random.Next(5) == 0 ? null : new TimeOnly(random.Next(9, 20), 30 * random.Next(2));
        DayPart? part = opens is null ? (DayPart)random.Next(3) : null;
        return new(frequency, interval, days, opens, opens?.AddHours(2), part, null, null, null, [], null);
    }

    private static DayOfWeek Day(Random random) => (DayOfWeek)random.Next(7);
}
