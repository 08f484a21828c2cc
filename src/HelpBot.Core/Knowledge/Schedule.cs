namespace HelpBot.Core.Knowledge;

/// <summary>RFC 5545 FREQ, and what to say when there is no rule: always open, or not known.</summary>
public enum Frequency { Weekly, Monthly, Yearly, Once, Continuous, Unknown }

public enum DayPart { Morning, Afternoon, Evening }

/// <summary>RFC 5545 BYDAY: <c>TH</c>, <c>1TU</c>, <c>-1TH</c>.</summary>
/// <param name="Nth">0 every such weekday; 1..5 the nth of the month; -1 the last of the month.</param>
public readonly record struct WeekdayRule(int Nth, DayOfWeek Day);

/// <summary>When something happens, in the words of RFC 5545 and Open Referral.</summary>
/// <param name="Interval">Every so many weeks or months. With an interval above 1 and no <paramref name="Start"/>, the week is not
/// known.</param>
/// <param name="ByDay">Empty when the days are not known.</param>
/// <param name="OpensAt">Local time in Europe/Amsterdam; null when unknown.</param>
/// <param name="PartOfDay">Known when the source says only "ochtend"; null otherwise.</param>
/// <param name="Start">DTSTART: the first occurrence, anchor for an interval; null when unknown.</param>
/// <param name="ValidFrom">First day of the season or event; null for no limit.</param>
/// <param name="ValidTo">Last day, inclusive; null for no limit.</param>
/// <param name="ExceptMonths">1..12, months in which it does not happen.</param>
/// <param name="Note">What cannot be said in rules, in Dutch ("drie keer per week"); null when nothing.</param>
public sealed record Schedule(
    Frequency Frequency,
    int Interval,
    IReadOnlyList<WeekdayRule> ByDay,
    TimeOnly? OpensAt,
    TimeOnly? ClosesAt,
    DayPart? PartOfDay,
    DateOnly? Start,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    IReadOnlyList<int> ExceptMonths,
    string? Note);

/// <summary>One time it happens, local time in Europe/Amsterdam.</summary>
/// <param name="OpensAt">Null when the clock time is not known.</param>
public readonly record struct Occurrence(DateOnly Date, TimeOnly? OpensAt, TimeOnly? ClosesAt, DayPart? PartOfDay)
    : IComparable<Occurrence>
{
    /// <summary>An order in time; unknown times sort by their part of the day, else at noon.</summary>
    public DateTime SortKey => Date.ToDateTime(OpensAt ?? PartOfDay switch
    {
        DayPart.Morning => new TimeOnly(9, 0),
        DayPart.Evening => new TimeOnly(19, 0),
        _ => new TimeOnly(12, 0),
    });

    public int CompareTo(Occurrence other) => SortKey.CompareTo(other.SortKey);

    public static bool operator <(Occurrence left, Occurrence right) => left.CompareTo(right) < 0;

    public static bool operator >(Occurrence left, Occurrence right) => left.CompareTo(right) > 0;

    public static bool operator <=(Occurrence left, Occurrence right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Occurrence left, Occurrence right) => left.CompareTo(right) >= 0;
}
