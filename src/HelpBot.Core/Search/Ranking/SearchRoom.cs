using HelpBot.Core.Search.Records;
using HelpBot.Core.Search.Terms;

namespace HelpBot.Core.Search.Ranking;

/// <summary>Memory that one search works in, used again by the next. One search at a time.</summary>
internal sealed class SearchRoom(int blocks, IdTable ids)
{
    private readonly List<TopHits> _tops = [];
    private float[] _terms = [];
    private int _topsTaken;

    public WordBounds Words { get; } = new(blocks);

    public Frontier Frontier { get; } = new();

    public BlockScores Scores { get; } = new();

    public List<int> Touched { get; } = [];

    public List<GramIndex.Like> Likes { get; } = [];

    /// <summary>Room for the best so many of one run; good until <see cref="Leave"/>.</summary>
    public TopHits Top(int most)
    {
        if (_topsTaken == _tops.Count) _tops.Add(new(ids));
        var top = _tops[_topsTaken++];
        top.Begin(most);
        return top;
    }

    /// <summary>The search is over, and what it found has been told.</summary>
    public void Leave() => _topsTaken = 0;

    /// <summary>Zero for every term; to be left so.</summary>
    public float[] Terms(int count)
    {
        if (_terms.Length < count) _terms = new float[count];
        return _terms;
    }
}
