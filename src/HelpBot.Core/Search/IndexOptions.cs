using HelpBot.Core.Search.Ranking;

namespace HelpBot.Core.Search;

/// <summary>What an index is made with; anything but <see cref="Product"/> is for measuring what each part is worth.</summary>
/// <param name="Parts">Compounds are found by their parts.</param>
/// <param name="Likes">Words are found by their letters.</param>
/// <param name="Thesaurus">A word of a theme finds what is under that theme.</param>
internal sealed record IndexOptions(Weights Weights, bool Parts = true, bool Likes = true, bool Thesaurus = true)
{
    public static IndexOptions Product { get; } = new(Weights.Default);
}
