using System.Numerics;
using System.Runtime.CompilerServices;
using HelpBot.Core.Search.Records;
using HelpBot.Core.Search.Terms;

namespace HelpBot.Core.Search.Ranking;

/// <summary>What a run over the records found.</summary>
/// <param name="Nearby">Something of the kind wanted is near, or its distance is not known.</param>
/// <param name="Any">Something of the kind wanted is there at all.</param>
internal readonly record struct Ranked(TopHits Hits, bool Nearby, bool Any);

/// <summary>
/// Finds the best records for one _query. Blocks of neighbouring records are read in the order of the most they could score, and reading
/// stops when no block left can reach the last of the best: the same answer as reading all. Not thread-safe; one per search.
/// </summary>
internal sealed class Ranker
{
    private const int MostTop = 1000;

    /// <summary>Blocks read together: enough that the memory is not waited for, few enough that what they tell is used for the next.</summary>
    private const int Together = 8;

    private readonly Query _query;
    private readonly WordPlan _plan;
    private readonly Contents _contents;
    private readonly RecordTable _records;
    private readonly SearchRoom _room;
    private readonly bool _readsAll;
    private readonly bool _wantsActivities;
    private readonly (int Block, float Bound)[] _taken = new (int, float)[Together];
    private int _touched;

    /// <param name="readsAll">Every record that may answer is scored.</param>
    public Ranker(Request request, Contents contents, SearchRoom room, bool readsAll)
    {
        (_query, _plan, _contents, _records, _room, _readsAll) = (request.Query, request.Plan, contents, contents.Records, room, readsAll);
        _wantsActivities = _query.Kinds.Count == 0 || _query.Kinds.Contains(RecordKind.Activity);
        Scorer = new(request, contents);
        room.Words.Begin(_plan, contents.Terms.Names, contents.Weights.Name);
    }

    public Scorer Scorer { get; }

    public Ranked Run(Looseness loose)
    {
        var top = _room.Top(Math.Clamp(_query.Top, 1, MostTop));
        FillFrontier(loose);
        while (Take(top, loose) is var taken and > 0) Read(taken, loose, top);
        if (_records.Doors.TryGetValue(Scorer.Municipality, out var doors)
            && !IsSomething(top, Scorer.IsHere, loose, _records.BlocksByMunicipality[Scorer.Municipality]))
            OfferDoors(doors, loose, top);
        var nearby = IsSomething(top, IsNear, loose, within: null, _contents.Weights.NearbyKm);
        var any = nearby || IsSomething(top, _ => true, loose);
        return new(top, nearby, any);
    }

    private static int Slot(int record) => record % PostingLists.BlockSize;

    private bool IsNear(int record) => !(Scorer.DistanceTo(record) > _contents.Weights.NearbyKm);

    private void FillFrontier(Looseness loose)
    {
        _room.Frontier.Clear();
        for (var group = 0; group < _records.Groups.Length; group++)
        {
            ref readonly var facts = ref _records.Groups[group];
            if (!Scorer.Wants(facts)) continue;
            var bound = _room.Words.OfGroup(group);
            if (MayAnswer(facts, ref bound, loose)) _room.Frontier.Add(~group, bound + (float)Scorer.Bound(facts, loose));
        }
    }

    private void OpenGroup(int group, double least, Looseness loose)
    {
        _room.Words.Open(group);
        var (first, end) = BlocksOf(group);
        var rest = (float)Scorer.Bound(_records.Groups[group], loose);
        for (var b = first; b < end; b++)
        {
            var bound = _room.Words.Of(b);
            ref readonly var facts = ref _records.Blocks[b];
            if (!Scorer.Wants(facts) || !MayAnswer(facts, ref bound, loose) || (!_readsAll && bound + rest < least)) continue;
            bound += (float)Scorer.Bound(facts, loose);
            if (_readsAll || bound >= least) _room.Frontier.Add(b, bound);
        }
    }

    /// <summary>Takes the most promising blocks together, up to the next group to open; 0 when no block is left that may reach the best.</summary>
    private int Take(TopHits top, Looseness loose)
    {
        var taken = 0;
        while (taken < Together && _room.Frontier.Next(Least(top), out var item, out var bound))
        {
            if (item >= 0) _taken[taken++] = (item, bound);
            else OpenGroup(~item, top.Least, loose);
            if (taken > 0 && _room.Frontier.IsNextGroup) break;
        }

        return taken;
    }

    /// <summary>Blocks lie apart in memory: touched one after the other before the first is read, it brings them at the same time.</summary>
    private void Read(int taken, Looseness loose, TopHits top)
    {
        var blocks = _taken.AsSpan(0, taken);
        foreach (var (block, _) in blocks)
        {
            _touched += (int)Scorer.Open(block, loose);
            _room.Scores.TouchHeads(_plan, _room.Words, block);
        }

        foreach (var (block, _) in blocks) _room.Scores.TouchPostings(_plan, _room.Words, block);
        foreach (var (block, bound) in blocks)
            if (bound >= Least(top)) ReadBlock(block, loose, top);
    }

    private double Least(TopHits top) => _readsAll ? double.NegativeInfinity : top.Least;

