using HelpBot.Core.Conversation.Answers;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Following;

/// <summary>
/// Reads a message in the light of what was shown and asked before: "kost?", "en na vijven?", "wie moet ik dan bellen". By itself such a
/// message says little, so that the reader of single messages may well take it for small talk. Immutable; thread-safe.
/// </summary>
internal sealed class FollowUps(Basis basis)
{
    /// <summary>Longer ones speak for themselves.</summary>
    private const int MostWords = 15;

    /// <summary>In more words a ride is sought, and not asked of what was shown.</summary>
    private const int MostTransport = 12;

    /// <summary>A theme in few words is a wish; in more, somebody may be telling of it.</summary>
    private const int MostBare = 8;

    /// <summary>Of what looks like small news ("de fiets van mijn neef is gestolen") only a few words can be a wish.</summary>
    private const int MostTold = 3;

    /// <summary>An answer to "waar heeft u zin in" without a word for it: "gewoon onder de mensen zijn".</summary>
    private const int MostAnswer = 5;

    public Meaning Read(ConversationState before, Meaning meaning, DateTime localNow)
    {
        return meaning.Language != "nl" || meaning.WordCount == 0 ? meaning : Weighing.Weigh(before, ByRules(before, meaning, localNow), theme => IsShown(before, theme) || IsMentioned(before, meaning));
    }

    private Meaning ByRules(ConversationState before, Meaning meaning, DateTime localNow)
    {
        if (OfOneShownThere(before, meaning)) meaning = meaning with { Places = [], Intent = Intent.Details };
        if (meaning.Places.Count + meaning.UnknownPlaces.Count + meaning.UnknownPostcodes.Count > 0) return meaning;
        meaning = Bounds.Read(before, meaning, localNow);
        return Questions(before, meaning, localNow) ?? Wishes(before, meaning, localNow) ?? meaning;
    }

    /// <summary>"Die wandelgroep in Eygelshoven, op welke dagen is dat?": of what was shown there, and no new search.</summary>
    private bool OfOneShownThere(ConversationState before, Meaning meaning) =>
        meaning is { Detail: not Detail.None, NewClient: false } && (meaning.Asks || meaning.FollowUps.Contains(FollowUp.Which)) && (meaning.Refers || meaning.Themes.Count == 0) && before.Role != Role.Professional && meaning.Places.Count > 0
        && before.Seen.Any(id => PlaceOf(id) is { } there && (meaning.Themes.Count == 0 ? !meaning.Wishes && meaning.Places.Any(p => p.Place.Name == there && p.Place.Municipality == before.Municipality) : meaning.Places.Any(p => p.Place.Name == there || p.Place.Municipality == there) && basis.ThemesOf(id).Shares(meaning.Themes)));

    private string? PlaceOf(string id) => basis.Lookup.Activity(id)?.Location.Place ?? basis.Lookup.Partner(id)?.Location.Place;

