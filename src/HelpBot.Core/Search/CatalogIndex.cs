using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;

namespace HelpBot.Core.Search;

/// <summary>
/// Finds what a catalog offers. Built once from a catalog and then only read: safe to share between threads, and swapped whole when the
/// catalog changes. A score is a sum of named parts, see <c>Weights.cs</c>; the same query gives the same order.
/// </summary>
public sealed class CatalogIndex
{
    private const int MostTop = 1000;

    private readonly SearchRecord[] _records;
    private readonly WordIndex _wordIndex;
    private readonly NameIndex _names;
    private readonly DutchWords _words;
    private readonly Dictionary<string, GeoPoint> _municipalities;
    private readonly Dictionary<string, int[]> _doors;
    private readonly Dictionary<string, IReadOnlyList<string>> _neighbours;

    private CatalogIndex(Catalog catalog, DutchWords words)
    {
        _words = words;
        _records = [.. new RecordSource(catalog, words.Options.Thesaurus).Served()];
        _wordIndex = WordIndex.Build(_records, _words);
        _names = new(_records);
        _municipalities = catalog.Municipalities.ToDictionary(m => m.Name, m => m.Location, StringComparer.Ordinal);
        _neighbours = catalog.Themes.ToDictionary(t => t.Id, t => t.Neighbours, StringComparer.Ordinal);
        _doors = Enumerable.Range(0, _records.Length).Where(i => _records[i].Door).GroupBy(i => _records[i].Municipality!)
            .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>How many records can be found.</summary>
    public int Count => _records.Length;

    public static CatalogIndex Build(Catalog catalog, DutchWords words) => new(catalog, words);

    /// <summary>
    /// The best records. When no activity that fits is found nearby, time, price and theme are let go of in that order; what was let go of
    /// last is told. Activities that are over are never returned; far ones are, below what is near.
    /// </summary>
    /// <param name="localNow">Europe/Amsterdam.</param>
    public SearchResult Search(Query query, DateTime localNow)
    {
        var near = query.Near ?? (query.Municipality is { } m && _municipalities.TryGetValue(m, out var middle) ? middle : null);
        using var scores = WordScores.Compute(QueryWords.Read(query.Words, _words), _wordIndex, _names, _records.Length);
        var scorer = new Scorer(query, localNow, near, scores, Neighbours(query));
        Found? strict = null, firstFar = null;
        foreach (var (relaxation, loose) in Steps(query))
        {
            var found = Run(query, scorer, loose, relaxation);
            strict ??= found;
            if (found.Nearby) return found.Answer;
            if (found.Any) firstFar ??= found;
        }

        if (firstFar is not { } far) return strict!.Value.Answer;
        var givenUp = far.Answer.Relaxed == Relaxation.None ? Relaxation.Distance : far.Answer.Relaxed;
        return far.Answer with { Relaxed = givenUp };
    }

    private readonly record struct Found(SearchResult Answer, bool Nearby, bool Any);

    private static IEnumerable<(Relaxation, Looseness)> Steps(Query query)
    {
        var loose = Looseness.None;
        yield return (Relaxation.None, loose);
        if (query.When != WantedTime.Any) yield return (Relaxation.Time, loose = loose with { Time = true });
        if (query.MaxCost is not null) yield return (Relaxation.Cost, loose = loose with { Cost = true });
        if (query.Themes.Count > 0) yield return (Relaxation.Theme, loose with { Theme = true });
    }

    private Found Run(Query query, Scorer scorer, Looseness loose, Relaxation relaxation)
    {
        Span<double> parts = stackalloc double[ScoreParts.Count];
        var top = new TopHits(Math.Clamp(query.Top, 1, MostTop), _records);
        var wantsActivities = query.Kinds.Count == 0 || query.Kinds.Contains(RecordKind.Activity);
        bool nearby = false, any = false, local = false;
        for (var i = 0; i < _records.Length; i++)
        {
            var record = _records[i];
            if (!scorer.Answers(record, i, loose) || !scorer.Score(record, i, loose, parts, out _)) continue;
            top.Offer(i, Sum(parts));
            if (wantsActivities && record.Kind != RecordKind.Activity) continue;
            any = true;
            nearby |= !(scorer.DistanceTo(record) > Weights.NearbyKm);
            local |= record.Municipality == query.Municipality;
        }

        if (!local) OfferDoors(query, scorer, loose, top, parts);
        var hits = top.Take().Select(i => HitOf(scorer, i, loose)).ToList();
        return new(new(hits, relaxation), nearby, any);
    }

    /// <summary>Nothing known in the municipality itself: its first doors are named as well.</summary>
    private void OfferDoors(Query query, Scorer scorer, Looseness loose, TopHits top, Span<double> parts)
    {
        foreach (var i in DoorsOf(query))
            if (!scorer.Answers(_records[i], i, loose) && IsOpenDoor(query, _records[i]) && scorer.Score(_records[i], i, loose, parts, out _))
                top.Offer(i, Sum(parts) + Weights.FirstDoor);
    }

    private int[] DoorsOf(Query query) => query.Municipality is { } m && _doors.TryGetValue(m, out var here) ? here : [];

    private static bool IsOpenDoor(Query query, SearchRecord record) =>
        (query.Kinds.Count == 0 || query.Kinds.Contains(RecordKind.Partner)) && !query.Except.Contains(record.Id);

    private Hit HitOf(Scorer scorer, int i, Looseness loose)
    {
        Span<double> parts = stackalloc double[ScoreParts.Count];
        scorer.Score(_records[i], i, loose, parts, out var next);
        if (!scorer.Answers(_records[i], i, loose)) parts[(int)ScorePart.Kind] += Weights.FirstDoor;
        return new(_records[i].Id, _records[i].Kind, Sum(parts), scorer.DistanceTo(_records[i]), next, ScoreParts.Named(parts));
    }

    private static double Sum(ReadOnlySpan<double> parts)
    {
        var sum = 0.0;
        foreach (var part in parts) sum += part;
        return sum;
    }

    /// <summary>Neighbours of the themes asked, nearest first, that are neither asked nor ruled out.</summary>
    private List<(string Id, double Fit)> Neighbours(Query query)
    {
        var all = new List<(string, double)>();
        foreach (var theme in query.Themes)
        {
            if (!_neighbours.TryGetValue(theme, out var ids)) continue;
            for (var i = 0; i < ids.Count; i++)
                if (!query.Themes.Contains(ids[i]) && !query.NotThemes.Contains(ids[i]) && !all.Exists(n => n.Item1 == ids[i]))
                    all.Add((ids[i], 1 / (1 + (0.25 * i))));
        }

        return all;
    }
}
