using HelpBot.Benchmarks.Files;

namespace HelpBot.Benchmarks.Pairs;

/// <param name="Related">Somebody who asks with the one word should find the other.</param>
internal sealed record WordPair(string One, string Other, bool Related)
{
    /// <summary>Lines <c>+ word word</c> for related words and <c>- word word</c> for others; <c>#</c> begins a comment line.</summary>
    public static IReadOnlyList<WordPair> Read(string file) =>
        [.. TextLines.Read(file).Where(l => !l.Text.TrimStart().StartsWith('#')).Select(Parse)];

    private static WordPair Parse(TextLine line)
    {
        var cells = line.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return cells is ["+" or "-", var one, var other]
            ? new(one, other, cells[0] == "+")
            : throw line.Wrong("a pair is + or -, and two words, with spaces between");
    }
}
