using HelpBot.Core.Language;
using HelpBot.Core.Search;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Finding;

/// <summary>What the index has for a wish, sorted out: activities, and people and organisations that help. Immutable; thread-safe.</summary>
internal sealed class Sources(Basis basis, Ground ground, Wish wish)
{
    /// <summary>When a time was asked and something is sure to be then, what may or may not be then is left out.</summary>
    public SearchResult Activities(Query query, ConversationState state, DateTime localNow, bool nearestFirst)
    {
        var all = basis.Index.Search(query with { Kinds = [RecordKind.Activity], Top = 60 }, localNow);
        var found = all with { Hits = [.. all.Hits.Where(h => ground.Suits(h, query, state))] };
        if (found.Relaxed != Relaxation.Theme) found = found with { Hits = [.. found.Hits.Where(h => ground.HasTheme(h, query))] };
        var sure = query.When.IsAny || found.Relaxed != Relaxation.None ? [] : found.Hits.Where(h => h.Next is not null && h.DistanceKm is null or <= Ground.NearKm).ToList();
        if (sure.Count > 0) found = found with { Hits = sure };

        // "Na zes uur" is an hour of its own: what begins before it is left out where something begins after it.
        if (query.When is { From: { } earliest, Until: null } && earliest > EveningBegins && found.Hits.Where(h => h.Next?.OpensAt >= earliest).ToList() is { Count: > 0 } later) found = found with { Hits = later };

        // Who asks for the evening is better served by what begins then than by what has been open since noon.
        // Not so who asks for what is going on now.
        if (query.When.From is { } from && (query.When.Date is not { } date || date.ToDateTime(from) > localNow)) found = found with { Hits = [.. found.Hits.OrderBy(h => h.Next?.OpensAt is { } at && at < from.AddHours(-1) && at <= from ? 1 : 0)] };
        if (nearestFirst) return found with { Hits = [.. Nearest(found.Hits)] };
        return state.Thrifty || state.MaxCost is not null ? found with { Hits = [.. found.Hits.OrderBy(h => PriceStep(h, state))] } : found;
    }

    /// <summary>As "'s avonds" is read.</summary>
    private static readonly TimeOnly EveningBegins = new(17, 0);

    /// <summary>Known and within what was said, then not known, then more than that; among the first the order stays.</summary>
    private int PriceStep(Hit hit, ConversationState state) =>
        basis.Lookup.Activity(hit.Id)?.Fee.Euro is not { } euro ? 1 : euro <= (state.MaxCost ?? 3) ? 0 : 2;

    public List<Hit> People(Query query, ConversationState state, DateTime localNow)
    {
        var strict = query with { When = WantedTime.Any, MaxCost = null, Top = 40 };
        var partners = basis.Index.Search(strict with { Kinds = [RecordKind.Partner] }, localNow);
        var national = basis.Index.Search(strict with { Kinds = [RecordKind.Organisation, RecordKind.Helpline] }, localNow);
        var local = partners.Relaxed == Relaxation.None ? partners.Hits.Where(h => ground.IsHere(h, state) || Ground.IsNear(h)).Where(h => ground.IsForPeople(h, state)) : [];
        var lines = (national.Relaxed == Relaxation.None ? national.Hits : []).Where(h => !ground.IsOfAnotherProvince(h, state.Municipality) && ground.IsAskedFor(h, state) && ground.IsForThis(h, query));
        // Of an organisation with a branch in town the branch is named, and not the whole once more.
        var near = local.ToList();
        var sites = near.Select(h => h.Id).Concat(state.Seen).Select(id => basis.Lookup.Partner(id)?.Contact.Website).OfType<string>().ToHashSet();
        lines = lines.Where(h => !(basis.Lookup.Organisation(h.Id)?.Contact.Website is { } site && sites.Contains(site))).OrderBy(h => query.Themes.Contains(ground.ThemesOf(h) is [var main, ..] ? main : "") ? 0 : 1);
        return [.. ground.Once(near.OrderBy(h => ground.IsHere(h, state) ? ground.IsNamedPlace(h, state) ? 0 : 1 : 2), state).Concat(lines.Take(4)).Where(h => ground.HasTheme(h, query) && ground.Suits(h, query, state))];
    }

    /// <summary>Whatever else is on at the time that was asked, in town or near it.</summary>
    public IReadOnlyList<Hit> Then(Query query, ConversationState state, DateTime localNow)
    {
        var any = query with { Themes = [], Beside = [], Words = "", Anything = true };
        return Activities(any, state, localNow, nearestFirst: false) is { Relaxed: Relaxation.None } found
            ? [.. found.Hits.Where(h => h.Next is not null && (ground.IsHere(h, state) || Ground.IsNear(h)))] : [];
    }

    /// <summary>What is on that is about a subject in its own words.</summary>
    public IReadOnlyList<Hit> On(string subject, Query query, ConversationState state, DateTime localNow)
    {
        var about = About(subject, query, localNow);
        var bare = query with { Words = subject, Themes = [], Beside = [], Anything = false };
        return about.Count == 0 ? [] : [.. Activities(bare, state, localNow, nearestFirst: true).Hits.Where(h => about.Contains(h.Id))];
    }

