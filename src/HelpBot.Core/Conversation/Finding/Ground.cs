using HelpBot.Core.Knowledge;
using HelpBot.Core.Search;
using HelpBot.Core.Search.Ranking;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Finding;

/// <summary>What is near enough and suits the person, whatever is asked. Immutable; thread-safe.</summary>
internal sealed class Ground(Basis basis)
{
    /// <summary>As the crow flies: still the own surroundings.</summary>
    public const double HereKm = 5;

    /// <summary>Near enough to be offered beside what is in town.</summary>
    public const double NearKm = 15;

    /// <summary>"Dicht bij huis", "niet te ver": no farther than this.</summary>
    public const double CloseKm = 8;

    /// <summary>Farther than this is another region: it is not offered, it is no help.</summary>
    public const double FarKm = 30;

    /// <summary>For who walks badly.</summary>
    public const double ShortKm = 3;

    /// <summary>For those it is about; beside another wish it is no answer.</summary>
    private static readonly HashSet<string> Narrow =
        [ThemeIds.Money, ThemeIds.Newcomers, ThemeIds.Lhbtiq, ThemeIds.Young, ThemeIds.Dementia, ThemeIds.Caring, ThemeIds.Illness, ThemeIds.Volunteering];

    /// <summary>The provinces in the names of national organisations, by their ids.</summary>
    private readonly Dictionary<string, string[]> _provinces = basis.Catalog.Organisations
        .Select(o => (o.Id, Named: basis.Catalog.Municipalities.Select(m => m.Province).Distinct().Where(p => o.Name.Contains(p, StringComparison.Ordinal)).ToArray()))
        .Where(o => o.Named.Length > 0).ToDictionary(o => o.Id, o => o.Named, StringComparer.Ordinal);

    private readonly NamedAfter _named = new(basis);

    /// <summary>No outing: it comes to the person, or it is by phone.</summary>
    public static bool ComesHome(ConversationState state) =>
        state.Mobility.HasFlag(Mobility.Housebound) || state.OneToOne || (state.AtHome && state.Themes.Count <= 1);

    /// <summary>How far somebody is sent at most.</summary>
    public static double ReachKm(ConversationState state) => IsSlow(state) ? ShortKm : state.Mobility == Mobility.None ? FarKm : NearKm;

    private static bool IsSlow(ConversationState state) => (state.Mobility & (Mobility.WalksBadly | Mobility.Wheelchair)) != 0;

    public bool Suits(Hit hit, Query query, ConversationState state)
    {
        if (IsTurnedDown(hit, state) || !basis.IsForAge(hit.Id, Answers.Years.Of(state))) return false;
        if (ScoreParts.IsForOthers(hit) || ThemesOf(hit).Shares(query.NotThemes) || _named.Any(hit.Id, query.NotThemes)) return false;
        if (basis.Particulars.IsForOthers(hit.Id, state)) return false;
        if (ComesHome(state) && !IsVisit(hit, state)) return false;
        if (hit.Kind == RecordKind.Partner && basis.IsOnlyOn(hit.Id, query.When.NotDays)) return false;
        if (basis.Lookup.Activity(hit.Id) is { AtHome: true } home && home.Municipality != state.Municipality && !(hit.DistanceKm <= ShortKm)) return false;
        return hit.Kind is RecordKind.Helpline or RecordKind.Organisation || IsVisit(hit, state)
            || !(hit.DistanceKm - basis.Places.RadiusOf(PlaceOf(state)) > ReachKm(state));
    }

    /// <summary>By name, or with all of its town; who knows of other things in that town is still to be asked.</summary>
    public bool IsTurnedDown(Hit hit, ConversationState state) => state.Refused.Contains(hit.Id) || (state.NotIn.Count > 0 && MunicipalityOf(hit) is { } town && state.NotIn.Contains(town) && basis.Lookup.Partner(hit.Id)?.Door is null);

    /// <summary>With themes asked, a record that only shares a word is no answer.</summary>
    public bool HasTheme(Hit hit, Query query) => query.Themes.Count == 0 || ThemesOf(hit).Shares(query.Themes);

    public IReadOnlyList<string> ThemesOf(Hit hit) => basis.ThemesOf(hit.Id);

    /// <summary>Somebody who comes, one to one, or a voice on the phone.</summary>
    private bool IsVisit(Hit hit, ConversationState state) => hit.Kind switch
    {
        RecordKind.Activity => basis.Lookup.Activity(hit.Id) is { } a && (a.AtHome || a.Themes is [ThemeIds.Visitor, ..]) && (!state.OneToOne || !a.Themes.Contains(ThemeIds.Meal)),
        RecordKind.Partner => basis.Lookup.Partner(hit.Id) is { } p && (p.Door is not null || p.Themes.Contains(ThemeIds.Visitor)),
        // A dinner in the neighbourhood is not eaten at home.
        RecordKind.Organisation => ThemesOf(hit) is not [ThemeIds.Meal or ThemeIds.Meeting or ThemeIds.Moving or ThemeIds.Hobbies, ..] || ThemesOf(hit).Contains(ThemeIds.Visitor),
        _ => true,
    };

