namespace HelpBot.Core.Search;

/// <summary>Keeps the best so many of all that are offered; of equal scores the first id in ordinal order. Not thread-safe.</summary>
internal sealed class TopHits(int top, IReadOnlyList<SearchRecord> records)
{
    private readonly PriorityQueue<int, (double Score, string Id)> _worstFirst = new(Math.Min(top, 256) + 1, new WorstFirst());

    public void Offer(int record, double score)
    {
        var rank = (score, records[record].Id);
        if (_worstFirst.Count < top) _worstFirst.Enqueue(record, rank);
        else _worstFirst.EnqueueDequeue(record, rank);
    }

    /// <summary>Best first; leaves this empty.</summary>
    public int[] Take()
    {
        var best = new int[_worstFirst.Count];
        for (var i = best.Length - 1; i >= 0; i--) best[i] = _worstFirst.Dequeue();
        return best;
    }

    private sealed class WorstFirst : IComparer<(double Score, string Id)>
    {
        public int Compare((double Score, string Id) x, (double Score, string Id) y) =>
            x.Score.CompareTo(y.Score) is not 0 and var order ? order : string.CompareOrdinal(y.Id, x.Id);
    }
}