    /// <summary>Who offers it, in town or near it, where nothing with a day is known.</summary>
    /// <param name="about">Ids of what is about the subject.</param>
    public IEnumerable<Hit> HousesOn(HashSet<string> about, Query query, ConversationState state, DateTime localNow) =>
        Nearest(People(query with { Words = "" }, state, localNow).Where(h => h.Kind == RecordKind.Partner && about.Contains(h.Id)));

    /// <summary>Places to meet others, whenever they are.</summary>
    public IReadOnlyList<Hit> Meetings(Query query, ConversationState state, DateTime localNow)
    {
        var meeting = query with { Themes = wish.Meetings(state), Words = "", Beside = [], When = WantedTime.Any };
        return Activities(meeting, state, localNow, state.NearestFirst).Hits;
    }

    /// <summary>Houses to meet others in the neighbourhood that was named.</summary>
    public IEnumerable<Hit> Houses(Query query, ConversationState state, DateTime localNow) =>
        People(query with { Themes = wish.Meetings(state), Words = "", Beside = [], Except = new HashSet<string>() }, state, localNow).Where(h => h.Kind == RecordKind.Partner && ground.IsNamedPlace(h, state));

    /// <summary>Where nothing of what is on is in the very village that was named, its own house comes before what is in the next.</summary>
    public IEnumerable<Hit> HouseFirst(List<Hit> hits, Query query, ConversationState state, DateTime localNow) =>
        ground.IsWholeTown(state) || hits.Exists(h => ground.IsInSamePlace(h, state)) || !state.Themes.All(t => t is Knowledge.ThemeIds.Lonely or Knowledge.ThemeIds.Talk or Knowledge.ThemeIds.Meeting) ? hits : [.. Houses(query, state, localNow).Where(h => !state.Seen.Contains(h.Id)).Take(1), .. hits];

    /// <summary>Outside the municipality: what fits and is within reach, else a place to meet others within reach, else whatever is nearest.</summary>
    public List<Hit> Across(IReadOnlyList<Hit> fitting, Query query, ConversationState state, DateTime localNow)
    {
        var near = Nearest(fitting).ToList();
        if (near.Count == 0) near = [.. Nearest(Meetings(query, state, localNow))];
        near = [.. ground.Once(near, state)];
        return near.Count > 0 || state.Mobility != Mobility.None ? near : [.. Nearest(Any(query, localNow).Where(h => h.DistanceKm is not null && !query.Except.Contains(h.Id)))];
    }

    /// <summary>Before what is on elsewhere, a house of the next town that does just this, where it is nearer.</summary>
    public List<Hit> WithHouses(List<Hit> across, List<Hit> partners, ConversationState state)
    {
        var nearest = across.Select(h => h.DistanceKm ?? 0).DefaultIfEmpty(double.MaxValue).Min();
        var houses = partners.Where(h => h.Kind == RecordKind.Partner && !ground.IsHere(h, state) && h.DistanceKm < Math.Min(nearest, Ground.NearKm) && ground.ThemesOf(h) is [Knowledge.ThemeIds.Meal or Knowledge.ThemeIds.Meeting or Knowledge.ThemeIds.Moving or Knowledge.ThemeIds.Hobbies, ..] && state.Themes.Contains(ground.ThemesOf(h)[0]));
        return [.. houses.OrderBy(h => h.DistanceKm).Take(2), .. across];
    }

    /// <summary>Ids of what stands in its own words for this subject: the word, another form of it, a part, or one that means the same.</summary>
    public HashSet<string> About(string subject, Query query, DateTime localNow)
    {
        var bare = query with { Words = subject, Themes = [], Beside = [], NotThemes = [], Anything = false, When = WantedTime.Any, MaxCost = null, Kinds = [RecordKind.Activity, RecordKind.Partner], Top = 60 };
        return [.. basis.Index.Explain(bare, localNow).Hits.Where(h => h.Words.Any(w => w.By is not (FoundBy.Letters or FoundBy.Theme))).Select(h => h.Hit.Id), .. Noted(subject, query.Municipality)];
    }

    /// <summary>"Op maandag ook handwerken": what only a note tells of, in the own municipality.</summary>
    public IEnumerable<string> Noted(string subject, string? municipality) => basis.Words.Stem(subject) is var stem && municipality is null ? []
        : basis.Catalog.Activities.Where(a => a.Municipality == municipality && a.Provenance.IsServed && a.Note is not null && basis.TermsOf(a.Note).Any(t => t.Stem == stem || t.PartStems.Contains(stem))).Select(a => a.Id);

    private IEnumerable<Hit> Any(Query query, DateTime localNow) =>
        basis.Index.Search(query with { Kinds = [RecordKind.Activity], Themes = [], Beside = [], Words = "", Anything = true, Top = 200 }, localNow).Hits
            .Where(h => !Search.Ranking.ScoreParts.IsForOthers(h));

    private static IEnumerable<Hit> Nearest(IEnumerable<Hit> hits) => hits.OrderBy(h => h.DistanceKm ?? double.MaxValue).ThenByDescending(h => h.Score);
}
