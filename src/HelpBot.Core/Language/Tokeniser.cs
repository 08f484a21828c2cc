namespace HelpBot.Core.Language;

/// <summary>One word or number of a text.</summary>
/// <param name="Text">Folded; an apostrophe inside stays ("opa's"), one at its edge does not.</param>
/// <param name="Start">UTF-16 index in the original text.</param>
/// <param name="Length">UTF-16 units in the original text.</param>
/// <param name="HyphenAfter">A hyphen ties it to the next token: "koffie-uurtje" is koffie and uurtje, tied.</param>
public readonly record struct Token(string Text, int Start, int Length, bool HyphenAfter = false)
{
    public int End => Start + Length;
}

/// <summary>Cuts any text into tokens. Letters and digits that touch stay together ("6461ab", "30min"). Thread-safe.</summary>
public static class Tokeniser
{
    /// <summary>A run longer than this is cut: nobody's word, and work must stay bounded.</summary>
    private const int LongestToken = 64;

    public static IReadOnlyList<Token> Tokens(string text)
    {
        var tokens = new List<Token>((text.Length / 5) + 1);
        Span<char> word = stackalloc char[LongestToken + 4];
        Span<char> folded = stackalloc char[2];
        int n = 0, start = 0, end = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var count = Normaliser.FoldAt(text, i, folded);
            if (count == 0) continue;
            var inside = char.IsLetterOrDigit(folded[0]) || (folded[0] == '\'' && n > 0 && LetterFollows(text, i + 1));
            if (inside && n < LongestToken)
            {
                if (n == 0) start = i;
                folded[..count].CopyTo(word[n..]);
                n += count;
                end = i + 1;
                continue;
            }

            if (n == 0) continue;
            tokens.Add(new(new string(word[..n]), start, end - start, folded[0] == '-' && i == end && LetterFollows(text, i + 1)));
            n = 0;
            if (inside) i--;
        }

        if (n > 0) tokens.Add(new(new string(word[..n]), start, end - start));
        return tokens;
    }

    private static bool LetterFollows(string text, int i)
    {
        Span<char> folded = stackalloc char[2];
        for (; i < text.Length; i++)
            if (Normaliser.FoldAt(text, i, folded) > 0) return char.IsLetterOrDigit(folded[0]);
        return false;
    }
}
