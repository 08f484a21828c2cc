namespace HelpBot.Core.Knowledge;

/// <summary>A WGS84 coordinate in degrees.</summary>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    /// <summary>Distance in kilometres as the crow flies (haversine, mean earth radius 6,371 km).</summary>
    public double KilometresTo(GeoPoint other)
    {
        const double radians = Math.PI / 180;
        var dLat = (other.Latitude - Latitude) * radians / 2;
        var dLon = (other.Longitude - Longitude) * radians / 2;
        var a = Math.Sin(dLat) * Math.Sin(dLat)
            + Math.Cos(Latitude * radians) * Math.Cos(other.Latitude * radians) * Math.Sin(dLon) * Math.Sin(dLon);
        return 2 * 6371 * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }
}
