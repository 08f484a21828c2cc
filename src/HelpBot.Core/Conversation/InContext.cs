using HelpBot.Core.Knowledge;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation;

/// <summary>Words that mean one thing or another by what was said before.</summary>
internal static class InContext
{
    /// <summary>What somebody lives with, so that others live with it too.</summary>
    private static readonly string[] Shared = [ThemeIds.Dementia, ThemeIds.Illness, ThemeIds.Caring, ThemeIds.Lhbtiq, ThemeIds.Newcomers];

    /// <summary>Longer ones speak for themselves.</summary>
    private const int MostAside = 6;

    public static Meaning Of(Meaning meaning, ConversationState state) =>
        ForKin(OwnHome(OfElder(CompanyThen(NoCar(ByIt(DayCare(Peers(OfAge(Alike(Visit(NoNewWork(People(Short(Thanks(AtNight(meaning, state)), state), state), state), state), state), state), state), state), state), state))), state), state);

    /// <summary>"Ik woon zelf in Groningen, dus ik kan niet vaak langs": no other place to search for whom one worries about.</summary>
    private static Meaning OwnHome(Meaning meaning, ConversationState state) =>
        state is { For: ForWhom.Other, Municipality: not null, Role: not Role.Professional, Pending: not Pending.Place } && meaning.Places.Count + meaning.UnknownPlaces.Count > 0 && meaning.FollowUps.Contains(FollowUp.OwnHome) && !meaning.Places.Any(p => p.IsOthers)
            ? meaning is { Asks: true, WordCount: <= MostWish + 2 } && state.Shown.Count > 0 && meaning.FollowUps.Contains(FollowUp.Phone) && meaning.Themes.All(t => t == ThemeIds.Talk) ? meaning with { Places = [], UnknownPlaces = [], Role = Role.Unknown, For = ForWhom.Unknown, SaysForSelf = false, Themes = [], Intent = Intent.Details, Detail = Detail.Phone, Details = [Detail.Phone], FollowUps = [.. meaning.FollowUps, FollowUp.WhoCalls] }
            : meaning is not { Themes.Count: 0, Wishes: false, Asks: false } ? meaning : meaning with { Places = [], UnknownPlaces = [], Role = Role.Unknown, For = ForWhom.Unknown, SaysForSelf = false, Intent = Intent.Unknown, Tells = true } : meaning;

    /// <summary>"Is daar een verwijzing voor nodig", asked by a daughter: that is no work of hers. Who says what the work is, is believed. "Clt twijfelt nog, hoe laat is dat": the same client.</summary>
    private static Meaning NoNewWork(Meaning meaning, ConversationState state) =>
        meaning is { Role: Role.Professional, NewClient: true, Age: null, Places.Count: 0 } && state is { Role: Role.Professional, Overview.Count: > 0 } && meaning.FollowUps.Count > 0 && meaning.Themes.All(state.Themes.Contains) ? meaning with { NewClient = false }
        : meaning is { Role: Role.Professional } && (!meaning.SaysWork || IsOfReferring(meaning)) && state.Role is Role.Resident or Role.Family ? meaning with { Role = Role.Unknown, For = ForWhom.Unknown, NewClient = false } : meaning;

    /// <summary>"Moet de huisarts haar verwijzen?": whoever asks that is not the doctor.</summary>
    private static bool IsOfReferring(Meaning meaning) => meaning is { Intent: Intent.Referral, Asks: true, NewClient: false, Places.Count: 0, Age: null, WordCount: <= MostWish };

    /// <summary>"Dat moet hij zelf doen, of vindt u dat raar?": who asks at such length is not taking leave.</summary>
    private static Meaning Thanks(Meaning meaning) =>
        meaning.FollowUps.Contains(FollowUp.Postpones) && meaning is { Asks: false, WordCount: <= MostAside + 2, Places.Count: 0 } && (meaning.Themes.Count == 0 || !meaning.Wishes) ? meaning with { Intent = Intent.Thanks }
        : meaning is { Intent: Intent.Thanks or Intent.Goodbye, Asks: true, WordCount: > MostAside + 2 } ? meaning with { Intent = Intent.Unknown } : meaning;

