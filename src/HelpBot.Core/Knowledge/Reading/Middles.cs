namespace HelpBot.Core.Knowledge.Reading;

/// <summary>Gives municipalities in the list of places their middle, which stands in their own file.</summary>
internal static class Middles
{
    public static IReadOnlyList<Place> Fill(List<Place> places, IEnumerable<Municipality> municipalities)
    {
        var known = new Dictionary<string, GeoPoint>(StringComparer.Ordinal);
        foreach (var municipality in municipalities) known.TryAdd(municipality.Name, municipality.Location);
        foreach (var areas in places.Where(p => p is { Kind: PlaceKind.Postcode, Location: not null }).GroupBy(p => p.Municipality))
            known.TryAdd(areas.Key, new(areas.Average(a => a.Location!.Value.Latitude), areas.Average(a => a.Location!.Value.Longitude)));
        return [.. places.Select(Filled)];

        Place Filled(Place place) =>
            place.Kind == PlaceKind.Municipality && known.TryGetValue(place.Name, out var middle) ? place with { Location = middle } : place;
    }
}
