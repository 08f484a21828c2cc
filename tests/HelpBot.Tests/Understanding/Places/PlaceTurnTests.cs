namespace HelpBot.Tests.Understanding.Places;

public sealed class PlaceTurnTests
{
    [Theory]
    [InlineData("vroeger woonde ik in Vaals, nu zoek ik iets in Beek", "Beek")]
    [InlineData("geboren in Kerkrade, maar ik woon in Landgraaf", "Landgraaf")]
    [InlineData("niet in Brunssum, wel in Geleen", "Geleen")]
    [InlineData("een koor in Meerssen, niet in Bunde", "Meerssen")]
    public void A_place_left_behind_or_refused_is_not_where_to_look(string text, string place)
    {
        var places = Reading.Of(text).Places;

        Assert.Equal(place, Assert.Single(places).Place.Name);
    }

    [Theory]
    [InlineData("ik woon niet ver van Gulpen", "Gulpen")]
    [InlineData("oorspronkelijk kom ik uit Heerlen", "Heerlen")]
    public void The_only_place_stays(string text, string place) => Assert.Equal(place, Reading.Of(text).Places[0].Place.Name);
}
