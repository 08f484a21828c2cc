using HelpBot.Core.Search.Records;

namespace HelpBot.Core.Search.Ranking;

/// <summary>Keeps the best so many of all that are offered; of equal scores the first id. Not thread-safe.</summary>
internal sealed class TopHits(int top, IdTable ids)
{
    private readonly PriorityQueue<int, (double Score, int Record)> _worstFirst = new(Math.Min(top, 256) + 1, new WorstFirst(ids));

    /// <summary>What scores less than this is not kept.</summary>
    public double Least { get; private set; } = double.NegativeInfinity;

    public void Offer(int record, double score)
    {
        if (_worstFirst.Count < top) _worstFirst.Enqueue(record, (score, record));
        else _worstFirst.EnqueueDequeue(record, (score, record));
        if (_worstFirst.Count == top && _worstFirst.TryPeek(out _, out var worst)) Least = worst.Score;
    }

    public bool Contains(Func<int, bool> what)
    {
        foreach (var (record, _) in _worstFirst.UnorderedItems)
            if (what(record)) return true;
        return false;
    }

    /// <summary>Best first; leaves this empty.</summary>
    public int[] Take()
    {
        var best = new int[_worstFirst.Count];
        for (var i = best.Length - 1; i >= 0; i--) best[i] = _worstFirst.Dequeue();
        return best;
    }

    private sealed class WorstFirst(IdTable ids) : IComparer<(double Score, int Record)>
    {
        public int Compare((double Score, int Record) x, (double Score, int Record) y) =>
            x.Score.CompareTo(y.Score) is not 0 and var order ? order : ids.Compare(y.Record, x.Record);
    }
}
