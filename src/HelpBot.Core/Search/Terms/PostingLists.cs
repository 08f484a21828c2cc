using System.Runtime.CompilerServices;

namespace HelpBot.Core.Search.Terms;

/// <summary>
/// For every term the records that have it, in blocks of <see cref="BlockSize"/> records. A term's postings lie together, block after block;
/// each block says its highest impact, so that blocks without a chance are never read. About 9 bytes for a lonely posting, 2 for one
/// among many. Immutable; thread-safe.
/// </summary>
internal sealed class PostingLists
{
    /// <summary>Records in a block.</summary>
    public const int BlockSize = 64;

    private const int AnswersBit = 0x80;
    private const int WholeBit = 0x40;

    private readonly int[] _firstHead;
    private readonly ushort[] _blocks;
    private readonly byte[] _highest;
    private readonly int[] _firstPosting;
    private readonly ushort[] _postings;
    private readonly byte[] _most;

    /// <param name="firstHead">Per term its first head, and one more at the end.</param>
    /// <param name="blocks">Per head its block, ascending within a term.</param>
    /// <param name="highest">Per head the highest impact in the block.</param>
    /// <param name="firstPosting">Per head its first posting, and one more at the end.</param>
    /// <param name="postings">Made by <see cref="Posting"/>; of one block in the order of the records.</param>
    public PostingLists(int[] firstHead, ushort[] blocks, byte[] highest, int[] firstPosting, ushort[] postings)
    {
        _firstHead = firstHead;
        _blocks = blocks;
        _highest = highest;
        _firstPosting = firstPosting;
        _postings = postings;
        _most = new byte[firstHead.Length - 1];
        for (var term = 0; term < _most.Length; term++)
        {
            byte most = 0;
            foreach (var high in highest.AsSpan(firstHead[term]..firstHead[term + 1])) most = Math.Max(most, high);
            _most[term] = most;
        }
    }

    /// <summary>The highest impact of a term in any block.</summary>
    public byte Most(int term) => _most[term];

    /// <summary>The heads of a term; empty for a term number below 0.</summary>
    public (int First, int End) Heads(int term) => term < 0 || term >= _firstHead.Length - 1 ? (0, 0) : (_firstHead[term], _firstHead[term + 1]);

    /// <summary>How many records have the term.</summary>
    public int Records(int term) => Heads(term) is var (first, end) && first < end ? _firstPosting[end] - _firstPosting[first] : 0;

    /// <param name="slot">The record's place in the block.</param>
    /// <param name="impact">1..255: how much the term is at home in the record.</param>
    /// <param name="answers">Found in a field that makes the record a hit.</param>
    /// <param name="whole">The word itself, not only a part of a compound.</param>
    public static ushort Posting(int slot, byte impact, bool answers, bool whole) =>
        (ushort)((impact << 8) | (answers ? AnswersBit : 0) | (whole ? WholeBit : 0) | slot);

    public static int Slot(ushort posting) => posting & (BlockSize - 1);

    public static int Impact(ushort posting) => posting >> 8;

    public static bool IsWhole(ushort posting) => (posting & WholeBit) != 0;

    public static bool Answers(ushort posting) => (posting & AnswersBit) != 0;

    public ReadOnlySpan<ushort> PostingsOf(int head)
    {
        var first = _firstPosting[head];
        return _postings.AsSpan(first, _firstPosting[head + 1] - first);
    }

    /// <summary>Adds to each block the most that the term can be worth in it, and notes where its postings are.</summary>
    /// <param name="worth">Of one step of impact.</param>
    /// <param name="bounds">Of the blocks from <paramref name="firstBlock"/> on; what is beyond them is left alone.</param>
    /// <param name="notes">Per block what <see cref="Head"/> and <see cref="Highest"/> read; 0 stays where the term is not in the block.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddBounds((int First, int End) heads, float worth, int firstBlock, Span<float> bounds, Span<uint> notes)
    {
        var from = firstBlock == 0 ? heads.First : LowerBound(heads.First, heads.End, firstBlock);
        var blocks = _blocks.AsSpan(from, heads.End - from);
        var highest = _highest.AsSpan(from, heads.End - from);
        var number = (uint)(from - heads.First);
        for (var i = 0; i < blocks.Length && i < highest.Length; i++)
        {
            var at = blocks[i] - firstBlock;
            if ((uint)at >= (uint)bounds.Length) break;
            bounds[at] += worth * highest[i];
            notes[blocks[i]] = (number + (uint)i) | ((uint)highest[i] << 16);
        }
    }

    /// <summary>Where the first posting of a head is.</summary>
    public int FirstPosting(int head) => _firstPosting[head];

    /// <summary>
    /// Where the postings of a head are, for <see cref="Postings"/>. The lists of a query lie far apart: asked for one after the other, with
    /// the first posting touched, the memory brings them at the same time.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (int First, int Count) Fetch(int head, ref int touched)
    {
        var first = _firstPosting[head];
        touched += _postings[first];
        return (first, _firstPosting[head + 1] - first);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<ushort> Postings((int First, int Count) fetched) => _postings.AsSpan(fetched.First, fetched.Count);

    /// <summary>The number of a head among those of its term.</summary>
    public static int Head(uint note) => (int)(note & 0xFFFF);

    public static byte Highest(uint note) => (byte)(note >> 16);

    /// <summary>The head of a block among those of one term; -1 when the term is not in that block.</summary>
    public int Find(int first, int end, int block)
    {
        var at = LowerBound(first, end, block);
        return at < end && _blocks[at] == block ? at : -1;
    }

    /// <summary>The first of some heads whose block is this or later; their end when none is.</summary>
    private int LowerBound(int first, int end, int block)
    {
        var blocks = _blocks;
        if (first >= end || blocks[end - 1] < block) return end;

        // Heads are spread about evenly: the search begins where the block should be, and widens from there.
        var at = first + (int)((long)(end - 1 - first) * block / Math.Max(1, (int)blocks[end - 1]));
        var (low, high, step) = (first, end - 1, 1);
        if (blocks[at] < block)
        {
            for (low = at + 1; low + step < high && blocks[low + step] < block; step *= 2) low += step + 1;
            high = Math.Min(high, low + step);
        }
        else
        {
            for (high = at; high - step > low && blocks[high - step] >= block; step *= 2) high -= step;
            low = Math.Max(low, high - step);
        }

        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (blocks[middle] < block) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
