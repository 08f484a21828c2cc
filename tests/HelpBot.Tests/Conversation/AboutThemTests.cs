using HelpBot.Core.Understanding;

namespace HelpBot.Tests.Conversation;

/// <summary>Short messages that are about one of what was shown, about another person, or about what was not found.</summary>
public sealed class AboutThemTests
{
    [Theory]
    [InlineData("wat zeg ik dan tegen haar")]
    [InlineData("wat moet ik zeggen tegen mijn moeder?")]
    public void Words_for_another_are_advice_and_no_call(string question)
    {
        var talk = new Talk().Say("mijn moeder in Heerlen zit hele dagen alleen").Say("hoe begin ik erover").Say(question);

        Assert.DoesNotContain("aan de lijn", talk.Text, StringComparison.Ordinal);
        Assert.Contains("\"", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_to_say_to_who_picks_up_is_still_about_the_call()
    {
        var talk = new Talk().Say("ik woon in Heerlen").Say("ik wil met een mens praten").Say("wat moet ik zeggen als ik bel?");

        Assert.Contains("lijn", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_option_whose_way_in_was_asked_is_the_one_the_referral_text_is_for()
    {
        var talk = new Talk().Say("cliënt, 80, weduwe, Kerkrade, wil koffie drinken");
        var second = ShippedBasis.Value.NameOf(talk.State.Overview[1])!;
        talk.Say("de tweede, hoe meld ik hem aan").Say("verwijstekst");

        Assert.Contains($"Verwijzing naar: {second}", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kan er iemand bij me komen dan?")]
    [InlineData("komt er ook iemand bij mij thuis?")]
    public void Somebody_who_comes_is_a_visit_and_no_wish_for_staff(string question)
    {
        var talk = new Talk().Say("ik woon in Heerlen en zoek iemand om mee te praten").Say(question);

        Assert.NotEqual(Intent.Person, talk.Reply.Facts.Intent);
        Assert.True(talk.State.AtHome);
    }

    [Fact]
    public void Where_nothing_is_nearer_and_nothing_is_shown_no_one_is_asked_to_choose_from_these()
    {
        var talk = new Talk().Say("ik zoek een maatje in Vaals");
        for (var i = 0; i < 3; i++)
        {
            talk.Say("dichterbij");
            if (!talk.Items.Any()) Assert.DoesNotMatch("(?i)een van deze|hier iets bij|zit er iets", talk.Text);
        }
    }

    [Fact]
    public void Where_a_narrow_wish_finds_nothing_there_is_company_nearby_and_that_is_said()
    {
        var talk = new Talk().Say("ik woon in Zoetermeer en wil schaken").Say("Rotterdam-Noord");

        Assert.Contains(talk.Reply.Facts.Items, i => i.Kind == "activity");
        Assert.True(talk.State.Said.ContainsKey("company-instead"));
    }

    [Theory]
    [InlineData("is die gratis", "€")]
    [InlineData("op welke dag is die", "november")]
    [InlineData("om hoe laat is dat", "uur")]
    public void A_short_question_with_die_or_dat_is_about_what_was_shown(string question, string answer)
    {
        var talk = new Talk().Say("samen eten in Schiedam").Say(question);

        Assert.Contains(answer, talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("moet ik iemand kennen om daar te komen?")]
    [InlineData("kan ik er alleen heen?")]
    public void How_it_goes_there_is_no_new_wish(string question)
    {
        var talk = new Talk().Say("samen eten in Schiedam").Say(question);

        Assert.Empty(talk.Items);
        Assert.Equal(["samen-eten"], talk.State.Themes);
    }

    [Fact]
    public void What_rides_is_the_one_with_wheels()
    {
        var talk = new Talk().Say("ik woon in Voerendaal en kan niet zelf boodschappen doen").Say("op welke dag rijdt die");

        Assert.Contains("Boodschappenbus", string.Join(' ', talk.State.Shown.Select(ShippedBasis.Value.NameOf)), StringComparison.Ordinal);
        Assert.DoesNotContain("Spreekuur", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_writers_own_work_says_nothing_of_the_client()
    {
        var talk = new Talk().Say("POH GGZ Heerlen. Dhr 71, alleen.");

        Assert.DoesNotContain("disability", talk.State.Audiences);
        Assert.Contains("older", talk.State.Audiences);
    }

    [Fact]
    public void A_house_that_is_silent_is_a_worry_for_today()
    {
        var talk = new Talk().Say("bij mijn overbuurvrouw in Hoensbroek heb ik al dagen geen licht gezien");

        Assert.Contains("112", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ik woon zelf in Groningen dus ik kan niet vaak langs")]
    [InlineData("zelf woon ik in Utrecht, twee uur rijden")]
    public void Where_the_daughter_lives_is_not_where_is_searched_for_her_father(string told)
    {
        var talk = new Talk().Say("mijn pa (79) is weduwnaar en zit alleen in Hoensbroek").Say(told);

        Assert.Equal("Heerlen", talk.State.Municipality);
        Assert.DoesNotContain("geen lijst", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("waar kan ik het melden")]
    [InlineData("bij wie moet ik zoiets melden?")]
    public void Who_sees_neglect_is_offered_no_meal_and_told_where_to_report_it(string asked)
    {
        var talk = new Talk().Say("Mijn moeder in Kerkrade wast zich niet meer en eet bijna niks. Ik maak me zorgen");
        Assert.DoesNotContain("samen-eten", talk.State.Themes);
        talk.Say("ze wil geen hulp").Say(asked);

        Assert.True(talk.State.Said.ContainsKey("report-here"));
        Assert.Contains(talk.Reply.Facts.Items, i => i.Municipality == "Kerkrade");
    }
}
