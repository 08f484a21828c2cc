using System.Globalization;

namespace HelpBot.Core.Knowledge.Reading;

/// <summary>Reads one rule of when something happens.</summary>
internal static class ScheduleReader
{
    private static readonly Dictionary<string, Frequency> Frequencies = new()
    {
        ["weekly"] = Frequency.Weekly, ["monthly"] = Frequency.Monthly, ["yearly"] = Frequency.Yearly,
        ["once"] = Frequency.Once, ["continuous"] = Frequency.Continuous, ["unknown"] = Frequency.Unknown,
    };

    private static readonly Dictionary<string, DayPart> Parts = new()
    {
        ["morning"] = DayPart.Morning, ["afternoon"] = DayPart.Afternoon, ["evening"] = DayPart.Evening,
    };

    private static readonly Dictionary<string, DayOfWeek> Days = new()
    {
        ["MO"] = DayOfWeek.Monday, ["TU"] = DayOfWeek.Tuesday, ["WE"] = DayOfWeek.Wednesday, ["TH"] = DayOfWeek.Thursday,
        ["FR"] = DayOfWeek.Friday, ["SA"] = DayOfWeek.Saturday, ["SU"] = DayOfWeek.Sunday,
    };

    public static Schedule Read(YamlMap map)
    {
        if (!map.Has("freq")) map.RequiredText("freq");
        var frequency = map.Choice("freq", Frequencies) ?? Frequency.Unknown;
        var schedule = new Schedule(
            frequency, Interval(map), ByDay(map, frequency), map.Time("opens_at"), map.Time("closes_at"), map.Choice("part_of_day", Parts),
            map.Date("start"), map.Date("valid_from"), map.Date("valid_to"), ExceptMonths(map), map.Text("note"));
        ReportContradictions(map, schedule);
        map.ReportUnknownKeys();
        return schedule;
    }

    private static void ReportContradictions(YamlMap map, Schedule schedule)
    {
        if (schedule is { OpensAt: { } opens, ClosesAt: { } closes } && closes <= opens)
            map.Report("closes_at", $"it closes at {closes:HH:mm}, not after it opens at {opens:HH:mm}",
                "give an end later on the same day");
        if (schedule is { ValidFrom: { } from, ValidTo: { } to } && to < from)
            map.Report("valid_to", $"'valid_to' {to:yyyy-MM-dd} is before 'valid_from' {from:yyyy-MM-dd}",
                "give the last day, on or after the first");
        if (schedule is { Frequency: Frequency.Once, Start: null, ValidFrom: null } && map.Has("freq"))
            map.Report("freq", "once, without a day", "give 'start', or freq: unknown");
    }

    private static int Interval(YamlMap map)
    {
        var interval = map.Number("interval") ?? 1;
        if (interval is >= 1 and <= 52) return interval;
        map.Report("interval", $"'interval' is {interval}", "write 2 for every second week");
        return 1;
    }

    private static WeekdayRule[] ByDay(YamlMap map, Frequency frequency)
    {
        var texts = map.Texts("byday");
        var rules = new List<WeekdayRule>();
        for (var i = 0; i < texts.Count; i++)
            if (!TryRule(texts[i], out var rule))
                map.ReportItem("byday", i, $"'{texts[i]}' is not a weekday",
                    "write MO TU WE TH FR SA SU, 1TU for the first, -1TH for the last");
            else if (rule.Nth != 0 && frequency != Frequency.Monthly)
                map.ReportItem("byday", i, $"'{texts[i]}' counts weeks of a month", "write freq: monthly, or the weekday alone");
            else rules.Add(rule);
        return [.. rules];
    }

    private static bool TryRule(string text, out WeekdayRule rule)
    {
        rule = default;
        if (text.Length < 2 || !Days.TryGetValue(text[^2..], out var day)) return false;
        if (text.Length == 2)
        {
            rule = new(0, day);
            return true;
        }

        if (!int.TryParse(text[..^2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var nth)) return false;
        if (nth is not (-1 or (>= 1 and <= 5))) return false;
        rule = new(nth, day);
        return true;
    }

    private static int[] ExceptMonths(YamlMap map)
    {
        var texts = map.Texts("except_months");
        var months = new List<int>();
        for (var i = 0; i < texts.Count; i++)
            if (int.TryParse(texts[i], NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12)
                months.Add(month);
            else map.ReportItem("except_months", i, $"'{texts[i]}' is not a month", "write 1 to 12");
        return [.. months];
    }
}
