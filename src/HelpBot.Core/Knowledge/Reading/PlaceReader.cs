namespace HelpBot.Core.Knowledge.Reading;

/// <summary>Reads places/*.yaml. A municipality's own middle is filled in later, from its own file.</summary>
internal static class PlaceReader
{
    private static readonly Dictionary<string, PlaceKind> Kinds = new()
    {
        ["town"] = PlaceKind.Town, ["neighbourhood"] = PlaceKind.Neighbourhood,
    };

    public static void Read(YamlMap top, Ledger ledger, List<Place> places)
    {
        foreach (var map in top.Maps("municipalities")) ReadMunicipality(map, ledger, places);
        if (!top.Has("municipalities")) top.RequiredText("municipalities");
        top.ReportUnknownKeys();
    }

    private static void ReadMunicipality(YamlMap map, Ledger ledger, List<Place> places)
    {
        var municipality = map.RequiredText("name");
        if (!ledger.Places.AddMunicipality(municipality))
            map.Report("name", $"the municipality '{municipality}' is here twice", "keep it in one file, once");
        places.Add(new(municipality, PlaceKind.Municipality, municipality, Areas(map), null, map.Texts("aliases")));

        var seen = new Dictionary<(string, PlaceKind), int>();
        foreach (var item in map.Maps("places"))
        {
            var place = ReadPlace(item, municipality);
            ledger.Places.AddPlace(municipality, place.Name, place.Location);
            if (!seen.TryAdd((place.Name, place.Kind), item.Line))
                item.Report("name", $"the place '{place.Name}' is used before, in {item.File}:{seen[(place.Name, place.Kind)]}",
                    "keep one");
            places.Add(place);
        }

        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in map.Maps("postcode_areas"))
            if (ReadArea(item, municipality, ledger, codes) is { } area) places.Add(area);
        map.ReportUnknownKeys();
    }

    private static Place ReadPlace(YamlMap map, string municipality)
    {
        var name = map.RequiredText("name");
        if (!map.Has("kind")) map.RequiredText("kind");
        var place = new Place(name, map.Choice("kind", Kinds) ?? PlaceKind.Town, municipality, Areas(map), map.Point(),
            map.Texts("aliases"));
        map.ReportUnknownKeys();
        return place;
    }

    private static Place? ReadArea(YamlMap map, string municipality, Ledger ledger, HashSet<string> seen)
    {
        var code = map.RequiredText("code");
        var good = Postcode.TryParse(code, out var postcode) && postcode.Letters is null;
        if (code.Length > 0 && !good) map.Report("code", $"'code' is '{code}'", "write the four digits of a postcode");
        if (good && !seen.Add(code)) map.Report("code", $"the postcode area {code} is here twice", "keep one");
        if (map.Text("place") is { } place && !ledger.Places.Knows(municipality, place))
            map.Report("place", $"'{place}' is not a place of {municipality}",
                Suggestion.For(place, ledger.Places.PlacesOf(municipality), "a name from its places"));
        var point = map.Point();
        map.Flag("pobox");
        map.ReportUnknownKeys();
        if (!good) return null;
        if (point is { } middle) ledger.Places.AddPostcode(code, middle);
        return new(code, PlaceKind.Postcode, municipality, [code], point, []);
    }

    private static IReadOnlyList<string> Areas(YamlMap map)
    {
        var codes = map.Texts("postal_codes");
        for (var i = 0; i < codes.Count; i++)
            if (codes[i].Length > 0 && !(Postcode.TryParse(codes[i], out var code) && code.Letters is null))
                map.ReportItem("postal_codes", i, $"'{codes[i]}' is not a postcode area", "write the four digits of a postcode");
        return codes;
    }
}
