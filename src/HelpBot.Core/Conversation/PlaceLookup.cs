using HelpBot.Core.Knowledge;

namespace HelpBot.Core.Conversation;

/// <summary>Finds a place of the catalog again by the names kept in a conversation. Immutable; thread-safe.</summary>
public sealed class PlaceLookup
{
    /// <summary>A farther corner is another trip, in however large a municipality.</summary>
    private const double MostRadiusKm = 5;

    private readonly Dictionary<(string Municipality, string Name), Place> _places = [];
    private readonly Dictionary<string, Place> _municipalities = [];
    private readonly Dictionary<(string Name, PlaceKind Kind), double> _radii = [];

    public PlaceLookup(IReadOnlyList<Place> places)
    {
        foreach (var place in places)
        {
            _places.TryAdd((place.Municipality, place.Name), place);
            if (place.Kind == PlaceKind.Municipality) _municipalities.TryAdd(place.Name, place);
        }

        var within = _places.Values.ToLookup(p => p.Municipality);
        foreach (var whole in places.Where(IsWhole)) _radii.TryAdd((whole.Name, whole.Kind), Radius(whole.Location!.Value, within[whole.Municipality]));
    }

    /// <summary>The municipality, when all knowledge is of one: then nobody needs to say where; null else.</summary>
    public Place? Only => _municipalities.Count == 1 ? _municipalities.Values.First() : null;

    /// <summary>Null when no such place is known (any more).</summary>
    public Place? Find(string? municipality, string? name) =>
        municipality is null ? null
        : name is not null && _places.TryGetValue((municipality, name), out var place) ? place
        : _municipalities.GetValueOrDefault(municipality);

    /// <summary>True when its middle is its own, so that a distance from it means something.</summary>
    public bool IsPrecise(Place? place) =>
        place is { Location: { } own } && place.Kind != PlaceKind.Municipality && _municipalities.GetValueOrDefault(place.Municipality)?.Location != own;

    /// <summary>Kilometres around its middle that are the place as well: none of a postcode or a neighbourhood, some of a whole municipality.</summary>
    public double RadiusOf(Place? place) => place is not null && IsWhole(place) ? _radii.GetValueOrDefault((place.Name, place.Kind)) : 0;

    /// <summary>Its middle, else that of its municipality; null when neither is known.</summary>
    public GeoPoint? PointOf(Place? place) =>
        place is null ? null : place.Location ?? _municipalities.GetValueOrDefault(place.Municipality)?.Location;

    private static bool IsWhole(Place place) =>
        place.Kind is PlaceKind.Municipality or PlaceKind.Town && place.Location is not null && place.Name == place.Municipality;

    private static double Radius(GeoPoint middle, IEnumerable<Place> within) =>
        Math.Min(MostRadiusKm, within.Average(p => p.Location?.KilometresTo(middle) ?? 0));
}
