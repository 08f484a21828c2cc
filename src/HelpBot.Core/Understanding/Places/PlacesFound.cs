namespace HelpBot.Core.Understanding.Places;

/// <param name="Mentions">The place to search near first.</param>
/// <param name="UnknownPlaces">Dutch towns that are named but not in the catalog.</param>
/// <param name="UnknownPostcodes">Postcodes that are written but not in the catalog, as four digits with or without letters.</param>
internal sealed record PlacesFound(IReadOnlyList<PlaceMention> Mentions, IReadOnlyList<string> UnknownPlaces, IReadOnlyList<string> UnknownPostcodes)
{
    public static readonly PlacesFound None = new([], [], []);
}
