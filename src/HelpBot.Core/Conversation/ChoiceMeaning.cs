using System.Globalization;
using HelpBot.Core.Conversation.Wording;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation;

/// <summary>What a picked button means. The actions are those of <c>knowledge/README.md</c>.</summary>
internal static class ChoiceMeaning
{
    /// <summary>A numbered offer was picked.</summary>
    public const string Offer = "offer";

    public static readonly IReadOnlyList<string> Actions =
        ["more", "person", "find", "begin", "own-support", "other", "professional", "ask-place", "ask-need", "ask-day", "theme", "day", "forget", "yes", "no", "refer", "referral-text"];

    public static Meaning Of(Choice choice, ConversationState state) => choice.Action switch
    {
        Offer => new() { Intent = Intent.Choose, Ordinal = int.Parse(choice.Argument, CultureInfo.InvariantCulture) },
        "more" => new() { Intent = Intent.More },
        "person" => new() { Intent = Intent.Person },
        "begin" => new() { Intent = Intent.Advice },
        "own-support" => new() { Intent = Intent.Find, Themes = [ThemeIds.Caring] },
        "other" => new() { Intent = Intent.Find, Role = Role.Family, For = ForWhom.Other },
        "professional" => new() { Intent = Intent.Referral, Role = Role.Professional, For = ForWhom.Client },
        "refer" => new() { Intent = Intent.Referral, Referral = ReferralQuestion.How },
        "referral-text" => new() { Intent = Intent.Referral, Referral = ReferralQuestion.Text },
        "theme" => new() { Intent = Intent.Find, Themes = [choice.Argument], Role = state.Role == Role.Unknown ? Role.Resident : Role.Unknown },
        "day" => new() { Intent = Intent.Narrow, When = WantedTime.Any with { Days = [.. choice.Argument.Select(Weekday)] } },
        "forget" => new() { Intent = Intent.Forget },
        "yes" => new() { Intent = Intent.Yes },
        "no" => new() { Intent = Intent.No },
        _ => new() { Intent = Intent.Find },
    };

    /// <summary>ISO digit 1 (Monday) to 7 (Sunday).</summary>
    private static DayOfWeek Weekday(char digit) => (DayOfWeek)((digit - '0') % 7);
}
