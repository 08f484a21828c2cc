using System.Numerics;

namespace HelpBot.Core.Language;

/// <summary>
/// Finds the known word an unknown one was meant to be. One edit for words of four to seven letters, two from eight on; Dutch confusions
/// (ei/ij, d/t, z/s, doubled letters) count as half. Work per word is bounded by the size of the vocabulary. Thread-safe.
/// </summary>
internal sealed class Spelling
{
    private const int Shortest = 4;
    private const int Longest = 30;
    private const int TwoEditsFrom = 8;

    /// <summary>In words this short an arbitrary other letter makes another word (rokken, rikken): only Dutch confusions count.</summary>
    private const int AnyLetterFrom = 8;

    // By first letter, then by length.
    private readonly Candidate[][] _buckets = new Candidate[26 * LengthSlots][];

    private const int LengthSlots = Longest + 3;

    private readonly record struct Candidate(string Word, WordRank Rank, uint Letters);

    public Spelling(IEnumerable<KeyValuePair<string, WordRank>> vocabulary)
    {
        var lists = new List<Candidate>?[_buckets.Length];
        foreach (var (word, rank) in vocabulary)
        {
            if (rank < WordRank.Common || word.Length is < 3 or >= LengthSlots || !IsPlain(word)) continue;
            (lists[Bucket(word[0], word.Length)] ??= []).Add(new(word, rank, Letters(word)));
        }

        for (var i = 0; i < lists.Length; i++)
            _buckets[i] = lists[i] is { } list ? [.. list.OrderBy(c => c.Word, StringComparer.Ordinal)] : [];
    }

    /// <summary>The best known word within reach; null when there is none. A word of the themes goes before another just as near.</summary>
    /// <param name="word">Folded and unknown.</param>
    public string? Correct(string word)
    {
        if (word.Length is < Shortest or > Longest || !IsPlain(word)) return null;
        var best = new Best(null, double.MaxValue);
        Span<char> firsts = stackalloc char[4];
        var count = FirstLetters(word, firsts);
        foreach (var first in firsts[..count]) Seek(word, first, ref best);
        return best.Word;
    }

    private readonly record struct Best(string? Word, double Rank);

    private void Seek(string word, char first, ref Best best)
    {
        var limit = word.Length >= TwoEditsFrom ? 2 : 1;
        var letters = Letters(word);
        for (var length = Math.Max(3, word.Length - limit); length <= word.Length + limit; length++)
        {
            foreach (var candidate in _buckets[Bucket(first, length)])
            {
                if (BitOperations.PopCount(letters ^ candidate.Letters) > (2 * limit) + 1) continue;
                var cost = EditDistance.Between(word, candidate.Word, limit, word.Length >= AnyLetterFrom);
                var rank = cost - (candidate.Rank == WordRank.Domain ? 0.3 : 0);
                if (cost <= limit && rank < best.Rank) best = new(candidate.Word, rank);
            }
        }
    }

    /// <summary>People rarely miss the first letter, except where two sound alike or are swapped.</summary>
    private static int FirstLetters(string word, Span<char> firsts)
    {
        var count = 0;
        firsts[count++] = word[0];
        if (EditDistance.SoundAlike(word[0]) is { } alike) firsts[count++] = alike;
        if (word[1] != word[0]) firsts[count++] = word[1];
        return count;
    }

    private static int Bucket(char first, int length) => ((first - 'a') * LengthSlots) + length;

    private static bool IsPlain(string word)
    {
        foreach (var c in word)
            if (!char.IsAsciiLetterLower(c)) return false;
        return true;
    }

    private static uint Letters(string word)
    {
        var bits = 0u;
        foreach (var c in word) bits |= 1u << (c - 'a');
        return bits;
    }
}
