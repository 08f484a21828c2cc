using HelpBot.Core.Knowledge;

namespace HelpBot.Core.Search.Building;

/// <summary>
/// Puts records that lie near each other next to each other (along Hilbert's curve), so that a block of records covers a small area and a
/// search for something near reads few blocks. What has no place comes last.
/// </summary>
internal static class PlaceOrder
{
    private const int Cells = 1 << 15;

    public static ICatalogRecord[] Sort(ICatalogRecord[] records)
    {
        var points = new GeoPoint?[records.Length];
        double south = double.MaxValue, north = double.MinValue, west = double.MaxValue, east = double.MinValue;
        for (var i = 0; i < records.Length; i++)
        {
            if ((points[i] = RecordReader.PointOf(records[i])) is not { } p || !double.IsFinite(p.Latitude + p.Longitude)) continue;
            (south, north) = (Math.Min(south, p.Latitude), Math.Max(north, p.Latitude));
            (west, east) = (Math.Min(west, p.Longitude), Math.Max(east, p.Longitude));
        }

        var keys = new ulong[records.Length];
        for (var i = 0; i < records.Length; i++)
        {
            var known = points[i] is { } p && double.IsFinite(p.Latitude + p.Longitude);
            var place = known ? Curve(Cell(points[i]!.Value.Longitude, west, east), Cell(points[i]!.Value.Latitude, south, north)) : uint.MaxValue;
            keys[i] = ((ulong)place << 32) | (uint)i;
        }

        Array.Sort(keys);
        return [.. keys.Select(k => records[(int)(uint)k])];
    }

    private static int Cell(double value, double least, double most) =>
        most <= least ? 0 : Math.Clamp((int)((value - least) / (most - least) * Cells), 0, Cells - 1);

    private static uint Curve(int x, int y)
    {
        var along = 0u;
        for (var half = Cells / 2; half > 0; half /= 2)
        {
            var right = (x & half) != 0 ? 1 : 0;
            var up = (y & half) != 0 ? 1 : 0;
            along += (uint)(half * half) * (uint)((3 * right) ^ up);
            if (up != 0) continue;
            if (right != 0) (x, y) = (Cells - 1 - x, Cells - 1 - y);
            (x, y) = (y, x);
        }

        return along;
    }
}
