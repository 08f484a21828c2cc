namespace HelpBot.Tests.Conversation;

/// <summary>A wish that changes under way: another day, another hobby, something that is not there. What was shown is neither denied nor sold anew.</summary>
public sealed class AnewTests
{
    [Fact]
    public void What_stands_in_the_list_and_is_on_the_day_that_is_asked_is_not_denied_whatever_it_was_shown_for()
    {
        var talk = new Talk().Say("ik ben 78 en mijn vrouw is overleden, ik zit in kerkrade").Say("is er ook iets op donderdag");

        Assert.Contains("kerkrade-ontmoetingsbus-patronaatstraat", talk.Items);
        Assert.True(talk.State.Said.ContainsKey("seen-then"));
        Assert.False(talk.State.Said.ContainsKey("relaxed-time"));
    }

    [Fact]
    public void A_day_that_is_given_as_a_reason_against_it_is_not_asked_for()
    {
        var talk = new Talk().Say("ik woon in Kerkrade en wil koffie drinken").Say("kan het op donderdag want dinsdag krijg ik hulp");

        Assert.Equal([DayOfWeek.Thursday], talk.State.When.Days);
    }

    [Fact]
    public void Where_the_sport_that_was_named_is_not_known_there_is_company_beside_who_knows()
    {
        var talk = new Talk().Say("ben 23 net verhuisd naar rotterdam ken niemand").Say("liever sporten");

        Assert.True(talk.State.Said.ContainsKey("not-exactly"));
        Assert.Contains(talk.Reply.Facts.Items, i => i.Kind == "activity");
    }

    [Fact]
    public void A_line_that_was_given_is_no_answer_to_the_next_hobby_in_a_town_without_a_list()
    {
        var talk = new Talk().Say("hallo, ik ben weduwe 81 in venray. is er een breiclub").Say("en met kaarten?");

        Assert.Empty(talk.Items);
        Assert.True(talk.State.Said.ContainsKey("elsewhere-ask"));
    }

    [Fact]
    public void What_was_shown_and_has_the_very_game_goes_before_what_is_new_and_has_not()
    {
        var talk = new Talk().Say("mijn moeder van 84 woont alleen in kerkrade en zoekt wat gezelligheid");
        Assert.Contains("kerkrade-buurtkamers-koffie-en-spel", talk.Items);
        talk.Say("zij houdt van kaarten");

        Assert.Equal(["kerkrade-buurtkamers-koffie-en-spel"], talk.Items);
    }
}
