using HelpBot.Core.Understanding;

namespace HelpBot.Benchmarks.Understanding;

/// <summary>Whether the places that were read are those that were meant: all of them, no others, and the one to search near first.</summary>
internal static class PlaceCheck
{
    public static bool Right(LabelledMessage label, Meaning read)
    {
        if (label.Postcode is { } postcode && !PostcodeIsRight(postcode, read)) return false;
        if (label.Places is not { } places) return true;
        var names = places.Select(p => p.Split('|')).ToList();
        if (!names.TrueForAll(n => n.Any(name => Reads(read, name)))) return false;
        if (names.Count > 0 && read.Places.Count > 0 && !names[0].Any(n => Is(read.Places[0], n) || read.UnknownPlaces.Contains(n, StringComparer.OrdinalIgnoreCase))) return false;

        var allowed = names.SelectMany(n => n).Concat(label.AlsoPlaces.SelectMany(p => p.Split('|'))).ToList();
        var around = read.Places.Where(p => allowed.Exists(n => Is(p, n))).Select(p => p.Place.Municipality).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return read.Places.All(p => around.Contains(p.Place.Municipality)) && read.UnknownPlaces.All(u => allowed.Contains(u, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>A postcode that was not meant is as wrong as one that was missed.</summary>
    private static bool PostcodeIsRight(string postcode, Meaning read)
    {
        var all = read.Places.Select(p => p.Postcode?.ToString()).OfType<string>().Concat(read.UnknownPostcodes).ToList();
        return postcode.Length == 0 ? all.Count == 0 : all.Contains(postcode, StringComparer.OrdinalIgnoreCase);
    }

    public static string Told(Meaning read) => string.Join(", ", read.Places.Select(p => p.Postcode is { } code ? $"{p.Place.Name} ({code})" : p.Place.Name)
        .Concat(read.UnknownPlaces.Select(u => $"{u} (unknown)")).Concat(read.UnknownPostcodes.Select(u => $"{u} (unknown)")));

    private static bool Reads(Meaning read, string name) =>
        read.Places.Any(p => Is(p, name)) || read.UnknownPlaces.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool Is(PlaceMention mention, string name) =>
        string.Equals(mention.Place.Name, name, StringComparison.OrdinalIgnoreCase) || string.Equals(mention.Place.Municipality, name, StringComparison.OrdinalIgnoreCase);
}
