using HelpBot.Core.Language;
using HelpBot.Core.Understanding;

namespace HelpBot.Tests.Understanding;

/// <summary>What is only told: a time that is over, news of the family, a word said in passing.</summary>
public sealed class TellingTests
{
    [Theory]
    [InlineData("mijn vader heeft vandaag gehoord dat hij niet meer beter wordt, hij wil praten")]
    [InlineData("vandaag las ik in de krant over eenzaamheid")]
    [InlineData("haar man is dit voorjaar overleden, ze zoekt gezelschap")]
    [InlineData("sinds mijn man in augustus stierf eet ik alleen")]
    [InlineData("hij zit daar van 's morgens tot 's avonds")]
    [InlineData("waar kan ik nu terecht, wij wonen in Vaals")]
    [InlineData("Mijn buurvrouw zit elke avond alleen voor de televisie. Wie kan haar in Venlo eens opzoeken?")]
    [InlineData("De kinderen bellen iedere zondag en verder is het stil. Is er in Stein een inloop met koffie?")]
    [InlineData("Mijn vader gaat om zeven uur naar bed en komt nergens meer. Kan iemand hem in Kerkrade eens bezoeken?")]
    public void A_time_that_is_told_is_not_asked_for(string text) => Assert.Equal(WantedTime.Any, Reading.Of(text).When);

    [Theory]
    [InlineData("Door de week red ik me wel. Is er zaterdag iets met eten?", DayOfWeek.Saturday)]
    [InlineData("overdag werk ik, is er op dinsdag iets", DayOfWeek.Tuesday)]
    public void When_somebody_is_busy_nothing_is_sought(string text, DayOfWeek day) => Assert.Equal([day], Reading.Of(text).When.Days);

    [Fact]
    public void The_other_days_are_those_that_were_not_named() =>
        Assert.Equal([DayOfWeek.Tuesday, DayOfWeek.Thursday], Reading.Of("op dinsdag en donderdag kan ze niet mee, wat is er op de andere dagen").When.NotDays.Order());

    [Fact]
    public void A_not_does_not_reach_into_the_next_sentence() =>
        Assert.Empty(Reading.Of("Zelf koken hoeft niet. Dinsdag of vrijdag komt goed uit.").When.NotDays);

    [Theory]
    [InlineData("Mijn zoon heeft zijn rijbewijs gehaald, in één keer!")]
    [InlineData("Mijn zus en ik lijken op elkaar, zegt iedereen")]
    [InlineData("Voor de statistiek: hoeveel eenzame ouderen wonen er in Heerlen?")]
    [InlineData("weer morgen venlo?")]
    public void News_and_facts_ask_for_nothing(string text) => Assert.Equal(Intent.OutOfScope, Reading.Of(text).Intent);

    [Theory]
    [InlineData("wie brengt mij een maaltijd deze week", "vervoer")]
    [InlineData("alleen wat gratis is", "eenzaam")]
    [InlineData("schoonpa verliest zijn rijbewijs, hij wil kaarten", "rouw")]
    [InlineData("kan ik ergens voor weinig geld warm eten", "geldzorgen")]
    [InlineData("iemand die hem kan rijden, hij is half blind", "maatje")]
    public void A_word_said_in_passing_is_no_wish(string text, string theme) => Assert.DoesNotContain(theme, Reading.Of(text).Themes);

    [Theory]
    [InlineData("woon 3 jaar in Poelenburg en ken nog steeds niemand in de flat", Role.Resident)]
    [InlineData("Waar kan ik in Doesburg terecht voor een bakkie en wat aanspraak?", Role.Resident)]
    [InlineData("kan ik bij jullie terecht als ik een maatje voor iemand wil zijn", Role.Resident)]
    [InlineData("Ik woon tijdelijk bij mijn broer in Kerkrade en moet overdag de deur uit", Role.Resident)]
    [InlineData("Onze nieuwe buren in Blerick komen uit Syrië. Kan ik ze ergens naartoe brengen?", Role.Family)]
    [InlineData("Onze Vera (34, rolstoel) zoekt mensen om mee uit te gaan", Role.Family)]
    [InlineData("Wij als ergotherapeuten krijgen vaak de vraag waar iemand een scootmobiel kan oefenen", Role.Professional)]
    public void Who_writes_is_heard_in_how_it_is_told(string text, Role role) => Assert.Equal(role, Reading.Of(text).Role);

    [Theory]
    [InlineData("spv ggz, clt 58 schilderwijk, wil eten met anderen", "Schilderswijk")]
    [InlineData("huisarts. pt 80 vilt, eenz, geen auto. opties?", "Vilt")]
    public void A_place_in_a_file_is_read_without_a_capital(string text, string place) => Assert.Equal(place, Reading.Of(text).Places[0].Place.Name);
}
