namespace HelpBot.Core.Language;

/// <summary>What of the language chain is used, beside what the index does with it. The product uses all of it; measurements leave parts out to see what they are worth.</summary>
internal sealed record AnalysisOptions
{
    public static AnalysisOptions All { get; } = new();

    /// <summary>Another stemmer, from folded word to stem; null for the product's own.</summary>
    public Func<string, string>? Stem { get; init; }

    /// <summary>Shorthand is written out and unknown words are corrected.</summary>
    public bool Corrects { get; init; } = true;

    /// <summary>Compounds are found by their parts.</summary>
    public bool Parts { get; init; } = true;
}
