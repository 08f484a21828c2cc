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

    /// <summary>A slot with this bit was found in a field that makes the record a hit.</summary>
    public const byte Answers = 0x80;

    private readonly int[] _firstHead;
    private readonly ushort[] _blocks;
    private readonly byte[] _highest;
    private readonly int[] _firstPosting;
    private readonly byte[] _slots;
    private readonly byte[] _impacts;

    /// <param name="firstHead">Per term its first head, and one more at the end.</param>
    /// <param name="blocks">Per head its block, ascending within a term.</param>
    /// <param name="highest">Per head the highest impact in the block.</param>
    /// <param name="firstPosting">Per head its first posting, and one more at the end.</param>
    /// <param name="slots">Per posting the record's place in the block, with <see cref="Answers"/>.</param>
    /// <param name="impacts">Per posting how much the term is at home in the record, 1..255.</param>
    public PostingLists(int[] firstHead, ushort[] blocks, byte[] highest, int[] firstPosting, byte[] slots, byte[] impacts)
    {
        _firstHead = firstHead;
        _blocks = blocks;
        _highest = highest;
        _firstPosting = firstPosting;
        _slots = slots;
        _impacts = impacts;
    }

    /// <summary>The heads of a term; empty for a term number below 0.</summary>
    public (int First, int End) Heads(int term) => term < 0 || term >= _firstHead.Length - 1 ? (0, 0) : (_firstHead[term], _firstHead[term + 1]);

    /// <summary>How many records have the term.</summary>
    public int Records(int term) => Heads(term) is var (first, end) && first < end ? _firstPosting[end] - _firstPosting[first] : 0;

    public int BlockOf(int head) => _blocks[head];

    public byte HighestOf(int head) => _highest[head];

    public ReadOnlySpan<byte> SlotsOf(int head) => _slots.AsSpan(_firstPosting[head].._firstPosting[head + 1]);

    public ReadOnlySpan<byte> ImpactsOf(int head) => _impacts.AsSpan(_firstPosting[head].._firstPosting[head + 1]);

    /// <summary>The head of a block among those of one term; -1 when the term is not in that block.</summary>
    public int Find(int first, int end, int block)
    {
        while (first < end)
        {
            var middle = (first + end) >>> 1;
            var there = _blocks[middle];
            if (there == block) return middle;
            if (there < block) first = middle + 1;
            else end = middle;
        }

        return -1;
    }
}
