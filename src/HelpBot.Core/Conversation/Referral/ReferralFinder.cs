using HelpBot.Core.Conversation.Finding;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Search;
using HelpBot.Core.Search.Ranking;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Referral;

/// <param name="Options">What fits, best first.</param>
/// <param name="Doors">Who knows the rest, the municipality's first door first.</param>
internal sealed record Referrals(IReadOnlyList<Hit> Options, IReadOnlyList<Hit> Doors)
{
    public IReadOnlyList<Hit> All => [.. Options, .. Doors];
}

/// <summary>
/// What somebody can be referred to: only what is within reach for this person, and first who comes or calls when it must be at home.
/// Immutable; thread-safe.
/// </summary>
internal sealed class ReferralFinder(Basis basis, Finder finder)
{
    /// <summary>As the crow flies. Farther is another region: nobody is referred there.</summary>
    private const double FarthestKm = 25;

    /// <summary>For who walks badly or has no transport.</summary>
    private const double OnFootKm = 5;

    private const double NoCarKm = 10;

    /// <summary>Enough to choose from without what is dear.</summary>
    private const int FewOptions = 3;

    /// <summary>A meal or an afternoon of this much is for a small purse.</summary>
    private const decimal CheapEuro = 5;

    /// <summary>Organisations work for a region.</summary>
    private const double RegionKm = 15;

    /// <summary>Themes behind which somebody misses company; at home that is a visitor or a voice.</summary>
    private static readonly string[] Company = [ThemeIds.Lonely, ThemeIds.Mourning, ThemeIds.Talk, ThemeIds.Visitor, ThemeIds.Meeting];

    private static readonly string[] Visiting = [ThemeIds.Visitor, ThemeIds.Talk];

    private static readonly Mobility Tied = Mobility.WalksBadly | Mobility.Wheelchair | Mobility.Housebound;

    private readonly NamedAfter _named = new(basis);

    /// <summary>The state must hold a municipality.</summary>
    public Referrals Find(ConversationState state, DateTime localNow, int limit)
    {
        var query = QueryFor(state);
        var activities = Activities(query, state, localNow);
        var partners = Partners(query, state, localNow).Where(p => activities.TrueForAll(a => basis.Lookup.Activity(a.Id)!.PartnerId != p.Id)).ToList();
        var national = National(query, state, localNow, partners);
        var fitting = query.AtHome
            ? partners.OrderBy(h => Visits(h) ? 0 : 1).Concat(activities).Concat(query.Themes is [ThemeIds.Talk, ..] || partners.Count > 0 ? national.OrderBy(h => h.Kind == RecordKind.Helpline && Visits(h) ? 0 : 1) : national).ToList()
            : [.. Alternate(partners, activities).OrderBy(h => IsInTown(h, state) ? 0 : 1), .. national];
        // Who misses company in a village without activities is served by its house, before what is there for the whole town.
        if (!query.AtHome && state.Themes.Count > 0 && state.Themes.All(Company.Contains) && !activities.Exists(a => IsInTown(a, state))) fitting = [.. finder.Houses(state, localNow).Where(h => IsWithinReach(h, state)).Concat(fitting).DistinctBy(h => h.Id)];
        // Who belongs to a group of his own goes there first, also where that is a line for the whole country.
        if (query.Themes.Where(t => t is ThemeIds.Young or ThemeIds.Lhbtiq or ThemeIds.Newcomers).ToArray() is { Length: > 0 } worlds) fitting = [.. fitting.OrderBy(h => ThemesOf(h) is [var main, ..] && worlds.Contains(main) ? 0 : 1)];
        // With whom one of the rainbow can talk: the line that is there for just that.
        if (state.Themes.Contains(ThemeIds.Talk) && OwnWorld(state) is { } own) fitting = [.. fitting.OrderBy(h => h.Kind == RecordKind.Helpline && ThemesOf(h) is [var main, ..] && main == own ? 0 : 1)];
        // A cheap meal is no help with debts, nor a choir with mourning: who is there for it first of all goes first.
        string[] heavy = [.. query.Themes.Where(t => t is ThemeIds.Money or ThemeIds.Mourning or ThemeIds.Papers or ThemeIds.Caring)];
        if (Wish.IsInDebt(state) || (heavy.Length > 0 && heavy.Length == query.Themes.Count)) fitting = [.. fitting.OrderBy(h => ThemesOf(h) is not [var main, ..] || heavy.Contains(main) ? 0 : 1)];
        var doors = basis.Lookup.Doors(state.Municipality!).Where(d => fitting.Take(limit - 1).All(f => f.Id != d.Id)).Select(d => Finder.Plain(d.Id, RecordKind.Partner)).ToList();
        if (state.Refused.Count + state.NotIn.Count > 0) fitting = [.. fitting.Where(h => !finder.IsTurnedDown(h, state))];
        if (state.Thrifty && fitting.Where(h => PriceStep(h, state) < 2).Take(FewOptions).Count() == FewOptions) fitting = [.. fitting.Where(h => PriceStep(h, state) < 2)];
        // In a text message two is all there is room for: a door only where nothing else is of the own town.
        var seat = limit > 2 || !fitting.Take(limit).Any(h => IsInTown(h, state)) || !fitting.Take(limit).All(h => IsInTown(h, state) || h.Kind is RecordKind.Organisation or RecordKind.Helpline) ? Math.Min(1, doors.Count) : 0;
        var options = fitting.Take(limit - seat).ToList();
        return new(options, [.. doors.Take(Math.Min(2, limit - options.Count))]);
    }

