using System.Globalization;

namespace HelpBot.Benchmarks.Understanding;

/// <summary>One value of an expression: a moment or a range, with the labels that say the same.</summary>
internal sealed record TimeValue(DateTime Start, DateTime End, bool HasDay, bool HasClock, IReadOnlyList<WhenLabel> Labels)
{
    private static readonly string[] Clocks = ["HH:mm:ss", "HH:mm"];
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy-MM"];

    /// <summary>Shorthand of TIMEX3 for a part of a day.</summary>
    private static readonly Dictionary<string, string> Parts = new() { ["MO"] = "ochtend", ["AF"] = "middag", ["EV"] = "avond", ["NI"] = "avond" };

    /// <returns>Null when it is not written as a day or a clock time of whole minutes.</returns>
    public static TimeValue? Read(string? from, string? until, bool isRange, string kind, string part, string expression, DateTime reference)
    {
        var (start, end) = (Split(from), Split(until));
        if (start is null && end is null) return null;
        if (start is { Time.Second: > 0 } || end is { Time.Second: > 0 and < 59 }) return null;
        return isRange ? Range(start, end, part, reference) : Moment(start!.Value, kind, expression, reference);
    }

    private static TimeValue Moment((DateOnly? Day, TimeOnly? Time) at, string kind, string expression, DateTime reference)
    {
        var today = DateOnly.FromDateTime(reference);
        if (at is { Day: { } day, Time: null })
        {
            if (kind == "week") return RangeOfDays(day, day.AddDays(6));
            if (kind == "month") return RangeOfDays(day, day.AddMonths(1).AddDays(-1));
            List<WhenLabel> days = [WhenLabel.None with { Date = day }];
            if (expression.EndsWith("avond", StringComparison.OrdinalIgnoreCase)) days.Add(days[0] with { Part = "avond" });
            return new(day.ToDateTime(default), day.ToDateTime(new(23, 59)), true, false, days);
        }

        var label = WhenLabel.None with { Date = at.Day, From = at.Time };
        List<WhenLabel> labels = [label];
        // A clock time alone is that of today in one of the formats.
        if (at.Day == today) labels.Add(label with { Date = null });
        if (at.Day is null) labels.Add(label with { Date = today });
        var moment = (at.Day ?? today).ToDateTime(at.Time ?? default);
        return new(moment, at.Day is null ? today.ToDateTime(new(23, 59)) : moment, at.Day is not null, true, labels);
    }

    private static TimeValue RangeOfDays(DateOnly first, DateOnly last) =>
        new(first.ToDateTime(default), last.ToDateTime(new(23, 59)), true, false, [WhenLabel.None with { FromDate = first, UntilDate = last }]);

    /// <summary>The end of a range of days is the day after in these formats, but some give the last day itself: either is right.</summary>
    private static TimeValue Range((DateOnly? Day, TimeOnly? Time)? start, (DateOnly? Day, TimeOnly? Time)? end, string part, DateTime reference)
    {
        var today = DateOnly.FromDateTime(reference);
        if ((start ?? end) is { Time: null })
        {
            var (first, after) = (start?.Day, end?.Day);
            var labels = new List<WhenLabel> { WhenLabel.None with { FromDate = first, UntilDate = after?.AddDays(-1) }, WhenLabel.None with { FromDate = first, UntilDate = after } };
            if (first is { } only && after == only.AddDays(1)) labels.Add(WhenLabel.None with { Date = only });
            // What is left of today is part of "the coming three days"; and "the weekend" may be any.
            if (first == today.AddDays(1)) labels.AddRange([.. labels.Where(l => l.FromDate is not null).Select(l => l with { FromDate = today })]);
            if (first is { DayOfWeek: DayOfWeek.Saturday } saturday && after == saturday.AddDays(2) && saturday < today.AddDays(7))
                labels.Add(WhenLabel.None with { Days = [DayOfWeek.Saturday, DayOfWeek.Sunday] });
            return new((first ?? today).ToDateTime(default), (after?.AddDays(-1) ?? first ?? today).ToDateTime(new(23, 59)), true, false, labels);
        }

        var day = start?.Day ?? end?.Day;
        var label = (PartOf(start?.Time, end?.Time, part) is { } named ? WhenLabel.None with { Part = named } : WhenLabel.None with { From = start?.Time, Until = end?.Time }) with { Date = day };
        var last = (day ?? today).ToDateTime(end?.Time is { } t && t > (start?.Time ?? default) ? t : new TimeOnly(23, 59));
        return new((day ?? today).ToDateTime(start?.Time ?? default), day is null ? today.ToDateTime(new(23, 59)) : last, day is not null, true, [label]);
    }

    private static string? PartOf(TimeOnly? from, TimeOnly? until, string part) => Parts.GetValueOrDefault(part) ?? (from?.Hour, until?.Hour) switch
    {
        (0, 12) => "ochtend",
        (12, 18) => "middag",
        (18, 0) => "avond",
        _ => null,
    };

    /// <summary><c>2026-11-24</c>, <c>2026-11</c>, <c>14:30:00</c>, or a day and a time with T or a space between.</summary>
    private static (DateOnly? Day, TimeOnly? Time)? Split(string? text)
    {
        if (text is null) return null;
        DateOnly? day = null;
        TimeOnly? time = null;
        foreach (var piece in text.Split(['T', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (DateOnly.TryParseExact(piece, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var d)) day = d;
            else if (TimeOnly.TryParseExact(piece, Clocks, CultureInfo.InvariantCulture, DateTimeStyles.None, out var t)) time = t;
            else return null;
        }

        return (day, time);
    }
}
