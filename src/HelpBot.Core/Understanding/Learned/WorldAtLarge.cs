using HelpBot.Core.Understanding.Intents;

namespace HelpBot.Core.Understanding.Learned;

/// <summary>What is rather about the world at large than a wish, by what was learned. Only what stands first is judged so: later much is an answer.</summary>
internal static class WorldAtLarge
{
    private const int FewWords = 3;

    /// <summary>Chosen by leaving out one author at a time, as is the other.</summary>
    private const float Likely = 0.6f;

    /// <summary>From here on a wish must have a theme.</summary>
    private const float Possible = 0.25f;

    /// <summary>From here on its place is no answer to where something is sought.</summary>
    private const float Rather = 0.5f;

    /// <summary>What is so surely about one of the themes is not about the world at large.</summary>
    private const float SureOfTheme = 0.8f;

    /// <summary>What a theme must be at least, for the world at large not to be meant whatever cues there are.</summary>
    private const float NoTheme = 0.3f;

    /// <summary>From here on it is so where there is no theme.</summary>
    private const float WithoutTheme = 0.5f;

    /// <summary>Later in a conversation, and only in a sentence that stands by itself, or where another person is told of: that may be a worry.</summary>
    private const float WithoutThemeForSure = 0.7f;

    private const int Sentence = 9;

    /// <summary>What is so surely about a theme is asked, whatever what was learned says of the world.</summary>
    private const float CertainOfTheme = 0.95f;

    private static readonly CueSet Weighing =
        CueSet.Of(Cue.Refer, Cue.ReferText, Cue.Report, Cue.AdviceSilent, Cue.PersonAsked, Cue.Stuck, Cue.HowTo, Cue.Need, Cue.Lonely, Cue.Alone, Cue.Grief, Cue.Loss, Cue.Worried, Cue.Ashamed, Cue.Afraid, Cue.State, Cue.Job, Cue.Client, Cue.Professional);

    /// <summary>"Onze jongste studeert in Maastricht, iedereen kent iedereen al": told, not asked, and yet surely a worry about somebody in a place.</summary>
    public static bool IsToldOfSomebodyHere(Findings f, Sight sight) =>
        f.HasPlace && sight.Of(Role.Family) >= SurelyOfAnother && sight.Of(Intent.OutOfScope) + sight.Of(Intent.SmallTalk) < Hardly && sight.Of(Intent.Find) + sight.Of(Intent.Advice) + sight.Of(Intent.Referral) >= Surely;

    private const float Hardly = 0.1f, Surely = 0.85f, SurelyOfAnother = 0.8f;

    /// <summary>In few words: "hoe lang eitje koken zacht".</summary>
    public static bool IsLikelyIn(Findings f, Sight sight) =>
        !f.Follows && f.Message.Count > FewWords && !f.HasState && !f.HasNot && !f.Clues.HasAny(Weighing) && !Abuse.Is(f) && sight.Of(Intent.OutOfScope) >= Likely && sight.SurestTheme < SureOfTheme;

    /// <summary>Something is asked, but nothing that there is: "kan ik zaterdag naar de stort in Landgraaf".</summary>
    public static bool IsAsked(Findings f, Sight sight, Intent intent, IReadOnlyList<string> themes) =>
        !f.Follows && intent is Intent.Find or Intent.Details && themes.Count == 0 && IntentReader.TellsEnough(f) && !f.HasState && !f.HasNot && !f.Clues.HasAny(Weighing)
        && sight.Of(Intent.OutOfScope) + sight.Of(Intent.SmallTalk) >= Possible;

    /// <summary>Hardly a theme and much of the world at large, whatever cues there are: "hoe krijg ik roest van een fietsketting af".</summary>
    public static bool IsSurelyIn(Findings f, Sight sight) =>
        f.Message.Count > (f.Follows ? Sentence : FewWords) && !Abuse.Is(f) && sight.Of(Intent.OutOfScope) >= (f.Follows || f.Role == Role.Family ? WithoutThemeForSure : WithoutTheme) && sight.SurestTheme < NoTheme;

    /// <summary>Rather of the world than of anything sought, though it is said with the words of a theme: "hoe vervoer ik een piano naar drie hoog".</summary>
    public static bool IsForeign(Findings f, Sight sight) =>
        f.Message.Count > FewWords + 1 && !Abuse.Is(f) && !f.Clues.HasAny(Weighing)
        && (f.Follows ? sight.Of(Intent.OutOfScope) >= ForeignLater && sight.SurestTheme < NoTheme && !f.HasPlace && f.Detail == Detail.None : sight.Of(Intent.OutOfScope) >= Rather);

    /// <summary>After something was said most is about that, and so is whatever is surely of a theme: "hij houdt van kaarten".</summary>
    private const float ForeignLater = 0.75f;

    /// <summary>Whatever place is named in it.</summary>
    public static bool IsMeant(Findings f, Sight sight) => (!f.Follows || IntentReader.TellsEnough(f)) && sight.Of(Intent.OutOfScope) >= Rather && sight.SurestTheme < SureOfTheme;

    /// <summary>Both the rules and what was learned find a theme in it: "oke en koffie drinke dicht bij haar".</summary>
    /// <param name="themes">By the rules.</param>
    public static bool IsNone(Findings f, Sight sight, IReadOnlyList<string> themes) =>
        f.Follows && themes.Count > 0 && sight.SurestTheme >= CertainOfTheme;
}
