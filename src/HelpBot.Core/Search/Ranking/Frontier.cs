namespace HelpBot.Core.Search.Ranking;

/// <summary>What is still to be read, the most promising first. One search at a time.</summary>
internal sealed class Frontier
{
    private float[] _bounds = new float[64];
    private int[] _items = new int[64];
    private int _count;

    public void Clear() => _count = 0;

    public void Add(int item, float bound)
    {
        if (_count == _items.Length)
        {
            Array.Resize(ref _items, 2 * _count);
            Array.Resize(ref _bounds, 2 * _count);
        }

        var at = _count++;
        while (at > 0 && _bounds[(at - 1) / 2] < bound)
        {
            (_bounds[at], _items[at]) = (_bounds[(at - 1) / 2], _items[(at - 1) / 2]);
            at = (at - 1) / 2;
        }

        (_bounds[at], _items[at]) = (bound, item);
    }

    /// <summary>The most promising item is a group of blocks.</summary>
    public bool IsNextGroup => _count > 0 && _items[0] < 0;

    /// <summary>Takes the most promising item; false when none is left that may reach the score.</summary>
    /// <param name="item">Number of a block, or the complement of a group's.</param>
    public bool Next(double least, out int item, out float bound)
    {
        (item, bound) = (0, 0);
        if (_count == 0 || _bounds[0] < least) return false;
        (item, bound) = (_items[0], _bounds[0]);
        Sink(_bounds[--_count], _items[_count]);
        return true;
    }

    /// <summary>Puts an item in the first place and lets it find its own.</summary>
    private void Sink(float bound, int item)
    {
        var at = 0;
        while (true)
        {
            var child = (2 * at) + 1;
            if (child >= _count) break;
            if (child + 1 < _count && _bounds[child + 1] > _bounds[child]) child++;
            if (_bounds[child] <= bound) break;
            (_bounds[at], _items[at]) = (_bounds[child], _items[child]);
            at = child;
        }

        (_bounds[at], _items[at]) = (bound, item);
    }
}
