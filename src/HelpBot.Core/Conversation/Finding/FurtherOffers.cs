using HelpBot.Core.Knowledge;
using HelpBot.Core.Search;

namespace HelpBot.Core.Conversation.Finding;

/// <summary>What comes after a first list: the next ones, cheaper ones, nearer ones, one small step. Immutable; thread-safe.</summary>
internal sealed class FurtherOffers(Basis basis, Ground ground, Wish wish, Sources sources)
{
    /// <summary>Small steps, from somebody who comes to a walk; each next time another.</summary>
    private static readonly string[] Steps = [ThemeIds.Visitor, ThemeIds.Talk, ThemeIds.Meeting, ThemeIds.Moving];

    /// <summary>What fits and was not shown yet, near first; empty when that was all.</summary>
    public IReadOnlyList<Hit> More(ConversationState state, DateTime localNow, int limit)
    {
        var query = wish.QueryFor(state);
        var activities = sources.Activities(query, state, localNow, state.NearestFirst).Hits;
        var near = activities.Where(h => h.DistanceKm is null || ground.IsHere(h, state) || Ground.IsNear(h)).Concat(sources.People(query, state, localNow));
        var first = ground.WithoutOwners(ground.Once(near, state)).Take(limit).ToList();
        return first.Count > 0 ? first : [.. activities.Take(limit)];
    }

    /// <summary>Cheaper than the cheapest known price that was shown; a price that is not known is no cheaper one.</summary>
    public IReadOnlyList<Hit> Cheaper(ConversationState state, DateTime localNow, int limit)
    {
        var cheapest = state.Shown.Select(id => basis.Lookup.Activity(id)?.Fee.Euro).Where(e => e is not null).Min();
        return [.. Fresh(state, localNow, state.NearestFirst).Where(h => ground.IsHere(h, state) || Ground.IsNear(h))
            .Where(h => cheapest is null ? Price(h) <= 3 : Price(h) < cheapest).OrderBy(Price).Take(limit)];
    }

    /// <summary>Nearer than the nearest that was shown, by a distance one notices.</summary>
    public IReadOnlyList<Hit> Nearer(ConversationState state, DateTime localNow, int limit)
    {
        var from = basis.Places.PointOf(basis.Places.Find(state.Municipality, state.Place));
        var nearest = state.Shown.Select(id => basis.Lookup.Activity(id)?.Location ?? basis.Lookup.Partner(id)?.Location).OfType<Location>()
            .Select(l => from?.KilometresTo(l.Point)).Min() ?? double.MaxValue;
        return [.. Fresh(state, localNow, nearestFirst: true).Where(h => h.DistanceKm < nearest - 0.3).Take(limit)];
    }

    /// <summary>One small step that was not offered yet, and its theme; null when all were.</summary>
    public (string Theme, Hit Hit)? Step(ConversationState state, DateTime localNow)
    {
        var last = state.Themes is [var only] ? Array.IndexOf(Steps, only) : -1;
        foreach (var theme in Steps.Skip(last + 1).Concat(Steps.Take(last + 1)).Except(state.NotThemes))
        {
            var one = state with { Themes = [theme], Terms = [], When = Language.WantedTime.Any, MaxCost = null };
            var query = wish.QueryFor(one);
            var people = sources.People(query, one, localNow);
            var outings = sources.Activities(query, one, localNow, nearestFirst: true) is { Relaxed: Relaxation.None } found
                ? found.Hits.Where(h => ground.IsHere(h, one) || Ground.IsNear(h)) : [];
            var hits = theme is ThemeIds.Visitor or ThemeIds.Talk ? people.Concat(outings) : outings;
            // Who visits here is a smaller step than a website for the whole country, also when named before.
            if (theme == ThemeIds.Visitor && !people.Exists(h => h.Kind == RecordKind.Partner)) hits = sources.People(query with { Except = new HashSet<string>() }, one, localNow).Where(h => h.Kind == RecordKind.Partner && ground.IsHere(h, one)).Take(1).Concat(hits);
            if (hits.OrderBy(h => h.Kind is RecordKind.Activity or RecordKind.Partner ? 0 : 1).FirstOrDefault() is { } hit) return (theme, hit);
        }

        return null;
    }

    private IReadOnlyList<Hit> Fresh(ConversationState state, DateTime localNow, bool nearestFirst) =>
        sources.Activities(wish.QueryFor(state), state, localNow, nearestFirst).Hits;

    private decimal? Price(Hit hit) => basis.Lookup.Activity(hit.Id)?.Fee.Euro;
}
