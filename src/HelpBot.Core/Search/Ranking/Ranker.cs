using System.Numerics;
using HelpBot.Core.Search.Records;
using HelpBot.Core.Search.Terms;

namespace HelpBot.Core.Search.Ranking;

/// <summary>What a run over the records found.</summary>
/// <param name="Hits">Records, best first.</param>
/// <param name="Nearby">Something of the kind wanted is near, or its distance is not known.</param>
/// <param name="Any">Something of the kind wanted is there at all.</param>
internal readonly record struct Ranked(int[] Hits, bool Nearby, bool Any);

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
        while (room.Frontier.Next(readsAll ? double.NegativeInfinity : top.Least, out var item))
        {
            if (item >= 0) ReadBlock(item, loose, top);
            else OpenGroup(~item, top.Least, loose);
        }

        if (records.Doors.TryGetValue(scorer.Municipality, out var doors)
            && !IsSomething(top, scorer.IsHere, loose, records.BlocksByMunicipality[scorer.Municipality]))
            OfferDoors(doors, loose, top);
        var nearby = IsSomething(top, IsNear, loose, within: null, weights.NearbyKm);
        var any = nearby || IsSomething(top, _ => true, loose);
        return new(top.Take(), nearby, any);
    }

    /// <summary>The parts of one record's score, and whether it answers by itself.</summary>
    public bool Explain(int record, Looseness loose, Span<double> parts)
    {
        var slot = Slot(record);
        room.Scores.Compute(plan, room, record / PostingLists.BlockSize, records, names, 1UL << slot);
        scorer.Score(record, room.Scores, slot, loose, parts);
        return scorer.Answers(record, room.Scores, slot, loose);
    }

    private static int Slot(int record) => record % PostingLists.BlockSize;

    private bool IsNear(int record) => !(scorer.DistanceTo(record) > weights.NearbyKm);

    private void FillFrontier(Looseness loose)
    {
        var words = room.WordBounds;
        Array.Clear(words);
        room.ClearNotes(plan.Lists.Length);
        for (var l = 0; l < plan.Lists.Length; l++)
            plan.Lists[l].Postings.AddBounds(plan.Lists[l].First, plan.Lists[l].End, plan.Lists[l].Worth, words, room.Notes(l));
        foreach (var name in plan.Names)
            foreach (var record in names.RecordsOf(name)) words[record / PostingLists.BlockSize] += (float)weights.Name;
        room.Frontier.Clear();
        for (var group = 0; group < records.Groups.Length; group++)
        {
            if (!scorer.Wants(records.Groups[group])) continue;
            var (first, end) = BlocksOf(group);
            var bound = 0f;
            foreach (var block in words.AsSpan(first..end)) bound = Math.Max(bound, block);
            if (MayAnswer(records.Groups[group], ref bound, loose)) room.Frontier.Add(~group, bound + (float)scorer.Bound(records.Groups[group], loose));
        }
    }

    private void OpenGroup(int group, double least, Looseness loose)
    {
        var (first, end) = BlocksOf(group);
        for (var b = first; b < end; b++)
        {
            var bound = room.WordBounds[b];
            if (!scorer.Wants(records.Blocks[b]) || !MayAnswer(records.Blocks[b], ref bound, loose)) continue;
            bound += (float)scorer.Bound(records.Blocks[b], loose);
            if (readsAll || bound >= least) room.Frontier.Add(b, bound);
        }
    }

    private (int First, int End) BlocksOf(int group) =>
        (group * RecordTable.GroupSize, Math.Min((group + 1) * RecordTable.GroupSize, records.Blocks.Length));

    /// <summary>Whether one of these records can be a hit.</summary>
    /// <param name="words">The most their words are worth; synonyms are added.</param>
    private bool MayAnswer(in RecordBlock block, ref float words, Looseness loose)
    {
        foreach (ref readonly var word in plan.Words.AsSpan())
            if ((word.Themes & block.Themes) != 0) words += (float)word.ThemeWorth;
        return scorer.Anything || words > 0 || (block.Themes & scorer.Themes.Wanted(loose)) != 0;
    }

    private void ReadBlock(int block, Looseness loose, TopHits top)
    {
        var open = records.All(block) & scorer.Open(block, loose);
        if (open == 0) return;
        var rest = scorer.Bound(records.Blocks[block], loose);
        room.Scores.Compute(plan, room, block, records, names, open, readsAll ? double.NegativeInfinity : top.Least - rest);
        var themes = scorer.Themes.Wanted(loose);
        var may = room.Scores.Alive & (scorer.Anything ? ulong.MaxValue : room.Scores.Found | (themes == 0 ? 0 : records.WithThemes.Of(block, themes)));
        Span<double> parts = stackalloc double[ScoreParts.Count];
        for (; may != 0; may &= may - 1)
        {
            var slot = BitOperations.TrailingZeroCount(may);
            var record = (block * PostingLists.BlockSize) + slot;
            var words = room.Scores.Worth(slot) + (weights.Name * room.Scores.Name(slot));

            // Most records of a block are told apart by their words alone, and most of the others by their distance.
            if (!readsAll && (words + rest < top.Least || words + scorer.Bound(record, loose) < top.Least)) continue;
            if (scorer.Answers(record, room.Scores, slot, loose) && scorer.Score(record, room.Scores, slot, loose, parts))
                top.Offer(record, ScoreParts.Sum(parts));
        }
    }

    /// <summary>Whether a record of the kind wanted answers and fits, and is what is asked here; the best are looked at first.</summary>
    /// <param name="within">Only these blocks can have one; null for any.</param>
    /// <param name="km">Only records as near as this can be it.</param>
    private bool IsSomething(TopHits top, Func<int, bool> what, Looseness loose, int[]? within = null, double km = double.MaxValue)
    {
        if (top.Contains(r => IsWanted(r, loose) && what(r))) return true;
        if (within is not null) return Array.Exists(within, b => HasSomething(b, what, loose));
        for (var b = 0; b < records.Blocks.Length; b++)
            if (scorer.MayBeWithin(records.Blocks[b], km) && HasSomething(b, what, loose)) return true;
        return false;
    }

    private bool HasSomething(int block, Func<int, bool> what, Looseness loose)
    {
        ref readonly var facts = ref records.Blocks[block];
        var words = room.WordBounds[block];
        if (!scorer.Wants(facts) || (_wantsActivities && !facts.Has(RecordKind.Activity)) || !MayAnswer(facts, ref words, loose)) return false;
        Span<double> parts = stackalloc double[ScoreParts.Count];
        var open = records.All(block) & scorer.Open(block, loose);
        room.Scores.Compute(plan, room, block, records, names, open);
        for (var may = open; may != 0; may &= may - 1)
        {
            var slot = BitOperations.TrailingZeroCount(may);
            var record = (block * PostingLists.BlockSize) + slot;
            if (IsWanted(record, loose) && what(record) && scorer.Answers(record, room.Scores, slot, loose) && scorer.Score(record, room.Scores, slot, loose, parts))
                return true;
        }

        return false;
    }

    private bool IsWanted(int record, Looseness loose) =>
        (!_wantsActivities || records.Facts[record].Kind == RecordKind.Activity) && !scorer.Themes.IsOnlyBeside(records.Themes[record], loose);

    /// <summary>Nothing known in the municipality itself: its first doors are named as well.</summary>
    private void OfferDoors(int[] doors, Looseness loose, TopHits top)
    {
        Span<double> parts = stackalloc double[ScoreParts.Count];
        foreach (var door in doors)
        {
            if ((query.Kinds.Count > 0 && !query.Kinds.Contains(RecordKind.Partner)) || query.Except.Contains(records.Ids[door])) continue;
            room.Scores.Compute(plan, room, door / PostingLists.BlockSize, records, names, 1UL << Slot(door));
            if (!scorer.Answers(door, room.Scores, Slot(door), loose) && scorer.Score(door, room.Scores, Slot(door), loose, parts))
                top.Offer(door, ScoreParts.Sum(parts) + weights.FirstDoor);
        }
    }
}