    /// <summary>About the offers, or about calling; null when it is neither.</summary>
    private Meaning? Questions(ConversationState before, Meaning meaning, DateTime localNow)
    {
        if ((meaning.WordCount > MostWords && !AsksInTheEnd(before, meaning)) || meaning.Worldly || meaning.AsksOfKeeping) return null;
        var asked = meaning.FollowUps;
        var hasActivities = before.Shown.Any(id => basis.Lookup.Activity(id) is not null);
        if (asked.Contains(FollowUp.Calling) || AsksOfArriving(before, meaning)) return Saying(before, meaning) ?? About(meaning, Detail.Calling);
        if (asked.Contains(FollowUp.WhoHelps) && meaning.Role != Role.Professional && !(hasActivities && asked.Contains(FollowUp.Phone) && !asked.Contains(FollowUp.Someone))) return Person(meaning);
        if (asked.Contains(FollowUp.Chat)) return Person(meaning);
        if (before.Shown.Count == 0) return null;
        if (meaning.WordCount <= 2 && IsOpen(meaning.Intent) && asked.Contains(FollowUp.Back)) return meaning with { Intent = Intent.Back };
        if (meaning.WordCount <= 4 && (IsOpen(meaning.Intent) || meaning.Intent == Intent.DontKnow) && meaning is { Themes.Count: 0, Subject: null } && asked.Contains(FollowUp.More)) return meaning with { Intent = Intent.More };
        if (asked.Contains(FollowUp.Visits) && meaning is { Ordinal: null, NotThemes.Count: 0 } && meaning.Themes.All(t => t is ThemeIds.Visitor or ThemeIds.Talk or ThemeIds.Lonely) && before.Role != Role.Professional && Visitor(before) is > 0 and var visitor) return meaning with { Intent = Intent.Choose, Ordinal = visitor };
        if (hasActivities && meaning is { Detail: Detail.Time, Details.Count: <= 1 } && !meaning.When.IsAny && !asked.Contains(FollowUp.Time)) return meaning with { Intent = Intent.Narrow, Detail = Detail.None, Details = [] };
        if (asked.Contains(FollowUp.Now) && meaning.WordCount <= 3 && before.Shown.Contains(PersonAnswer.ListeningLine)) return About(meaning with { When = Language.WantedTime.Any with { Date = DateOnly.FromDateTime(localNow) } }, Detail.Calling);
        if (asked.Contains(FollowUp.TownHall) && meaning is { WordCount: <= 6, Themes.Count: 0 } && IsOpen(meaning.Intent)) return Person(meaning);
        if (hasActivities && asked.Contains(FollowUp.IsThat) && meaning is { Asks: true, Wishes: false, When.IsAny: false, Themes.Count: 0, WordCount: <= 5 }) return About(meaning, Detail.Time);
        if (hasActivities && IsOneOf(meaning)) return About(meaning, Detail.None);
        if (asked.Contains(FollowUp.Farther) && meaning is { Themes.Count: 0, Intent: not Intent.Narrow }) return meaning with { Intent = Intent.More };
        if (before.Shown.Contains(PersonAnswer.ListeningLine) && meaning is { When: { From: not null, Days.Count: 0, Date: null }, Intent: Intent.Narrow, Themes.Count: 0, NotThemes.Count: 0 } && before.Shown.All(IsCalled)) return About(meaning, Detail.Calling);
        if (!MayAsk(before, meaning)) return null;
        return DetailOf(meaning, hasActivities) is { } detail ? About(meaning, detail) : IsVague(meaning) ? About(meaning, Detail.Unlisted) : null;
    }

    /// <summary>"Hoe gaat dat als ik daar voor het eerst kom": of the door of what was shown.</summary>
    private static bool AsksOfArriving(ConversationState before, Meaning meaning) =>
        before.Shown.Count > 0 && meaning is { Asks: true, Detail: Detail.None, Themes.Count: 0 } && meaning.FollowUps.Contains(FollowUp.Arriving);

    /// <summary>
    /// "Wat zeg ik dan tegen haar", or "wat moet ik zeggen" where advice was given and no number: words for the other, not for who picks up. Null when a call is
    /// meant.
    /// </summary>
    private Meaning? Saying(ConversationState before, Meaning meaning)
    {
        if (before.Role == Role.Professional || !meaning.FollowUps.Contains(FollowUp.Words)) return null;
        var toSomebody = meaning.FollowUps.Contains(FollowUp.ToSomebody);
        return toSomebody || (before is { Role: Role.Family, Advised.Count: > 0 } && !before.Shown.Any(IsCalled)) ? meaning with { Intent = Intent.Advice, AdviceTopic = "say" } : null;
    }