    /// <summary>What is on at the time that was asked, whatever it is about.</summary>
    public IReadOnlyList<Hit> Then(ConversationState state, DateTime localNow) =>
        finder.Then(state with { Themes = [], Terms = [], AtHome = false, OneToOne = false, Mobility = state.Mobility & ~Mobility.Housebound }, localNow);

    /// <summary>The house to meet others in the neighbourhood that was named; null when none is.</summary>
    public Hit? House(ConversationState state, DateTime localNow) => finder.Houses(state with { Themes = [ThemeIds.Meeting], Terms = [], AtHome = false, OneToOne = false, Mobility = Mobility.None }, localNow).FirstOrDefault();

    /// <summary>Themes that are looked for: those asked, and at home a visitor or a voice.</summary>
    public IReadOnlyList<string> ThemesFor(ConversationState state) => QueryFor(state).Themes;

    private Query QueryFor(ConversationState state)
    {
        var query = finder.QueryFor(state) with { Except = new HashSet<string>() };
        if (state.Themes.All(t => Company.Contains(t) || t is ThemeIds.Young or ThemeIds.Newcomers or ThemeIds.Lhbtiq) && OwnWorld(state) is { } world && !query.Themes.Contains(world)) query = query with { Themes = [world, .. query.Themes] };
        if (!query.AtHome || (state.Themes.Count > 0 && !state.Themes.Any(Company.Contains))) return query;
        string[] themes = [.. (state.Themes.Contains(ThemeIds.Talk) && !state.Themes.Contains(ThemeIds.Visitor) ? Visiting.Reverse() : Visiting).Except(state.NotThemes), .. state.Themes.Except(Visiting).Except([ThemeIds.Meeting, ThemeIds.Lonely])];
        return query with { Themes = themes };
    }

    /// <summary>The young, newcomers and the rainbow are sent to their own first; null for everybody else.</summary>
    private static string? OwnWorld(ConversationState state) =>
        state.Themes.Concat(state.Audiences.Select(LoneMessage.ThemeOf).OfType<string>()).FirstOrDefault(t => t is ThemeIds.Young or ThemeIds.Newcomers or ThemeIds.Lhbtiq);

