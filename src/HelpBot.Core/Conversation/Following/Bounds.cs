using HelpBot.Core.Language;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Following;

/// <summary>Prices and days that are said by those before them: "dat van 5 euro is te duur", "en de dag erna?".</summary>
internal static class Bounds
{
    private const decimal Cent = 0.01m;

    public static Meaning Read(ConversationState before, Meaning meaning, DateTime localNow)
    {
        if (meaning.FollowUps.Contains(FollowUp.TooDear) && before.Shown.Count > 0 && meaning.Themes.Count == 0)
            return meaning with { Intent = Intent.Narrow, Detail = Detail.None, MaxCost = meaning.MaxCost is > 0 and { } said ? said - Cent : meaning.MaxCost, Cheaper = meaning.MaxCost is null };
        return meaning.When.IsAny && DayOf(before, localNow) is { } day && Shifted(meaning.FollowUps, day) is { } when ? meaning with { Intent = Intent.Narrow, When = when } : meaning;
    }

    private static WantedTime? Shifted(IReadOnlyList<FollowUp> said, DateOnly day) =>
        said.Contains(FollowUp.DaysBefore) ? WantedTime.Any with { FromDate = day.AddDays(-7), UntilDate = day.AddDays(-1) }
        : said.Contains(FollowUp.DayBefore) ? WantedTime.Any with { Date = day.AddDays(-1) }
        : said.Contains(FollowUp.DaysAfter) ? WantedTime.Any with { FromDate = day.AddDays(1), UntilDate = day.AddDays(7) }
        : said.Contains(FollowUp.DayAfter) ? WantedTime.Any with { Date = day.AddDays(1) }
        : said.Contains(FollowUp.WeekAfter) ? WantedTime.Any with { Date = day.AddDays(7) }
        : null;

    /// <summary>The day that was spoken of: a date, or the coming one of a weekday.</summary>
    private static DateOnly? DayOf(ConversationState before, DateTime localNow)
    {
        if (before.When.Date is { } date) return date;
        if (before.When.Days.Count != 1) return null;
        var today = DateOnly.FromDateTime(localNow);
        return today.AddDays(((int)before.When.Days[0] - (int)today.DayOfWeek + 7) % 7);
    }
}