    /// <summary>"'s Avonds gaat hij de deur niet uit, is er iets overdag": out of the house, by day.</summary>
    private static Meaning AtNight(Meaning meaning, ConversationState state) =>
        meaning.Mobility.HasFlag(Mobility.Housebound) && meaning is { Wishes: true, When.From: not null } && state.Seen.Count > 0
            ? meaning with { Mobility = meaning.Mobility & ~Mobility.Housebound, AtHome = false, Themes = [.. meaning.Themes.Where(t => t != ThemeIds.Lonely)] } : meaning;

    /// <summary>"En iemand die bij haar langsgaat?" after a list of outings: a wish, and no question about them.</summary>
    private static Meaning Visit(Meaning meaning, ConversationState state) =>
        state is not { Shown.Count: > 0, Role: not Role.Professional } || meaning is not { WordCount: <= MostWish } ? meaning
        : meaning.FollowUps.Contains(FollowUp.Visits) && !state.Themes.Contains(ThemeIds.Visitor) && !state.AtHome ? meaning with { Intent = Intent.Find, Themes = [ThemeIds.Visitor], AtHome = true }
        : meaning.FollowUps.Contains(FollowUp.Calls) ? meaning with { Intent = Intent.Find, Themes = [ThemeIds.Talk], AtHome = true }
        : meaning;

    private const int MostWish = 13;

    /// <summary>"Geen hulplijn, gewoon mensen": to be among people.</summary>
    private static Meaning People(Meaning meaning, ConversationState state) =>
        meaning.FollowUps.Contains(FollowUp.NoLine) && state.Role != Role.Professional && meaning.Themes.All(t => t is ThemeIds.Talk or ThemeIds.Lonely) ? meaning with { Intent = Intent.Find, Themes = [ThemeIds.Lonely], NotThemes = [] } : meaning;

    /// <summary>A word or two in a conversation that is going on are in its language, whatever they look like.</summary>
    private static Meaning Short(Meaning meaning, ConversationState state) =>
        meaning is { Language: not "nl", WordCount: <= 2 } && state.Turns > 1 ? meaning with { Language = "nl", Intent = meaning.When.IsAny ? Intent.Unknown : Intent.Narrow } : meaning;

    /// <summary>"Voor mij zou zoiets ook goed zijn": what was sought, whatever else is told.</summary>
    private static Meaning Alike(Meaning meaning, ConversationState state) =>
        state.Themes.Count > 0 && meaning.FollowUps.Contains(FollowUp.Alike) && meaning is { Subject: null } && (!meaning.NewClient || meaning.SearchWords.Any(w => w is "zelfde" or "dezelfde" or "hetzelfde" or "idem")) && meaning.Themes.All(t => t == ThemeIds.Lonely) ? meaning with { Themes = state.Themes, Intent = Intent.Find } : meaning;

    /// <summary>"Mensen van mijn leeftijd" are the young, for who is young.</summary>
    private static Meaning OfAge(Meaning meaning, ConversationState state) =>
        meaning.FollowUps.Contains(FollowUp.SameAge) && (meaning.Age ?? state.Age) is <= 27 && !meaning.Themes.Contains(ThemeIds.Young) && (state.Role == Role.Professional || meaning.Role == Role.Professional) ? meaning with { Themes = [ThemeIds.Young, .. meaning.Themes] }
        : meaning.FollowUps.Contains(FollowUp.SameAge) && (meaning.Age ?? state.Age) is <= 27 && meaning.Themes.All(t => t is ThemeIds.Lonely or ThemeIds.Meeting or ThemeIds.Young or ThemeIds.Talk or ThemeIds.Visitor) ? meaning with { Themes = [ThemeIds.Young], Intent = Intent.Find } : meaning;

    /// <summary>"En dagbesteding?" for who is forty and has autism: somewhere to be by day, and no dementia.</summary>
    private static Meaning DayCare(Meaning meaning, ConversationState state) =>
        meaning.Themes is [ThemeIds.Dementia] && (state.Age < 60 || state.Themes.Contains(ThemeIds.Illness) || state.Audiences.Any(a => a is "disability" or "young")) && !state.Themes.Contains(ThemeIds.Dementia)
        && meaning.SearchWords.Count > 0 && meaning.SearchWords.All(w => w.StartsWith("dag", StringComparison.Ordinal))
            ? meaning with { Themes = [ThemeIds.Illness] } : meaning;

