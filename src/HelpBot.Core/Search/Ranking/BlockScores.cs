using System.Numerics;
using HelpBot.Core.Search.Records;
using HelpBot.Core.Search.Terms;

namespace HelpBot.Core.Search.Ranking;

/// <summary>What the words of a query find in one block of records. Computed block by block; one search at a time.</summary>
internal sealed class BlockScores
{
    private const double PartCover = 0.7;

    private readonly double[] _worth = new double[PostingLists.BlockSize];
    private readonly double[] _cover = new double[PostingLists.BlockSize];
    private readonly double[] _letters = new double[PostingLists.BlockSize];
    private readonly double[] _name = new double[PostingLists.BlockSize];
    private readonly double[] _whole = new double[PostingLists.BlockSize];
    private readonly double[] _parts = new double[PostingLists.BlockSize];
    private readonly double[] _alike = new double[PostingLists.BlockSize];

    /// <summary>A bit for each record of the block that has one of the words where it answers, or whose name was said.</summary>
    public ulong Found { get; private set; }

    /// <summary>What its words are worth in the score.</summary>
    public double Worth(int slot) => _worth[slot];

    /// <summary>0..1: how much of what was asked it answers; rare words weigh more. Only where the plan needs it.</summary>
    public double Cover(int slot) => _cover[slot];

    /// <summary>0..1: the same by letters only, for words nobody has.</summary>
    public double Letters(int slot) => _letters[slot];

    /// <summary>0..1: how much of the text is its full name, squared; 0 when it is not named.</summary>
    public double Name(int slot) => _name[slot];

    /// <param name="room">Its heads are those of the plan.</param>
    public void Compute(WordPlan plan, SearchRoom room, int block, RecordTable records, NameIndex names)
    {
        Found = 0;
        Array.Clear(_worth);
        if (plan.NeedsCover)
        {
            Array.Clear(_cover);
            Array.Clear(_letters);
        }

        Array.Clear(_name);
        var list = 0;
        for (var w = 0; w < plan.Words.Length; w++)
        {
            var hit = 0UL;
            for (; list < plan.Lists.Length && plan.Lists[list].Word == w; list++) hit |= AddList(plan.Lists[list], room.Heads(list)[block], block, plan.NeedsCover);
            if (plan.Words[w].Themes != 0) hit |= AddThemes(plan.Words[w], block, records);
            Found |= hit;
            if (plan.NeedsCover) AddCover(plan.Words[w].Share, hit);
        }

        foreach (var name in plan.Names) AddNames(name, names.RecordsOf(name), block);
    }

    private ulong AddList(in TermList list, ushort noted, int block, bool needsCover)
    {
        var hit = 0UL;
        foreach (var posting in list.Postings.PostingsAt(list.First, list.End, noted, block))
        {
            var slot = PostingLists.Slot(posting);
            _worth[slot] += list.Worth * PostingLists.Impact(posting);
            if (!PostingLists.Answers(posting) || list.Cover == 0) continue;
            hit |= 1UL << slot;
            if (!needsCover) continue;
            if (list.Link is Link.Whole or Link.Synonym) _whole[slot] = Math.Max(_whole[slot], list.Cover);
            else if (list.Link == Link.Part) _parts[slot] = Math.Min(PartCover, _parts[slot] + list.Cover);
            else _alike[slot] = Math.Max(_alike[slot], list.Cover);
        }

        return hit;
    }

    private ulong AddThemes(in WordPart word, int block, RecordTable records)
    {
        if ((records.Blocks[block].Themes & word.Themes) == 0) return 0;
        var hit = records.WithThemes.Of(block, word.Themes);
        for (var left = hit; left != 0; left &= left - 1)
        {
            var slot = BitOperations.TrailingZeroCount(left);
            _worth[slot] += word.ThemeWorth;
            _whole[slot] = 1;
        }

        return hit;
    }

    private void AddCover(double share, ulong hit)
    {
        for (; hit != 0; hit &= hit - 1)
        {
            var slot = BitOperations.TrailingZeroCount(hit);
            _cover[slot] += share * Math.Max(_whole[slot], _parts[slot]);
            _letters[slot] += share * _alike[slot];
            (_whole[slot], _parts[slot], _alike[slot]) = (0, 0, 0);
        }
    }

    private void AddNames(NameIndex.Named name, ReadOnlySpan<int> named, int block)
    {
        var first = block * PostingLists.BlockSize;
        var at = named.BinarySearch(first);
        for (at = at < 0 ? ~at : at; at < named.Length && named[at] < first + PostingLists.BlockSize; at++)
        {
            var slot = named[at] - first;
            _name[slot] = Math.Max(_name[slot], name.Share);
            Found |= 1UL << slot;
        }
    }
}
