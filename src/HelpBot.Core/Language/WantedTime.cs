namespace HelpBot.Core.Language;

/// <summary>The time somebody asks for. Every part may be open; local time in Europe/Amsterdam.</summary>
/// <param name="Date">One certain day: "morgen", "24 november", and the coming one for a single "zaterdag".</param>
/// <param name="FromDate">First day of a range: "deze week", "na kerst"; null when open.</param>
/// <param name="UntilDate">Last day of a range, inclusive; null when open.</param>
/// <param name="Days">Days named ("zaterdag", "door de week"); empty for any.</param>
/// <param name="NotDays">Days ruled out: "niet op dinsdag".</param>
/// <param name="From">Earliest clock time; null when open.</param>
/// <param name="Until">Latest clock time; null when open.</param>
public sealed record WantedTime(
    DateOnly? Date,
    DateOnly? FromDate,
    DateOnly? UntilDate,
    IReadOnlyList<DayOfWeek> Days,
    IReadOnlyList<DayOfWeek> NotDays,
    TimeOnly? From,
    TimeOnly? Until)
{
    public static WantedTime Any { get; } = new(null, null, null, [], [], null, null);

    /// <summary>True when nothing is asked of the time.</summary>
    public bool IsAny => this is { Date: null, FromDate: null, UntilDate: null, From: null, Until: null, Days.Count: 0, NotDays.Count: 0 };
}

/// <summary>What a found span of text stands for, so that no two readers claim the same words.</summary>
/// <param name="Start">UTF-16 index in the message.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;
}
