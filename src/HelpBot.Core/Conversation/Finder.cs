using HelpBot.Core.Knowledge;
using HelpBot.Core.Search;
using HelpBot.Core.Search.Ranking;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation;

/// <summary>How well the offers fit what was asked, so that it can be said aloud.</summary>
internal enum Situation { Found, FoundNear, NoActivityHere, NoThemeHere, Partners, Relaxed, Nothing }

/// <param name="Main">What answers the question.</param>
/// <param name="Partners">Who knows what else there is.</param>
/// <param name="Across">What is on outside the municipality.</param>
internal sealed record Offers(
    Situation Situation, IReadOnlyList<Hit> Main, IReadOnlyList<Hit> Partners, IReadOnlyList<Hit> Across, Relaxation Relaxed);

/// <summary>Decides what to offer for what is remembered. Immutable; thread-safe.</summary>
internal sealed class Finder(Basis basis)
{
    /// <summary>As the crow flies: still the own surroundings.</summary>
    private const double HereKm = 5;

    /// <summary>Near enough to be offered beside what is in town.</summary>
    private const double NearKm = 15;

    /// <param name="limit">Most offers the channel and the reader can take.</param>
    public Offers Find(ConversationState state, DateTime localNow, int limit)
    {
        var query = QueryFor(state);
        var activities = Activities(query, localNow, state.NearestFirst);
        var fits = activities.Relaxed is Relaxation.None or Relaxation.Time or Relaxation.Cost;
        var here = activities.Hits.Where(h => IsHere(h, state)).OrderByDescending(h => IsInSamePlace(h, state)).ToList();
        var near = activities.Hits.Where(h => !IsHere(h, state) && h.DistanceKm <= NearKm).ToList();
        var strictHere = fits ? here : [];
        var strictNear = fits ? near : [];
        var partners = People(query, state, localNow);

        if (strictHere.Count > 0 && basis.Lookup.HasActivities(state.Municipality!))
        {
            var main = strictHere.Concat(strictNear).Take(limit).ToList();
            var inTown = main.TrueForAll(h => MunicipalityOf(h) == state.Municipality && (IsWholeTown(state) || IsInSamePlace(h, state)));
            main.AddRange(partners.Where(p => MunicipalityOf(p) == state.Municipality && !IsOfferedBy(p, main)).Take(Math.Min(1, limit - main.Count)));
            return new(inTown ? Situation.Found : Situation.FoundNear, main, [], [], activities.Relaxed);
        }

        if (!basis.Lookup.HasActivities(state.Municipality!))
        {
            var across = Across(fits ? activities.Hits : [], query, state, localNow).Where(h => h.DistanceKm <= NearKm || state.Mobility == Mobility.None).ToList();
            var knows = WhoKnows(partners, state, limit > 2 ? 2 : 1);
            if (state.Themes.Count > 0 && state.Themes.All(ByPeople.Contains))
                return new(Situation.NoActivityHere, [], [.. knows.Concat(partners.Where(p => p.Kind != RecordKind.Partner)).DistinctBy(h => h.Id).Take(limit)], [], Relaxation.None);
            return new(Situation.NoActivityHere, [], knows, [.. across.Take(limit - knows.Count)], Relaxation.None);
        }

        if (partners.Count > 0)
        {
            var room = strictNear.Count > 0 ? limit - 1 : limit;
            var people = partners.Take(room).ToList();
            if (people.Count < room && state.Themes.Any(ByCompany.Contains)) people.AddRange(Company(query, state, localNow).Take(room - people.Count));
            if (people.Count < room) people.AddRange(Doors(state.Municipality, 1).Where(d => people.TrueForAll(p => p.Id != d.Id)));
            return new(Situation.Partners, people, [], [.. strictNear.Take(1)], Relaxation.None);
        }

        if (strictNear.Count > 0) return new(Situation.NoThemeHere, [], [], [.. strictNear.Take(limit)], activities.Relaxed);
        if (here.Count + near.Count > 0) return new(Situation.Relaxed, [.. here.Concat(near).Take(limit)], [], [], activities.Relaxed);
        return new(Situation.Nothing, [], WhoKnows(partners, state, 2), [.. activities.Hits.Where(h => h.DistanceKm <= 2 * NearKm).Take(1)], activities.Relaxed);
    }

