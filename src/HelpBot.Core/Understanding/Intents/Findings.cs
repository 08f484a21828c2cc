using HelpBot.Core.Language;
using HelpBot.Core.Understanding.Needs;
using HelpBot.Core.Understanding.Places;

namespace HelpBot.Core.Understanding.Intents;

/// <summary>What the other readers found, as far as the intent depends on it.</summary>
/// <param name="HasNeed">A theme beside transport, which people also name when they ask how to get there.</param>
/// <param name="HasState">A theme somebody is in rather than wants: loneliness, grief, debts.</param>
/// <param name="HasLimits">A time, a price, a distance or a way of moving: what narrows a search.</param>
/// <param name="HasUnknownPostcodeOnly">The only place is a number that is no postcode of the municipalities.</param>
internal sealed record Findings(
    Utterance Message, Clues Clues, bool HasTheme, bool HasNeed, bool HasState, bool HasPlace, bool HasAge, bool HasTime, bool HasCost, bool HasNot, int? Ordinal, Detail Detail, Role Role, ForWhom For, bool HasLimits, bool HasUnknownPostcodeOnly)
{
    /// <summary>What the other readers made of the words.</summary>
    public required Heard Heard { get; init; }

    /// <summary>Something was said before it, so that it may be an answer, or a question about that.</summary>
    public bool Follows { get; init; }
}

/// <param name="Matches">Words of themes, whatever became of them.</param>
/// <param name="Themes">By the words alone.</param>
internal sealed record Heard(IReadOnlyList<Term> Terms, IReadOnlyList<ThemeMatch> Matches, ThemesFound Themes, PlacesFound Places);
