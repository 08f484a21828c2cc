using HelpBot.Core.Knowledge;
using HelpBot.Core.Understanding;

namespace HelpBot.Tests.Conversation;

/// <summary>How a conversation goes on: what is asked of the line that was given, who wants a human being, who goes and does it, and whether there is any.</summary>
public sealed class GoingOnTests
{
    [Theory]
    [InlineData("Kost dat bellen geld?", "gratis")]
    [InlineData("is dat nummer gratis?", "gratis")]
    [InlineData("kan dat ook in het weekend?", "dag en nacht")]
    [InlineData("Nemen ze 's nachts ook op?", "dag en nacht")]
    [InlineData("kan ik ook chatten?", "113.nl")]
    public void Asked_of_the_line_after_danger_its_record_answers(string question, string answer)
    {
        var talk = new Talk().Say("Ik wil dood, ik heb de pillen klaargelegd").Say(question);

        Assert.Contains(answer, talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(talk.Items, id => ShippedBasis.Value.Lookup.Helpline(id) is null);
    }

    [Theory]
    [InlineData("Ik wil een echt mens spreken, geen bot. Ik woon al heel lang alleen in Vaals.")]
    [InlineData("Kan ik een gewoon mens spreken? Geen computer. Ik woon in Stein.")]
    [InlineData("Ik woon in Vaals, het is stil in huis en ik praat liever niet met een computer")]
    public void Who_wants_a_human_being_gets_one(string message) => Assert.Contains("luisterlijn", new Talk().Say(message).Items);

    [Fact]
    public void Who_has_no_computer_wants_no_human_being() =>
        Assert.NotEqual(Intent.Person, new Talk().Say("ik heb geen computer, waar kan ik leren internetten in Kerkrade").Reply.Facts.Intent);

    [Theory]
    [InlineData("oke ik neem haar wel mee")]
    [InlineData("dan ga ik daar eens kijken")]
    [InlineData("dat zou ik wel eens kunnen proberen")]
    public void Who_goes_and_does_it_is_offered_no_more(string message)
    {
        var talk = new Talk().Say("mijn buurvrouw in Doesburg zit altijd alleen, ze houdt van koffie").Say(message);

        Assert.Empty(talk.Items);
    }

    [Theory]
    [InlineData("is daar een koor", ThemeIds.Hobbies)]
    [InlineData("Is er ook een wandelclub?", ThemeIds.Moving)]
    public void Whether_there_is_any_is_a_search(string question, string theme)
    {
        var talk = new Talk().Say("ik wil met anderen eten in Maastricht").Say(question);

        Assert.Equal(Intent.Find, talk.Reply.Facts.Intent);
        Assert.Contains(theme, talk.State.Themes);
    }

    [Theory]
    [InlineData("ik kan er niet meer tegenop")]
    [InlineData("ik kan dit niet meer opbrengen")]
    public void Who_can_bear_no_more_is_heard(string message) =>
        Assert.Contains("088 0767 000", new Talk().Say("Ik zorg voor mijn man met dementie in Meerssen").Say(message).Text, StringComparison.Ordinal);

    [Fact]
    public void Words_without_their_last_letter_are_no_town() =>
        Assert.Equal("Capelle aan den IJssel", new Talk().Say("zit diep in de schulde, woon in capelle ad ijssel").State.Municipality);

    [Fact]
    public void Who_moves_is_sought_for_where_he_goes_to() =>
        Assert.Equal("Venlo", new Talk().Say("Mijn vader gaat van Doesburg naar Venlo verhuizen. Is daar koffie met anderen?").State.Municipality);

    [Fact]
    public void Consent_is_asked_of_the_client_first()
    {
        var talk = new Talk().Say("cliënt, 80, weduwe, Kerkrade, wil koffie drinken").Say("Moet zij daar toestemming voor geven?");

        Assert.Contains("toestemming", talk.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_house_called_inloophuis_pays_no_visits()
    {
        var talk = new Talk().Say("Ik zoek iemand die bij mijn moeder in Zaandam op bezoek komt, zij komt de deur niet uit");

        Assert.DoesNotContain("zaanstad-inloophuis-1-is-samen", talk.Items);
    }
}