    /// <summary>"En voor de dochter", said of a client: support for who cares for the client.</summary>
    private static Meaning ForKin(Meaning meaning, ConversationState state) =>
        state is { Role: Role.Professional, Seen.Count: > 0 } && meaning is { Kin: not null, KinIsOwn: false, NewClient: false, Themes.Count: 0, Places.Count: 0, WordCount: <= MostAside, IsForKin: true }
            ? meaning with { Intent = Intent.Find, Themes = [ThemeIds.Caring], Role = Role.Unknown, For = ForWhom.Unknown } : meaning;

    /// <summary>"Hij rijdt niet meer", said beside what is sought: how one comes there, and no new wish.</summary>
    private static Meaning NoCar(Meaning meaning, ConversationState state) =>
        meaning is { Themes: [ThemeIds.Transport], Asks: false, Wishes: false } && (meaning.Mobility != Mobility.None || meaning.Nearer) && state.Themes.Count > 0 && !meaning.SearchWords.Any(w => w is "vervoer" or "halen" or "ophalen" or "brengen" or "gehaald" or "opgehaald" or "taxi")
            ? meaning with { Themes = [], Intent = Intent.Narrow } : meaning;

    /// <summary>"Ik ben 17 en wil oma helpen": the age is the writer's, and to help her is no work for others.</summary>
    private static Meaning OfElder(Meaning meaning)
    {
        if (meaning is not { Role: Role.Family, For: ForWhom.Other, Kin: "mother" or "father" or "grandmother" or "grandfather" or "aunt" or "uncle" or "parent-in-law-mother" or "parent-in-law-father" }) return meaning;
        var helps = meaning.Themes.Contains(ThemeIds.Volunteering) && !meaning.SearchWords.Any(w => w.StartsWith("vrijwillig", StringComparison.Ordinal));
        var young = meaning.Age < 27;
        return !helps && !young ? meaning : meaning with
        {
            Themes = [.. meaning.Themes.Where(t => !(helps && t == ThemeIds.Volunteering) && !(young && t == ThemeIds.Young))],
            Audiences = young ? [.. meaning.Audiences.Where(a => a != "young")] : meaning.Audiences,
            Age = young ? null : meaning.Age,
        };
    }

    /// <summary>"Gezelschap op woensdag", "gezelschap van leeftijdgenoten": who names a day or a group wants to be among people; a visitor comes alone, when it is agreed.</summary>
    private static Meaning CompanyThen(Meaning meaning) =>
        meaning is { AtHome: false, OneToOne: false } && meaning.Themes.Contains(ThemeIds.Visitor) && meaning.Themes.All(t => t is ThemeIds.Visitor or ThemeIds.Lonely) && (meaning.SearchWords.Contains("gezelschap") || meaning.FollowUps.Contains(FollowUp.SameAge)) && (!meaning.When.IsAny || meaning.FollowUps.Contains(FollowUp.SameAge) || meaning.SearchWords.Any(w => w.StartsWith("leeftijd", StringComparison.Ordinal) || w is "ouderen" or "senioren" or "anderen")) ? meaning with { Themes = [ThemeIds.Lonely] } : meaning;

    /// <summary>"iets met lotgenoten": of whoever has dementia or lives with an injury; without any of it, of who mourns.</summary>
    private static Meaning Peers(Meaning meaning, ConversationState state)
    {
        if (!meaning.Peers) return meaning;
        if (!meaning.Themes.Contains(ThemeIds.Mourning)) return meaning.Themes.FirstOrDefault(Shared.Contains) is { } same ? meaning with { Themes = [same, .. meaning.Themes.Except([ThemeIds.Talk, same])] } : meaning;
        IEnumerable<string> before = meaning.NewClient ? [] : state.Themes.Concat(Worlds(state.Audiences));
        var shared = meaning.Themes.Concat(Worlds(meaning.Audiences)).Concat(before).FirstOrDefault(Shared.Contains);
        return shared is null ? meaning : meaning with { Themes = [shared, .. meaning.Themes.Except([ThemeIds.Mourning, shared])] };
    }

    /// <summary>"iets leuks waar ze heen kan met dat vervoer": the bus was found before, now it is only the way there.</summary>
    private static Meaning ByIt(Meaning meaning, ConversationState state) =>
        meaning is { AsksAnything: true, Themes: [ThemeIds.Transport] } && state.Themes.Contains(ThemeIds.Transport) ? meaning with { Themes = [ThemeIds.Lonely], Subject = null } : meaning;

    private static IEnumerable<string> Worlds(IEnumerable<string> audiences) => audiences.Select(LoneMessage.ThemeOf).OfType<string>();
}