    /// <summary>What fits and was not shown yet, near first; empty when that was all.</summary>
    public IReadOnlyList<Hit> More(ConversationState state, DateTime localNow, int limit)
    {
        var query = QueryFor(state);
        var activities = Activities(query, localNow, state.NearestFirst);
        var near = activities.Hits.Where(h => h.DistanceKm is null or <= 2 * NearKm);
        return [.. near.Concat(People(query, state, localNow)).DistinctBy(h => h.Id).Take(limit)];
    }

    /// <summary>Cheaper than the cheapest known price that was shown; a price that is not known is no cheaper one.</summary>
    public IReadOnlyList<Hit> Cheaper(ConversationState state, DateTime localNow, int limit)
    {
        var cheapest = state.Shown.Select(id => basis.Lookup.Activity(id)?.Fee.Euro).Where(e => e is not null).Min();
        var hits = Activities(QueryFor(state) with { Except = new HashSet<string>(state.Shown) }, localNow, state.NearestFirst).Hits;
        return [.. hits.Where(h => h.DistanceKm is null or <= NearKm && (cheapest is null ? Price(h) == 0 : Price(h) < cheapest)).Take(limit)];
    }

    /// <summary>Nearer than the nearest that was shown, by a distance one notices.</summary>
    public IReadOnlyList<Hit> Nearer(ConversationState state, DateTime localNow, int limit)
    {
        var from = basis.Places.PointOf(basis.Places.Find(state.Municipality, state.Place));
        var nearest = state.Shown.Select(id => basis.Lookup.Activity(id)?.Location ?? basis.Lookup.Partner(id)?.Location).OfType<Location>()
            .Select(l => from?.KilometresTo(l.Point)).Min() ?? double.MaxValue;
        var hits = Activities(QueryFor(state) with { Except = new HashSet<string>(state.Shown) }, localNow, nearestFirst: true).Hits;
        return [.. hits.Where(h => h.DistanceKm < nearest - 0.3).Take(limit)];
    }

    private decimal? Price(Hit hit) => basis.Lookup.Activity(hit.Id)?.Fee.Euro;

    /// <summary>The municipality's doors as offers, best first; none when the municipality is unknown.</summary>
    public IReadOnlyList<Hit> Doors(string? municipality, int most) =>
        municipality is null ? [] : [.. basis.Lookup.Doors(municipality).Take(most).Select(p => Plain(p.Id, RecordKind.Partner))];

    public static Hit Plain(string id, RecordKind kind) => new(id, kind, 0, null, null, []);

    public Query QueryFor(ConversationState state)
    {
        var place = basis.Places.Find(state.Municipality, state.Place);
        return new()
        {
            Words = string.Join(' ', state.Terms),
            Themes = Widened(state),
            NotThemes = state.NotThemes,
            Near = basis.Places.PointOf(place),
            Municipality = state.Municipality,
            When = state.When,
            MaxCost = state.MaxCost,
            AtHome = state.AtHome || state.Mobility.HasFlag(Mobility.Housebound),
            Audiences = AudiencesOf(state),
            Except = state.EverShown.ToHashSet(),
        };
    }

    /// <summary>Being alone is not an activity: what helps is meeting, eating and talking together, the neighbours of that theme.</summary>
    private string[] Widened(ConversationState state)
    {
        var themes = state.Themes.Where(t => t != LonelyTheme).ToArray();
        if (themes.Length > 0) return themes;
        if (state.Themes.Count == 0 && state.Terms.Count > 0) return [];
        return LonelyNeighbours(state);
    }

    private string[] LonelyNeighbours(ConversationState state) =>
        [.. (basis.Catalog.Themes.FirstOrDefault(t => t.Id == LonelyTheme)?.Neighbours ?? []).Except(state.NotThemes)];

    private const string LonelyTheme = "eenzaam";

    /// <summary>Themes in which a person or an organisation helps, rather than an activity.</summary>
    private static readonly HashSet<string> ByPeople =
        ["maatje", "rouw", "mantelzorg", "geldzorgen", "vervoer", "meedoen-vrijwilligerswerk", "hulpvraag-administratie", "lhbtiq", "statushouders-nieuwkomers"];

