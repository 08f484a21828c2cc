using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using HelpBot.Core.Search.Terms;

namespace HelpBot.Core.Search.Ranking;

/// <summary>What the words of a query find in one block of records. Computed block by block; one search at a time.</summary>
internal sealed class BlockScores
{
    private readonly float[] _worth = new float[PostingLists.BlockSize];
    private readonly float[] _cover = new float[PostingLists.BlockSize];
    private readonly float[] _letters = new float[PostingLists.BlockSize];
    private readonly double[] _name = new double[PostingLists.BlockSize];
    private readonly float[] _whole = new float[PostingLists.BlockSize];
    private readonly float[] _parts = new float[PostingLists.BlockSize];
    private readonly float[] _alike = new float[PostingLists.BlockSize];
    private bool _hasNames;
    private int _touched;
    private (int First, int Count)[] _fetched = new (int, int)[32];

    /// <summary>A bit for each record of the block that has one of the words where it answers, or whose name was said.</summary>
    public ulong Found { get; private set; }

    /// <summary>A bit for each record that was scored; the others cannot reach what was needed.</summary>
    public ulong Alive { get; private set; }

    /// <summary>What its words are worth in the score.</summary>
    public double Worth(int slot) => _worth[slot];

    /// <summary>0..1: how much of what was asked it answers; rare words weigh more. Only where the plan needs it.</summary>
    public double Cover(int slot) => _cover[slot];

    /// <summary>0..1: the same by letters only, for words nobody has.</summary>
    public double Letters(int slot) => _letters[slot];

    /// <summary>0..1: how much of the text is its full name, squared; 0 when it is not named.</summary>
    public double Name(int slot) => _name[slot];

    /// <param name="words">Of the plan; the block's group is open.</param>
    /// <param name="of">A bit for each record to look at.</param>
    /// <param name="need">Records whose words are worth less may be left out.</param>
    public void Compute(WordPlan plan, WordBounds words, Contents contents, int block, ulong of, double need = double.NegativeInfinity)
    {
        Found = 0;
        Alive = of;
        Array.Clear(_worth);
        if (_hasNames) Array.Clear(_name);
        _hasNames = plan.Names.Length > 0;
        if (plan.NeedsCover)
        {
            Array.Clear(_cover);
            Array.Clear(_letters);
        }

        foreach (var name in plan.Names) AddNames(name, contents.Terms.Names.RecordsOf(name), block);

        // What the words still to be read can add at most; a hair more, as these are sums of rounded numbers.
        var left = Found != 0 ? float.PositiveInfinity : (words.Of(block) * 1.0001f) + 0.0001f;
        var themes = contents.Records.Blocks[block].Themes;
        foreach (ref readonly var word in plan.Words.AsSpan())
            if ((word.Themes & themes) != 0) left += (float)word.ThemeWorth;
        Fetch(plan, words, block);
        var list = 0;
        for (var w = 0; w < plan.Words.Length && Alive != 0; w++)
        {
            var hit = 0UL;
            for (; list < plan.Lists.Length && plan.Lists[list].Word == w; list++)
            {
                var note = words.Note(list, block);
                if (note == 0) continue;
                hit |= AddList(plan.Lists[list], _fetched[list], plan.NeedsCover);
                left -= plan.Lists[list].Worth * PostingLists.Highest(note);
            }

            if ((plan.Words[w].Themes & themes) != 0)
            {
                hit |= AddThemes(plan.Words[w], contents.Records.WithThemes.Of(block, plan.Words[w].Themes) & Alive, plan.NeedsCover);
                left -= (float)plan.Words[w].ThemeWorth;
            }

            Found |= hit;
            if (plan.NeedsCover) AddCover((float)plan.Words[w].Share, hit);
            if (need > left) Alive &= AtLeast((float)(need - left));
        }
    }

    /// <summary>Brings near what tells where the postings of a block are.</summary>
    public void TouchHeads(WordPlan plan, WordBounds words, int block)
    {
        for (var l = 0; l < plan.Lists.Length; l++)
            if (words.Note(l, block) is not 0 and var note) _touched += plan.Lists[l].Postings.FirstPosting(plan.Lists[l].First + PostingLists.Head(note));
    }

    /// <summary>Brings near the postings of a block.</summary>
    public void TouchPostings(WordPlan plan, WordBounds words, int block) => Fetch(plan, words, block);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Fetch(WordPlan plan, WordBounds words, int block)
    {
        if (_fetched.Length < plan.Lists.Length) _fetched = new (int, int)[plan.Lists.Length];
        for (var l = 0; l < plan.Lists.Length; l++)
            if (words.Note(l, block) is not 0 and var note) _fetched[l] = plan.Lists[l].Postings.Fetch(plan.Lists[l].First + PostingLists.Head(note), ref _touched);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong AddList(in TermList list, (int First, int Count) fetched, bool needsCover)
    {
        var hit = 0UL;
        var alive = Alive;
        foreach (var posting in list.Postings.Postings(fetched))
        {
            var slot = PostingLists.Slot(posting);
            var bit = 1UL << slot;
            if ((alive & bit) == 0) continue;
            _worth[slot] += list.Worth * PostingLists.Impact(posting);
            if (!PostingLists.Answers(posting) || list.Cover == 0) continue;
            hit |= bit;
            if (!needsCover) continue;
            var cover = PostingLists.IsWhole(posting) ? list.Cover : list.Cover * WordPlanner.PartCover;
            if (list.Link is Link.Whole or Link.Synonym) _whole[slot] = Math.Max(_whole[slot], cover);
            else if (list.Link == Link.Part) _parts[slot] = Math.Min(WordPlanner.PartCover, _parts[slot] + cover);
            else _alike[slot] = Math.Max(_alike[slot], cover);
        }

        return hit;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong AddThemes(in WordPart word, ulong hit, bool needsCover)
    {
        for (var left = hit; left != 0; left &= left - 1)
        {
            var slot = BitOperations.TrailingZeroCount(left);
            _worth[slot] += (float)word.ThemeWorth;
            if (needsCover) _whole[slot] = 1;
        }

        return hit;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddCover(float share, ulong hit)
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

    /// <summary>A bit for each record whose words are worth this much so far.</summary>
    private ulong AtLeast(float worth)
    {
        var least = Vector256.Create(worth - 0.0001f);
        var enough = 0UL;
        for (var i = 0; i < PostingLists.BlockSize; i += Vector256<float>.Count)
            enough |= (ulong)Vector256.GreaterThanOrEqual(Vector256.LoadUnsafe(ref _worth[i]), least).ExtractMostSignificantBits() << i;
        return enough;
    }
}
