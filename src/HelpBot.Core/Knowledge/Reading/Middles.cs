namespace HelpBot.Core.Knowledge.Reading;

/// <summary>
/// Gives places a middle that their own line does not have: municipalities from their own file, a neighbourhood from the exact spots of
/// what happens there.
/// </summary>
internal static class Middles
{
    public static IReadOnlyList<Place> Fill(List<Place> places, IEnumerable<Municipality> municipalities, IEnumerable<(string Municipality, Location Spot)> records)
    {
        var known = new Dictionary<string, GeoPoint>(StringComparer.Ordinal);
        foreach (var municipality in municipalities) known.TryAdd(municipality.Name, municipality.Location);
        foreach (var areas in places.Where(p => p is { Kind: PlaceKind.Postcode, Location: not null }).GroupBy(p => p.Municipality))
            known.TryAdd(areas.Key, new(areas.Average(a => a.Location!.Value.Latitude), areas.Average(a => a.Location!.Value.Longitude)));
        var spots = records.Where(r => r.Spot.PointIsExact).ToLookup(r => (r.Municipality, r.Spot.Place), r => r.Spot.Point);
        return [.. places.Select(Filled)];

        Place Filled(Place place) =>
            place.Kind == PlaceKind.Municipality && known.TryGetValue(place.Name, out var middle) ? place with { Location = middle }
            : place.Location is null && spots[(place.Municipality, place.Name)].ToList() is { Count: > 0 } exact
                ? place with { Location = new(exact.Average(p => p.Latitude), exact.Average(p => p.Longitude)) }
            : place;
    }
}
