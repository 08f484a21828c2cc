using HelpBot.Core.Conversation.Finding;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Search;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation;

/// <summary>Decides what to offer for what is remembered. Immutable; thread-safe.</summary>
internal sealed class Finder
{
    private readonly Basis _basis;
    private readonly Ground _ground;
    private readonly Wish _wish;
    private readonly Sources _sources;

    public Finder(Basis basis)
    {
        (_basis, _ground, _wish) = (basis, new(basis), new(basis));
        _sources = new(basis, _ground, _wish);
        Further = new(basis, _ground, _wish, _sources);
    }

    public FurtherOffers Further { get; }

    /// <param name="limit">Most offers the channel and the reader can take.</param>
    /// <param name="subject">What was named in particular, as "dieren"; null when nothing was.</param>
    public Offers Find(ConversationState state, DateTime localNow, int limit, string? subject = null)
    {
        var needs = Wish.NeedsOf(state);
        var found = Ground.ComesHome(state) ? Home(state, localNow, limit) : One(state, localNow, limit);
        if (needs.Count > 1 && !Ground.ComesHome(state) && Needs(needs, found, state, localNow, limit) is { } each) found = each;
        if (subject is not null) found = Particular(found, subject, state, localNow, limit);
        if (state.Refused.Count + state.NotIn.Count > 0) found = found with { Main = Left(found.Main, state), Partners = Left(found.Partners, state), Across = Left(found.Across, state) };
        var owners = _ground.WithoutOwners(found.All);
        found = found with { Main = [.. found.Main.Where(owners.Contains)], Partners = Others(found.Partners, owners, found), Across = Others(found.Across, owners, found), LookAgain = new(() => Again(state, localNow)) };
        return state.NearestFirst ? Close(found, state) : found;
    }

    private List<Hit> Left(IReadOnlyList<Hit> hits, ConversationState state) => [.. hits.Where(h => !_ground.IsTurnedDown(h, state))];

    /// <summary>"Dicht bij huis": what is farther is left out, unless that is all there is.</summary>
    private Offers Close(Offers found, ConversationState state)
    {
        var all = found.All.Concat(found.Again).Where(h => h.DistanceKm is not null).ToList();
        bool InTown(Hit h) => h.DistanceKm is null or <= Ground.ShortKm || _ground.MunicipalityOf(h) == state.Municipality;
        bool Nearby(Hit h) => h.DistanceKm is null or <= Ground.CloseKm;
        Func<Hit, bool> keeps = all.Exists(InTown) ? InTown : all.Exists(Nearby) ? Nearby : _ => true;
        return found with { Main = [.. found.Main.Where(keeps)], Partners = [.. found.Partners.Where(keeps)], Across = [.. found.Across.Where(keeps)] };
    }

    /// <summary>True when something that is offered is about this subject in its own words.</summary>
    public bool IsAbout(Offers found, string subject, ConversationState state, DateTime localNow)
    {
        var about = _sources.About(subject, _wish.QueryFor(state) with { Except = new HashSet<string>() }, localNow);
        return found.All.Any(h => about.Contains(h.Id));
    }

