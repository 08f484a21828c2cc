using System.Runtime.CompilerServices;
using HelpBot.Core.Search.Records;
using HelpBot.Core.Search.Terms;

namespace HelpBot.Core.Search.Ranking;

/// <summary>
/// Of each block the most that the words of a query can be worth in it, and where their postings are. Rare words are looked up in all blocks
/// beforehand. Of a word that stands everywhere the groups of blocks are told no more than the most it can ever be, and its place in the blocks
/// of a group is looked up when that group is opened: most never are. One search at a time.
/// </summary>
internal sealed class WordBounds(int blocks)
{
    /// <summary>A word stands everywhere when it is in one of so many blocks.</summary>
    private const int Everywhere = 4;

    private readonly float[] _bounds = new float[blocks];
    private readonly bool[] _opened = new bool[(blocks + RecordTable.GroupSize - 1) / RecordTable.GroupSize];
    private WordPlan _plan = WordPlan.Empty;
    private uint[] _notes = [];
    private bool[] _isEverywhere = [];
    private float _everywhere;

    public void Begin(WordPlan plan, NameIndex names, double nameWorth)
    {
        _plan = plan;
        Array.Clear(_bounds);
        Array.Clear(_opened);
        if (_notes.Length < plan.Lists.Length * blocks) _notes = new uint[plan.Lists.Length * blocks];
        if (_isEverywhere.Length < plan.Lists.Length) _isEverywhere = new bool[plan.Lists.Length];
        _everywhere = 0;
        for (var l = 0; l < plan.Lists.Length; l++)
        {
            ref readonly var list = ref plan.Lists[l];
            _isEverywhere[l] = (list.End - list.First) * Everywhere > blocks;
            if (_isEverywhere[l])
            {
                _everywhere += list.Worth * list.Postings.Most(list.Term);
                continue;
            }

            Notes(l).Clear();
            list.Postings.AddBounds((list.First, list.End), list.Worth, 0, _bounds, Notes(l));
        }

        foreach (var name in plan.Names)
            foreach (var record in names.RecordsOf(name)) _bounds[record / PostingLists.BlockSize] += (float)nameWorth;
    }

    /// <summary>The most in any block of a group.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float OfGroup(int group)
    {
        var most = 0f;
        foreach (var bound in BlocksOf(group)) most = Math.Max(most, bound);
        return _opened[group] ? most : most + _everywhere;
    }

    /// <summary>The most in a block; of none that is in no opened group.</summary>
    public float Of(int block) => _bounds[block];

    /// <summary>Where the postings of one list are in a block of an opened group, for <see cref="PostingLists.Head"/>; 0 when there are none.</summary>
    public uint Note(int list, int block) => _notes[(list * blocks) + block];

    /// <summary>Looks up what stands everywhere in the blocks of a group, once.</summary>
    public void Open(int group)
    {
        if (_opened[group]) return;
        _opened[group] = true;
        for (var l = 0; l < _plan.Lists.Length; l++)
        {
            if (!_isEverywhere[l]) continue;
            ref readonly var list = ref _plan.Lists[l];
            var bounds = BlocksOf(group);
            Notes(l).Slice(group * RecordTable.GroupSize, bounds.Length).Clear();
            list.Postings.AddBounds((list.First, list.End), list.Worth, group * RecordTable.GroupSize, bounds, Notes(l));
        }
    }

    private Span<float> BlocksOf(int group) =>
        _bounds.AsSpan(group * RecordTable.GroupSize, Math.Min(RecordTable.GroupSize, blocks - (group * RecordTable.GroupSize)));

    private Span<uint> Notes(int list) => _notes.AsSpan(list * blocks, blocks);
}
