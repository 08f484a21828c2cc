using HelpBot.Core.Understanding;

namespace HelpBot.Tests.Understanding;

public sealed class StopAndYesTests
{
    [Theory]
    [InlineData("Stop!!")]
    [InlineData("stop maar")]
    [InlineData("ik wil hier graag mee stoppen")]
    [InlineData("houd nou maar op")]
    [InlineData("stop alsjeblieft met die berichtjes")]
    [InlineData("ik hoef geen sms'jes meer")]
    [InlineData("laat mij met rust")]
    public void A_wish_to_hear_no_more_stops(string text) => Assert.Equal(Intent.Stop, Reading.Of(text).Intent);

    [Theory]
    [InlineData("ik lach niet meer")]
    [InlineData("ik wil stoppen met snoepen")]
    [InlineData("ik ben gestopt met mijn werk")]
    [InlineData("mijn zus wil stoppen met kaarten")]
    [InlineData("ik zing niet meer")]
    [InlineData("stopt de trein in Sittard")]
    [InlineData("ik krijg geen berichten van mijn dochter")]
    [InlineData("ik kan niet meer appen")]
    [InlineData("ik wil geen contact meer")]
    [InlineData("ik kook niet meer")]
    public void What_else_ends_stops_nothing(string text) => Assert.NotEqual(Intent.Stop, Reading.Of(text).Intent);

    [Theory]
    [InlineData("is daar nog iemand")]
    [InlineData("bel")]
    [InlineData("bel even")]
    [InlineData("rotterdam kralingseveer")]
    [InlineData("hoor je mij")]
    public void What_gives_no_consent_is_no_yes(string text) => Assert.NotEqual(Intent.Yes, Reading.Of(text).Intent);

    [Theory]
    [InlineData("rotterdam pendrecht", "Rotterdam")]
    [InlineData("venlo withuis", "Venlo")]
    public void A_town_with_an_unknown_part_is_sought_in_the_town(string text, string town)
    {
        var meaning = Reading.Of(text);

        Assert.Equal(Intent.Find, meaning.Intent);
        Assert.Contains(meaning.Places, p => p.Place.Municipality == town);
    }
}
