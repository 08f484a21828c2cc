namespace HelpBot.Core.Knowledge.Reading;

/// <summary>Reads where a partner or activity is, and finds the best known point for it.</summary>
internal static class LocationReader
{
    /// <param name="municipality">Whose place names count.</param>
    /// <param name="middle">The municipality's own point.</param>
    /// <param name="addressHidden">The address is not verified: checked, but not kept, nor the spot and the street's postcode that go with
    /// it.</param>
    /// <param name="otherwise">When the record has no location.</param>
    public static Location Read(YamlMap record, string municipality, GeoPoint middle, bool addressHidden, Location otherwise, Ledger ledger)
    {
        if (record.Map("location") is not { } map) return otherwise;
        var venue = map.Text("venue");
        var address = map.Text("address");
        var postcode = map.Postcode("postal_code");
        var place = map.RequiredText("place");
        if (place.Length > 0 && ledger.Places.Knows(municipality) && !ledger.Places.Knows(municipality, place))
            map.Report("place", $"'{place}' is not a place of {municipality}",
                Suggestion.For(place, ledger.Places.PlacesOf(municipality), "a town or neighbourhood from places/, or the municipality"));
        var spot = map.Point();
        map.ReportUnknownKeys();
        if (addressHidden) (address, spot) = (null, null);
        var point = spot ?? OfPostcode(postcode, ledger) ?? ledger.Places.OfPlace(municipality, place) ?? middle;
        return new(venue, address, addressHidden ? null : postcode, place, point, spot is not null);
    }

    private static GeoPoint? OfPostcode(Postcode? postcode, Ledger ledger) =>
        postcode is { } code ? ledger.Places.OfPostcode(code.Area) : null;
}