    public bool IsHere(Hit hit, ConversationState state) => hit.DistanceKm <= HereKm || MunicipalityOf(hit) == state.Municipality;

    public static bool IsNear(Hit hit) => hit.DistanceKm <= NearKm;

    public bool IsInSamePlace(Hit hit, ConversationState state) =>
        state.Place is { } place && LocationOf(hit) is { } location && string.Equals(location.Place, place, StringComparison.OrdinalIgnoreCase);

    /// <summary>In the very neighbourhood or village that was named; where only a town was named, nothing is.</summary>
    public bool IsNamedPlace(Hit hit, ConversationState state) => !IsWholeTown(state) && IsInSamePlace(hit, state);

    /// <summary>The person named a municipality, its main town or a postcode: anything in the municipality is "in town".</summary>
    public bool IsWholeTown(ConversationState state) => PlaceOf(state) is not { Kind: PlaceKind.Neighbourhood or PlaceKind.Town } place || place.Name == state.Municipality;

    public string? MunicipalityOf(Hit hit) => hit.Kind switch
    {
        RecordKind.Activity => basis.Lookup.Activity(hit.Id)?.Municipality,
        RecordKind.Partner => basis.Lookup.Partner(hit.Id)?.Municipality,
        _ => null,
    };

    /// <summary>An organisation with a province in its name serves that province.</summary>
    public bool IsOfAnotherProvince(Hit hit, string? municipality) =>
        _provinces.TryGetValue(hit.Id, out var named)
        && named.Any(p => municipality is null || basis.Lookup.Municipality(municipality)?.Province != p);

    /// <summary>A network of organisations is no help to a resident, and the first door of another municipality is none for anybody.</summary>
    public bool IsForPeople(Hit hit, ConversationState state) => basis.Lookup.Partner(hit.Id) is { } partner
        && (partner.Door is null || partner.Municipality == state.Municipality)
        && partner.Door != Door.Municipality
        && (state.Role == Role.Professional || partner.Audience != "organisaties");

    /// <summary>A line for the mind is not offered to somebody who is blind: its own words must have been said.</summary>
    public bool IsAskedFor(Hit hit, ConversationState state) =>
        hit.Kind != RecordKind.Helpline || ThemesOf(hit) is not [ThemeIds.Danger, ..] && !(ThemesOf(hit).Contains(ThemeIds.Illness) || ThemesOf(hit) is [ThemeIds.Papers, ..]) || basis.Particulars.Names(hit.Id, [.. state.Terms, .. state.Conditions]);

    /// <summary>What it is for first of all is asked, or is for everybody.</summary>
    public bool IsForThis(Hit hit, Query query) => ThemesOf(hit) is not [var main, ..] || query.Themes.Contains(main) || query.Beside.Contains(main) || !Narrow.Contains(main);

    /// <summary>The same thing at another spot, or a branch of the same organisation in another town, is no second offer: the first one stands for them. In the own town each house counts.</summary>
    /// <param name="anew">What stands for them was shown before: where no day was asked, they are nothing new.</param>
    public IEnumerable<Hit> Once(IEnumerable<Hit> hits, ConversationState state, bool anew = false)
    {
        HashSet<string> known = anew && state.When.IsAny ? [.. state.Seen.Where(id => basis.Lookup.Activity(id) is not null).Select(NameOf)] : [];
        foreach (var hit in hits)
        {
            var isNew = known.Add(NameOf(hit.Id)) || (anew && state.Seen.Contains(hit.Id));
            if (isNew || (hit.Kind == RecordKind.Partner && MunicipalityOf(hit) == state.Municipality)) yield return hit;
        }
    }

    private string NameOf(string id) => basis.Lookup.Activity(id) is { } a ? $"{a.PartnerId} {a.Name}" : basis.Lookup.Partner(id) is { Contact.Website: { } site } p ? $"{p.Name.Split(' ')[0]} {site}" : id;

    /// <summary>A partner and its own activity are one offer: the activity says more.</summary>
    public IReadOnlyList<Hit> WithoutOwners(IEnumerable<Hit> hits)
    {
        var all = hits.DistinctBy(h => h.Id).ToList();
        var owners = all.Select(h => basis.Lookup.Activity(h.Id)?.PartnerId).OfType<string>().ToHashSet();
        return [.. all.Where(h => !owners.Contains(h.Id))];
    }

    private Place? PlaceOf(ConversationState state) => basis.Places.Find(state.Municipality, state.Place);

    private Location? LocationOf(Hit hit) => hit.Kind switch
    {
        RecordKind.Activity => basis.Lookup.Activity(hit.Id)?.Location,
        RecordKind.Partner => basis.Lookup.Partner(hit.Id)?.Location,
        _ => null,
    };
}
