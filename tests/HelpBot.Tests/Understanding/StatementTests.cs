using HelpBot.Core.Understanding;

namespace HelpBot.Tests.Understanding;

public sealed class StatementTests
{
    [Theory]
    [InlineData("ik woon in brunssum")]
    [InlineData("wij wonen sinds kort in Landgraaf")]
    [InlineData("in heerlen")]
    [InlineData("mijn postcode is 6461 AB")]
    [InlineData("ik ben weduwnaar")]
    [InlineData("ik heb parkinson")]
    [InlineData("ik heb kanker")]
    [InlineData("mijn zoon belt nooit meer")]
    [InlineData("vorige week is mijn vrouw begraven")]
    [InlineData("ik slaap slecht")]
    [InlineData("ik kan mijn huur niet meer betalen")]
    [InlineData("mijn tante zoekt iets")]
    [InlineData("mijn oom rijdt niet meer")]
    [InlineData("doe dan maar soep")]
    public void Who_tells_of_a_life_is_not_sent_away(string text) => Assert.Equal(Intent.Find, Reading.Of(text).Intent);

    [Theory]
    [InlineData("huh?")]
    [InlineData("ik snap er niks van")]
    public void What_is_not_understood_is_not_called_out_of_scope(string text) => Assert.Equal(Intent.Unknown, Reading.Of(text).Intent);

    [Theory]
    [InlineData("bestaat die groep nog", Detail.Freshness)]
    [InlineData("is die informatie nog actueel", Detail.Freshness)]
    [InlineData("kan mijn zus ook mee", Detail.Audience)]
    [InlineData("is dit gratis", Detail.Cost)]
    public void What_is_asked_of_an_offer(string text, Detail detail)
    {
        var meaning = Reading.Of(text);

        Assert.Equal((Intent.Details, detail), (meaning.Intent, meaning.Detail));
    }

    [Theory]
    [InlineData("mijn oma is zo stil de laatste tijd, hoe begin ik erover", Intent.Advice)]
    [InlineData("ik ben wijkverpleegkundige, waar kan ik een bewoner aanmelden", Intent.Referral)]
    [InlineData("nummer van de kindertelefoon", Intent.Person)]
    [InlineData("dat klinkt goed", Intent.Yes)]
    public void What_is_asked_follows_its_form(string text, Intent intent) => Assert.Equal(intent, Reading.Of(text).Intent);

    [Theory]
    [InlineData("mijn man zit in een verpleeghuis en ik ben veel alleen", Role.Resident)]
    [InlineData("mijn zoon vindt dat ik er meer uit moet", Role.Resident)]
    [InlineData("nee het is voor mijzelf", Role.Resident)]
    [InlineData("goedemiddag, ik ben mevrouw Peters uit Vaals", Role.Resident)]
    [InlineData("mijn schoonvader kookt niet meer sinds mijn schoonmoeder dood is", Role.Family)]
    [InlineData("moeder, 88, Vaals, wil bezoek", Role.Family)]
    [InlineData("casemanager dementie", Role.Professional)]
    [InlineData("vrouw, 63, pas gescheiden, zoekt contact, Geleen", Role.Professional)]
    public void The_subject_of_the_need_tells_who_writes(string text, Role role) => Assert.Equal(role, Reading.Of(text).Role);

    [Fact]
    public void A_function_is_no_theme() => Assert.Empty(Reading.Of("ik ben ouderenadviseur in Stein").Themes);

    [Theory]
    [InlineData("ik ken hier geen mens", "eenzaam")]
    [InlineData("ik zorg al jaren voor mijn zieke man", "mantelzorg")]
    [InlineData("mijn opa mag niet meer rijden", "vervoer")]
    [InlineData("ik heb weinig te besteden", "geldzorgen")]
    public void A_need_is_heard_without_its_name(string text, string theme) => Assert.Contains(theme, Reading.Of(text).Themes);
}
