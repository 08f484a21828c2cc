using System.Globalization;
using HelpBot.Core.Knowledge;

namespace HelpBot.Core.Conversation.Cards;

/// <summary>Days and times as Dutch people write them: "donderdag 26 november, 14.00 tot 16.30 uur".</summary>
public static class DutchDates
{
    private static readonly string[] s_days = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];

    private static readonly string[] s_months =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    public static string Day(DayOfWeek day) => s_days[(int)day];

    /// <summary>"maandag, dinsdag en vrijdag", Monday first.</summary>
    public static string Days(IEnumerable<DayOfWeek> days)
    {
        var names = days.Distinct().OrderBy(d => ((int)d + 6) % 7).Select(Day).ToArray();
        return names.Length < 2 ? string.Concat(names) : string.Join(", ", names[..^1]) + " en " + names[^1];
    }

    /// <summary>"donderdag 26 november", with the year only when it is not this one.</summary>
    public static string Date(DateOnly date, DateOnly today) => date.Year == today.Year || date < today.AddMonths(6)
        ? $"{Day(date.DayOfWeek)} {date.Day} {s_months[date.Month - 1]}"
        : $"{Day(date.DayOfWeek)} {date.Day} {s_months[date.Month - 1]} {date.Year}";

    /// <summary>"22 november 2026", "september 2025" or "2025".</summary>
    public static string Date(PartialDate date) => (date.Month, date.Day) switch
    {
        ({ } month, { } day) => $"{day} {s_months[month - 1]} {date.Year}",
        ({ } month, null) => $"{s_months[month - 1]} {date.Year}",
        _ => date.Year.ToString(CultureInfo.InvariantCulture),
    };

    public static string Date(DateOnly date) => Date(new PartialDate(date.Year, date.Month, date.Day));

    /// <summary>"14.00 tot 16.30 uur", "vanaf 14.00 uur", "in de ochtend"; null when nothing is known.</summary>
    public static string? Times(TimeOnly? from, TimeOnly? until, DayPart? part) => (from, until, part) switch
    {
        ({ } f, { } u, _) => $"{Clock(f)} tot {Clock(u)} uur",
        ({ } f, null, _) => $"{Clock(f)} uur",
        (null, { } u, _) => $"tot {Clock(u)} uur",
        (null, null, DayPart.Morning) => "in de ochtend",
        (null, null, DayPart.Afternoon) => "in de middag",
        (null, null, DayPart.Evening) => "in de avond",
        _ => null,
    };

    private static string Clock(TimeOnly time) => time.ToString("H\\.mm", CultureInfo.InvariantCulture);
}
