using HelpBot.Core.Understanding;

namespace HelpBot.Tests.Understanding;

public sealed class RoleTests
{
    [Theory]
    [InlineData("ik wil graag weer eens kaarten met anderen")]
    [InlineData("Ik voel me vaak alleen sinds de verhuizing")]
    [InlineData("zoek een praatje, zit veel binnen")]
    [InlineData("kan ik ergens een kopje thee drinken?")]
    [InlineData("ik mis mijn man nog elke dag")]
    [InlineData("mijn vrouw is vorig jaar overleden en nu is het stil in huis")]
    [InlineData("mn kinderen wonen ver weg en ik heb weinig aanspraak")]
    [InlineData("ben 71 en loop met een rollator, is er iets voor mij?")]
    [InlineData("Sinds mijn pensioen verveel ik me")]
    [InlineData("ik ken hier nog niemand, pas komen wonen")]
    [InlineData("kzoek iemand om mee te biljarten")]
    [InlineData("zou graag nederlands oefenen")]
    [InlineData("ik wil wat betekenen voor een ander, vrijwilligerswerk of zo")]
    [InlineData("mijn partner is er niet meer, ik eet elke avond alleen")]
    [InlineData("wij zijn net verhuisd en zoeken aansluiting in het dorp")]
    [InlineData("ik durf er eigenlijk niet alleen naartoe")]
    [InlineData("mijn zus is dood en ik heb verder niemand")]
    [InlineData("heb behoefte aan gezelschap")]
    [InlineData("Goedenavond. Weduwnaar, 71, Stein. Wat nu?")]
    public void A_resident_writes_for_oneself(string text) => Check(text, Role.Resident, ForWhom.Self);

    [Theory]
    [InlineData("mijn moeder van 84 zit hele dagen alleen")]
    [InlineData("me moeder heeft niemand meer om mee te praten")]
    [InlineData("mn pa komt nooit meer buiten")]
    [InlineData("Ons mam wil wel eens iets anders dan tv kijken")]
    [InlineData("mijn buurvrouw is erg op zichzelf, wat kan ik doen?")]
    [InlineData("ik zoek iets voor mijn oma in Sittard")]
    [InlineData("Is er iets voor mijn schoonvader? Hij houdt van vissen")]
    [InlineData("hoe begin ik er met mijn tante over?")]
    [InlineData("mijn man zit sinds zijn pensioen maar thuis, hij verveelt zich")]
    [InlineData("mijn zusje is 19 en heeft geen vrienden")]
    [InlineData("onze kostganger heeft schulden en schaamt zich")]
    [InlineData("help. moeder. alleen. zondag.")]
    [InlineData("Voor onze pleegzoon uit Syrië (19), net in Venlo, kent niemand")]
    [InlineData("hallo ik ben vrijwilliger bij de voedselbank en er komt een man die met niemand praat")]
    [InlineData("een vriendin van mij is weduwe geworden en sluit zich op")]
    [InlineData("de buurman van hiernaast krijgt nooit bezoek")]
    [InlineData("mijn broer met autisme zoekt een maatje")]
    [InlineData("mijn moeder mist mijn vader zo, ze eet bijna niet meer")]
    [InlineData("voor een vriend van me vraag ik dit")]
    [InlineData("onze opa zou graag weer klaverjassen")]
    [InlineData("er woont een oudere man in onze straat die niemand ziet")]
    [InlineData("ik maak me zorgen om mijn vader")]
    [InlineData("en voor mijn moeder?")]
    [InlineData("mijn schoonmoeder is slecht ter been en wil graag bezoek")]
    public void A_relative_or_neighbour_writes_for_another(string text) => Check(text, Role.Family, ForWhom.Other);

    [Theory]
    [InlineData("ontslag morgen, heup, 84, geen netwerk, thuis in Valkenburg")]
    [InlineData("verzoek: maaltijdvoorziening en contact, vr 86, 6417")]
    [InlineData("kan ik iemand van 34 met een lvb ergens kwijt voor dagbesteding? brunssum")]
    [InlineData("Ik heb een cliënt die graag wil wandelen")]
    [InlineData("mw. 79, weduwe, zoekt contact, Brunssum")]
    [InlineData("dhr 66 jr, slechtziend, alleenwonend, wil activiteiten")]
    [InlineData("ben praktijkondersteuner en zoek een eettafel voor een patiënt")]
    [InlineData("patiënte met beginnende dementie, welke dagbesteding is er in Venlo?")]
    [InlineData("Als wijkverpleegkundige kom ik veel eenzame ouderen tegen")]
    [InlineData("hoe verwijs ik naar de rouwgroep?")]
    [InlineData("is een wmo indicatie nodig voor deze groep")]
    [InlineData("iemand uit mijn caseload komt de deur niet meer uit")]
    [InlineData("zorgmijder, 74, alcohol, wie kan ik inschakelen?")]
    [InlineData("Ik ben huisarts in Kerkrade, wat is er voor alleenstaanden?")]
    [InlineData("client zoekt maatje, liefst iemand die op bezoek komt")]
    [InlineData("ik werk bij het sociaal team en zoek iets voor een statushouder")]
    [InlineData("mevr. 88, eet slecht, wil samen eten, Schiedam")]
    [InlineData("heb je een verwijstekst voor in het dossier?")]
    public void A_professional_writes_for_a_client(string text) => Check(text, Role.Professional, ForWhom.Client);

    [Theory]
    [InlineData("Kerkrade")]
    [InlineData("koffie")]
    [InlineData("op zaterdag")]
    [InlineData("ja graag")]
    [InlineData("wat kost dat")]
    [InlineData("hallo")]
    public void Nothing_is_assumed_of_a_bare_word(string text) => Check(text, Role.Unknown, ForWhom.Unknown);

    private static void Check(string text, Role role, ForWhom forWhom)
    {
        var meaning = Reading.Of(text);

        Assert.Equal((role, forWhom), (meaning.Role, meaning.For));
    }
}
