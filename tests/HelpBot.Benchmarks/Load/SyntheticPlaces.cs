using HelpBot.Core.Knowledge;

namespace HelpBot.Benchmarks.Load;

/// <summary>Spots in and around the shipped places, towns before neighbourhoods and postcode areas.</summary>
internal sealed class SyntheticPlaces
{
    /// <summary>About a kilometre north to south.</summary>
    private const double Spread = 0.01;

    private readonly Place[] _lots;

    public SyntheticPlaces(Catalog shipped) =>
        _lots = [.. shipped.Places.Where(p => p.Location is not null).SelectMany(p => Enumerable.Repeat(p, Lots(p.Kind)))];

    public (Place Place, GeoPoint Point) Next(Random random)
    {
        var place = _lots[random.Next(_lots.Length)];
        return (place, new(place.Location!.Value.Latitude + Jitter(random), place.Location.Value.Longitude + (1.6 * Jitter(random))));
    }

    private static int Lots(PlaceKind kind) => kind switch { PlaceKind.Municipality or PlaceKind.Town => 4, PlaceKind.Neighbourhood => 2, _ => 1 };

    /// <summary>Three throws added: mostly near, sometimes three times as far.</summary>
    private static double Jitter(Random random) => (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * 2 * Spread;
}