    private List<Hit> Activities(Query query, ConversationState state, DateTime localNow)
    {
        var found = basis.Index.Search(query with { Kinds = [RecordKind.Activity], Top = 40 }, localNow);
        if (found.Relaxed is Relaxation.Theme) return [];
        var reach = (state.Mobility & Tied) != 0 ? OnFootKm : state.Mobility.HasFlag(Mobility.NoCar) ? NoCarKm : FarthestKm;
        var edge = basis.Places.RadiusOf(basis.Places.Find(state.Municipality, state.Place));
        var fitting = found.Hits.Where(h => !IsForOthers(h, state) && IsOf(h, query) && basis.Lookup.Activity(h.Id) is { } a
            && (a.Municipality == state.Municipality || !IsForNeighbours(a.Audience, a.Municipality))
            && (query.AtHome ? a.AtHome && a.Municipality == state.Municipality : h.DistanceKm is null || h.DistanceKm - edge <= reach));
        return [.. fitting.DistinctBy(h => (basis.Lookup.Activity(h.Id)!.PartnerId, basis.Lookup.Activity(h.Id)!.Name)).OrderBy(h => IsInTown(h, state) ? 0 : 1).ThenBy(h => PriceStep(h, state)).ThenBy(h => basis.Lookup.Activity(h.Id)?.Location.Place == state.Place ? 0 : 1)];
    }

    /// <summary>For who has little: what is known to be cheap first, what is known to be dear last.</summary>
    private int PriceStep(Hit hit, ConversationState state) =>
        !(state.Thrifty || state.MaxCost is not null) || basis.Lookup.Activity(hit.Id)?.Fee.Euro is not { } euro ? 1 : euro <= (state.MaxCost ?? CheapEuro) ? 0 : 2;

    private List<Hit> Partners(Query query, ConversationState state, DateTime localNow)
    {
        var found = basis.Index.Search(Timeless(query) with { Kinds = [RecordKind.Partner] }, localNow);
        if (found.Relaxed != Relaxation.None) return [];
        return [.. found.Hits.Where(h => !IsForOthers(h, state) && IsOf(h, query) && ComesHome(h, query) && !basis.IsOnlyOn(h.Id, query.When.NotDays) && basis.Lookup.Partner(h.Id) is { } p && Serves(p, h, state) && IsWithinReach(h, state))
            .OrderBy(h => IsInTown(h, state) ? 0 : 1).ThenBy(h => basis.Lookup.Partner(h.Id)!.Contact.IsEmpty).DistinctBy(h => BranchOf(h, state))];
    }

    /// <summary>Who walks badly goes to no house of another town; who comes to the house may come from there.</summary>
    private bool IsWithinReach(Hit hit, ConversationState state) =>
        (state.Mobility & Tied) == 0 || !(hit.DistanceKm > OnFootKm) || (ThemesOf(hit) is [var main, ..] && main is not (ThemeIds.Meeting or ThemeIds.Meal or ThemeIds.Moving or ThemeIds.Hobbies)) || IsInTown(hit, state);

    /// <summary>Of an organisation with branches in several towns the best one counts; in the own town each house counts.</summary>
    private string BranchOf(Hit hit, ConversationState state) =>
        basis.Lookup.Partner(hit.Id) is { Contact.Website: { } site } p && p.Name.Split(' ')[0] is var name && (p.Municipality != state.Municipality || !site.TrimEnd('/').Contains('/', StringComparison.Ordinal) || site.Count(c => c == '/') < 3)
            ? $"{name} {site}" : hit.Id;

    /// <summary>A group, an age or an illness that is not the client's.</summary>
    private bool IsForOthers(Hit hit, ConversationState state) =>
        ScoreParts.IsForOthers(hit) || !basis.IsForAge(hit.Id, Answers.Years.Of(state)) || basis.Particulars.IsForOthers(hit.Id, state);

    /// <summary>"Inwoners" are those of its own municipality; a door is that of its own municipality.</summary>
    private static bool Serves(Partner partner, Hit hit, ConversationState state)
    {
        if (partner.Door == Door.Municipality) return false;
        if (state.Role != Role.Professional && partner.Audience == "organisaties") return false;
        return partner.Municipality == state.Municipality || (partner.Door is null && hit.DistanceKm <= RegionKm && !IsForNeighbours(partner.Audience, partner.Municipality));
    }

    /// <summary>"inwoners", "wijkbewoners" and no one else, or those of the town it names.</summary>
    private static bool IsForNeighbours(string audience, string municipality) => audience.Contains("van " + municipality, StringComparison.Ordinal)
        || (!audience.Contains(' ', StringComparison.Ordinal)
            && (audience.EndsWith("bewoners", StringComparison.Ordinal) || audience.EndsWith("inwoners", StringComparison.Ordinal) || audience == "buurtgenoten"));

