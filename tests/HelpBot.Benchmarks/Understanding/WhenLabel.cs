using HelpBot.Core.Language;

namespace HelpBot.Benchmarks.Understanding;

/// <summary>
/// The time a message means. Days are right when exactly the same days of the coming year are left, however that was written down;
/// the clock is right to the minute, or for a part of the day when its edges are where people would put them.
/// </summary>
/// <param name="Part">A name in <see cref="Parts"/>; null when none is meant.</param>
internal sealed record WhenLabel(
    DateOnly? Date, DateOnly? FromDate, DateOnly? UntilDate, IReadOnlyList<DayOfWeek> Days, IReadOnlyList<DayOfWeek> NotDays,
    TimeOnly? From, TimeOnly? Until, string? Part)
{
    private sealed record Edges(TimeOnly FromLeast, TimeOnly FromMost, bool FromOpen, TimeOnly UntilLeast, TimeOnly UntilMost, bool UntilOpen);

    private const int Horizon = 400;

    private static readonly Dictionary<string, Edges> Known = new(StringComparer.Ordinal)
    {
        ["ochtend"] = new(new(0, 0), new(10, 0), true, new(11, 30), new(13, 0), false),
        ["middag"] = new(new(11, 30), new(14, 0), false, new(16, 30), new(18, 30), false),
        ["avond"] = new(new(17, 0), new(19, 30), false, new(21, 0), new(23, 59), true),
        ["overdag"] = new(new(0, 0), new(10, 0), true, new(16, 30), new(18, 30), false),
        ["na de lunch"] = new(new(12, 30), new(14, 0), false, new(16, 30), new(23, 59), true),
    };

    public static IReadOnlyCollection<string> Parts => Known.Keys;

    /// <summary>No time is meant.</summary>
    public static WhenLabel None { get; } = new(null, null, null, [], [], null, null, null);

    public bool IsNone => this is { Date: null, FromDate: null, UntilDate: null, From: null, Until: null, Part: null, Days.Count: 0, NotDays.Count: 0 };

    public bool Matches(WantedTime read, DateTime now) =>
        IsNone ? read.IsAny : ClockMatches(read) && DaysMatch(read, DateOnly.FromDateTime(now));

    private bool ClockMatches(WantedTime read)
    {
        if (From is { } from) return read.From == from && (Until is not { } end || read.Until == end);
        if (Until is { } until) return read.Until == until;
        if (Part is null) return read is { From: null, Until: null };
        var edges = Known[Part];
        return Within(read.From, edges.FromLeast, edges.FromMost, edges.FromOpen) && Within(read.Until, edges.UntilLeast, edges.UntilMost, edges.UntilOpen);
    }

    private static bool Within(TimeOnly? time, TimeOnly least, TimeOnly most, bool open) => time is { } t ? t >= least && t <= most : open;

    /// <summary>"Zaterdag" may be read as the coming one or as any: both readings of the label and of what was read are tried.</summary>
    private bool DaysMatch(WantedTime read, DateOnly today)
    {
        var mean = new List<string> { Left(Date, FromDate, UntilDate, Days, NotDays, today) };
        if (this is { Date: null, FromDate: null, UntilDate: null, Days: [var day] })
        {
            var ahead = ((int)day - (int)today.DayOfWeek + 7) % 7;
            mean.Add(Only(today.AddDays(ahead), today));
            if (ahead == 0) mean.Add(Only(today.AddDays(7), today));
        }

        var said = new List<string> { Left(read.Date, read.FromDate, read.UntilDate, read.Days, read.NotDays, today) };
        if (read.Date is { } date && read.Days is [var weekday] && weekday == date.DayOfWeek) said.Add(Left(null, null, null, read.Days, read.NotDays, today));
        return mean.Exists(said.Contains);
    }

    private static string Only(DateOnly date, DateOnly today) => Left(date, null, null, [], [], today);

    /// <summary>One mark a day from today on.</summary>
    private static string Left(DateOnly? date, DateOnly? from, DateOnly? until, IReadOnlyList<DayOfWeek> days, IReadOnlyList<DayOfWeek> not, DateOnly today) =>
        string.Create(Horizon, (date, from, until, days, not, today), static (marks, s) =>
        {
            for (var i = 0; i < marks.Length; i++)
            {
                var d = s.today.AddDays(i);
                var isLeft = s.date is { } one
                    ? d == one
                    : !(d < s.from) && !(d > s.until) && (s.days.Count == 0 || s.days.Contains(d.DayOfWeek)) && !s.not.Contains(d.DayOfWeek);
                marks[i] = isLeft ? 'x' : '.';
            }
        });

    public override string ToString() => IsNone ? "none" : WhenText.Of(Date, FromDate, UntilDate, Days, NotDays, From, Until, Part);
}