    private Offers One(ConversationState state, DateTime localNow, int limit)
    {
        var query = _wish.QueryFor(state);
        var activities = _sources.Activities(query, state, localNow, state.NearestFirst);
        var fits = activities.Relaxed is Relaxation.None or Relaxation.Time or Relaxation.Cost;
        activities = activities with { Hits = [.. _ground.Once(activities.Hits.OrderBy(h => !_ground.IsHere(h, state) ? 2 : _ground.IsInSamePlace(h, state) ? 0 : 1), state, anew: true)] };
        var here = activities.Hits.Where(h => _ground.IsHere(h, state)).ToList();
        var near = activities.Hits.Where(h => !_ground.IsHere(h, state) && Ground.IsNear(h)).ToList();
        var strictHere = fits ? here : [];
        var strictNear = fits ? near : [];
        var partners = _sources.People(query, state, localNow);
        // Who visits here was named before, and is still who does: no outing takes the place of it.
        if (state.Themes.Contains(ThemeIds.Visitor) && Wish.IsByPeople(state) && !partners.Exists(p => p.Kind == RecordKind.Partner) && _sources.People(query with { Except = new HashSet<string>() }, state, localNow).Find(p => p.Kind == RecordKind.Partner && state.Seen.Contains(p.Id)) is { } helper) partners = [helper, .. partners];

        if (Helpers(partners, [.. strictHere, .. strictNear], state, limit) is { } help) return help;

        // Nothing in particular was asked, but a day was: what is on then, before the same things on another day.
        var isOpen = state.Terms.Count == 0 && state.Themes.All(t => t is ThemeIds.Lonely or ThemeIds.Talk or ThemeIds.Money);
        if (isOpen && activities.Relaxed != Relaxation.None && !(state.When with { NotDays = [] }).IsAny && _basis.Lookup.HasActivities(state.Municipality!) && _sources.Then(query, state, localNow) is { Count: > 0 } any)
            return new(Situation.FoundNear, [.. any.OrderBy(h => _ground.IsHere(h, state) ? 0 : 1).Take(limit)], [], [], Relaxation.None);

        if (strictHere.Count > 0 && _basis.Lookup.HasActivities(state.Municipality!))
        {
            var main = _sources.HouseFirst([.. strictHere, .. strictNear], query, state, localNow).Take(limit).ToList();
            var inTown = main.TrueForAll(h => _ground.MunicipalityOf(h) == state.Municipality && (_ground.IsWholeTown(state) || _ground.IsInSamePlace(h, state)));
            main.AddRange(partners.Where(p => _ground.MunicipalityOf(p) == state.Municipality && main.TrueForAll(m => _basis.Lookup.Activity(m.Id)?.PartnerId != p.Id)).Take(Math.Min(1, limit - main.Count)));
            return new(inTown ? Situation.Found : Situation.FoundNear, main, [], [], activities.Relaxed);
        }

        if (!_basis.Lookup.HasActivities(state.Municipality!)) return Elsewhere(fits ? activities.Hits : [], partners, query, state, localNow, limit);
        if (!state.When.IsAny && here.Count == 0 && !Wish.IsByPeople(state) && _sources.Then(query, state, localNow) is { Count: > 0 } then)
            return new(Situation.OtherThen, [.. then.Take(limit)], [], [], Relaxation.Theme);
        if (partners.Count > 0)
        {
            var room = strictNear.Count > 0 ? limit - 1 : limit;
            var people = partners.Take(room).ToList();
            if (people.Count < room && Wish.MissesCompany(state) && (state.Themes is not [ThemeIds.Visitor] || !people.Exists(p => p.Kind == RecordKind.Partner))) people.AddRange(_sources.Meetings(query, state, localNow).Where(h => _ground.IsHere(h, state)).OrderBy(h => _ground.MunicipalityOf(h) == state.Municipality ? 0 : 1).Take(room - people.Count));
            if (people.Count < room) people.AddRange(NewDoors(state, 1).Where(d => people.TrueForAll(p => p.Id != d.Id)));
            // Where nobody is of the town, the one to ask is, also when named before.
            if (people.Count < room && people.TrueForAll(p => p.Kind != RecordKind.Partner && p.Kind != RecordKind.Activity)) people.AddRange(Doors(state.Municipality, 1));
            return new(Situation.Partners, people, [], [.. strictNear.Take(1)], activities.Relaxed is Relaxation.Time ? Relaxation.Time : Relaxation.None);
        }

        if (strictNear.Count > 0) return new(Situation.NoThemeHere, [], [], [.. strictNear.Take(limit)], activities.Relaxed);
        if (here.Count + near.Count > 0) return new(Situation.Relaxed, [.. here.Concat(near).Take(limit)], [], [], activities.Relaxed);
        return new(Situation.Nothing, [], WhoKnows(partners, state, 2), [.. state.When.IsAny || activities.Relaxed == Relaxation.None ? activities.Hits.Take(1) : []], activities.Relaxed);
    }