    /// <summary>A longer story that ends in "hoe laat was dat ook weer in de Eksterstraat?".</summary>
    private static bool AsksInTheEnd(ConversationState before, Meaning meaning) =>
        before.Shown.Count > 0 && meaning is { Asks: true, Refers: true, WordCount: <= 2 * MostWords } && IsOpen(meaning.Intent) && meaning.FollowUps.Any(f => f is FollowUp.Time or FollowUp.Cost or FollowUp.Route);

    /// <summary>One who is known where to search, and says what is liked, wishes it, also without a "graag".</summary>
    private Meaning? Wishes(ConversationState before, Meaning meaning, DateTime localNow)
    {
        if (meaning is { Intent: Intent.Yes, Themes.Count: 0, SearchWords.Count: > 0 }) meaning = meaning with { Themes = [.. meaning.SearchWords.SelectMany(w => basis.Reader.Read("ik wil " + w, localNow).Themes).Distinct()] };
        if (meaning.Intent == Intent.Yes && meaning.Themes.Count > 0) return Meant(before, meaning);
        if (meaning is { Intent: Intent.Person, Asks: false, Wishes: false } && meaning.Themes.Any(t => t is not (ThemeIds.Talk or ThemeIds.Visitor or ThemeIds.Papers or ThemeIds.Lonely))) return meaning with { Intent = Intent.Find };
        if (meaning.Worldly || meaning.WordCount > MostWords || before.Municipality is null || meaning.Intent is not (Intent.Unknown or Intent.OutOfScope or Intent.SmallTalk)) return null;
        if (!meaning.When.IsAny && before.Seen.Count > 0) return meaning with { Intent = Intent.Narrow };
        if (before.Seen.Count > 0 && meaning is { Themes.Count: 0, Subject: null, WordCount: <= 7 } && (meaning.FollowUps.Contains(FollowUp.Other) || (meaning.Wishes && meaning.For != ForWhom.Unknown && before.Role == Role.Family))) return meaning with { Intent = Intent.More };
        return (meaning.Themes.Count > 0 && meaning.WordCount <= (meaning.Intent == Intent.OutOfScope && !meaning.Cheaper && meaning.MaxCost is null ? MostTold : MostBare)) || meaning.Subject is not null || (before.Pending == Pending.Need && !meaning.Asks && meaning.WordCount <= MostAnswer) ? meaning with { Intent = Intent.Find } : null;
    }

    /// <summary>"Ja, dat bezoek lijkt me wat": the first of the offers that is about it; where there is none, a wish.</summary>
    private Meaning Meant(ConversationState before, Meaning meaning)
    {
        var about = before.Shown.Select((id, i) => (id, i)).Where(s => basis.ThemesOf(s.id).Shares(meaning.Themes)).ToArray();
        return about.Length > 0 ? meaning with { Intent = Intent.Choose, Ordinal = about[0].i + 1, Themes = [] } : meaning with { Intent = Intent.Find };
    }

    /// <summary>"Welke is het goedkoopst", "welke is gratis".</summary>
    public static bool IsOneOf(Meaning meaning) =>
        meaning.FollowUps.Any(f => f is FollowUp.Cheapest or FollowUp.Nearest or FollowUp.Soonest)
        || (meaning.FollowUps.Contains(FollowUp.Which) && meaning is { Asks: true, Themes.Count: 0, Points: false } && (meaning.MaxCost is not null || !meaning.When.IsAny));

    /// <summary>Place of the first of the offers that comes to the house, from 1; 0 when none does.</summary>
    private int Visitor(ConversationState before) => before.Shown.ToList().FindIndex(id => basis.ThemesOf(id).Contains(ThemeIds.Visitor)) + 1;

