using HelpBot.Core.Knowledge;
using HelpBot.Knowledge;

namespace HelpBot.Channels.Twilio.Incoming;

/// <summary>Turns a shared location into the name of a place, which is all of it that is kept.</summary>
internal sealed class Nearby(LiveKnowledge knowledge)
{
    /// <summary>Farther from every place that is known, it lies elsewhere.</summary>
    private const double FarKm = 8;

    /// <returns>As a person would write it; null when no place is near.</returns>
    public string? PlaceAt(GeoPoint spot)
    {
        var nearest = knowledge.Current.Catalog.Places
            .Where(p => p is { Location: not null, Kind: PlaceKind.Town or PlaceKind.Municipality })
            .Select(p => (Place: p, Km: p.Location!.Value.KilometresTo(spot)))
            .OrderBy(p => p.Km).FirstOrDefault();
        if (nearest.Place is not { } place || nearest.Km > FarKm) return null;
        return place.Name == place.Municipality ? place.Name : $"{place.Name} ({place.Municipality})";
    }
}
