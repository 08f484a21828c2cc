using HelpBot.Core.Understanding;

namespace HelpBot.Tests.Understanding;

public sealed class NeedTests
{
    [Theory]
    [InlineData("ik wil graag samen eten", "samen-eten")]
    [InlineData("koffie drinken met de buurt", "koffie-inloop")]
    [InlineData("ik zoek een wandelmaatje", "maatje wandelen-bewegen")]
    [InlineData("iets met muziek graag", "spel-creatief-muziek")]
    [InlineData("ik mis mijn man zo", "rouw")]
    [InlineData("kan iemand me helpen met papieren van de gemeente", "hulpvraag-administratie")]
    [InlineData("ik kan de rekeningen niet betalen", "geldzorgen")]
    [InlineData("ik zorg dag en nacht voor mijn vrouw", "mantelzorg")]
    [InlineData("ik wil vrijwilligerswerk doen", "meedoen-vrijwilligerswerk")]
    [InlineData("laat maar, liever schilderen", "spel-creatief-muziek")]
    [InlineData("liever wandelen dan bingo", "wandelen-bewegen")]
    public void What_is_needed(string text, string themes)
    {
        var found = Reading.Of(text).Themes;

        Assert.All(themes.Split(' '), theme => Assert.Contains(theme, found));
    }

    [Theory]
    [InlineData("autisme, dagbesteding", "dementie")]
    [InlineData("man, 34, zoekt dagbesteding", "dementie")]
    [InlineData("ik woon in Schiedam en zoek een schaakclub", "hulpvraag-administratie")]
    [InlineData("grote gezelschappen zijn niks voor mij, is er iemand die op bezoek komt", "eenzaam")]
    public void What_is_not_meant(string text, string theme) => Assert.DoesNotContain(theme, Reading.Of(text).Themes);

    [Fact]
    public void Somewhere_by_day_is_for_dementia_where_no_other_condition_is_named() => Assert.Contains("dementie", Reading.Of("dagbesteding voor mijn moeder van 84").Themes);

    [Theory]
    [InlineData("niet met eten", "samen-eten")]
    [InlineData("liever wandelen dan koffie", "koffie-inloop")]
    [InlineData("geen zin in bingo", "spel-creatief-muziek")]
    [InlineData("iets leuks maar geen wandelen", "wandelen-bewegen")]
    [InlineData("bingo vind ik niks", "spel-creatief-muziek")]
    [InlineData("ik hou niet van zingen", "spel-creatief-muziek")]
    public void What_is_ruled_out(string text, string theme)
    {
        var meaning = Reading.Of(text);

        Assert.Contains(theme, meaning.NotThemes);
        Assert.DoesNotContain(theme, meaning.Themes);
    }

    [Fact]
    public void No_longer_eating_alone_is_a_wish_for_company()
    {
        var meaning = Reading.Of("ik wil niet meer alleen eten");

        Assert.Contains("samen-eten", meaning.Themes);
        Assert.Empty(meaning.NotThemes);
    }

    [Theory]
    [InlineData("max 5 euro", 5d)]
    [InlineData("niet meer dan een tientje", 10d)]
    [InlineData("€ 3,50 is mooi", 3.5)]
    [InlineData("gratis graag", 0d)]
    [InlineData("hooguit drie euro vijftig cent", 3.5)]
    [InlineData("twee tientjes mag", 20d)]
    [InlineData("ik ben 5 jaar weduwe", null)]
    [InlineData("met 5 mensen", null)]
    public void What_it_may_cost(string text, double? euro) => Assert.Equal((decimal?)euro, Reading.Of(text).MaxCost);

    [Theory]
    [InlineData("mijn moeder van 86", 86)]
    [InlineData("ik ben 34 en nieuw hier", 34)]
    [InlineData("weduwe, 78, zoekt gezelschap", 78)]
    [InlineData("mw. 82 uit Stein", 82)]
    [InlineData("een tachtiger die graag kaart", 85)]
    [InlineData("iets voor een 70-plusser", 70)]
    [InlineData("ze is vierentachtig jaar", 84)]
    [InlineData("ik woon hier al 30 jaar", null)]
    [InlineData("we waren 50 jaar getrouwd", null)]
    [InlineData("om 14 uur", null)]
    [InlineData("bus 21", null)]
    public void How_old_somebody_is(string text, int? age) => Assert.Equal(age, Reading.Of(text).Age);

