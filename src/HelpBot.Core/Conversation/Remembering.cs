using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation;

/// <summary>What one message changes in what is remembered.</summary>
internal static class Remembering
{
    /// <param name="terms">Words of the message that the catalog knows.</param>
    public static ConversationState After(ConversationState state, Meaning meaning, IReadOnlyList<string> terms)
    {
        state = PersonChange.Apply(state, meaning);
        var place = PlaceOf(state, meaning);
        if (IsAboutWhatWasShown(meaning.Intent) || IsAboutReferring(state, meaning) || Following.Telling.Is(state, meaning)) return Person(Refused(state, meaning), meaning);
        var own = OwnPlaceOf(state, meaning, place);
        var isPurse = IsPurse(state, meaning);
        var newThemes = meaning.Themes.Count > 0 && !isPurse;
        var newNeed = newThemes || meaning.Subject is not null || (terms.Count > 0 && meaning.Intent is Intent.Find or Intent.Referral && !isPurse);
        var themes = newThemes ? WithCause(state, Ordered(meaning)) : !newNeed ? state.Themes
            : [.. state.Themes.Where(t => meaning.Subject is null ? ThemeIds.OfPerson.Contains(t) : t == ThemeIds.Volunteering)];
        if (meaning.CaresToo && state.Role is Role.Family or Role.Unknown && PersonChange.RoleAfter(state, meaning) == Role.Family) themes = [.. themes.Append(ThemeIds.Caring).Distinct()];
        // What is the matter with the other was told, and nothing in particular was asked: company is what is missed.
        if (themes.Count == 0 && !newNeed && meaning is { TellsOfThem: true, AsksAnything: false, NotThemes.Count: 0, Intent: Intent.Find or Intent.Unknown } && PersonChange.RoleAfter(state, meaning) == Role.Family) themes = [ThemeIds.Lonely];
        var excluded = state.NotThemes.Except(meaning.Themes).Union(meaning.NotThemes).ToArray();
        var changed = newNeed || meaning.OneToOne || meaning.Nearer || meaning.Cheaper || place is not null || !meaning.When.IsAny || meaning.NotThemes.Count > 0
            || (meaning.For != ForWhom.Unknown && meaning.For != state.For);
        return Person(state, meaning) with
        {
            Place = place?.Name ?? state.Place,
            Municipality = place?.Municipality ?? state.Municipality,
            PlaceIsAssumed = place is null && (state.PlaceIsAssumed || (meaning.For == ForWhom.Other && !SharesHome(meaning.Kin) && state.For is ForWhom.Self or ForWhom.Unknown && state.Municipality is not null)),
            OwnPlace = own?.Name ?? state.OwnPlace,
            OwnMunicipality = own?.Municipality ?? state.OwnMunicipality,
            Themes = [.. themes.Except(meaning.NotThemes)],
            NotThemes = excluded,
            Terms = meaning.NotThemes.Count > 0 ? [] : newNeed ? terms : state.Terms,
            When = WhenAfter(state.When, meaning.When),
            MaxCost = meaning.MaxCost ?? state.MaxCost,
            NearestFirst = meaning.Nearer || (meaning.NearMe && state.Seen.Count > 0) || (state.NearestFirst && !newNeed),
            AtHome = meaning.AtHome || (state.AtHome && !newNeed) || (meaning.Declines && state.For == ForWhom.Other),
            OneToOne = meaning.OneToOne || (state.OneToOne && !newNeed),
            Thrifty = state.Thrifty || meaning.Cheaper,
            TellsNeeds = newThemes ? meaning is { Wishes: false, TellsOwnState: true, Themes.Count: > 2 } : state.TellsNeeds && !newNeed,
            Anything = meaning.AsksAnything || (meaning.NotThemes.Count > 0 && themes.Count > 0 && !themes.Except(meaning.NotThemes).Any()) || (state.Anything && !newNeed),
            EverShown = changed ? [] : state.EverShown,
        };
    }

    /// <summary>"Nee, geen koffie": what is turned down stays so, though nothing else was asked.</summary>
    private static ConversationState Refused(ConversationState state, Meaning meaning) => meaning.Intent != Intent.No || meaning.NotThemes.Count == 0 ? state
        : state with { NotThemes = [.. state.NotThemes.Union(meaning.NotThemes)], Themes = [.. state.Themes.Except(meaning.NotThemes)], Terms = [] };

    /// <summary>"Klein pensioentje", beside or after another wish, asks for low prices and not for help with money.</summary>
    private static bool IsPurse(ConversationState state, Meaning meaning) =>
        (meaning.Cheaper || meaning.MaxCost is not null) && meaning.Themes is [ThemeIds.Money] && (meaning.AsksAnything || state.Themes.Count + state.Seen.Count > 0);