    public static bool IsByPeople(ConversationState state) => state.Themes.Count > 0 && state.Themes.All(ByPeople.Contains);

    /// <summary>Themes behind which somebody misses company: meeting others nearby helps too.</summary>
    private static readonly HashSet<string> ByCompany = [LonelyTheme, "maatje", "rouw", "praatje"];

    private IEnumerable<Hit> Company(Query query, ConversationState state, DateTime localNow) => Meetings(query, state, localNow).Where(h => IsHere(h, state));

    private IReadOnlyList<Hit> Meetings(Query query, ConversationState state, DateTime localNow)
    {
        var meeting = query with { Themes = LonelyNeighbours(state), Words = "", When = Language.WantedTime.Any };
        return Activities(meeting, localNow, state.NearestFirst).Hits;
    }

    private bool IsOfferedBy(Hit partner, IEnumerable<Hit> activities) => activities.Any(a => basis.Lookup.Activity(a.Id)?.PartnerId == partner.Id);

    /// <summary>When a time was asked and something is sure to be then, what may or may not be then is left out.</summary>
    private SearchResult Activities(Query query, DateTime localNow, bool nearestFirst)
    {
        var all = basis.Index.Search(query with { Kinds = [RecordKind.Activity], Top = 40 }, localNow);
        var found = all with { Hits = [.. all.Hits.Where(h => !ScoreParts.IsForOthers(h) && !IsUnwanted(h, query))] };
        if (all.Relaxed != Relaxation.Theme && found.Hits.Any(h => HasTheme(h, query))) found = found with { Hits = [.. found.Hits.Where(h => HasTheme(h, query))] };
        var sure = query.When.IsAny || found.Relaxed != Relaxation.None ? [] : found.Hits.Where(h => h.Next is not null && h.DistanceKm is null or <= NearKm).ToList();
        if (sure.Count > 0) found = found with { Hits = sure };
        return nearestFirst ? found with { Hits = [.. Nearest(found.Hits)] } : found;
    }

    /// <summary>With themes asked, a record that only shares a word is no answer.</summary>
    private bool HasTheme(Hit hit, Query query) => query.Themes.Count == 0 || ThemesOf(hit).Intersect(query.Themes).Any();

    /// <summary>"Niet met eten" rules out whatever is also about eating.</summary>
    private bool IsUnwanted(Hit hit, Query query) => ThemesOf(hit).Intersect(query.NotThemes).Any();

    private IReadOnlyList<string> ThemesOf(Hit hit) => hit.Kind switch
    {
        RecordKind.Activity => basis.Lookup.Activity(hit.Id)?.Themes,
        RecordKind.Partner => basis.Lookup.Partner(hit.Id)?.Themes,
        RecordKind.Helpline => basis.Lookup.Helpline(hit.Id)?.Themes,
        RecordKind.Organisation => basis.Lookup.Organisation(hit.Id)?.Themes,
        _ => null,
    } ?? [];

    /// <summary>A line for the mind is not offered to somebody who is blind: its own words must have been said.</summary>
    private bool IsAskedFor(Hit hit, ConversationState state) =>
        hit.Kind != RecordKind.Helpline || !ThemesOf(hit).Contains(IllnessTheme) || basis.Mentions(hit.Id, state.Terms);

    private const string IllnessTheme = "beperking-ziekte";

    /// <summary>An organisation with a province in its name serves that province.</summary>
    public bool IsOfAnotherProvince(Hit hit, string? municipality) =>
        basis.Lookup.Organisation(hit.Id) is { } organisation
        && basis.Catalog.Municipalities.Select(m => m.Province).Distinct().Any(p => organisation.Name.Contains(p, StringComparison.Ordinal)
            && (municipality is null || basis.Lookup.Municipality(municipality)?.Province != p));

