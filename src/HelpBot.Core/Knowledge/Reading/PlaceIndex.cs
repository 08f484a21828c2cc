namespace HelpBot.Core.Knowledge.Reading;

/// <summary>Where places are, for records that name one.</summary>
internal sealed class PlaceIndex
{
    private readonly Dictionary<string, Dictionary<string, GeoPoint?>> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GeoPoint> _postcodes = new(StringComparer.Ordinal);

    public IEnumerable<string> Municipalities => _places.Keys;

    /// <summary>True when no places were read: then no name can be checked.</summary>
    public bool IsEmpty => _places.Count == 0;

    public bool Knows(string municipality) => _places.ContainsKey(municipality);

    public bool Knows(string municipality, string place) =>
        place == municipality || (_places.TryGetValue(municipality, out var places) && places.ContainsKey(place));

    public IEnumerable<string> PlacesOf(string municipality) => _places.TryGetValue(municipality, out var places) ? places.Keys : [];

    public bool AddMunicipality(string name) => _places.TryAdd(name, new(StringComparer.Ordinal) { [name] = null });

    public void AddPlace(string municipality, string place, GeoPoint? point)
    {
        // A town with the name of its municipality gives the spot that people mean by it.
        if (!_places[municipality].TryGetValue(place, out var known) || known is null) _places[municipality][place] = point;
    }

    public void AddPostcode(string area, GeoPoint point) => _postcodes.TryAdd(area, point);

    public GeoPoint? OfPostcode(string area) => _postcodes.TryGetValue(area, out var point) ? point : null;

    public GeoPoint? OfPlace(string municipality, string place) =>
        _places.TryGetValue(municipality, out var places) && places.TryGetValue(place, out var point) ? point : null;
}
