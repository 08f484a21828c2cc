using HelpBot.Core.Knowledge;

namespace HelpBot.Tests.Knowledge;

public sealed class CatalogReaderTests : IDisposable
{
    private readonly SmallTown _town = new();

    public void Dispose() => _town.Dispose();

    [Fact]
    public void A_folder_without_faults_becomes_a_catalog()
    {
        var reading = _town.Read();

        Assert.Empty(reading.Faults);
        var catalog = Assert.IsType<Catalog>(reading.Catalog);
        Assert.Equal("Testdorp", Assert.Single(catalog.Municipalities).Name);
        Assert.Equal(["testdorp-gemeente", "testdorp-samen"], catalog.Partners.Select(p => p.Id));
        Assert.Equal(["testdorp-koffie", "testdorp-diner"], catalog.Activities.Select(a => a.Id));
        Assert.Equal(5, catalog.Helplines.Count);
        Assert.Equal("maatjes", Assert.Single(catalog.Organisations).Id);
        Assert.Equal("beginnen", Assert.Single(catalog.Advice).Id);
        Assert.Equal(2, catalog.Themes.Count);
        Assert.Equal(2, catalog.Texts.ById.Count);
    }

    [Fact]
    public void An_activity_has_what_its_file_says()
    {
        var koffie = _town.Read().Catalog!.Activities[0];

        Assert.Equal(new Fee(2.50m, "koek erbij"), koffie.Fee);
        Assert.Equal(new Registration(false, null), koffie.Registration);
        Assert.Equal("testdorp-samen", koffie.PartnerId);
        Assert.Equal(new WeekdayRule(0, DayOfWeek.Thursday), Assert.Single(koffie.Schedules[0].ByDay));
        Assert.Equal(new TimeOnly(14, 0), koffie.Schedules[0].OpensAt);
        Assert.Equal(new DateOnly(2026, 12, 26), koffie.Schedules[1].ValidTo);
        Assert.Equal(new PartialDate(2024, null, null), koffie.Provenance.Source.Date);
        Assert.Equal("te oud", _town.Read().Catalog!.Activities[1].Provenance.WithheldBecause);
    }

    [Fact]
    public void What_is_not_verified_is_left_out()
    {
        var samen = _town.Read().Catalog!.Partners[1];

        Assert.Equal("0123 45 67 89", samen.Contact.Phone?.Display);
        Assert.Null(samen.Contact.Website);
        Assert.Null(samen.Location.Address);
        Assert.Null(samen.Location.Postcode);
        Assert.False(samen.Location.PointIsExact);
        Assert.Equal("buurthuis", samen.Description);
    }

    [Fact]
    public void What_is_not_verified_is_still_checked()
    {
        _town.Plant(SmallTown.Municipality, "https://samen.example.nl", "samen.example.nl");

        Assert.Contains("which is not a web address", Assert.Single(_town.Read().Faults).What, StringComparison.Ordinal);
    }

    [Fact]
    public void An_activity_without_phone_or_site_gets_those_of_its_partner()
    {
        var activities = _town.Read().Catalog!.Activities;

        Assert.Equal("0123 45 67 89", activities[0].Contact.Phone?.Display);
        Assert.Null(activities[0].Contact.Website);
        Assert.Equal("https://diner.example.nl", activities[1].Contact.Website);
    }

    [Fact]
    public void An_activity_without_a_location_is_where_its_partner_is() =>
        Assert.Equal(_town.Read().Catalog!.Partners[1].Location, _town.Read().Catalog!.Activities[1].Location);

    [Theory]
    [InlineData("place: Oosthoek, latitude: 52.4, longitude: 5.4 }", 52.4, true)]
    [InlineData("place: Testdorp, postal_code: 1112 AB }", 52.3, false)]
    [InlineData("place: Oosthoek, postal_code: 9999 AB }", 52.1, false)]
    [InlineData("place: Oosthoek }", 52.1, false)]
    [InlineData("place: Testerveen }", 52.0, false)]
    [InlineData("place: Testdorp }", 52.0, false)]
    public void The_best_known_point_is_taken(string location, double latitude, bool exact)
    {
        _town.Plant(SmallTown.Municipality, "postal_code: 1111 ZZ, place: Testdorp }", location);

        var found = _town.Read().Catalog!.Activities[0].Location;

        Assert.Equal(latitude, found.Point.Latitude);
        Assert.Equal(exact, found.PointIsExact);
    }

