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

    private readonly Candidate[][] byLength = new Candidate[Longest + 3][];

    private readonly record struct Candidate(string Word, WordRank Rank, uint Letters);

    public Spelling(Vocabulary vocabulary)
    {
        var lists = new List<Candidate>[byLength.Length];
        foreach (var (word, rank) in vocabulary.Ranks)
        {
            if (rank < WordRank.Common || word.Length < Shortest || word.Length >= byLength.Length || !IsPlain(word)) continue;
            (lists[word.Length] ??= []).Add(new(word, rank, Letters(word)));
        }

        for (var i = 0; i < lists.Length; i++)
            byLength[i] = lists[i] is { } list ? [.. list.OrderBy(c => c.Word, StringComparer.Ordinal)] : [];
    }

    /// <summary>The best known word within reach and what it costs (1 for an edit); null when there is none.</summary>
    /// <param name="word">Folded and unknown.</param>
    public (string Word, double Cost)? Correct(string word, Func<string, bool>? only = null)
    {
        if (word.Length is < Shortest or > Longest || !IsPlain(word)) return null;
        var limit = word.Length >= TwoEditsFrom ? 2 : 1;
        var letters = Letters(word);
        (string Word, double Cost)? best = null;
        var bestRank = double.MaxValue;
        for (var length = Math.Max(Shortest, word.Length - limit); length <= Math.Min(byLength.Length - 1, word.Length + limit); length++)
        {
            foreach (var candidate in byLength[length])
            {
                if (BitOperations.PopCount(letters ^ candidate.Letters) > (2 * limit) + 1 || !SameBeginning(word, candidate.Word)) continue;
                var cost = EditDistance.Between(word, candidate.Word, limit, word.Length >= AnyLetterFrom);
                if (cost > limit) continue;
                var rank = cost - (candidate.Rank == WordRank.Domain ? 0.3 : 0);
                if (rank >= bestRank || (only is not null && !only(candidate.Word))) continue;
                best = (candidate.Word, cost);
                bestRank = rank;
            }
        }

        return best;
    }

    /// <summary>People rarely miss the first letter, except where two sound alike.</summary>
    private static bool SameBeginning(string a, string b) =>
        a[0] == b[0] || EditDistance.SoundsLike(a[0], b[0]) || (a[0] == b[1] && a[1] == b[0]);

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