    /// <summary>Who helps with debts or papers first, then the door that must know, then what eases it nearby; null when that is not asked.</summary>
    private Offers? Helpers(List<Hit> people, IReadOnlyList<Hit> nearby, ConversationState state, int limit)
    {
        if (!Wish.IsInDebt(state) || Wish.NeedsOf(state).Any(n => !Wish.IsMoneyOrPapers(n))) return null;
        var helpers = people.Where(p => _ground.ThemesOf(p) is [var main, ..] && Wish.IsMoneyOrPapers(main) && state.Themes.Contains(main)).OrderBy(p => _ground.ThemesOf(p)[0] == ThemeIds.Money ? 0 : 1).ToList();
        if (helpers.Count == 0) return null;
        var doors = NewDoors(state, 1).ToList();
        var eased = limit > 2 ? doors.Concat(nearby.Take(1)) : nearby.Take(1).Concat(doors);
        var main = helpers.Take(1).Concat(eased).Concat(helpers.Skip(1)).DistinctBy(h => h.Id).Take(limit);
        return new(Situation.Partners, [.. main], [], [], Relaxation.None);
    }

    /// <summary>A municipality without any activity: who knows, and what is across its border.</summary>
    private Offers Elsewhere(IReadOnlyList<Hit> fitting, List<Hit> partners, Query query, ConversationState state, DateTime localNow, int limit)
    {
        // The young and others who seek their own are not sent to a lunch of another town: who is there for them, or knows of it.
        var own = state.Themes.Where(ThemeIds.OfPerson.Contains).ToArray();
        var across = (own.Length > 0 ? fitting.Where(h => _ground.ThemesOf(h).Shares(own)) : _sources.Across(fitting, query, state, localNow)).Where(h => h.DistanceKm <= Ground.NearKm || (state.Mobility == Mobility.None && (h.DistanceKm <= Ground.FarKm || (state.For != ForWhom.Other && _ground.ThemesOf(h) is [var main, ..] && state.Themes.Contains(main))))).ToList();
        var knows = WhoKnows(partners, state, limit > 2 ? 2 : 1);
        // The house where people meet in the very neighbourhood that was named, before who knows of all the town.
        if (state.Themes.All(t => t is ThemeIds.Lonely or ThemeIds.Talk or ThemeIds.Visitor or ThemeIds.Mourning or ThemeIds.Meeting or ThemeIds.Meal or ThemeIds.Hobbies) && _sources.Houses(query, state, localNow).FirstOrDefault() is { } house) knows = [house, .. knows.Where(k => k.Id != house.Id).Take(1)];
        if (own.Length > 0)
        {
            var named = _basis.Catalog.Partners.Where(p => p.Municipality == state.Municipality && p.Provenance.IsServed && _basis.Mentions(p.Id, own)).Take(1).Select(p => Plain(p.Id, RecordKind.Partner));
            knows = [.. named.Concat(partners.Where(p => _ground.ThemesOf(p) is [var main, ..] && own.Contains(main)).Take(1)).Concat(knows).DistinctBy(h => h.Id).Take(limit)];
        }
        if (Wish.IsByPeople(state))
        {
            // Who asks for a ride is not helped by hearing that there is no activity.
            var national = partners.Where(p => p.Kind != RecordKind.Partner);
            var people = (state.Themes is [ThemeIds.Transport] ? national.Concat(knows) : partners.Where(p => state.Themes.Contains(ThemeIds.Mourning) && _ground.ThemesOf(p).Contains(ThemeIds.Mourning)).Take(1).Concat(knows).Concat(national)).DistinctBy(h => h.Id).Take(limit).ToList();
            return people.Count > 0 ? new(Situation.Partners, people, [], [], Relaxation.None) : new(Situation.NoActivityHere, [], [], [], Relaxation.None);
        }

        across = own.Length == 0 ? _sources.WithHouses(across, partners, state) : across;
        if (across.Count == 0) knows = [.. knows.Concat(partners).DistinctBy(h => h.Id).Take(limit)];
        return new(Situation.NoActivityHere, [], knows, [.. NotFilled(across, limit - knows.Count)], Relaxation.None);
    }

    /// <summary>What is near; else one thing that is far, for a list of such is no help.</summary>
    private static IEnumerable<Hit> NotFilled(List<Hit> across, int room) => across.Exists(h => h.DistanceKm <= Ground.CloseKm) ? across.Where(h => h.DistanceKm <= Ground.CloseKm).Take(room) : across.Take(Math.Min(1, room));

