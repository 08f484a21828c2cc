using HelpBot.Core.Language;
using HelpBot.Core.Search;

namespace HelpBot.Benchmarks.Local;

/// <summary>Plainer ways to read words, to see what the product's own are worth. Everything but the language is the product's.</summary>
internal static class Baselines
{
    /// <summary>Words as they are written: no stems, corrections, parts, letters or synonyms.</summary>
    private static readonly AnalysisOptions Bare = new() { Stem = word => word, Corrects = false, Parts = false };

    /// <summary>Without parts of compounds, likeness of letters, and words of themes.</summary>
    public static IndexOptions Index { get; } = IndexOptions.Product with { Parts = false, Likes = false, Thesaurus = false };

    public static IReadOnlyDictionary<string, AnalysisOptions> All { get; } = new Dictionary<string, AnalysisOptions>
    {
        ["none"] = Bare,
        ["porter"] = Bare with { Stem = PorterStemmer.Stem },
        ["stems"] = Bare with { Stem = null, Corrects = true },
    };
}
