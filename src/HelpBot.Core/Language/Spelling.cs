namespace HelpBot.Core.Language;

/// <summary>
/// Finds the known word an unknown one was meant to be. One edit for words of four to seven letters, two from eight on; Dutch confusions
/// (ei/ij, d/t, z/s, doubled letters) count as half. Work per word is bounded: only words whose <see cref="SoundKey"/> is near are looked at
/// closely. Thread-safe.
/// </summary>
internal sealed class Spelling
{
    private const int Shortest = 4;
    private const int Longest = 30;
    private const int TwoEditsFrom = 8;

    /// <summary>In words this short an arbitrary other letter makes another word (rokken, rikken): only Dutch confusions count.</summary>
    private const int AnyLetterFrom = 8;

    /// <summary>A word of the themes goes before another that is a little nearer.</summary>
    private const double DomainLead = 0.3;

    private const int LengthSlots = SoundKey.Longest + 4;

    // By first letter of the key, then by its length.
    private readonly Bucket?[] _buckets = new Bucket?[26 * LengthSlots];

    private readonly record struct Candidate(string Word, bool IsDomain);

    /// <param name="Texts">The letters of the keys, one after the other; all are of one length.</param>
    private sealed record Bucket(SoundKey[] Keys, char[] Texts, Candidate[] Words);

    public Spelling(IEnumerable<KeyValuePair<string, WordRank>> vocabulary)
    {
        var lists = new List<(SoundKey Key, Candidate Word)>?[_buckets.Length];
        Span<char> text = stackalloc char[SoundKey.Longest + 1];
        foreach (var (word, rank) in vocabulary)
        {
            if (rank < WordRank.Common || word.Length is < 3 or > Longest + 2 || !IsPlain(word)) continue;
            var key = SoundKey.Of(word, text);
            (lists[Slot(key.First, key.Length)] ??= []).Add((key, new(word, rank == WordRank.Domain)));
        }

        for (var i = 0; i < lists.Length; i++)
            if (lists[i] is { } list) _buckets[i] = Fill(list);
    }

    /// <summary>The best known word within reach; null when there is none. A word of the themes goes before another just as near.</summary>
    /// <param name="word">Folded and unknown.</param>
    /// <param name="most">The most it may cost, where that is less than what its length allows.</param>
    public string? Correct(ReadOnlySpan<char> word, double most = double.MaxValue)
    {
        if (word.Length is < Shortest or > Longest || !IsPlain(word)) return null;
        Span<char> text = stackalloc char[SoundKey.Longest + 1];
        Span<uint> places = stackalloc uint[26];
        var key = SoundKey.Of(word, text);
        var near = new NearKeys(text[..key.Length], places);
        var edits = word.Length >= TwoEditsFrom ? 2 : 1;
        var best = new Best(null, double.MaxValue);
        Seek(word, key, near, key.First, edits, most, ref best);

        // People rarely miss the first letter, except when they swap the first two.
        if (key.Second != key.First) Seek(word, key, near, key.Second, edits, most, ref best);
        return best.Word;
    }

    private readonly record struct Best(string? Word, double Rank);

    private void Seek(ReadOnlySpan<char> word, in SoundKey key, in NearKeys near, char first, int edits, double most, ref Best best)
    {
        var limit = Math.Min(most, edits);
        for (var length = Math.Max(0, key.Length - edits); length <= key.Length + edits; length++)
        {
            if (_buckets[Slot(first, length)] is not { } bucket) continue;
            var keys = bucket.Keys;
            for (var i = 0; i < keys.Length; i++)
            {
                if (!key.MayBeWithin(edits, keys[i]) || (first != key.First && keys[i].Second != key.First)) continue;
                if (near.EditsTo(bucket.Texts.AsSpan(i * length, length)) > edits) continue;
                var (candidate, isDomain) = bucket.Words[i];
                var cost = EditDistance.Between(word, candidate, limit, word.Length >= AnyLetterFrom);
                var rank = cost - (isDomain ? DomainLead : 0);
                if (cost <= limit && rank < best.Rank) best = new(candidate, rank);
            }
        }
    }

    private static Bucket Fill(List<(SoundKey Key, Candidate Word)> list)
    {
        list.Sort((a, b) => string.CompareOrdinal(a.Word.Word, b.Word.Word));
        var length = list[0].Key.Length;
        var texts = new char[list.Count * length];
        Span<char> text = stackalloc char[SoundKey.Longest + 1];
        for (var i = 0; i < list.Count; i++)
        {
            SoundKey.Of(list[i].Word.Word, text);
            text[..length].CopyTo(texts.AsSpan(i * length));
        }

        return new([.. list.Select(c => c.Key)], texts, [.. list.Select(c => c.Word)]);
    }

    private static int Slot(char first, int length) => ((first - 'a') * LengthSlots) + length;

    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (!char.IsAsciiLetterLower(c)) return false;
        return true;
    }
}
