namespace HelpBot.Tests.Conversation;

/// <summary>A day, a price, relief after an alarm: what was said before is still there.</summary>
public sealed class NarrowingTests
{
    [Fact]
    public void A_price_and_a_day_choose_from_a_professionals_overview()
    {
        var talk = new Talk().Say("Graag een overzicht van maaltijden met anderen in Delfshaven, voor cliënten van het wijkteam.").Say("alleen wat gratis is");
        Assert.All(talk.Items, id => Assert.Equal(0, ShippedBasis.Value.Lookup.Activity(id)?.Fee.Euro));

        talk.Say("en daarvan op donderdag");
        Assert.NotEmpty(talk.Items);
        Assert.All(talk.Reply.Facts.Items, i => Assert.Contains("2026-11-26", i.Next, StringComparison.Ordinal));
    }

    [Fact]
    public void A_day_for_which_nothing_of_the_overview_fits_gives_what_is_on_then()
    {
        var talk = new Talk().Say("cliënt, 69, Schiedam Oost, durft niet alleen te gaan").Say("op donderdag");

        Assert.Contains(talk.Reply.Facts.Items, i => i.Next?.StartsWith("2026-11-26", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Who_is_relieved_after_an_alarm_is_not_sent_to_112_again()
    {
        var talk = new Talk().Say("De gordijnen van mijn buurman in Brunssum zijn al drie dagen dicht. Hij doet niet open, ik vertrouw het niet.")
            .Say("Gelukkig, hij deed net open. Had griep. Maar hij heeft echt helemaal niemand.");

        Assert.DoesNotContain("112 al gebeld", talk.Text, StringComparison.Ordinal);
        Assert.NotEmpty(talk.Items);
    }

    [Fact]
    public void What_is_asked_of_keeping_is_no_question_about_the_options()
    {
        var talk = new Talk().Say("Ik ben wijkverpleegkundige en zoek gezelschap voor een mevrouw in Poelenburg").Say("hoe lang bewaar jij wat ik hier typ?");

        Assert.Contains("dagen", talk.Text, StringComparison.Ordinal);
        Assert.Empty(talk.Items);
    }

    [Fact]
    public void Help_with_debts_comes_before_cheap_meals()
    {
        var talk = new Talk().Say("cliënt: dhr 58, net gescheiden, Schiedam, graag iets met sport").Say("en iets voor zijn schulden");

        Assert.Equal("geldzorgen", ShippedBasis.Value.ThemesOf(talk.Items.First())[0]);
    }

    [Fact]
    public void Of_what_has_no_known_day_it_is_not_said_to_be_on_that_day()
    {
        var talk = new Talk().Say("Ik woon in Landgraaf en wil graag kaarten").Say("is dat ook op zaterdag?").Say("en op zaterdag dan?");

        Assert.DoesNotContain("het is op zaterdag", talk.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(talk.Reply.Facts.Items, i => i.Next is null && talk.Text.Contains("Dit kent u al", StringComparison.Ordinal));
    }
}
