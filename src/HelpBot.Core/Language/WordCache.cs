using System.Collections.Concurrent;

namespace HelpBot.Core.Language;

/// <summary>
/// Remembers what was worked out for a word. The words people use are few and come back; when the room is full nothing more is remembered,
/// so that no stranger's text can fill the memory. Thread-safe.
/// </summary>
internal sealed class WordCache<T>(Func<string, T> workOut)
{
    /// <summary>About five megabytes.</summary>
    private const int Room = 20_000;

    private const int LongestWord = 40;

    private readonly ConcurrentDictionary<string, T> _known = new(StringComparer.Ordinal);
    private int _count;

    public T Of(string word)
    {
        if (_known.TryGetValue(word, out var found)) return found;
        found = workOut(word);
        if (word.Length <= LongestWord && _count < Room && _known.TryAdd(word, found)) Interlocked.Increment(ref _count);
        return found;
    }
}
