namespace HelpBot.Core.Safety.Patterns;

/// <summary>
/// At most <see cref="Size"/> words of a message: per word class the set of places where such a word stands. Not thread-safe; one is used for
/// many messages, one after the other.
/// </summary>
internal sealed class Window(int classCount, PatternIndex patterns)
{
    /// <summary>One less than a set has bits, so that the place after the last word still fits.</summary>
    public const int Size = 62;

    /// <summary>Windows overlap by the difference, which no pattern is longer than.</summary>
    public const int Stride = 40;

    private readonly Token[] _tokens = new Token[Size];

    public ulong[] Words { get; } = new ulong[classCount];

    /// <summary>A bit for each class that had any word, before idioms took some away.</summary>
    private readonly ulong[] _present = new ulong[(classCount >> 6) + 1];

    public int Count { get; private set; }

    private readonly ulong[] _likely = new ulong[(patterns.Count >> 6) + 1];

    public bool IsFor(PatternIndex index) => ReferenceEquals(index, patterns);

    /// <summary>The number of the first pattern from one on, and before the end, that may match; the end when there is none.</summary>
    public int NextLikely(int from, int end) => Bits.Next(_likely, from, end);

    private IReadOnlyList<Token> _message = [];

    private int _next;

    /// <summary>To before the first word of a message.</summary>
    public void Begin(IReadOnlyList<Token> message) => (_message, _next, Count) = (message, 0, 0);

    /// <summary>Every place where a match may begin.</summary>
    public ulong Starts => (1ul << Count) - 1;

    /// <summary>Moves on through the message, keeping the overlap.</summary>
    /// <returns>False when nothing new was left.</returns>
    public bool MoveOn()
    {
        var kept = Count < Size ? 0 : Size - Stride;
        Array.Copy(_tokens, Count - kept, _tokens, 0, kept);
        Count = kept;
        while (Count < Size && _next < _message.Count) Add(_message[_next++]);
        if (Count == kept) return false;
        Mark();
        return true;
    }

    private void Add(Token token)
    {
        if (token.Mark == Patterns.Mark.Word) _tokens[Count++] = token;
        else if (Count > 0 && _tokens[Count - 1].Mark == Patterns.Mark.Word) _tokens[Count++] = token;
        else if (Count > 0 && token.Mark == Patterns.Mark.Stop) _tokens[Count - 1] = token;
    }

    private void Mark()
    {
        Array.Clear(Words);
        Array.Clear(_present);
        for (var i = 0; i < Count; i++)
        {
            var bit = 1ul << i;
            foreach (var c in _tokens[i].Classes)
            {
                Words[c] |= bit;
                _present[c >> 6] |= 1ul << (c & 63);
            }

            if (_tokens[i].Mark == Patterns.Mark.Word) Words[Lexicon.AnyWord] |= bit;
            else if (_tokens[i].Mark == Patterns.Mark.Comma) Words[Lexicon.Filler] |= bit;
        }

        Words[Lexicon.AnyWord] &= ~Words[Lexicon.Break];
        Words[Lexicon.Affirmed] = Words[Lexicon.AnyWord] & ~Words[Lexicon.Negation];
        _present[0] |= (1ul << Lexicon.AnyWord) | (1ul << Lexicon.Filler) | (1ul << Lexicon.Affirmed);
        patterns.Find(_present, _likely);
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
