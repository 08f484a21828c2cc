namespace HelpBot.Tests.Understanding;

public sealed class PlaceTests
{
    [Theory]
    [InlineData("ik woon in Kerkrade", "Kerkrade", "Kerkrade")]
    [InlineData("iets te doen in heerlen?", "Heerlen", "Heerlen")]
    [InlineData("koffie sittard", "Sittard", "Sittard-Geleen")]
    [InlineData("wandelen in Sittard-Geleen", "Sittard-Geleen", "Sittard-Geleen")]
    [InlineData("omgeving Gulpen", "Gulpen", "Gulpen-Wittem")]
    [InlineData("Capelle aan den IJssel", "Capelle aan den IJssel", "Capelle aan den IJssel")]
    [InlineData("ik zit in capelle a/d ijssel", "Capelle aan den IJssel", "Capelle aan den IJssel")]
    [InlineData("den haag", "Den Haag", "Den Haag")]
    [InlineData("woon op de Heerlense kant, in Hoensbroek", "Hoensbroek", "Heerlen")]
    [InlineData("Blerick", "Blerick", "Venlo")]
    [InlineData("ik kom uit Beek", "Beek", "Beek")]
    [InlineData("is er in Stein iets voor ouderen", "Stein", "Stein")]
    [InlineData("eettafel te Vaals", "Vaals", "Vaals")]
    [InlineData("kerkrade west", "Kerkrade-West", "Kerkrade")]
    [InlineData("Kerkrade-West", "Kerkrade-West", "Kerkrade")]
    [InlineData("in het centrum van Schiedam", "Centrum", "Schiedam")]
    [InlineData("schiedam noord of west, maakt niet uit", "Schiedam", "Schiedam")]
    [InlineData("simpelveld graag", "Simpelveld", "Simpelveld")]
    [InlineData("koffie kerkrd", "Kerkrade", "Kerkrade")]
    [InlineData("dhr 72 maastr alleen", "Maastricht", "Maastricht")]
    [InlineData("oma valkeburg, zit maar binnen", "Valkenburg", "Valkenburg aan de Geul")]
    [InlineData("weduwnaar, 71, Stein. Wat nu?", "Stein", "Stein")]
    public void A_place_is_found_with_its_municipality(string text, string name, string municipality)
    {
        var places = Reading.Of(text).Places;

        Assert.Contains(places, p => p.Place.Name == name && p.Place.Municipality == municipality);
    }

    [Theory]
    [InlineData("ergens in Zuid-Limburg")]
    [InlineData("in de kerkraad van mijn kerk")]
    [InlineData("iets met duiven misschien")]
    public void What_is_no_town_is_none(string text)
    {
        var read = Reading.Of(text);

        Assert.Empty(read.Places);
        Assert.Empty(read.UnknownPlaces);
    }

    [Theory]
    [InlineData("iets in meersen", "Meerssen")]
    [InlineData("wat is er in schidam te doen", "Schiedam")]
    [InlineData("ik woon in kerkraade", "Kerkrade")]
    [InlineData("in mastricht", "Maastricht")]
    [InlineData("Maastrigt", "Maastricht")]
    [InlineData("woon in valkenborg", "Valkenburg aan de Geul")]
    [InlineData("ik kom uit brunsum", "Brunssum")]
    [InlineData("hoensbroeck", "Heerlen")]
    [InlineData("in kirchroa", "Kerkrade")]
    [InlineData("wandelgroep landgraf", "Landgraaf")]
    [InlineData("iets voor me moeder in venloo", "Venlo")]
    public void A_misspelt_place_is_found(string text, string municipality) =>
        Assert.Equal(municipality, Reading.Of(text).Places[0].Place.Municipality);

    [Theory]
    [InlineData("6461 AB", "Kerkrade", "6461 AB")]
    [InlineData("mijn postcode is 6411ab", "Heerlen", "6411 AB")]
    [InlineData("3112", "Schiedam", "3112")]
    [InlineData("ik woon in 6131 en zoek een koor", "Sittard-Geleen", "6131")]
    [InlineData("postcode 5911 xz", "Venlo", "5911 XZ")]
    public void A_postcode_is_a_place(string text, string municipality, string code)
    {
        var place = Reading.Of(text).Places[0];

        Assert.Equal((municipality, code), (place.Place.Municipality, place.Postcode.ToString()));
    }

    [Theory]
    [InlineData("mijn moeder in Schiedam zit alleen", "Schiedam", true)]
    [InlineData("ze woont in Kerkrade", "Kerkrade", true)]
    [InlineData("ik woon in Maastricht maar mijn vader woont in Venlo", "Venlo", true)]
    [InlineData("mijn zus in Heerlen zoekt een koor, ik woon zelf in Vaals", "Heerlen", true)]
    [InlineData("ik woon in Stein", "Stein", false)]
    [InlineData("cliënt woont in Brunssum", "Brunssum", true)]
    public void The_place_of_the_one_in_need_comes_first(string text, string municipality, bool others)
    {
        var place = Reading.Of(text).Places[0];

        Assert.Equal((municipality, others), (place.Place.Municipality, place.IsOthers));
    }

    [Theory]
    [InlineData("de beste koffie graag")]
    [InlineData("ik ben echt eenzaam")]
    [InlineData("dat vind ik best")]
    [InlineData("ik ga in de zomer graag naar het westen van het land")]
    [InlineData("ik heb een beek achter mijn huis")]
    [InlineData("goedemorgen heer")]
    [InlineData("ik ben geboren in 1948")]
    [InlineData("het kost 1500 euro")]
    [InlineData("weet u iets voor mensen die slecht slapen")]
    [InlineData("ik zoek een vriend")]
    [InlineData("kunt u mij bellen tussen 10 en 12")]
    [InlineData("ik wil wandelen bij de dam en het kruis")]
    public void An_ordinary_word_is_no_place(string text) => Assert.Empty(Reading.Of(text).Places);

    [Theory]
    [InlineData("ik woon in Amsterdam", "Amsterdam")]
    [InlineData("is er iets in bergen op zoom", "Bergen op Zoom")]
    [InlineData("mijn oom in Groningen is alleen", "Groningen")]
    [InlineData("eindhoven", "Eindhoven")]
    public void A_town_outside_the_catalog_is_named_as_such(string text, string town)
    {
        var meaning = Reading.Of(text);

        Assert.Empty(meaning.Places);
        Assert.Equal([town], meaning.UnknownPlaces);
    }

    [Fact]
    public void A_postcode_outside_the_catalog_is_kept_apart() => Assert.Equal(["1012 AB"], Reading.Of("ik woon op 1012 ab").UnknownPostcodes);

    [Theory]
    [InlineData("is er iets bij mij in de buurt")]
    [InlineData("een koor hier in de buurt")]
    [InlineData("wandelen in mijn buurt")]
    [InlineData("iets vlakbij")]
    public void Near_me_asks_for_no_place_in_the_words(string text) => Assert.True(Reading.Of(text).NearMe);

    [Fact]
    public void A_neighbourhood_of_many_towns_is_listed_for_all()
    {
        var places = Reading.Of("ik woon in het centrum").Places;

        Assert.True(places.Select(p => p.Place.Municipality).Distinct().Count() > 2);
    }
}
