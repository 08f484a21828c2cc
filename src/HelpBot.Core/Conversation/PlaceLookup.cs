using HelpBot.Core.Knowledge;

namespace HelpBot.Core.Conversation;

/// <summary>Finds a place of the catalog again by the names kept in a conversation. Immutable; thread-safe.</summary>
public sealed class PlaceLookup
{
    private readonly Dictionary<(string Municipality, string Name), Place> _places = [];
    private readonly Dictionary<string, Place> _municipalities = [];

    public PlaceLookup(IReadOnlyList<Place> places)
    {
        foreach (var place in places)
        {
            _places.TryAdd((place.Municipality, place.Name), place);
            if (place.Kind == PlaceKind.Municipality) _municipalities.TryAdd(place.Name, place);
        }
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

    /// <summary>Its middle, else that of its municipality; null when neither is known.</summary>
    public GeoPoint? PointOf(Place? place) =>
        place is null ? null : place.Location ?? _municipalities.GetValueOrDefault(place.Municipality)?.Location;
}