    [Theory]
    [InlineData("de tweede", 2)]
    [InlineData("doe nummer 3 maar", 3)]
    [InlineData("2", 2)]
    [InlineData("de laatste", -1)]
    [InlineData("die 1e lijkt me wat", 1)]
    [InlineData("ik heb twee kinderen", null)]
    [InlineData("de eerste keer vind ik spannend", null)]
    public void Which_is_chosen(string text, int? ordinal) => Assert.Equal(ordinal, Reading.Of(text).Ordinal);

    [Theory]
    [InlineData("ik loop met een rollator", Mobility.WalksBadly)]
    [InlineData("ze zit in een rolstoel", Mobility.Wheelchair)]
    [InlineData("ik heb geen auto", Mobility.NoCar)]
    [InlineData("mijn vader kan de deur niet uit", Mobility.Housebound)]
    [InlineData("slecht ter been en zonder auto", Mobility.WalksBadly | Mobility.NoCar)]
    [InlineData("ik wil wandelen", Mobility.None)]
    public void How_somebody_gets_about(string text, Mobility mobility) => Assert.Equal(mobility, Reading.Of(text).Mobility);

    [Theory]
    [InlineData("kan er iemand bij mij langskomen")]
    [InlineData("mijn moeder kan de deur niet meer uit")]
    [InlineData("ik wil gebeld worden, zo'n telefooncirkel")]
    [InlineData("eten aan huis")]
    public void It_should_come_to_the_person(string text) => Assert.True(Reading.Of(text).AtHome);

    [Theory]
    [InlineData("ik ben 79", "older")]
    [InlineData("mijn zoon is 17", "young")]
    [InlineData("ik kom uit Oekraïne en wil de taal leren", "newcomer")]
    [InlineData("een roze café", "lhbtiq")]
    [InlineData("mijn man heeft dementie", "dementia")]
    [InlineData("ik ben mantelzorger", "carer")]
    [InlineData("sinds kort weduwnaar", "bereaved")]
    [InlineData("ik ben slechtziend", "disability")]
    public void For_whom_it_should_fit(string text, string audience) => Assert.Contains(audience, Reading.Of(text).Audiences);

    [Theory]
    [InlineData("ik ben zo eenzaam", "alone", true)]
    [InlineData("ik zit altijd alleen", "alone", false)]
    [InlineData("mijn vrouw is overleden", "grief", false)]
    [InlineData("ik schaam me een beetje", "ashamed", false)]
    [InlineData("ik maak me zorgen om mijn vader", "worried", false)]
    [InlineData("ik vind het eng om alleen te gaan", "afraid", false)]
    [InlineData("ik ben zo moe van alles", "tired", false)]
    [InlineData("wat fijn, ik ben er blij mee", "glad", false)]
    [InlineData("is er iets met schilderen", null, false)]
    public void What_to_acknowledge(string text, string? feeling, bool lonely)
    {
        var meaning = Reading.Of(text);

        Assert.Equal((feeling, lonely), (meaning.Feeling, meaning.SaysLonely));
    }

    [Theory]
    [InlineData("wat kost het", Detail.Cost)]
    [InlineData("hoe kom ik daar", Detail.Route)]
    [InlineData("kan ik er met de rolstoel in", Detail.Accessibility)]
    [InlineData("wat is het telefoonnummer", Detail.Phone)]
    [InlineData("hoe laat begint het", Detail.Time)]
    [InlineData("moet ik me opgeven", Detail.Registration)]
    [InlineData("voor wie is dat", Detail.Audience)]
    public void What_is_asked_about_an_offer(string text, Detail detail) => Assert.Equal(detail, Reading.Of(text).Detail);

    [Fact]
    public void Words_left_to_search_with_carry_meaning() =>
        Assert.Equal(["schaakclub", "beginners"], Reading.Of("Is er in Heerlen op zaterdag een schaakclub voor beginners?").SearchWords);
}