    private List<Hit> People(Query query, ConversationState state, DateTime localNow)
    {
        var strict = query with { When = Language.WantedTime.Any, MaxCost = null, Top = 40 };
        var partners = basis.Index.Search(strict with { Kinds = [RecordKind.Partner] }, localNow);
        var national = basis.Index.Search(strict with { Kinds = [RecordKind.Organisation, RecordKind.Helpline] }, localNow);
        var local = partners.Relaxed == Relaxation.None ? partners.Hits.Where(h => IsHere(h, state) || h.DistanceKm <= NearKm).Where(h => IsForPeople(h, state)) : [];
        var lines = (national.Relaxed == Relaxation.None ? national.Hits : []).Where(h => !IsOfAnotherProvince(h, state.Municipality) && IsAskedFor(h, state))
            .OrderBy(h => query.Themes.Contains(ThemesOf(h) is [var main, ..] ? main : "") ? 0 : 1);
        return [.. local.OrderBy(h => IsHere(h, state) ? 0 : 1).Concat(lines.Take(4)).Where(h => HasTheme(h, query) && !ScoreParts.IsForOthers(h) && !IsUnwanted(h, query))];
    }

    /// <summary>A network of organisations is no help to a resident, and the first door of another municipality is none for anybody.</summary>
    private bool IsForPeople(Hit hit, ConversationState state) => basis.Lookup.Partner(hit.Id) is { } partner
        && (partner.Door is null || partner.Municipality == state.Municipality)
        && partner.Door != Door.Municipality
        && (state.Role == Role.Professional || partner.Audience != "organisaties");

    /// <summary>Outside the municipality: what fits and is within reach, else a place to meet others within reach, else whatever is nearest.</summary>
    private List<Hit> Across(IReadOnlyList<Hit> fitting, Query query, ConversationState state, DateTime localNow)
    {
        var near = Nearest(fitting.Where(h => h.DistanceKm <= 2 * NearKm)).ToList();
        if (near.Count == 0) near = [.. Nearest(Meetings(query, state, localNow).Where(h => h.DistanceKm <= 2 * NearKm))];
        return near.Count > 0 ? near : [.. Nearest(fitting.Concat(Any(query, localNow)).DistinctBy(h => h.Id).Where(h => h.DistanceKm is not null))];
    }

    private IEnumerable<Hit> Any(Query query, DateTime localNow) =>
        basis.Index.Search(query with { Kinds = [RecordKind.Activity], Themes = [], Words = "", Top = 200 }, localNow).Hits.Where(h => !ScoreParts.IsForOthers(h));

    private static IEnumerable<Hit> Nearest(IEnumerable<Hit> hits) => hits.OrderBy(h => h.DistanceKm ?? double.MaxValue).ThenByDescending(h => h.Score);

    private List<Hit> WhoKnows(IReadOnlyList<Hit> partners, ConversationState state, int most)
    {
        var known = partners.Where(h => h.Kind == RecordKind.Partner && MunicipalityOf(h) == state.Municipality).Take(1).Concat(Doors(state.Municipality, most + 1)).DistinctBy(h => h.Id);
        return [.. known.Take(Math.Max(0, most))];
    }

    private bool IsInSamePlace(Hit hit, ConversationState state) =>
        state.Place is { } place && LocationOf(hit) is { } location && string.Equals(location.Place, place, StringComparison.OrdinalIgnoreCase);

    /// <summary>The person named a municipality, its main town or a postcode: anything in the municipality is "in town".</summary>
    private bool IsWholeTown(ConversationState state) =>
        basis.Places.Find(state.Municipality, state.Place) is not { Kind: PlaceKind.Neighbourhood or PlaceKind.Town } place || place.Name == state.Municipality;

    private Location? LocationOf(Hit hit) => hit.Kind switch
    {
        RecordKind.Activity => basis.Lookup.Activity(hit.Id)?.Location,
        RecordKind.Partner => basis.Lookup.Partner(hit.Id)?.Location,
        _ => null,
    };

    private bool IsHere(Hit hit, ConversationState state) => hit.DistanceKm <= HereKm || MunicipalityOf(hit) == state.Municipality;

    private string? MunicipalityOf(Hit hit) => hit.Kind switch
    {
        RecordKind.Activity => basis.Lookup.Activity(hit.Id)?.Municipality,
        RecordKind.Partner => basis.Lookup.Partner(hit.Id)?.Municipality,
        _ => null,
    };

    private static IReadOnlyList<string> AudiencesOf(ConversationState state) => state.Age switch
    {
        >= 60 => [.. state.Audiences.Union(["older"])],
        <= 27 => [.. state.Audiences.Union(["young"])],
        _ => state.Audiences,
    };
}
