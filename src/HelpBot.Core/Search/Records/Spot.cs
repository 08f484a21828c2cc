using System.Runtime.CompilerServices;
using HelpBot.Core.Knowledge;

namespace HelpBot.Core.Search.Records;

/// <summary>A place on earth as a point of the unit sphere: distances cost no sine, and boxes of places have a nearest point.</summary>
internal readonly record struct Spot(float X, float Y, float Z)
{
    private const double EarthKm = 6371;

    public static Spot Unknown { get; } = new(float.NaN, float.NaN, float.NaN);

    public bool IsKnown => !float.IsNaN(X);

    public static Spot Of(GeoPoint? point)
    {
        if (point is not { } p || !double.IsFinite(p.Latitude) || !double.IsFinite(p.Longitude)) return Unknown;
        var (sinLat, cosLat) = Math.SinCos(p.Latitude * Math.PI / 180);
        var (sinLon, cosLon) = Math.SinCos(p.Longitude * Math.PI / 180);
        return new((float)(cosLat * cosLon), (float)(cosLat * sinLon), (float)sinLat);
    }

    /// <summary>As the crow flies, exact to about a metre within a country; both must be known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double KilometresTo(Spot other)
    {
        double x = X - other.X, y = Y - other.Y, z = Z - other.Z;
        return Kilometres((x * x) + (y * y) + (z * z));
    }

    /// <param name="squaredChord">Of a straight line between two points of the unit sphere.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Kilometres(double squaredChord) =>
        EarthKm * Math.Sqrt(squaredChord) * (1 + (squaredChord / 24) + (squaredChord * squaredChord * 3 / 640));
}

/// <summary>The smallest box around places; empty until one is added.</summary>
internal struct SpotBox
{
    private float _minX, _minY, _minZ, _maxX, _maxY, _maxZ;
    private bool _any;

    /// <summary>No place in it.</summary>
    public readonly bool IsEmpty => !_any;

    public void Add(Spot spot)
    {
        if (!_any) (_minX, _minY, _minZ, _maxX, _maxY, _maxZ) = (spot.X, spot.Y, spot.Z, spot.X, spot.Y, spot.Z);
        _any = true;
        (_minX, _maxX) = (Math.Min(_minX, spot.X), Math.Max(_maxX, spot.X));
        (_minY, _maxY) = (Math.Min(_minY, spot.Y), Math.Max(_maxY, spot.Y));
        (_minZ, _maxZ) = (Math.Min(_minZ, spot.Z), Math.Max(_maxZ, spot.Z));
    }

    /// <summary>No place in the box is nearer than this.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly double LeastKilometres(Spot from)
    {
        double x = Math.Max(0, Math.Max(_minX - from.X, from.X - _maxX));
        double y = Math.Max(0, Math.Max(_minY - from.Y, from.Y - _maxY));
        double z = Math.Max(0, Math.Max(_minZ - from.Z, from.Z - _maxZ));
        return Spot.Kilometres((x * x) + (y * y) + (z * z));
    }
}