    /// <summary>Somebody who comes, who calls, or a voice on the phone.</summary>
    private Offers Home(ConversationState state, DateTime localNow, int limit)
    {
        var query = _wish.QueryFor(state);
        var activities = _sources.Activities(query, state, localNow, nearestFirst: true) is { Relaxed: Relaxation.None or Relaxation.Time } found
            ? found.Hits.Where(h => _ground.IsHere(h, state) || Ground.IsNear(h)) : [];
        var wantsVisit = state.AtHome && !state.Themes.Contains(ThemeIds.Talk);
        var visits = query with { Themes = [ThemeIds.Visitor], Words = "" };
        var visitors = wantsVisit && query.Themes.Contains(ThemeIds.Visitor) ? _sources.People(visits, state, localNow) : [];
        // Who visits here was named before, and is still the answer.
        if (wantsVisit && !visitors.Exists(v => _ground.IsHere(v, state))) visitors = [.. _sources.People(visits with { Except = new HashSet<string>() }, state, localNow).Take(1), .. visitors];
        var all = activities.Concat(visitors).Concat(_sources.People(query, state, localNow)).DistinctBy(h => h.Id).Take(limit).ToList();
        // Who brings a meal is known at the town hall, where nobody who does is known here.
        if (state.Themes.Contains(ThemeIds.Meal) && !all.Exists(h => _ground.ThemesOf(h).Contains(ThemeIds.Meal))) all = [.. NewDoors(state, 2).Concat(all).DistinctBy(h => h.Id).Take(limit)];
        else if (all.Count < limit)
        {
            // Where nobody new is known, who was named before is still the one.
            if (all.Count == 0) all.AddRange(_sources.People(query with { Except = new HashSet<string>() }, state, localNow).Where(h => state.Seen.Contains(h.Id)).Take(1));
            all.AddRange(NewDoors(state, 1));
        }

        return new(all.Count > 0 ? Situation.Home : Situation.Nothing, all, [], [], Relaxation.None);
    }

    /// <summary>For each need the best there is, the heaviest first; null when one offer answers them all.</summary>
    /// <param name="whole">The best for all of them together.</param>
    private Offers? Needs(IReadOnlyList<string> needs, Offers whole, ConversationState state, DateTime localNow, int limit)
    {
        if (whole is { Situation: Situation.Found or Situation.FoundNear }
            && whole.Main.Any(h => needs.All(n => _ground.ThemesOf(h).Contains(n)))) return null;
        var hits = new List<Hit>();
        var (answered, unanswered) = (new List<string>(), new List<string>());
        foreach (var need in needs)
        {
            if (answered.Count >= limit) break;
            var one = One(state with { Themes = [need], Terms = need == ThemeIds.Illness ? state.Terms : [], AtHome = false }, localNow, 2);
            var best = one.Situation is Situation.Relaxed ? null
                : ByPeople(need, state, localNow) is { } helper && !hits.Exists(x => x.Id == helper.Id) ? helper
                : one.All.FirstOrDefault(h => _ground.ThemesOf(h).Contains(need) && !hits.Exists(x => x.Id == h.Id) && h.DistanceKm is null or <= Ground.NearKm);
            (best is null && !hits.Exists(h => _ground.ThemesOf(h).Contains(need)) ? unanswered : answered).Add(need);
            if (best is not null) hits.Add(best);
        }

        if (hits.Count == 0) return null;
        if ((unanswered.Count > 0 || hits.TrueForAll(h => _ground.MunicipalityOf(h) != state.Municipality)) && hits.Count < limit) hits.AddRange(NewDoors(state, 1).Where(d => !hits.Exists(h => h.Id == d.Id)));
        return new(Situation.Needs, hits, [], [], Relaxation.None) { Answered = answered, Unanswered = unanswered };
    }

    /// <summary>A free meal is no help with debts: for such a need who is there for it first of all; null when an outing will do.</summary>
    private Hit? ByPeople(string need, ConversationState state, DateTime localNow)
    {
        if (need is not (ThemeIds.Money or ThemeIds.Papers or ThemeIds.Mourning)) return null;
        var one = state with { Themes = [need], Terms = [], AtHome = false };
        var people = _sources.People(_wish.QueryFor(one), one, localNow);
        return people.FirstOrDefault(h => need == ThemeIds.Papers && _ground.IsNamedPlace(h, one)) ?? people.FirstOrDefault(h => _ground.ThemesOf(h) is [var main, ..] && main == need);
    }

