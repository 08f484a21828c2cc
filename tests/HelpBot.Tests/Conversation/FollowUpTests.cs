using HelpBot.Core.Conversation;

namespace HelpBot.Tests.Conversation;

/// <summary>What works on what was just shown, in every order.</summary>
public sealed class FollowUpTests
{
    private static Talk Eating(Channel channel = Channel.Web) => new Talk(channel).Say("Ik woon in Schiedam en wil samen eten");

    [Theory]
    [InlineData("is dat met rollator te doen?")]
    [InlineData("hoe kom ik daar?")]
    [InlineData("wat kost dat?")]
    [InlineData("hoe laat?")]
    [InlineData("voor wie?")]
    [InlineData("moet ik me opgeven?")]
    [InlineData("kan ik bellen?")]
    public void A_question_about_none_in_particular_is_answered_for_all_that_were_shown(string question)
    {
        var talk = Eating();
        var names = talk.Items.Select(id => ShippedBasis.Value.NameOf(id)!).ToArray();
        talk.Say(question);

        Assert.All(names, n => Assert.Contains(n, talk.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void After_a_choice_a_question_is_about_that_one_and_the_list_stays()
    {
        var talk = Eating();
        var shown = talk.State.Shown;
        talk.Say("de tweede").Say("wat kost dat?");

        Assert.Contains(ShippedBasis.Value.NameOf(shown[1])!, talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(ShippedBasis.Value.NameOf(shown[0])!, talk.Text, StringComparison.Ordinal);
        Assert.Equal(shown[^1], talk.Say("de laatste").State.Chosen);
        Assert.Equal(shown[0], talk.Say("de eerste").State.Chosen);
    }

    [Theory]
    [InlineData("vertel een mop")]
    [InlineData("bedankt")]
    [InlineData("ik wil dood")]
    [InlineData("wat is de hoofdstad van Frankrijk")]
    public void A_detour_does_not_lose_the_list(string detour)
    {
        var talk = Eating();
        var second = talk.State.Shown[1];

        Assert.Equal(second, talk.Say(detour).Say("de tweede").State.Chosen);
    }

    [Fact]
    public void One_is_chosen_by_a_word_of_it_or_by_its_day()
    {
        var talk = new Talk().Say("Ik woon in Schiedam, iets met andere mensen, maar geen bingo");
        Assert.Equal("wijkochtend", ShippedBasis.Value.NameOf(talk.Say("die met de brieven").State.Chosen!), ignoreCase: true);
        Assert.Contains("lunch", ShippedBasis.Value.NameOf(talk.Say("die met de lunch").State.Chosen!), StringComparison.Ordinal);
        Assert.Contains("lunch", ShippedBasis.Value.NameOf(talk.Say("die op maandag").State.Chosen!), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_two_are_meant_it_asks_which_with_their_names()
    {
        var talk = new Talk().Say("Ik woon in Schiedam, iets met andere mensen, maar geen bingo").Say("die op woensdag");

        Assert.True(talk.State.Said.ContainsKey("which-one"));
        Assert.Equal(2, talk.Reply.Choices.Count);
    }

    [Fact]
    public void One_of_an_earlier_list_can_still_be_pointed_at()
    {
        var talk = new Talk().Say("Ik woon in Schiedam, iets met andere mensen, maar geen bingo").Say("liever iets buiten").Say("die met de lunch");

        Assert.Contains("lunch", ShippedBasis.Value.NameOf(talk.State.Chosen!), StringComparison.Ordinal);
    }

    [Fact]
    public void Back_shows_the_list_before_and_after_a_choice_the_list_itself()
    {
        var talk = Eating();
        var first = talk.State.Shown;
        Assert.Equal(first, talk.Say("de eerste").Say("terug").Items);

        var second = talk.Say("meer").State.Shown;
        Assert.Equal(first, talk.Say("terug").Items);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void More_after_a_detail_goes_on_with_what_is_new()
    {
        var talk = Eating();
        var first = talk.State.Shown;
        talk.Say("hoe laat?").Say("de eerste").Say("meer");

        Assert.NotEmpty(talk.Items);
        Assert.Empty(talk.Items.Intersect(first));
    }

    [Fact]
    public void For_another_the_place_is_kept_and_asked_about()
    {
        var talk = Eating().Say("en voor mijn vader?");

        Assert.Equal("Schiedam", talk.Reply.Facts.Place);
        Assert.True(talk.State.Said.ContainsKey("no-place-for-other"));
    }

    [Fact]
    public void Another_place_without_knowledge_is_told_and_the_wish_is_kept()
    {
        var talk = Eating().Say("en in Vlaardingen?");
        Assert.True(talk.State.Said.ContainsKey("place-without-knowledge"));

        talk.Say("en in Maastricht?");
        Assert.Equal("Maastricht", talk.Reply.Facts.Place);
        Assert.Contains("samen-eten", talk.Reply.Facts.Themes);
    }

    [Fact]
    public void On_SMS_a_number_after_a_detail_still_chooses_from_the_list()
    {
        var talk = Eating(Channel.Sms);
        var shown = talk.State.Shown;

        Assert.Equal(shown[1], talk.Say("1").Say("2").State.Chosen);
    }
}
