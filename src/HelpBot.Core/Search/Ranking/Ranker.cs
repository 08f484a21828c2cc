using HelpBot.Core.Search.Records;
using HelpBot.Core.Search.Terms;

namespace HelpBot.Core.Search.Ranking;

/// <summary>What a run over the records found.</summary>
/// <param name="Hits">Records with their scores, best first.</param>
/// <param name="Nearby">Something of the kind wanted is near, or its distance is not known.</param>
/// <param name="Any">Something of the kind wanted is there at all.</param>
internal readonly record struct Ranked((int Record, double Score)[] Hits, bool Nearby, bool Any);

/// <summary>
/// Finds the best records for one query. Blocks of neighbouring records are read in the order of the most they could score, and reading
/// stops when no block left can reach the last of the best: the same answer as reading all. Not thread-safe; one per search.
/// </summary>
internal sealed class Ranker(Query query, Scorer scorer, WordPlan plan, RecordTable records, NameIndex names, SearchRoom room, Weights weights, bool readsAll)
{
    private const int MostTop = 1000;

    private readonly bool _wantsActivities = query.Kinds.Count == 0 || query.Kinds.Contains(RecordKind.Activity);

    public Ranked Run(Looseness loose)
    {
        var top = new TopHits(Math.Clamp(query.Top, 1, MostTop), records.Ids);
        FillFrontier(loose);
        var candidates = room.Frontier.Blocks.ToArray();
        room.Frontier.Order();
        while (room.Frontier.Next(readsAll ? double.NegativeInfinity : top.Least, out var block)) ReadBlock(block, loose, top);
        if (records.Doors.TryGetValue(scorer.Municipality, out var doors)
            && !IsSomething(top, candidates, scorer.IsHere, loose, records.BlocksByMunicipality[scorer.Municipality]))
            OfferDoors(doors, loose, top);
        var nearby = IsSomething(top, candidates, IsNear, loose, within: null, weights.NearbyKm);
        var any = nearby || IsSomething(top, candidates, _ => true, loose);
        return new(top.Take(), nearby, any);
    }

    /// <summary>The parts of one record's score, and whether it answers by itself.</summary>
    public bool Explain(int record, Looseness loose, Span<double> parts)
    {
        var slot = Slot(record);
        room.Scores.Compute(plan, record / PostingLists.BlockSize, records, names);
        scorer.Score(record, room.Scores, slot, loose, parts);
        return scorer.Answers(record, room.Scores, slot, loose);
    }

    private static int Slot(int record) => record % PostingLists.BlockSize;

    private bool IsNear(int record) => !(scorer.DistanceTo(record) > weights.NearbyKm);

    private void FillFrontier(Looseness loose)
    {
        var frontier = room.Frontier;
        var words = room.WordBounds;
        Array.Clear(words);
        foreach (var list in plan.Lists)
            for (var head = list.First; head < list.End; head++)
                words[list.Postings.BlockOf(head)] += (float)list.Worth * list.Postings.HighestOf(head);
        foreach (var name in plan.Names)
            foreach (var record in names.RecordsOf(name)) words[record / PostingLists.BlockSize] += (float)weights.Name;
        var themes = scorer.Themes.Asked | (loose.Theme ? scorer.Themes.Near : 0);
        frontier.Clear();
        for (var b = 0; b < records.Blocks.Length; b++)
        {
            ref readonly var block = ref records.Blocks[b];
            if (!scorer.Wants(block)) continue;
            var bound = words[b];
            foreach (var word in plan.Words)
                if ((word.Themes & block.Themes) != 0) bound += (float)word.ThemeWorth;
            if (scorer.Anything || bound > 0 || (block.Themes & themes) != 0) frontier.Add(b, (float)scorer.Bound(block, bound, loose));
        }
    }

    private void ReadBlock(int block, Looseness loose, TopHits top)
    {
        Span<double> parts = stackalloc double[ScoreParts.Count];
        room.Scores.Compute(plan, block, records, names);
        var first = block * PostingLists.BlockSize;
        var count = Math.Min(PostingLists.BlockSize, records.Count - first);
        for (var slot = 0; slot < count; slot++)
            if (scorer.Answers(first + slot, room.Scores, slot, loose) && scorer.Score(first + slot, room.Scores, slot, loose, parts))
                top.Offer(first + slot, ScoreParts.Sum(parts));
    }

    /// <summary>Whether a record of the kind wanted answers and fits, and is what is asked here; the best are looked at first.</summary>
    /// <param name="within">Only these blocks can have one; null for any.</param>
    /// <param name="km">Only records as near as this can be it.</param>
    private bool IsSomething(TopHits top, int[] candidates, Func<int, bool> what, Looseness loose, int[]? within = null, double km = double.MaxValue)
    {
        if (top.Contains(r => IsWanted(r) && what(r))) return true;
        Span<double> parts = stackalloc double[ScoreParts.Count];
        foreach (var block in candidates)
        {
            if (within is not null && Array.BinarySearch(within, block) < 0) continue;
            if (_wantsActivities && !records.Blocks[block].Has(RecordKind.Activity)) continue;
            if (!scorer.MayBeWithin(records.Blocks[block], km)) continue;
            room.Scores.Compute(plan, block, records, names);
            var first = block * PostingLists.BlockSize;
            var end = Math.Min(first + PostingLists.BlockSize, records.Count);
            for (var r = first; r < end; r++)
                if (IsWanted(r) && what(r) && scorer.Answers(r, room.Scores, r - first, loose) && scorer.Score(r, room.Scores, r - first, loose, parts))
                    return true;
        }

        return false;
    }

    private bool IsWanted(int record) => !_wantsActivities || records.Facts[record].Kind == RecordKind.Activity;

    /// <summary>Nothing known in the municipality itself: its first doors are named as well.</summary>
    private void OfferDoors(int[] doors, Looseness loose, TopHits top)
    {
        Span<double> parts = stackalloc double[ScoreParts.Count];
        foreach (var door in doors)
        {
            if ((query.Kinds.Count > 0 && !query.Kinds.Contains(RecordKind.Partner)) || query.Except.Contains(records.Ids[door])) continue;
            room.Scores.Compute(plan, door / PostingLists.BlockSize, records, names);
            if (!scorer.Answers(door, room.Scores, Slot(door), loose) && scorer.Score(door, room.Scores, Slot(door), loose, parts))
                top.Offer(door, ScoreParts.Sum(parts) + weights.FirstDoor);
        }
    }
}
