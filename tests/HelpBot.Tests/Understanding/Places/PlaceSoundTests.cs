using HelpBot.Core.Understanding.Places;

namespace HelpBot.Tests.Understanding.Places;

public sealed class PlaceSoundTests
{
    [Theory]
    [InlineData("schinveld", "sjinfelt")]
    [InlineData("eijsden", "eysden")]
    [InlineData("vaals", "faals")]
    [InlineData("maastricht", "mastricht")]
    public void Names_that_sound_alike_are_alike(string right, string written) => Assert.Equal(PlaceSound.Of(right), PlaceSound.Of(written));

    [Theory]
    [InlineData("beek", "bunde")]
    [InlineData("stein", "born")]
    public void Names_that_do_not_stay_apart(string one, string other) => Assert.NotEqual(PlaceSound.Of(one), PlaceSound.Of(other));

    [Theory]
    [InlineData('v', 'f', true)]
    [InlineData('c', 'k', true)]
    [InlineData('b', 'p', false)]
    public void First_letters_are_taken_for_each_other(char one, char other, bool alike) => Assert.Equal(alike, PlaceSound.First(one) == PlaceSound.First(other));

    [Theory]
    [InlineData("koffie in Mastrigt", "Maastricht")]
    [InlineData("wandelen in Faals", "Vaals")]
    public void A_place_written_as_it_sounds_is_found(string text, string place) => Assert.Equal(place, Reading.Of(text).Places[0].Place.Name);
}
