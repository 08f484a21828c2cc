using HelpBot.Core.Search.Terms;

namespace HelpBot.Core.Search.Ranking;

/// <summary>Memory that one search works in, used again by the next. One search at a time.</summary>
internal sealed class SearchRoom(int blocks)
{
    private float[] _terms = [];
    private uint[] _notes = [];

    /// <summary>Per block the most its words can be worth.</summary>
    public float[] WordBounds { get; } = new float[blocks];

    public Frontier Frontier { get; } = new();

    public BlockScores Scores { get; } = new();

    public List<int> Touched { get; } = [];

    public List<GramIndex.Like> Likes { get; } = [];

    /// <summary>Where the postings of one list are, per block; see <see cref="PostingLists.AddBounds"/>.</summary>
    public Span<uint> Notes(int list) => _notes.AsSpan(list * blocks, blocks);

    /// <summary>Makes room for the notes of so many lists, all empty.</summary>
    public void ClearNotes(int lists)
    {
        if (_notes.Length < lists * blocks) _notes = new uint[lists * blocks];
        else Array.Clear(_notes, 0, lists * blocks);
    }

    /// <summary>Zero for every term; to be left so.</summary>
    public float[] Terms(int count)
    {
        if (_terms.Length < count) _terms = new float[count];
        return _terms;
    }
}
