using HelpBot.Core.Search;

namespace HelpBot.Core.Conversation;

/// <summary>
/// People read five offers. Five of the same kind help less than four and the door behind them, so the fifth seat is given away: to the house of the
/// activity that fits best, or, where help or company is sought and the fifth is about something else, to who gives it in the whole country. Nobody
/// above the fifth moves. Immutable; thread-safe.
/// </summary>
public static class FirstFive
{
    /// <summary>Name of the part of a score that lifts a record to the fifth seat.</summary>
    public const string Part = "afwisseling";

    private const int Seats = 5;

    /// <summary>So many are looked at; what stands lower fits too badly.</summary>
    private const int Depth = 20;

    /// <summary>What one goes to. A national organisation has none of it round the corner; for all else it may be the best there is.</summary>
    private static readonly string[] Places = ["koffie-inloop", "samen-eten", "wandelen-bewegen", "spel-creatief-muziek"];

    public static SearchResult Search(Basis basis, CatalogIndex index, Query query, DateTime localNow)
    {
        var found = index.Search(Deeper(query), localNow);
        return found with { Hits = Seated(basis, query, found.Hits, h => h, (_, h) => h) };
    }

    /// <summary>The same, with the words by which each record was found.</summary>
    public static Explanation Explain(Basis basis, CatalogIndex index, Query query, DateTime localNow)
    {
        var found = index.Explain(Deeper(query), localNow);
        return found with { Hits = Seated(basis, query, found.Hits, e => e.Hit, (e, h) => e with { Hit = h }) };
    }

    private static Query Deeper(Query query) => query with { Top = Math.Max(query.Top, Depth) };

    private static IReadOnlyList<T> Seated<T>(Basis basis, Query query, IReadOnlyList<T> found, Func<T, Hit> hitOf, Func<T, Hit, T> with)
    {
        var all = found.ToList();
        var hits = all.ConvertAll(h => hitOf(h));
        Seat(HouseOfFirst(basis, hits));
        Seat(National(basis, query, hits));
        return [.. all.Take(query.Top)];

        void Seat(int at)
        {
            if (at < Seats) return;
            var last = hits[Seats - 1].Score;
            var hit = hits[at] with { Score = last, Parts = [.. hits[at].Parts, new(Part, last - hits[at].Score)] };
            var moved = with(all[at], hit);
            hits.RemoveAt(at);
            hits.Insert(Seats - 1, hit);
            all.RemoveAt(at);
            all.Insert(Seats - 1, moved);
        }
    }

    /// <summary>Place of the partner whose activity stands first; -1 when it is not there.</summary>
    private static int HouseOfFirst(Basis basis, List<Hit> hits) =>
        hits.Count > Seats && basis.Lookup.Activity(hits[0].Id) is { } first ? hits.FindIndex(0, Math.Min(Depth, hits.Count), h => h.Id == first.PartnerId) : -1;

    /// <summary>Place of the best national line or organisation for what is sought first; -1 when one has a seat already, or none is needed.</summary>
    private static int National(Basis basis, Query query, List<Hit> hits)
    {
        if (hits.Count <= Seats || query.Themes.Count == 0 || Places.Contains(query.Themes[0])) return -1;
        if (hits.Take(Seats).Any(IsNational) || Has(hits[Seats - 1])) return -1;
        return hits.FindIndex(0, Math.Min(Depth, hits.Count), h => IsNational(h) && Has(h));

        bool Has(Hit hit) => basis.Lookup.Record(hit.Id) is { } record && record.Themes.Contains(query.Themes[0]);
    }

    private static bool IsNational(Hit hit) => hit.Kind is RecordKind.Organisation or RecordKind.Helpline;
}
