using System.Collections.Concurrent;

namespace HelpBot.Core.Language;

/// <summary>
/// Remembers what was worked out for a word, if that word may be kept: what somebody typed and nobody knows can be a name or a number,
/// and leaves no trace here. Bounded: at most 20,000 words of at most 40 letters; when the room is full nothing more is remembered, so that
/// nobody's text can fill the memory. Thread-safe.
/// </summary>
/// <param name="mayKeep">Told of a folded word and what was worked out; true only for one that is public: spelt in the dictionary or used by the knowledge.</param>
internal sealed class WordCache<T>(Func<string, T> workOut, Func<string, T, bool> mayKeep)
{
    /// <summary>About five megabytes.</summary>
    private const int Room = 20_000;

    private const int LongestWord = 40;

    private readonly ConcurrentDictionary<string, T> _known = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>How many words are remembered now.</summary>
    public int Count => _known.Count;

    public bool Remembers(string word) => _known.ContainsKey(word);

    public T Of(string word)
    {
        if (_known.TryGetValue(word, out var found)) return found;
        found = workOut(word);
        if (word.Length <= LongestWord && _count < Room && mayKeep(word, found) && _known.TryAdd(word, found)) Interlocked.Increment(ref _count);
        return found;
    }
}
