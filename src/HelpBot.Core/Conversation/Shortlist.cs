using HelpBot.Core.Knowledge;
using HelpBot.Core.Search;

namespace HelpBot.Core.Conversation;

/// <summary>
/// Puts what the index found in the order in which it is offered. The index looks at each record by itself; here they are looked at beside each
/// other. What is about something ruled out, and a house in which nothing is on at the wanted time, sink. Then the fifth seat is given away,
/// as people read five offers and five of a kind help less: to the house of the best activity, or, where help or company is sought and the fifth
/// is about something else, to who gives it in the whole country. Thread-safe.
/// </summary>
public static class Shortlist
{
    private const int Seats = 5;

    /// <summary>So many are looked at; what stands lower fits too badly.</summary>
    private const int Depth = 20;

    /// <summary>"Geen bingo" puts bingo below everything else that fits.</summary>
    private const double RuledOut = -6;

    /// <summary>"In het weekend samen eten": a house that cooks on Mondays is no answer, though nobody knows what else it does.</summary>
    private const double Closed = -3;

    /// <summary>For somebody to talk to one does not take the bus for half an hour, when another can be called.</summary>
    private const double FarKm = 8;

    /// <summary>What one goes to. A national organisation has none of it round the corner; for all else it may be the best there is.</summary>
    private static readonly string[] Outings = [ThemeIds.Meeting, ThemeIds.Meal, ThemeIds.Moving, ThemeIds.Hobbies];

    public static SearchResult Search(Basis basis, CatalogIndex index, Query query, DateTime localNow)
    {
        var found = index.Search(Deeper(query), localNow);
        return found with { Hits = Ordered(basis, query, found.Relaxed, found.Hits, h => h, (_, h) => h) };
    }

    /// <summary>The same, with the words by which each record was found.</summary>
    public static Explanation Explain(Basis basis, CatalogIndex index, Query query, DateTime localNow)
    {
        var found = index.Explain(Deeper(query), localNow);
        return found with { Hits = Ordered(basis, query, found.Relaxed, found.Hits, e => e.Hit, (e, h) => e with { Hit = h }) };
    }

    private static Query Deeper(Query query) => query with { Top = Math.Max(query.Top, Depth) };

    private static IReadOnlyList<T> Ordered<T>(Basis basis, Query query, Relaxation relaxed, IReadOnlyList<T> found, Func<T, Hit> hitOf, Func<T, Hit, T> with)
    {
        var hits = found.Select(f => (Hit: hitOf(f), Found: f)).ToList();
        Sink(basis, query, relaxed, hits);
        Seat(HouseOfFirst(basis, hits), hits);
        Seat(National(basis, query, hits), hits);
        return [.. hits.Take(query.Top).Select(h => with(h.Found, h.Hit))];
    }

    private static void Sink<T>(Basis basis, Query query, Relaxation relaxed, List<(Hit Hit, T Found)> hits)
    {
        var unwanted = UnwantedWords.Of(basis, query.NotWords);
        var isTimed = !query.When.IsAny && relaxed == Relaxation.None;
        if (unwanted is null && !isTimed) return;
        var there = hits.Select(h => basis.Lookup.Activity(h.Hit.Id)?.PartnerId).OfType<string>().ToHashSet();
        for (var i = 0; i < hits.Count; i++)
        {
            var hit = hits[i].Hit;
            if (unwanted?.IsAbout(hit) == true) hits[i] = (Moved(hit, RuledOut, "liever niet"), hits[i].Found);
            else if (isTimed && hit.Kind == RecordKind.Partner && !there.Contains(hit.Id) && basis.Lookup.ActivitiesOf(hit.Id).Any()) hits[i] = (Moved(hit, Closed, "tijd"), hits[i].Found);
        }

        var order = hits.OrderByDescending(h => h.Hit.Score).ToList();
        hits.Clear();
        hits.AddRange(order);
    }

    private static void Seat<T>(int at, List<(Hit Hit, T Found)> hits)
    {
        if (at < Seats) return;
        var (hit, found) = hits[at];
        hits.RemoveAt(at);
        hits.Insert(Seats - 1, (Moved(hit, hits[Seats - 1].Hit.Score - hit.Score, "afwisseling"), found));
    }

    /// <summary>The parts of a score still add up to it.</summary>
    private static Hit Moved(Hit hit, double by, string why) => hit with { Score = hit.Score + by, Parts = [.. hit.Parts, new(why, by)] };

    /// <summary>Place of the partner whose activity stands first; -1 when it is not there.</summary>
    private static int HouseOfFirst<T>(Basis basis, List<(Hit Hit, T Found)> hits) =>
        hits.Count > Seats && basis.Lookup.Activity(hits[0].Hit.Id) is { } first ? hits.FindIndex(0, Math.Min(Depth, hits.Count), h => h.Hit.Id == first.PartnerId) : -1;

    /// <summary>Place of the best national line or organisation for what is sought first; -1 when one has a seat already, or none is needed.</summary>
    private static int National<T>(Basis basis, Query query, List<(Hit Hit, T Found)> hits)
    {
        if (hits.Count <= Seats || query.Themes.Count == 0 || (Outings.Contains(query.Themes[0]) && !query.AtHome)) return -1;
        if (hits.Take(Seats).Any(h => IsNational(h.Hit)) || (Has(hits[Seats - 1].Hit) && !(hits[Seats - 1].Hit.DistanceKm > FarKm))) return -1;
        return hits.FindIndex(0, Math.Min(Depth, hits.Count), h => IsNational(h.Hit) && Has(h.Hit) && IsForThat(h.Hit));

        // A line for depression listens too, but is there for who has one.
        bool IsForThat(Hit hit) => hit.Kind != RecordKind.Helpline || (basis.Lookup.Record(hit.Id)!.Themes is [var main, ..] && query.Themes.Contains(main));
        bool Has(Hit hit) => basis.Lookup.Record(hit.Id) is { } record && record.Themes.Contains(query.Themes[0]);
    }

    private static bool IsNational(Hit hit) => hit.Kind is RecordKind.Organisation or RecordKind.Helpline;
}