    /// <summary>"Niet op dinsdag" is said beside what was said of the time before; a part of the day belongs to the day; another day takes its place.</summary>
    private static WantedTime WhenAfter(WantedTime before, WantedTime said) =>
        said.IsAny ? before
        : said is { NotDays.Count: > 0, Days.Count: 0, Date: null, FromDate: null, UntilDate: null, From: null, Until: null } && before.Date is null
            ? before with { NotDays = [.. before.NotDays.Union(said.NotDays)], Days = [.. before.Days.Except(said.NotDays)] }
        : said is { Days.Count: 0, Date: null, FromDate: null, UntilDate: null } ? before with { From = said.From, Until = said.Until }
        : said with { NotDays = [.. before.NotDays.Except(said.Days).Union(said.NotDays)] };

    /// <summary>Husband and wife live where the writer lives, until another place is named.</summary>
    public static bool SharesHome(string? kin) => kin is "husband" or "wife" or "partner";

    /// <summary>Who it is about; true whatever the message asks.</summary>
    private static ConversationState Person(ConversationState state, Meaning meaning) => state with
    {
        Role = PersonChange.RoleAfter(state, meaning),
        For = PersonChange.ForAfter(state, meaning),
        Kin = meaning.Kin is { } kin && PersonChange.ForAfter(state, meaning) == ForWhom.Other ? kin : state.Kin,
        Mobility = state.Mobility | meaning.Mobility,
        Audiences = [.. state.Audiences.Union(meaning.Audiences).Union(OwnWorld(state))],
        Age = meaning.Age ?? state.Age,
        SaidLonely = state.SaidLonely || meaning.SaysLonely,
    };

    /// <summary>Who is young, or of the rainbow, is so still when the next thing is asked.</summary>
    private static IEnumerable<string> OwnWorld(ConversationState state) => state.Role == Role.Professional ? [] : state.Themes.Select(t => t switch { Knowledge.ThemeIds.Young => "young", Knowledge.ThemeIds.Lhbtiq => "lhbtiq", _ => null }).OfType<string>();

    /// <summary>"Hoe kom ik daar" is no wish for transport, and "wat kost het eten" no new question.</summary>
    private static bool IsAboutWhatWasShown(Intent intent) =>
        intent is Intent.Details or Intent.Choose or Intent.More or Intent.Thanks or Intent.Goodbye or Intent.Yes or Intent.No or Intent.OutOfScope
            or Intent.SmallTalk or Intent.AreYouHuman or Intent.Privacy or Intent.Insult;

    /// <summary>"Hoe loopt de verwijzing" is no wish to walk.</summary>
    private static bool IsAboutReferring(ConversationState state, Meaning meaning) =>
        state is { Role: Role.Professional, Overview.Count: > 0 } && meaning is { NewClient: false, Places.Count: 0 } && meaning.Referral != ReferralQuestion.None;

    /// <summary>"Iets met mijn handen", said by who wants to volunteer: that is the work he likes.</summary>
    private static IReadOnlyList<string> WithCause(ConversationState state, IReadOnlyList<string> themes) =>
        state.Themes is [Knowledge.ThemeIds.Volunteering] && themes is [Knowledge.ThemeIds.Hobbies] ? state.Themes : themes;

    /// <summary>"Slecht ter been" says how somebody can come, before it says what is wished.</summary>
    private static IReadOnlyList<string> Ordered(Meaning meaning) =>
        meaning.Mobility == Mobility.None ? meaning.Themes : [.. meaning.Themes.OrderBy(t => t == ThemeIds.Transport)];

    /// <summary>"ik woon in Venlo, mijn tante in Maastricht": where the relative lives; null when that was not said beside it.</summary>
    private static Knowledge.Place? OwnPlaceOf(ConversationState state, Meaning meaning, Knowledge.Place? place) =>
        place is null || PersonChange.RoleAfter(state, meaning) != Role.Family ? null
        : meaning.Places.OrderBy(p => p.Place.Municipality == place.Municipality ? 0 : 1).FirstOrDefault(p => !p.IsOthers && (p.Place.Municipality != place.Municipality || (p.Place.Name != place.Name && p.Place.Name != place.Municipality)) && meaning.Places.Any(o => o.Span != p.Span))?.Place;

    /// <summary>The first place named; where its name is used in several municipalities, the one the conversation is already in.</summary>
    private static Knowledge.Place? PlaceOf(ConversationState state, Meaning meaning)
    {
        if (meaning.Places.Count == 0) return null;
        // "Ik schrijf Elsloo, maar ik ben naar Geleen verhuisd": the place that is new.
        if (state is { Role: not Role.Family, Place: { } was } && meaning.Places[0].Place.Name == was && meaning.Places.FirstOrDefault(p => p.Span != meaning.Places[0].Span && p.Place.Name != was) is { } moved) return moved.Place;
        var first = PersonChange.ForAfter(state, meaning) == ForWhom.Other ? meaning.Places.FirstOrDefault(p => p.IsOthers) ?? meaning.Places[0] : meaning.Places[0];
        return meaning.Places.FirstOrDefault(p => p.Span == first.Span && p.Place.Municipality == state.Municipality)?.Place ?? first.Place;
    }
}
