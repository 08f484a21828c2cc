namespace HelpBot.Core.Knowledge;

public enum PlaceKind { Municipality, Town, Neighbourhood, Postcode }

/// <summary>Somewhere a person can be: a municipality, a town or village, a neighbourhood, or a four-digit postcode area.</summary>
/// <param name="Name">As written on a map; for a postcode area the four digits.</param>
/// <param name="Municipality">Name of the municipality it lies in; equal to <paramref name="Name"/> for a municipality.</param>
/// <param name="Postcodes">Four-digit postcode areas it covers, approximately; empty when unknown.</param>
/// <param name="Location">Its middle; null when unknown (its municipality's middle serves then).</param>
/// <param name="Aliases">Other spellings, old names, dialect and common misspellings; matched, never shown.</param>
public sealed record Place(
    string Name, PlaceKind Kind, string Municipality, IReadOnlyList<string> Postcodes, GeoPoint? Location, IReadOnlyList<string> Aliases);

/// <param name="Code">CBS code, <c>GM0928</c>.</param>
/// <param name="Region">The region its file is grouped in, for people: <c>Zuid-Limburg</c>.</param>
/// <param name="CoalitionId">Partner id of the coalition against loneliness it belongs to; null when none is known.</param>
public sealed record Municipality(string Name, string Code, string Province, string Region, string? CoalitionId, GeoPoint Location);
