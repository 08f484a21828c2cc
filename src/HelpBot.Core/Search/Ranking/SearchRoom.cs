using HelpBot.Core.Search.Terms;

namespace HelpBot.Core.Search.Ranking;

/// <summary>Memory that one search works in, used again by the next. One search at a time.</summary>
internal sealed class SearchRoom(int blocks)
{
    private float[] _terms = [];

    public WordBounds Words { get; } = new(blocks);

    public Frontier Frontier { get; } = new();

    public BlockScores Scores { get; } = new();

    public List<int> Touched { get; } = [];

    public List<GramIndex.Like> Likes { get; } = [];

    /// <summary>Zero for every term; to be left so.</summary>
    public float[] Terms(int count)
    {
        if (_terms.Length < count) _terms = new float[count];
        return _terms;
    }
}
