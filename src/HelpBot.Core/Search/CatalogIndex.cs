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
    private readonly Contents _contents;
    private readonly DutchWords _words;
    private readonly WordPlanner _planner;
    private readonly Dictionary<string, Spot> _municipalities;
    private readonly Dictionary<string, IReadOnlyList<string>> _neighbours;
    private readonly ConcurrentBag<SearchRoom> _rooms = [];

    private CatalogIndex(Catalog catalog, DutchWords words, IndexOptions options)
    {
        _words = words;
        var concepts = options.Thesaurus ? new Concepts(catalog.Words.Synonyms, words) : Concepts.None;
        var (records, terms) = IndexBuilder.Build(catalog, words, options.Weights, options.Parts, concepts);
        _contents = new(records, terms, options.Weights, new(options.Weights));
        _planner = new(_contents, options.Thesaurus ? new(catalog.Themes, records.ThemeBits, words) : Thesaurus.Empty, options.Likes);
        _municipalities = catalog.Municipalities.ToDictionary(m => m.Name, m => Spot.Of(m.Location), StringComparer.Ordinal);
        _neighbours = catalog.Themes.DistinctBy(t => t.Id).ToDictionary(t => t.Id, t => t.Neighbours, StringComparer.Ordinal);
    }

    /// <summary>How many records can be found.</summary>
    public int Count => _contents.Records.Count;

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
        var explainer = new Explainer(found.Asked, found.Plan, _contents);
        return new Explanation([.. Enumerable.Range(0, found.Hits.Count).Select(i => new ExplainedHit(HitOf(i, found), explainer.Of(found.Hits.Record(i))))], found.Relaxed);
    });

    /// <summary>The same, but every record that may answer is read and scored: what <see cref="Search(Query, DateTime)"/> must equal.</summary>
    internal SearchResult SearchAll(Query query, DateTime localNow) => Search(query, localNow, readsAll: true, HitsOf);

    private sealed record Found(QueryWords Asked, WordPlan Plan, Scorer Scorer, TopHits Hits, Relaxation Relaxed);

    private T Search<T>(Query query, DateTime localNow, bool readsAll, Func<Found, T> answer)
    {
        if (!_rooms.TryTake(out var room)) room = new(_contents.Records.Blocks.Length, _contents.Records.Ids);
        try
        {
            var asked = QueryWords.Read(query.Words, _words);
            if (query.Text is { } text) asked = asked with { Tokens = Tokeniser.Tokens(text) };
            var plan = _planner.Plan(asked, query.Themes.Count > 0, room);
            var themes = new ThemeFit(query, _contents.Records.ThemeBits, _neighbours, _contents.Weights);
            var ranker = new Ranker(new(query, localNow, PlaceOf(query), plan, themes), _contents, room, readsAll);
            var (hits, relaxed) = Relax(query, ranker);
            return answer(new(asked, plan, ranker.Scorer, hits, relaxed));
        }
        finally
        {
            room.Leave();
            _rooms.Add(room);
        }
    }

    private Spot PlaceOf(Query query) =>
        query.Near is { } point ? Spot.Of(point)
        : query.Municipality is { } name && _municipalities.TryGetValue(name, out var middle) ? middle : Spot.Unknown;

    private static (TopHits Hits, Relaxation Relaxed) Relax(Query query, Ranker ranker)
    {
        (TopHits Hits, Relaxation Relaxed)? strict = null, far = null;
        foreach (var (relaxation, loose) in Steps(query))
        {
            var ranked = ranker.Run(loose);
            if (strict is not null && !ranked.Any) continue;
            strict ??= (ranked.Hits, relaxation);
            if (ranked.Nearby) return (ranked.Hits, relaxation);
            if (ranked.Any) far ??= (ranked.Hits, relaxation);
        }

        if (far is not { } found) return strict!.Value;
        return found.Relaxed == Relaxation.None ? found with { Relaxed = Relaxation.Distance } : found;
    }

    private static IEnumerable<(Relaxation, Looseness)> Steps(Query query)
    {
        var loose = Looseness.None;
        yield return (Relaxation.None, loose);
        if (!query.When.IsAny) yield return (Relaxation.Time, loose = loose with { Time = true });
        if (query.MaxCost is not null) yield return (Relaxation.Cost, loose = loose with { Cost = true });
        if (query.Themes.Count > 0) yield return (Relaxation.Theme, loose with { Theme = true });
    }

    private SearchResult HitsOf(Found found)
    {
        var hits = new Hit[found.Hits.Count];
        for (var i = 0; i < hits.Length; i++) hits[i] = HitOf(i, found);
        return new(hits, found.Relaxed);
    }

    private Hit HitOf(int place, Found found)
    {
        var record = found.Hits.Record(place);
        return new(
            _contents.Records.Ids[record], _contents.Records.Facts[record].Kind, found.Hits.Score(place), found.Scorer.DistanceTo(record),
            found.Scorer.Next(record), ScoreParts.Named(found.Hits.Parts(place)));
    }
}
