using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Safety;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Following;

/// <summary>A circumstance beside a wish that was answered: it is kept, and the wish stays what it was.</summary>
internal static class Telling
{
    /// <summary>Said of somebody, they tell how somebody is and not what is sought.</summary>
    private static readonly string[] States = [ThemeIds.Illness, ThemeIds.Transport, ThemeIds.Lonely, ThemeIds.Talk, ThemeIds.Meeting];

    private const int MostTold = 14, MostFelt = 8;

    /// <summary>"Hij hield vroeger van duiven", "ik schaam me zo", after something was shown: told, and neither a question nor a new wish.</summary>
    public static Meaning Heard(ConversationState before, Meaning meaning, Utterance m) =>
        before.Shown.Count > 0 && meaning is { Asks: false, Wishes: false, Worldly: false, Themes.Count: 0, Places.Count: 0, Detail: Detail.None, Language: "nl" } && (TellsOfThem(before, meaning, m) || TellsFeeling(meaning))
            ? meaning with { Intent = Intent.Unknown, Tells = true, Role = Role.Unknown, For = ForWhom.Unknown } : meaning;

    private static bool TellsOfThem(ConversationState before, Meaning meaning, Utterance m) =>
        before.For == ForWhom.Other && before.Role != Role.Professional && meaning is { Intent: Intent.OutOfScope, WordCount: > 2 and <= MostTold } && m.At(0) is "hij" or "ze" or "zij" or "ie";

    private static bool TellsFeeling(Meaning meaning) =>
        meaning is { Feeling: not (null or "afraid"), Intent: Intent.Find or Intent.OutOfScope, WordCount: <= MostFelt };

    /// <summary>True when nothing in it changes what is to be offered.</summary>
    public static bool Is(ConversationState before, Meaning meaning) =>
        meaning is { Tells: true, Places.Count: 0, UnknownPlaces.Count: 0, UnknownPostcodes.Count: 0, When.IsAny: true, NotThemes.Count: 0, Subject: null, MaxCost: null, Age: null }
        && before is { Shown.Count: > 0, Municipality: not null, Pending: not (Pending.Place or Pending.Need or Pending.DangerCheck) } and not { SinceDanger: <= 2, LastDanger: >= DangerKind.Distress }
        && meaning is { AtHome: false, OneToOne: false, Declines: false, Cheaper: false, Nearer: false, Reports: false, Stuck: false, NewClient: false, AsksOwnSupport: false, AsksAnything: false, SaysForSelf: false, Wishes: false }
        && !meaning.Mobility.HasFlag(Mobility.Housebound) && (before.Themes.Count > 0 || before.Anything) && meaning.Themes.All(t => States.Contains(t) || before.Themes.Contains(t))
        && !meaning.FollowUps.Contains(FollowUp.Refuses) && PersonChange.RoleAfter(before, meaning) == before.Role && PersonChange.ForAfter(before, meaning) == before.For;
}
