using System.Runtime.CompilerServices;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;

namespace HelpBot.Core.Search.Records;

/// <summary>
/// Weekdays as bits. Of each block of records and each weekday it is known who may be open then, so that "donderdag" leaves most records
/// unread. Immutable; thread-safe.
/// </summary>
internal sealed class WeekDays
{
    /// <summary>A record that may happen on every day of the week, or that has no times.</summary>
    public const byte Any = 0x7F;

    private const int Week = 7;

    private readonly ulong[] _open;

    /// <param name="days">Per record, as bits.</param>
    public WeekDays(byte[] days, int blockSize)
    {
        _open = new ulong[(days.Length + blockSize - 1) / blockSize * Week];
        for (var i = 0; i < days.Length; i++)
            for (var day = 0; day < Week; day++)
                if ((days[i] & (1 << day)) != 0) _open[(i / blockSize * Week) + day] |= 1UL << (i % blockSize);
    }

    /// <summary>No other weekday can be one of its days; whether it is on at all is not looked at.</summary>
    public static byte Of(IReadOnlyList<Schedule> schedules)
    {
        var days = 0;
        foreach (var schedule in schedules) days |= Of(schedule);
        return days == 0 ? Any : (byte)days;
    }

    /// <summary>The weekdays that can fit a wanted time.</summary>
    public static byte Of(WantedTime wanted)
    {
        if (wanted.Date is { } date) return Bit(date.DayOfWeek);
        if (wanted.Days.Count == 0) return Any;
        var days = 0;
        foreach (var day in wanted.Days) days |= Bit(day);
        return (byte)days;
    }

    /// <summary>How many days from today the first one is that goes with a wanted time; 0 when that cannot be told.</summary>
    public static int DaysUntil(WantedTime wanted, DateOnly today)
    {
        if (wanted.Date is { } date) return Math.Max(0, date.DayNumber - today.DayNumber);
        var first = wanted.FromDate is { } from ? Math.Max(0, from.DayNumber - today.DayNumber) : 0;
        for (var days = first; days < first + Week; days++)
        {
            var day = (DayOfWeek)(((int)today.DayOfWeek + days) % Week);
            if ((wanted.Days.Count == 0 || wanted.Days.Contains(day)) && !wanted.NotDays.Contains(day)) return days;
        }

        return 0;
    }

    /// <summary>A bit for each record of a block that may be on, on one of these days.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Open(int block, byte days)
    {
        if (days == Any) return ulong.MaxValue;
        var open = 0UL;
        for (var day = 0; day < Week; day++)
            if ((days & (1 << day)) != 0) open |= _open[(block * Week) + day];
        return open;
    }

    private static int Of(Schedule schedule)
    {
        if (schedule.Frequency is Frequency.Once && schedule.Start is { } start && schedule.ValidTo == start) return Bit(start.DayOfWeek);
        if (schedule.Frequency is Frequency.Once or Frequency.Yearly || schedule.ByDay.Count == 0) return Any;
        var days = 0;
        foreach (var rule in schedule.ByDay) days |= Bit(rule.Day);
        return days;
    }

    private static byte Bit(DayOfWeek day) => (byte)(1 << (int)day);
}
