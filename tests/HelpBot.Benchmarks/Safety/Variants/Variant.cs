namespace HelpBot.Benchmarks.Safety.Variants;

/// <summary>The same saying written otherwise. The seed is the saying itself: the figures do not hang on its place in a file.</summary>
internal static class Variant
{
    public static string Of(string text, Style style)
    {
        Random random = new(Seed(text, style));
        return style switch
        {
            Style.AsWritten => text,
            Style.Typed => TypingErrors.Apply(text, random),
            _ => Spellings.All[style].Apply(text, random),
        };
    }

    private static int Seed(string text, Style style)
    {
        var seed = 20261122 + (int)style;
        foreach (var c in text) seed = unchecked((seed * 31) + c);
        return seed;
    }
}
