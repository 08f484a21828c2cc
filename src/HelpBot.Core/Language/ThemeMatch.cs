namespace HelpBot.Core.Language;

/// <summary>A theme found in a text.</summary>
/// <param name="Strength">0..1: 1 for the theme's own words, less for a saying, a gap inside a phrase, or one part of a compound.</param>
/// <param name="Span">From the first to the last word that made it.</param>
/// <param name="Phrase">The theme's word or phrase that matched, folded; for explaining.</param>
public sealed record ThemeMatch(string ThemeId, double Strength, TextSpan Span, string Phrase);
