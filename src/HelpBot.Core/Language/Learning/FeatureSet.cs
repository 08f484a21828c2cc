namespace HelpBot.Core.Language.Learning;

/// <summary>Features of one message, each once. Made once a thread and used again; one thread at a time.</summary>
internal sealed class FeatureSet
{
    private const int Most = 2048;

    private readonly ulong[] _features = new ulong[Most];
    private readonly ulong[] _slots = new ulong[Most * 2];
    private readonly int[] _usedIn = new int[Most * 2];
    private int _round;

    public int Count { get; private set; }

    public ReadOnlySpan<ulong> All => _features.AsSpan(0, Count);

    public void Clear()
    {
        Count = 0;
        _round++;
    }

    /// <summary>What is more than the set can hold is left out.</summary>
    public void Add(ulong feature)
    {
        if (Count == Most) return;
        var slot = (int)(feature >> 20) & (_slots.Length - 1);
        for (; _usedIn[slot] == _round; slot = (slot + 1) & (_slots.Length - 1))
            if (_slots[slot] == feature) return;
        (_slots[slot], _usedIn[slot]) = (feature, _round);
        _features[Count++] = feature;
    }
}