    /// <summary>What is about the subject itself goes first and alone; without it the offers stay, to be called alike.</summary>
    private Offers Particular(Offers found, string subject, ConversationState state, DateTime localNow, int limit)
    {
        if (found.Situation is Situation.Needs or Situation.Home) return found;
        var about = _sources.About(subject, _wish.QueryFor(state), localNow);
        if (about.Count == 0) return found;
        var main = found.Main.Where(h => about.Contains(h.Id)).ToList();
        if (main.Count > 0) return found with { Situation = found.Situation == Situation.Relaxed ? Situation.FoundNear : found.Situation, Relaxed = found.Relaxed == Relaxation.Theme ? Relaxation.None : found.Relaxed, Main = main, Across = [.. found.Across.Where(h => about.Contains(h.Id))] };
        var wide = _sources.On(subject, _wish.QueryFor(state), state, localNow).Take(limit).ToList();
        if (wide.TrueForAll(h => h.DistanceKm > Ground.NearKm)) wide = [.. _sources.HousesOn(about, _wish.QueryFor(state), state, localNow).Concat(wide).Take(limit)];
        if (wide.Count == 0) wide = [.. _sources.Noted(subject, state.Municipality).Select(id => _basis.HitOf(id, state, localNow)).OfType<Hit>().Take(limit)];
        if (wide.Count == 0) return found;
        return wide.Exists(h => _ground.IsHere(h, state))
            ? found with { Situation = Situation.FoundNear, Main = wide, Partners = [], Across = [] }
            : found with { Situation = Situation.NoThemeHere, Main = [], Partners = [], Across = wide };
    }

    /// <summary>Who knows what there is, when the subject itself is not there.</summary>
    public Offers Unknown(ConversationState state, DateTime localNow, int limit) =>
        new(Situation.Nothing, [], WhoKnows([.. _sources.People(_wish.QueryFor(state), state, localNow).Where(h => _ground.IsHere(h, state))], state, Math.Min(2, limit)), [], Relaxation.Theme);

    /// <summary>What was shown before and fits what is asked now, without anything let go of but a day of which nobody knows.</summary>
    private Hit[] Again(ConversationState state, DateTime localNow)
    {
        if (state.Seen.Count == 0) return [];
        var query = _wish.QueryFor(state) with { Except = new HashSet<string>() };
        var own = state.Themes.Where(ThemeIds.OfPerson.Contains).ToArray();
        var others = state.Themes.Where(t => Revisited.Contains(t) && (query.When.IsAny || IsAtAnyHour(t) || IsSeason(query.When) || (t == ThemeIds.Meeting && IsByDay(query.When)))).ToArray();
        Hit[] theirs = own.Length + others.Length == 0 ? [] : [.. _sources.People(query with { Themes = [.. query.Themes.Union(others)] }, state, localNow).Where(h => state.Seen.Contains(h.Id) && _ground.ThemesOf(h) is [var main, ..] && (own.Contains(main) || IsHouse(h, [.. others, .. own], state))).Take(2)];
        var all = _sources.Activities(query, state, localNow, nearestFirst: false);
        if (all.Relaxed is not (Relaxation.None or Relaxation.Time)) return theirs;
        var fit = all.Hits.Where(h => (query.When.IsAny || (all.Relaxed == Relaxation.None && h.Next is not null) || HasNoTime(h, localNow)) && (_ground.IsHere(h, state) || Ground.IsNear(h)) && state.Seen.Contains(h.Id)).Take(2).ToArray();
        return fit.Length == 0 || (theirs.Length > 0 && !fit.Any(h => _ground.MunicipalityOf(h) == state.Municipality)) ? theirs : fit;
    }

    /// <summary>Who helps with this does so by appointment.</summary>
    private static bool IsAtAnyHour(string theme) => theme is ThemeIds.Mourning or ThemeIds.Visitor or ThemeIds.Volunteering or ThemeIds.Illness or ThemeIds.Transport or ThemeIds.Meaning;

    /// <summary>"Overdag": when any house is open.</summary>
    private static bool IsByDay(Language.WantedTime when) => when is { Date: null, Days.Count: 0, FromDate: null, From.Hour: >= 8, Until.Hour: <= 18 };

