namespace HelpBot.Core.Language.Times;

/// <summary>By what a time is named.</summary>
internal enum TimeKind { Past, Moment, Relative, Date, Days, Part, Clock }

/// <summary>What a time is in a message for: it is asked for, only told of ("elke avond zit ik alleen"), or what is asked must not be then.</summary>
internal enum TimeSense { Asked, Told, RuledOut }

/// <param name="First">Number of its first word.</param>
/// <param name="Length">Words it takes; what turns it ("niet op", "na") may stand before them.</param>
/// <param name="RuledOut">By the words about it these days are not wanted.</param>
/// <param name="DaysAhead">From today to its first day; null when it names no date. What lies half a year ahead was mostly meant as half a year ago.</param>
internal readonly record struct FoundTime(int First, int Length, TimeKind Kind, bool RuledOut, int? DaysAhead)
{
    public int End => First + Length;
}
