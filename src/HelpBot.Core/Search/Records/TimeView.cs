using System.Runtime.CompilerServices;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;

namespace HelpBot.Core.Search.Records;

/// <summary>What one wanted time means for one timetable.</summary>
/// <param name="IsOver">Its last time is past.</param>
/// <param name="Fit">Whether it goes with the wanted time.</param>
/// <param name="NextDay">Day number of the next time that fits; of the next time at all when none fits; -1 when no day is known.</param>
internal readonly record struct TimeFit(bool IsOver, Fit Fit, int NextDay);

/// <summary>
/// Answers for each timetable at one minute, worked out when first asked for and then remembered. Thread-safe: two threads may work out the
/// same answer, and write the same.
/// </summary>
internal sealed class TimeView(Timetables timetables, DateTime minute, WantedTime wanted)
{
    private const int Known = 8;

    private static readonly object None = new();

    private readonly int[] _cells = new int[timetables.Count];
    private readonly object?[] _next = new object?[timetables.Count];

    public bool IsFor(DateTime otherMinute, WantedTime other) =>
        minute == otherMinute
        && (ReferenceEquals(wanted, other)
            || (wanted.Date == other.Date && wanted.FromDate == other.FromDate && wanted.UntilDate == other.UntilDate
                && wanted.From == other.From && wanted.Until == other.Until
                && wanted.Days.SequenceEqual(other.Days) && wanted.NotDays.SequenceEqual(other.NotDays)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TimeFit Of(int timetable)
    {
        var cell = Volatile.Read(ref _cells[timetable]);
        if (cell == 0) Volatile.Write(ref _cells[timetable], cell = Known | Pack(WorkOut(timetables[timetable])));
        return new((cell & 1) != 0, (Fit)((cell >> 1) & 3), (cell >> 4) - 1);
    }

    /// <summary>The next time that fits, else the next time at all; null when none is known.</summary>
    public Occurrence? Next(int timetable)
    {
        if (Volatile.Read(ref _next[timetable]) is not { } next) Volatile.Write(ref _next[timetable], next = (object?)WorkOutNext(timetables[timetable]) ?? None);
        return next as Occurrence?;
    }

    private Occurrence? WorkOutNext(IReadOnlyList<Schedule> schedules) =>
        Calendar.Next(schedules, minute, Calendar.MayFit(schedules, minute, wanted) == Fit.No ? WantedTime.Any : wanted);

    private TimeFit WorkOut(IReadOnlyList<Schedule> schedules)
    {
        var isOver = Calendar.MayFit(schedules, minute, WantedTime.Any) == Fit.No;
        var fit = wanted.IsAny ? Fit.Yes : Calendar.MayFit(schedules, minute, wanted);
        var next = isOver ? null : Calendar.Next(schedules, minute, fit == Fit.No ? WantedTime.Any : wanted);
        return new(isOver, fit, next?.Date.DayNumber ?? -1);
    }

    private static int Pack(TimeFit fit) => (fit.IsOver ? 1 : 0) | ((int)fit.Fit << 1) | ((fit.NextDay + 1) << 4);
}
