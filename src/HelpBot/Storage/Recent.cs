namespace HelpBot.Storage;

/// <summary>
/// What was in use lately, so that it need not be worked out again. In memory only: two generations of at most so many, and what nobody asks
/// for is gone after twice the time of one. Whoever asks must be able to tell whether it still holds. Thread-safe.
/// </summary>
/// <param name="most">Kept in one generation.</param>
internal sealed class Recent<T>(int most, TimeSpan generation, TimeProvider time)
    where T : class
{
    private readonly Lock _lock = new();
    private Dictionary<string, T> _young = [], _old = [];
    private long _since = time.GetTimestamp();

    public T? Find(string key)
    {
        lock (_lock)
        {
            Age();
            if (_young.TryGetValue(key, out var found)) return found;
            if (_old.Remove(key, out found)) _young[key] = found;
            return found;
        }
    }

    public void Keep(string key, T value)
    {
        lock (_lock)
        {
            Age();
            _old.Remove(key);
            _young[key] = value;
        }
    }

    private void Age()
    {
        if (_young.Count < most && time.GetElapsedTime(_since) < generation) return;
        (_old, _young, _since) = (_young, [], time.GetTimestamp());
    }
}
