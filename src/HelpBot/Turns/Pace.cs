namespace HelpBot.Turns;

/// <summary>At most so many a period, each key for itself; what was used comes back evenly. In memory only, bounded, thread-safe.</summary>
public sealed class Pace(int most, TimeSpan period, TimeProvider time)
{
    /// <summary>Keys remembered at once; above it, new ones are refused until old ones have rested.</summary>
    internal const int MostKeys = 100_000;

    private readonly Dictionary<string, Bucket> _buckets = [];
    private readonly Lock _lock = new();

    public bool TryTake(string key)
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            if (!_buckets.TryGetValue(key, out var bucket))
            {
                if (_buckets.Count >= MostKeys) DropRested(now);
                if (_buckets.Count >= MostKeys) return false;
                bucket = new(most, now);
            }

            var left = LeftAt(bucket, now);
            var allowed = left >= 1;
            _buckets[key] = new(allowed ? left - 1 : left, now);
            return allowed;
        }
    }

    private double LeftAt(Bucket bucket, DateTimeOffset now) => Math.Min(most, bucket.Left + ((now - bucket.At) / period * most));

    private void DropRested(DateTimeOffset now)
    {
        foreach (var (key, bucket) in _buckets)
            if (LeftAt(bucket, now) >= most) _buckets.Remove(key);
    }

    private readonly record struct Bucket(double Left, DateTimeOffset At);
}