    /// <summary>A question or a word or two, and not a wish of its own.</summary>
    private bool MayAsk(ConversationState before, Meaning meaning)
    {
        if (meaning.Points && meaning.Intent is Intent.Find or Intent.Choose) return false;
        // "Eerstvolgende datum breincafé": one of them by its name, and what is asked of it.
        if (meaning is { Wishes: false } && meaning.WordCount <= (meaning.FollowUps.Contains(FollowUp.Audience) ? 10 : 6) && meaning.FollowUps.Any(f => f is FollowUp.Audience or FollowUp.Time or FollowUp.Cost or FollowUp.Phone or FollowUp.Route or FollowUp.Registration) && before.Shown.Any(id => IsCalledSo(id, meaning))) return true;
        // "Wanneer kan ik daar handwerken": its own words tell of it.
        if (meaning is { Intent: Intent.Find, Asks: true, Refers: true, NotThemes.Count: 0, WordCount: <= 9 } && meaning.FollowUps.Contains(FollowUp.Time) && before.Shown.Any(id => basis.Mentions(id, meaning.SearchWords))) return true;
        // "Ok heb je er een nummer van", however it is spelt: the word for it is enough.
        var isNamed = meaning is { WordCount: <= 8, Wishes: false, TellsOwnState: false, Feeling: null } && meaning.FollowUps.Contains(FollowUp.Number);
        if (!meaning.Asks && meaning.WordCount > 3 && !isNamed) return false;
        if (meaning.Intent == Intent.Thanks) return isNamed || meaning.Asks && meaning.FollowUps.Contains(FollowUp.Registration);
        if (IsOpen(meaning.Intent) || meaning.Intent is Intent.Details or Intent.Yes or Intent.Privacy) return meaning.Themes.All(t => IsShown(before, t)) || (meaning.FollowUps.Contains(FollowUp.Time) && before.Shown.Any(id => basis.Mentions(id, meaning.SearchWords)));
        if (meaning.Intent == Intent.Person) return meaning.FollowUps.Contains(FollowUp.Phone) && !meaning.FollowUps.Contains(FollowUp.Someone);
        if (meaning is { Intent: Intent.Advice, AdviceTopic: null, Themes.Count: 0 } && meaning.FollowUps.Contains(FollowUp.Registration) && before is not { SinceDanger: <= 2, LastDanger: >= Safety.DangerKind.Violence }) return true;
        if (meaning.Intent is Intent.Advice or Intent.Referral) return (before.Role is Role.Resident or Role.Unknown && meaning.Role is not (Role.Family or Role.Professional)) || (before.Role == Role.Family && meaning.FollowUps.Contains(FollowUp.Registration) && meaning.Intent == Intent.Referral);
        return meaning.Intent is Intent.Find or Intent.Narrow && meaning is { Wishes: false, NotThemes.Count: 0, WordCount: <= MostTransport } && meaning.Themes.All(t => t is ThemeIds.Transport) && meaning.FollowUps.Count > 0 || IsOfRules(meaning);
    }

    /// <summary>"Moet ik iemand kennen om daar te komen", "mag ik er alleen heen": of the way it goes there.</summary>
    private static bool IsOfRules(Meaning meaning) => meaning is { Intent: Intent.Find, Asks: true, Refers: true, AtHome: false, NotThemes.Count: 0, WordCount: <= 9, When.IsAny: true } && (meaning.AsksIfMay || (!meaning.Wishes && meaning.Themes.Count == 0)) && meaning.Themes.All(t => t is ThemeIds.Visitor or ThemeIds.Lonely or ThemeIds.Transport);

    private bool IsCalledSo(string id, Meaning meaning) =>
        basis.NameOf(id) is { } name && basis.TermsOf(basis.Lookup.Activity(id) is { } a ? $"{name}. {basis.NameOf(a.PartnerId)}" : name).Any(t => t.Text.Length > 5 && meaning.SearchWords.Contains(t.Text));

    private bool IsShown(ConversationState before, string theme) => theme is ThemeIds.Transport or ThemeIds.Talk || before.Shown.Any(id => basis.ThemesOf(id).Contains(theme));

