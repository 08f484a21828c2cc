using HelpBot.Core.Safety;

namespace HelpBot.Tests.Conversation;

/// <summary>What is told after something was shown is heard, and neither sent away nor answered with another list.</summary>
public sealed class ToldInPassingTests
{
    [Theory]
    [InlineData("hij hield vroeger van duiven")]
    [InlineData("ze heeft altijd in de verpleging gewerkt")]
    public void What_the_other_did_before_is_no_question_about_the_world(string told)
    {
        var talk = new Talk().Say("mijn pa van 79 is weduwnaar en zit alleen in Hoensbroek");
        var shown = talk.State.Shown;
        talk.Say(told);

        Assert.False(talk.State.Said.ContainsKey("out-of-scope"));
        Assert.DoesNotContain("weet ik te weinig", talk.Text, StringComparison.Ordinal);
        Assert.Equal(shown, talk.State.Shown);
    }

    [Fact]
    public void Shame_is_answered_and_the_list_stays()
    {
        var talk = new Talk().Say("ik kan mijn rekeningen niet meer betalen, ik woon in Kerkrade");
        var shown = talk.State.Shown;
        talk.Say("ik schaam me zo");

        Assert.Contains("schamen", talk.Text, StringComparison.Ordinal);
        Assert.Empty(talk.Items);
        Assert.Equal(shown, talk.State.Shown);
    }

    [Fact]
    public void Who_could_do_something_for_others_is_told_where()
    {
        var talk = new Talk().Say("Ik ben 68 en mis mijn collega's. Ik woon in Kerkrade.").Say("Ik ben vroeger boekhouder geweest, misschien kan ik iets voor anderen doen");

        Assert.Contains("meedoen-vrijwilligerswerk", talk.State.Themes);
    }

    [Theory]
    [InlineData("Mn buurvrouw doet de gordijnen niet meer open en ze is erg vermagerd. Ik maak me zorgen.", Perspective.Third)]
    [InlineData("Mijn moeder wast zich niet meer en eet bijna niks. Ik maak me zorgen", Perspective.Third)]
    [InlineData("ik eet bijna niks meer en ik was me niet", Perspective.First)]
    public void Who_worries_about_another_is_told_what_to_do_for_that_other(string said, Perspective whose) =>
        Assert.Equal((DangerKind.Neglect, whose), (ShippedBasis.Value.Danger.Read(said).Kind, ShippedBasis.Value.Danger.Read(said).Perspective));
}