    [Fact]
    public void Every_kind_of_place_is_in_one_list()
    {
        var places = _town.Read().Catalog!.Places;

        Assert.Equal(
            ["Municipality Testdorp 52", "Neighbourhood Oosthoek 52.1", "Town Testerveen ", "Postcode 1111 52.2", "Postcode 1112 52.3"],
            places.Select(p => FormattableString.Invariant($"{p.Kind} {p.Name} {p.Location?.Latitude}")));
        Assert.All(places, p => Assert.Equal("Testdorp", p.Municipality));
        Assert.Equal(["tesdorp"], places[0].Aliases);
        Assert.Equal(["1112"], places[1].Postcodes);
    }

    [Fact]
    public void Words_are_plain_text_in_lower_case()
    {
        var words = _town.Read().Catalog!.Words;

        Assert.Equal(["de", "het", "no"], words.StopWords);
        Assert.Empty(words.CompoundExceptions["wandelen"]);
        Assert.Equal(["koffie", "ochtend"], words.CompoundExceptions["koffieochtend"]);
        Assert.Equal("inderdaad", words.Shorthand["idd"]);
    }

    [Theory]
    [InlineData("NO")]
    [InlineData("No")]
    [InlineData("yes")]
    [InlineData("on")]
    [InlineData("1e")]
    [InlineData("0x10")]
    [InlineData("12:30")]
    [InlineData("2026-11-22")]
    public void A_word_that_YAML_could_take_for_something_else_stays_text(string word)
    {
        _town.Plant(SmallTown.Municipality, "name: Koffie", "name: " + word);

        Assert.Equal(word, _town.Read().Catalog!.Activities[0].Name);
    }

    [Fact]
    public void The_fingerprint_follows_every_file_and_nothing_else()
    {
        var first = _town.Read().Catalog!.Fingerprint;
        var again = _town.Read().Catalog!.Fingerprint;
        _town.Plant("words/words.yaml", "[de, het, NO]", "[de, het]");
        var changed = _town.Read().Catalog!.Fingerprint;
        _town.Write("safety/signs.yaml", "signs: []\n");
        var safety = _town.Read().Catalog!.Fingerprint;

        Assert.Matches("^[0-9a-f]{64}$", first);
        Assert.Equal(first, again);
        Assert.Equal(3, new HashSet<string> { first, changed, safety }.Count);
    }

    [Fact]
    public void Readme_schemas_and_safety_are_not_read_here()
    {
        _town.Write("README.md", "# ---");
        _town.Write("schema/a.schema.json", "{");
        _town.Write("safety/signs.yaml", "not: [closed");

        Assert.Empty(_town.Read().Faults);
    }

    [Fact]
    public void Texts_may_be_absent_altogether()
    {
        Directory.Delete(_town.PathOf("texts"), true);

        var reading = _town.Read();

        Assert.Empty(reading.Faults);
        Assert.Empty(reading.Catalog!.Texts.ById);
    }

    [Fact]
    public void A_second_folder_fills_in_what_the_first_lacks()
    {
        using var other = new SmallTown();
        foreach (var kind in new[] { "themes.yaml", "helplines.yaml", "organisations.yaml", "advice.yaml" }) File.Delete(_town.PathOf(kind));
        foreach (var kind in new[] { "words", "texts" }) Directory.Delete(_town.PathOf(kind), true);
        other.Plant("organisations.yaml", "municipalities: [Testdorp]", "municipalities: [Elders]");
        other.Write("municipalities/testregio/elders.yaml", "municipality: [not read");
        other.Write("places/elders.yaml", "municipalities: {not read");

        var reading = CatalogReader.Read([_town.Folder, other.Folder], SmallTown.Today);

        Assert.Empty(reading.Faults);
        Assert.Equal("Testdorp", Assert.Single(reading.Catalog!.Municipalities).Name);
        Assert.Equal(2, reading.Catalog.Themes.Count);
    }
}
