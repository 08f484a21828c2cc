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
    public static IReadOnlyList<Token> Tokens(string text)
    {
        var tokens = new List<Token>((text.Length / 5) + 1);
        var reader = new TokenReader(text);
        while (reader.MoveNext()) tokens.Add(new(reader.Word.ToString(), reader.Start, reader.Length, reader.HyphenAfter));
        return tokens;
    }
}
