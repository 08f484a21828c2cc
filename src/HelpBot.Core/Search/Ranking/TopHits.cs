using HelpBot.Core.Search.Records;

namespace HelpBot.Core.Search.Ranking;

/// <summary>Keeps the best so many of all that are offered, with the parts of their scores; of equal scores the first id. Not thread-safe.</summary>
internal sealed class TopHits(IdTable ids)
{
    private const int FirstRoom = 16;

    private int _top;

    // Best first. A row tells where the parts are: they stay where they are while others are put before them.
    private (double Score, int Record, int Row)[] _best = new (double, int, int)[FirstRoom];
    private double[] _parts = new double[FirstRoom * ScoreParts.Count];

    /// <summary>Empties it, to keep so many.</summary>
    public void Begin(int top)
    {
        (_top, Count) = (top, 0);
        Least = double.NegativeInfinity;
    }

    /// <summary>What scores less than this is not kept.</summary>
    public double Least { get; private set; } = double.NegativeInfinity;

    public int Count { get; private set; }

    public int Record(int place) => _best[place].Record;

    public double Score(int place) => _best[place].Score;

    public ReadOnlySpan<double> Parts(int place) => _parts.AsSpan(_best[place].Row * ScoreParts.Count, ScoreParts.Count);

    public void Offer(int record, ReadOnlySpan<double> parts)
    {
        var score = ScoreParts.Sum(parts);
        var at = Count;
        while (at > 0 && IsBefore(score, record, _best[at - 1])) at--;
        if (at == _top) return;
        var row = Count == _top ? _best[_top - 1].Row : Count;
        if (Count == _best.Length && Count < _top) Grow();
        if (Count < _top) Count++;
        Array.Copy(_best, at, _best, at + 1, Count - 1 - at);
        _best[at] = (score, record, row);
        parts.CopyTo(_parts.AsSpan(row * ScoreParts.Count));
        if (Count == _top) Least = _best[_top - 1].Score;
    }

    private bool IsBefore(double score, int record, (double Score, int Record, int Row) other) =>
        score > other.Score || (score == other.Score && ids.Compare(record, other.Record) < 0);

    private void Grow()
    {
        var room = 2 * Count;
        Array.Resize(ref _best, room);
        Array.Resize(ref _parts, room * ScoreParts.Count);
    }
}