    private BlockScores ScoresOf(int block, ulong of, double need = double.NegativeInfinity)
    {
        _room.Words.Open(block / RecordTable.GroupSize);
        _room.Scores.Compute(_plan, _room.Words, _contents, block, of, need);
        return _room.Scores;
    }

    private (int First, int End) BlocksOf(int group) =>
        (group * RecordTable.GroupSize, Math.Min((group + 1) * RecordTable.GroupSize, _records.Blocks.Length));

    /// <summary>Whether one of these records can be a hit.</summary>
    /// <param name="words">The most their words are worth; synonyms are added.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MayAnswer(in RecordBlock block, ref float words, Looseness loose)
    {
        foreach (ref readonly var word in _plan.Words.AsSpan())
            if ((word.Themes & block.Themes) != 0) words += (float)word.ThemeWorth;
        return Scorer.Anything || words > 0 || (block.Themes & Scorer.Themes.Wanted(loose)) != 0;
    }

    private void ReadBlock(int block, Looseness loose, TopHits top)
    {
        var open = _records.All(block) & Scorer.Open(block, loose);
        if (open == 0) return;
        var rest = Scorer.Bound(_records.Blocks[block], loose);
        var scores = ScoresOf(block, open, Least(top) - rest);
        var themes = Scorer.Themes.Wanted(loose);
        var may = scores.Alive & (Scorer.Anything ? ulong.MaxValue : scores.Found | (themes == 0 ? 0 : _records.WithThemes.Of(block, themes)));
        var first = block * PostingLists.BlockSize;

        // Records lie apart in memory: touched one after the other it brings them at the same time.
        for (var left = may; left != 0; left &= left - 1) _touched += _records.Facts[first + BitOperations.TrailingZeroCount(left)].Timetable;
        Span<double> parts = stackalloc double[ScoreParts.Count];
        for (; may != 0; may &= may - 1)
        {
            var slot = BitOperations.TrailingZeroCount(may);
            var words = scores.Worth(slot) + (_contents.Weights.Name * scores.Name(slot));

            // Most records of a block are told apart by their words alone, and most of the others by their distance.
            if (!_readsAll && (words + rest < top.Least || words + Scorer.Bound(first + slot, loose) < top.Least)) continue;
            if (Scorer.Answers(first + slot, scores, slot, loose) && Scorer.Score(first + slot, scores, slot, loose, parts)) top.Offer(first + slot, parts);
        }
    }

    /// <summary>Whether a record of the kind wanted answers and fits, and is what is asked here; the best are looked at first.</summary>
    /// <param name="within">Only these blocks can have one; null for any.</param>
    /// <param name="km">Only records as near as this can be it.</param>
    private bool IsSomething(TopHits top, Func<int, bool> what, Looseness loose, int[]? within = null, double km = double.MaxValue)
    {
        for (var place = 0; place < top.Count; place++)
            if (IsWanted(top.Record(place), loose) && what(top.Record(place))) return true;
        if (within is not null) return Array.Exists(within, b => HasSomething(b, what, loose));
        for (var b = 0; b < _records.Blocks.Length; b++)
            if (Scorer.MayBeWithin(_records.Blocks[b], km) && HasSomething(b, what, loose)) return true;
        return false;
    }

    private bool HasSomething(int block, Func<int, bool> what, Looseness loose)
    {
        ref readonly var facts = ref _records.Blocks[block];
        _room.Words.Open(block / RecordTable.GroupSize);
        var words = _room.Words.Of(block);
        if (!Scorer.Wants(facts) || (_wantsActivities && !facts.Has(RecordKind.Activity)) || !MayAnswer(facts, ref words, loose)) return false;
        Span<double> parts = stackalloc double[ScoreParts.Count];
        var open = _records.All(block) & Scorer.Open(block, loose);
        var scores = ScoresOf(block, open);
        for (var may = open; may != 0; may &= may - 1)
        {
            var slot = BitOperations.TrailingZeroCount(may);
            var record = (block * PostingLists.BlockSize) + slot;
            if (IsWanted(record, loose) && what(record) && Scorer.Answers(record, scores, slot, loose) && Scorer.Score(record, scores, slot, loose, parts))
                return true;
        }

        return false;
    }

    private bool IsWanted(int record, Looseness loose) =>
        (!_wantsActivities || _records.Facts[record].Kind == RecordKind.Activity) && !Scorer.Themes.IsOnlyBeside(_records.Facts[record].Themes, loose);

    /// <summary>Nothing known in the municipality itself: its first doors are named as well.</summary>
    private void OfferDoors(int[] doors, Looseness loose, TopHits top)
    {
        Span<double> parts = stackalloc double[ScoreParts.Count];
        foreach (var door in doors)
        {
            if ((_query.Kinds.Count > 0 && !_query.Kinds.Contains(RecordKind.Partner)) || _query.Except.Contains(_records.Ids[door])) continue;
            var scores = ScoresOf(door / PostingLists.BlockSize, 1UL << Slot(door));
            if (Scorer.Answers(door, scores, Slot(door), loose) || !Scorer.Score(door, scores, Slot(door), loose, parts)) continue;
            parts[(int)ScorePart.Kind] += _contents.Weights.FirstDoor;
            top.Offer(door, parts);
        }
    }
}