    /// <summary>The whole country's: what is mainly about this first, and none of which a branch is named already.</summary>
    private List<Hit> National(Query query, ConversationState state, DateTime localNow, List<Hit> local)
    {
        var found = basis.Index.Search(Timeless(query) with { Kinds = [RecordKind.Organisation, RecordKind.Helpline] }, localNow);
        if (found.Relaxed != Relaxation.None) return [];
        var sites = local.Select(h => basis.Lookup.Partner(h.Id)?.Contact.Website).OfType<string>().ToHashSet();
        List<Hit> all = [.. found.Hits.Where(h => !IsForOthers(h, state) && basis.WayIn.Contact(h.Id) is not null && !(h.Kind == RecordKind.Helpline && ThemesOf(h) is [ThemeIds.Papers, ..] && !basis.Particulars.Names(h.Id, state.Terms)) && IsOf(h, query) && ComesHome(h, query) && (IsMainly(h, query) || basis.Particulars.Names(h.Id, state.Conditions) || (local.Count == 0 && h.Kind == RecordKind.Organisation)) && !finder.IsOfAnotherProvince(h, state.Municipality)
            && !(basis.Lookup.Organisation(h.Id)?.Contact.Website is { } site && sites.Contains(site))).OrderBy(h => Rank(h, query))];
        // Who cannot go out is left a voice too.
        var most = query.AtHome && query.Themes.Contains(ThemeIds.Talk) && all.FindIndex(h => h.Kind == RecordKind.Helpline) >= MostNational ? MostNational - 1 : MostNational;
        return [.. all.Take(most).Concat(all.Where(h => h.Kind == RecordKind.Helpline)).DistinctBy(h => h.Id).Take(MostNational)];
    }

    private const int MostNational = 3;

    private static Query Timeless(Query query) => query with { When = Language.WantedTime.Any, MaxCost = null, Top = 40 };

    /// <summary>A line for dementia or the mind is not for who only wants a talk: its first theme must be asked for, in any order.</summary>
    private bool IsMainly(Hit hit, Query query) => ThemesOf(hit) is not [var main, ..] || query.Themes.Count == 0 || query.Themes.Contains(main);

    private int Rank(Hit hit, Query query) => ThemesOf(hit) is [var main, ..] ? Math.Max(0, query.Themes.ToList().IndexOf(main)) : query.Themes.Count;

    private bool IsOf(Hit hit, Query query)
    {
        var themes = ThemesOf(hit);
        return (query.Themes.Count == 0 || themes.Shares(query.Themes)) && !themes.Shares(query.NotThemes) && !_named.Any(hit.Id, query.NotThemes);
    }

    /// <summary>At home a talk is by telephone, and otherwise it is a visit: a bus or a counter that talks is neither.</summary>
    private bool ComesHome(Hit hit, Query query) =>
        !query.AtHome || basis.Lookup.Helpline(hit.Id) is { Phone: not null } || ThemesOf(hit).Intersect(query.Themes).Any(t => t is not ThemeIds.Talk) || CallsOrVisits.Any(w => basis.StemsOf(hit.Id).Contains(basis.Words.Stem(w)));

    private static readonly string[] CallsOrVisits = ["telefooncirkel", "huisbezoek", "bezoekdienst"];

    private bool Visits(Hit hit) => ThemesOf(hit).Shares(Visiting);

    private bool IsInTown(Hit hit, ConversationState state) =>
        (basis.Lookup.Activity(hit.Id)?.Municipality ?? basis.Lookup.Partner(hit.Id)?.Municipality) == state.Municipality;

    /// <summary>Themes of any record, the main one first.</summary>
    public IReadOnlyList<string> ThemesOf(Hit hit) =>
        basis.ThemesOf(hit.Id);

    private static IEnumerable<Hit> Alternate(List<Hit> first, List<Hit> second)
    {
        for (var i = 0; i < Math.Max(first.Count, second.Count); i++)
        {
            if (i < first.Count) yield return first[i];
            if (i < second.Count) yield return second[i];
        }
    }
}
