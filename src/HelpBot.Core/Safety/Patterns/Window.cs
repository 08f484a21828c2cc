namespace HelpBot.Core.Safety.Patterns;

/// <summary>At most <see cref="Size"/> words of a message: per word class the set of places where such a word stands.</summary>
internal sealed class Window(int classCount)
{
    /// <summary>One less than a set has bits, so that the place after the last word still fits.</summary>
    public const int Size = 62;

    /// <summary>Windows overlap by the difference, which no pattern is longer than.</summary>
    public const int Stride = 40;

    public ulong[] Words { get; } = new ulong[classCount];

    public int Count { get; private set; }

    /// <summary>Every place where a match may begin.</summary>
    public ulong Starts => (1ul << Count) - 1;

    public void Fill(ReadOnlySpan<Token> tokens)
    {
        Array.Clear(Words);
        Count = Math.Min(tokens.Length, Size);
        for (var i = 0; i < Count; i++)
        {
            var bit = 1ul << i;
            var token = tokens[i];
            foreach (var c in token.Classes) Words[c] |= bit;
            if (token.Mark == Mark.Word) Words[Lexicon.AnyWord] |= bit;
            else if (token.Mark == Mark.Comma) Words[Lexicon.Filler] |= bit;
        }

        Words[Lexicon.AnyWord] &= ~Words[Lexicon.Break];
        Words[Lexicon.Affirmed] = Words[Lexicon.AnyWord] & ~Words[Lexicon.Negation];
    }

    /// <summary>The words covered by matches of the pattern; 0 when there are none.</summary>
    public ulong Cover(Pattern pattern)
    {
        if (pattern.Match(Starts, Words) == 0) return 0;
        var covered = 0ul;
        for (var rest = Starts; rest != 0; rest &= rest - 1)
        {
            var start = rest & (~rest + 1);
            var ends = pattern.Match(start, Words);
            if (ends == 0) continue;
            var last = 1ul << (63 - System.Numerics.BitOperations.LeadingZeroCount(ends));
            covered |= last - start;
        }

        return covered;
    }

    /// <summary>Takes words away from the patterns: an idiom means something else with them. Small words stay.</summary>
    public void Erase(ulong covered)
    {
        covered &= ~Words[Lexicon.Small];
        for (var c = Lexicon.FirstFree; c < Words.Length; c++) Words[c] &= ~covered;
    }
}

/// <summary>A word, a comma (or the like), or the end of a sentence.</summary>
internal enum Mark { Word, Comma, Stop }

internal readonly record struct Token(int[] Classes, Mark Mark);
