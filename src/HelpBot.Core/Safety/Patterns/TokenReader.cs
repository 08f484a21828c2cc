namespace HelpBot.Core.Safety.Patterns;

/// <summary>A word, a comma (or the like), or the end of a sentence.</summary>
internal enum Mark { Word, Comma, Stop }

internal readonly record struct Token(int[] Classes, Mark Mark);

/// <summary>Cuts a message into words and marks, one after the other. Total over any string; linear in its length; keeps no more than one word.</summary>
internal sealed class TokenReader(string text, Vocabulary vocabulary)
{
    private const int LongestRead = 64;
    private const int FewestSpelledOut = 4;

    private readonly char[] _letters = new char[LongestRead];
    private readonly List<int[]> _joined = [];
    private int _nextJoined;
    private int _at;
    private int _written;

    /// <summary>The folded letters of the word read last, as written; the parts of a joined word all have the whole.</summary>
    public ReadOnlySpan<char> Written => _letters.AsSpan(0, _written);

    /// <summary>The character of the mark read last.</summary>
    public char Sign => text[_at - 1];

    /// <summary>Which part of a joined word was read last; 0 for a word of its own.</summary>
    public int Part => _nextJoined - 1;

    public static List<Token> All(string text, Vocabulary vocabulary)
    {
        List<Token> tokens = [];
        TokenReader reader = new(text, vocabulary);
        while (reader.Next() is { } token) tokens.Add(token);
        return tokens;
    }

    /// <summary>Null at the end of the text.</summary>
    public Token? Next()
    {
        if (_nextJoined < _joined.Count) return new(_joined[_nextJoined++], Mark.Word);
        while (_at < text.Length)
        {
            var start = _at;
            var n = ReadSpelledOut();
            if (n == 0) n = ReadWord();
            if (n > 0)
            {
                _written = n;
                _joined.Clear();
                vocabulary.Read(_letters.AsSpan(0, n), _joined);
                _nextJoined = 1;
                return new(_joined[0], Mark.Word);
            }

            if (_at == start && ReadMark() is { } mark) return new([], mark);
        }

        return null;
    }

    private int ReadWord()
    {
        var n = 0;
        for (; _at < text.Length; _at++)
        {
            var c = Letters.Fold(text[_at]);
            if (c == '\0' && !Letters.IsSilent(text[_at])) break;
            if (c != '\0' && n < _letters.Length) _letters[n++] = c;
        }

        return n;
    }

    /// <summary>"d o o d", "d-o-o-d": single letters in a row are one word. Zero, and nothing read, when it is not so.</summary>
    private int ReadSpelledOut()
    {
        var n = 0;
        var i = _at;
        while (i < text.Length && n < _letters.Length && char.IsAsciiLetter(text[i]) && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])))
        {
            _letters[n++] = Letters.Fold(text[i++]);
            if (i + 1 < text.Length && text[i] is ' ' or '-' or '.' or '*') i++;
        }

        if (n < FewestSpelledOut) return 0;
        _at = i;
        return n;
    }

    /// <summary>A full stop ends a sentence only when a space follows: "16.30" and "d.w.z" go on; dots in a row are a hesitation.</summary>
    private Mark? ReadMark()
    {
        var c = text[_at++];
        switch (c)
        {
            case '.':
                if (_at < text.Length && text[_at] == '.')
                {
                    while (_at < text.Length && text[_at] == '.') _at++;
                    return Mark.Comma;
                }

                return _at < text.Length && !char.IsWhiteSpace(text[_at]) ? null : Mark.Stop;
            case '!' or '?':
                return Mark.Stop;
            case ',' or ';' or ':' or '\n' or '(' or ')' or '"' or '…' or '–' or '—':
                return Mark.Comma;
            default:
                return null;
        }
    }
}