    /// <summary>"In het voorjaar": no day and no hour.</summary>
    private static bool IsSeason(Language.WantedTime when) => when is { Date: null, Days.Count: 0, FromDate: not null, From: null, Until: null };

    /// <summary>What is gone to again, or asked of again; not what was given once, as a line.</summary>
    public static readonly IReadOnlySet<string> Revisited = new HashSet<string> { ThemeIds.Meeting, ThemeIds.Meal, ThemeIds.Moving, ThemeIds.Hobbies, ThemeIds.Transport, ThemeIds.Illness, ThemeIds.Volunteering, ThemeIds.Mourning, ThemeIds.Visitor, ThemeIds.Meaning };

    private bool IsHouse(Hit hit, string[] themes, ConversationState state) =>
        _basis.Lookup.Partner(hit.Id) is { Door: not Door.Municipality } house && (house.Municipality == state.Municipality || themes.Contains(ThemeIds.Mourning)) && house.Themes.Intersect(themes).Any();

    /// <summary>Houses to meet others in the neighbourhood that was named.</summary>
    public IEnumerable<Hit> Houses(ConversationState state, DateTime localNow) => _sources.Houses(_wish.QueryFor(state), state, localNow);

    /// <summary>On which day it is, is not known: it may be the one that was asked.</summary>
    private bool HasNoTime(Hit hit, DateTime localNow) => _basis.Lookup.Activity(hit.Id) is { } activity && Calendar.Next(activity, localNow, Language.WantedTime.Any) is null;

    private static List<Hit> Others(IReadOnlyList<Hit> hits, IReadOnlyList<Hit> owners, Offers found) =>
        [.. hits.Where(h => owners.Contains(h) && found.Main.All(m => m.Id != h.Id))];

    /// <summary>The municipality's doors as offers, best first; none when the municipality is unknown.</summary>
    public IReadOnlyList<Hit> Doors(string? municipality, int most) =>
        municipality is null ? [] : [.. _basis.Lookup.Doors(municipality).Take(most).Select(p => Plain(p.Id, RecordKind.Partner))];

    public static Hit Plain(string id, RecordKind kind) => new(id, kind, 0, null, null, []);

    /// <summary>Whatever is on at the time that is remembered, in town or near it, also what was shown before.</summary>
    public IReadOnlyList<Hit> Then(ConversationState state, DateTime localNow) => _sources.Then(_wish.QueryFor(state) with { Except = new HashSet<string>() }, state, localNow);

    public Query QueryFor(ConversationState state) => _wish.QueryFor(state);

    /// <summary>What is there for the whole country and was not shown yet; the line that listens is left to whoever asks.</summary>
    public IEnumerable<Hit> National(ConversationState state, DateTime localNow) =>
        _sources.People(_wish.QueryFor(state), state, localNow).Where(h => h.Kind != RecordKind.Partner && h.Id != Answers.PersonAnswer.ListeningLine);

    /// <summary>Doors that were not given yet.</summary>
    public IEnumerable<Hit> NewDoors(ConversationState state, int most) =>
        Doors(state.Municipality, int.MaxValue).Where(d => !state.Seen.Contains(d.Id)).Take(most);

    public bool IsNamedPlace(Hit hit, ConversationState state) => _ground.IsNamedPlace(hit, state);

    public bool IsTurnedDown(Hit hit, ConversationState state) => _ground.IsTurnedDown(hit, state);

    public bool IsOfAnotherProvince(Hit hit, string? municipality) => _ground.IsOfAnotherProvince(hit, municipality);

    private List<Hit> WhoKnows(IReadOnlyList<Hit> partners, ConversationState state, int most)
    {
        var doors = state.Role == Role.Professional ? Doors(state.Municipality, most + 1) : NewDoors(state, most + 1);
        var own = partners.Where(h => h.Kind == RecordKind.Partner && _ground.MunicipalityOf(h) == state.Municipality).Take(1).ToList();
        if (own.Count == 0 && !doors.Any()) doors = Doors(state.Municipality, 1);
        var known = own.Concat(doors).DistinctBy(h => h.Id);
        return [.. known.Take(Math.Max(0, most))];
    }
}
