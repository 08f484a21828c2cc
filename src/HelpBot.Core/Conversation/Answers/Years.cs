using System.Globalization;
using System.Text.RegularExpressions;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>Ages in the words that say for whom something is: "van 8 tot 18 jaar", "van 16 tot en met 27 jaar".</summary>
internal static partial class Years
{
    /// <returns>True when no age is known, or the words name none.</returns>
    public static bool Admit(string audience, int? age) => age is not { } years || In(audience) is not { } span || (years >= span.From && years < span.Before);

    /// <returns>The first year, and the first that is too old; null when the words name none.</returns>
    public static (int From, int Before)? In(string audience)
    {
        if (Span().Match(audience) is not { Success: true } span) return null;
        var until = Number(span.Groups[3]);
        return (Number(span.Groups[1]), span.Groups[2].Success ? until + 1 : until);
    }

    /// <summary>As it was said; of who is called young, such an age.</summary>
    public static int? Of(ConversationState state) => state.Age ?? (state.Audiences.Contains("young") ? 20 : null);

    /// <summary>Below this nobody is sent among seniors.</summary>
    public const int Older = 50;

    public static bool IsForOlder(string text) => ForOlder().IsMatch(text);

    [GeneratedRegex(@"\bvoor (senioren|ouderen|55|60|65)|^(senioren|ouderen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ForOlder();

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\d{1,3}) tot (en met )?(\d{1,3}) jaar")]
    private static partial Regex Span();
}
