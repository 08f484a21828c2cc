using System.Collections.Concurrent;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Search.Building;
using HelpBot.Core.Search.Ranking;
using HelpBot.Core.Search.Records;
using HelpBot.Core.Search.Terms;

namespace HelpBot.Core.Search;

/// <summary>
/// Finds what a catalog offers. Built once from a catalog, on all cores, and then only read: safe to share between threads, and swapped whole
/// when the catalog changes; it keeps nothing of the catalog but what ranking needs. A score is a sum of named parts, see <c>Weights.cs</c>;
/// the same query gives the same order.
/// </summary>
public sealed class CatalogIndex
{
    private readonly RecordTable _records;
    private readonly TermIndex _terms;
    private readonly DutchWords _words;
    private readonly Weights _weights;
    private readonly WordPlanner _planner;
    private readonly Nearness _nearness;
    private readonly Dictionary<string, Spot> _municipalities;
    private readonly Dictionary<string, IReadOnlyList<string>> _neighbours;
    private readonly ConcurrentBag<SearchRoom> _rooms = [];

    private CatalogIndex(Catalog catalog, DutchWords words, IndexOptions options)
    {
        _words = words;
        _weights = options.Weights;
        _nearness = new(_weights);
        var concepts = options.Thesaurus ? new Concepts(catalog.Words.Synonyms, words) : Concepts.None;
        (_records, _terms) = IndexBuilder.Build(catalog, words, options.Weights, options.Parts, concepts);
        var thesaurus = options.Thesaurus ? new Thesaurus(catalog.Themes, _records.ThemeBits, words) : Thesaurus.Empty;
        _planner = new(_terms, _records.Count, thesaurus, options.Weights, options.Likes);
        _municipalities = catalog.Municipalities.ToDictionary(m => m.Name, m => Spot.Of(m.Location), StringComparer.Ordinal);
        _neighbours = catalog.Themes.DistinctBy(t => t.Id).ToDictionary(t => t.Id, t => t.Neighbours, StringComparer.Ordinal);
    }

    /// <summary>How many records can be found.</summary>
    public int Count => _records.Count;

    /// <exception cref="ArgumentException">More than 4,194,304 records or 64 themes.</exception>
    public static CatalogIndex Build(Catalog catalog, DutchWords words) => new(catalog, words, IndexOptions.Product);

    internal static CatalogIndex Build(Catalog catalog, DutchWords words, IndexOptions options) => new(catalog, words, options);

    /// <summary>
    /// The best records. When no activity that fits is found nearby, time, price and theme are let go of in that order; what was let go of
    /// last is told. Activities that are over are never returned; far ones are, below what is near.
    /// </summary>
    /// <param name="localNow">Europe/Amsterdam.</param>
    public SearchResult Search(Query query, DateTime localNow) => Search(query, localNow, readsAll: false, HitsOf);

    /// <summary>The same, with the words by which each record was found.</summary>
    public Explanation Explain(Query query, DateTime localNow) => Search(query, localNow, readsAll: false, found =>
    {
        var explainer = new Explainer(found.Asked, found.Plan, _records, _terms);
        return new Explanation([.. found.Hits.Select(r => new ExplainedHit(HitOf(r, found), explainer.Of(r)))], found.Relaxed);
    });

    /// <summary>The same, but every record that may answer is read and scored: what <see cref="Search(Query, DateTime)"/> must equal.</summary>
    internal SearchResult SearchAll(Query query, DateTime localNow) => Search(query, localNow, readsAll: true, HitsOf);

    private sealed record Found(QueryWords Asked, WordPlan Plan, Scorer Scorer, Ranker Ranker, int[] Hits, Looseness Loose, Relaxation Relaxed);

    private T Search<T>(Query query, DateTime localNow, bool readsAll, Func<Found, T> answer)
    {
        if (!_rooms.TryTake(out var room)) room = new(_records.Blocks.Length);
        try
        {
            var near = query.Near is { } point ? Spot.Of(point)
                : query.Municipality is { } name && _municipalities.TryGetValue(name, out var middle) ? middle : Spot.Unknown;
            var asked = QueryWords.Read(query.Words, _words);
            if (query.Text is { } text) asked = asked with { Tokens = Tokeniser.Tokens(text) };
            var plan = _planner.Plan(asked, query.Themes.Count > 0, room);
            var themes = new ThemeFit(query, _records.ThemeBits, _neighbours, _weights);
            var scorer = new Scorer(query, localNow, near, _records, themes, plan, _weights, _nearness);
            var ranker = new Ranker(query, scorer, plan, _records, _terms.Names, room, _weights, readsAll);
            return answer(Relax(query, new(asked, plan, scorer, ranker, [], Looseness.None, Relaxation.None)));
        }
        finally
        {
            _rooms.Add(room);
        }
    }

    private static Found Relax(Query query, Found search)
    {
        Found? strict = null, far = null;
        foreach (var (relaxation, loose) in Steps(query))
        {
            var ranked = search.Ranker.Run(loose);
            if (strict is not null && !ranked.Any) continue;
            var found = search with { Hits = ranked.Hits, Loose = loose, Relaxed = relaxation };
            strict ??= found;
            if (ranked.Nearby) return found;
            if (ranked.Any) far ??= found;
        }

        if (far is null) return strict!;
        return far with { Relaxed = far.Relaxed == Relaxation.None ? Relaxation.Distance : far.Relaxed };
    }

    private static IEnumerable<(Relaxation, Looseness)> Steps(Query query)
    {
        var loose = Looseness.None;
        yield return (Relaxation.None, loose);
        if (!query.When.IsAny) yield return (Relaxation.Time, loose = loose with { Time = true });
        if (query.MaxCost is not null) yield return (Relaxation.Cost, loose = loose with { Cost = true });
        if (query.Themes.Count > 0) yield return (Relaxation.Theme, loose with { Theme = true });
    }

    private SearchResult HitsOf(Found found) => new(Array.ConvertAll(found.Hits, r => HitOf(r, found)), found.Relaxed);

    private Hit HitOf(int record, Found found)
    {
        Span<double> parts = stackalloc double[ScoreParts.Count];
        if (!found.Ranker.Explain(record, found.Loose, parts)) parts[(int)ScorePart.Kind] += _weights.FirstDoor;
        return new(
            _records.Ids[record], _records.Facts[record].Kind, ScoreParts.Sum(parts), found.Scorer.DistanceTo(record), found.Scorer.Next(record),
            ScoreParts.Named(parts));
    }
}