    /// <summary>"Wanneer kan ik daar handwerken": what was shown tells of it in its own words.</summary>
    private bool IsMentioned(ConversationState before, Meaning meaning) => meaning is { Refers: true, Asks: true } && meaning.FollowUps.Contains(FollowUp.Time) && before.Shown.Any(id => basis.Mentions(id, meaning.SearchWords.Where(w => !AskingWords.Contains(w))));

    private static bool IsOpen(Intent intent) => intent is Intent.Unknown or Intent.OutOfScope or Intent.SmallTalk;

    /// <summary>What is asked; null when no word says it.</summary>
    private static Detail? DetailOf(Meaning meaning, bool hasActivities)
    {
        if (meaning is { Intent: Intent.Details, Detail: Detail.Time } && meaning.FollowUps.Contains(FollowUp.Freshness)) return Detail.Freshness;
        foreach (var (kind, detail) in Asked)
            if (meaning.FollowUps.Contains(kind) && (meaning.Detail is Detail.None or Detail.Audience || meaning.Intent != Intent.Details)) return detail;
        if (meaning is { Intent: Intent.Details, Detail: Detail.None, MaxCost: not null, Asks: true, Refers: true }) return Detail.Cost;
        return meaning.Intent == Intent.Details ? meaning.Detail == Detail.None ? meaning is { Refers: true, When.IsAny: false } ? Detail.Time : hasActivities ? Detail.Unlisted : Detail.Phone : meaning.Detail
            : meaning.Detail != Detail.None ? meaning.Detail : null;
    }

    /// <summary>What the words of a message ask, the narrowest first.</summary>
    public static IEnumerable<Detail> Heard(Meaning meaning) => Asked.Where(a => meaning.FollowUps.Contains(a.Item1)).Select(a => a.Item2);

    /// <summary>The narrowest first: "hoe kom ik daar met de rollator" is about getting in.</summary>
    private static readonly (FollowUp, Detail)[] Asked =
    [
        (FollowUp.Freshness, Detail.Freshness), (FollowUp.Transport, Detail.Transport), (FollowUp.Accessibility, Detail.Accessibility), (FollowUp.Unlisted, Detail.Unlisted),
        (FollowUp.Registration, Detail.Registration), (FollowUp.Cost, Detail.Cost), (FollowUp.Time, Detail.Time), (FollowUp.Route, Detail.Route), (FollowUp.Phone, Detail.Phone),
        (FollowUp.Content, Detail.Content), (FollowUp.Audience, Detail.Audience),
    ];

    /// <summary>A question about "die" or "daar" of which no word is known.</summary>
    private static bool IsVague(Meaning meaning) => IsOfRules(meaning) || (IsOpen(meaning.Intent) && meaning is { Asks: true, Refers: true, Wishes: false, Themes.Count: 0, When.IsAny: true, WordCount: <= 9 });

    private bool IsCalled(string id) => basis.Lookup.Helpline(id) is not null || basis.Lookup.Partner(id) is not null || basis.Lookup.Organisation(id) is not null;

    /// <summary>Whoever is named in a question about offers, the conversation is still with and about the same people.</summary>
    private static Meaning About(Meaning meaning, Detail detail) => meaning with { Intent = Intent.Details, Detail = detail, Details = [.. (meaning.Details.Contains(detail) ? meaning.Details : [detail]).Union(Beside(meaning, detail))], Role = Role.Unknown, For = ForWhom.Unknown };

    /// <summary>"Kosten en vervoer?": in so few words both are asked.</summary>
    private static IEnumerable<Detail> Beside(Meaning meaning, Detail detail) =>
        meaning.WordCount > 5 ? [] : Asked.Where(a => a.Item2 != detail && a.Item2 is Detail.Cost or Detail.Time or Detail.Transport or Detail.Registration or Detail.Route && meaning.FollowUps.Contains(a.Item1)).Select(a => a.Item2);

    private static Meaning Person(Meaning meaning) => meaning with { Intent = Intent.Person };
}
