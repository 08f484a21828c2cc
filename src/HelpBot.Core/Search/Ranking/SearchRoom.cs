using HelpBot.Core.Search.Terms;

namespace HelpBot.Core.Search.Ranking;

/// <summary>Memory that one search works in, used again by the next. One search at a time.</summary>
internal sealed class SearchRoom(int blocks)
{
    private float[] _terms = [];

    /// <summary>Per block the most its words can be worth.</summary>
    public float[] WordBounds { get; } = new float[blocks];

    public Frontier Frontier { get; } = new(blocks);

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

/// <summary>Blocks still to be read, the most promising first. One search at a time.</summary>
internal sealed class Frontier(int blocks)
{
    private readonly float[] _bounds = new float[blocks];
    private readonly int[] _blocks = new int[blocks];

    public int Count { get; private set; }

    /// <summary>The blocks, in no order until <see cref="Order"/>.</summary>
    public ReadOnlySpan<int> Blocks => _blocks.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(int block, float bound)
    {
        _blocks[Count] = block;
        _bounds[Count++] = bound;
    }

    /// <summary>Makes a heap; after this only <see cref="Next"/> is called.</summary>
    public void Order()
    {
        for (var i = (Count / 2) - 1; i >= 0; i--) Sink(i);
    }

    /// <summary>Takes the most promising block; false when none is left that may reach the score.</summary>
    public bool Next(double least, out int block)
    {
        block = -1;
        if (Count == 0 || _bounds[0] < least) return false;
        block = _blocks[0];
        Count--;
        (_bounds[0], _blocks[0]) = (_bounds[Count], _blocks[Count]);
        Sink(0);
        return true;
    }

    private void Sink(int at)
    {
        var (bound, block) = (_bounds[at], _blocks[at]);
        while (true)
        {
            var child = (2 * at) + 1;
            if (child >= Count) break;
            if (child + 1 < Count && Before(child + 1, child)) child++;
            if (_bounds[child] < bound || (_bounds[child] == bound && _blocks[child] > block)) break;
            (_bounds[at], _blocks[at]) = (_bounds[child], _blocks[child]);
            at = child;
        }

        (_bounds[at], _blocks[at]) = (bound, block);
    }

    private bool Before(int one, int other) =>
        _bounds[one] > _bounds[other] || (_bounds[one] == _bounds[other] && _blocks[one] < _blocks[other]);
}
