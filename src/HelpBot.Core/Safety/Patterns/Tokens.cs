using System.Runtime.InteropServices;

namespace HelpBot.Core.Safety.Patterns;

/// <summary>Cuts a message into words and marks. Total over any string, and linear in its length.</summary>
internal static class Tokens
{
    public static List<Token> Cut(string text, Vocabulary vocabulary)
    {
        List<Token> tokens = new(Math.Min(text.Length / 4, 4096) + 4);
        List<int[]> classes = [];
        var letters = new char[Math.Min(text.Length, LongestRead)];
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            var n = ReadSpelledOut(text, ref i, letters);
            if (n == 0) n = ReadWord(text, ref i, letters);
            if (n > 0)
            {
                AddWord(letters.AsSpan(0, n));
            }
            else if (i > start)
            {
                continue;
            }
            else
            {
                var (mark, length) = ReadMark(text, i);
                if (mark is { } found) AddMark(found);
                i += length;
            }
        }

        return tokens;

        void AddWord(ReadOnlySpan<char> word)
        {
            classes.Clear();
            vocabulary.Read(word, classes);
            foreach (var c in CollectionsMarshal.AsSpan(classes)) tokens.Add(new(c, Mark.Word));
        }

        void AddMark(Mark mark)
        {
            if (tokens.Count == 0) return;
            if (tokens[^1].Mark == Mark.Word) tokens.Add(new([], mark));
            else if (mark == Mark.Stop) tokens[^1] = new([], mark);
        }
    }

    private const int LongestRead = 64;
    private const int FewestSpelledOut = 4;

    private static int ReadWord(string text, ref int at, Span<char> letters)
    {
        var n = 0;
        for (; at < text.Length; at++)
        {
            var c = Letters.Fold(text[at]);
            if (c == '\0' && !Letters.IsSilent(text[at])) break;
            if (c != '\0' && n < letters.Length) letters[n++] = c;
        }

        return n;
    }

    /// <summary>"d o o d", "d-o-o-d": single letters in a row are one word. Zero, and nothing read, when it is not so.</summary>
    private static int ReadSpelledOut(string text, ref int at, Span<char> letters)
    {
        var n = 0;
        var i = at;
        while (i < text.Length && n < letters.Length && char.IsAsciiLetter(text[i]) && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])))
        {
            letters[n++] = Letters.Fold(text[i++]);
            if (i < text.Length && text[i] is ' ' or '-' or '.' or '*' && i + 1 < text.Length) i++;
        }

        if (n < FewestSpelledOut) return 0;
        at = i;
        return n;
    }

    /// <summary>A full stop ends a sentence only when a space follows: "16.30" and "d.w.z" go on; dots in a row are a hesitation.</summary>
    private static (Mark? Mark, int Length) ReadMark(string text, int at)
    {
        var c = text[at];
        switch (c)
        {
            case '.':
                var n = 1;
                while (at + n < text.Length && text[at + n] == '.') n++;
                if (n > 1) return (Mark.Comma, n);
                return at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) ? (null, 1) : (Mark.Stop, 1);
            case '!' or '?':
                return (Mark.Stop, 1);
            case ',' or ';' or ':' or '\n' or '(' or ')' or '"' or '…' or '–' or '—':
                return (Mark.Comma, 1);
            default:
                return (null, 1);
        }
    }
}
