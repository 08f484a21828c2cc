using HelpBot.Core.Conversation.Answers;
using HelpBot.Core.Conversation.Wording;
using HelpBot.Core.Understanding;

namespace HelpBot.Tests.Conversation;

/// <summary>What a relative needs beside offers: the fitting line, own support near oneself, and one question at a time.</summary>
public sealed class RelativesTests
{
    [Theory]
    [InlineData("ik lig er wakker van")]
    [InlineData("het vreet aan me")]
    [InlineData("ik slaap er zelf slecht van")]
    [InlineData("ik voel me zo schuldig")]
    [InlineData("ik ben zelf ook op")]
    [InlineData("we zijn allebei kapot")]
    [InlineData("ik word er soms gek van")]
    public void Who_tells_what_the_care_does_to_her_gets_support_of_her_own_and_no_further_list(string text)
    {
        var talk = new Talk().Say("mijn moeder van 84 woont alleen in schiedam en heeft weinig aanspraak").Say(text);

        Assert.True(talk.State.Said.ContainsKey("own-support"));
        Assert.Equal(Role.Family, talk.State.Role);
    }

    [Theory]
    [InlineData("ik denk dat ze slecht slaapt")]
    [InlineData("ik merk dat ze het zwaar heeft")]
    [InlineData("ze is snel moe")]
    [InlineData("ik wil graag dat zij weer lacht")]
    public void What_is_told_of_the_other_is_not_taken_for_the_own_strain(string text) =>
        Assert.False(new Talk().Say("mijn moeder van 84 woont alleen in schiedam en heeft weinig aanspraak").Say(text).State.Said.ContainsKey("own-support"));

    [Theory]
    [InlineData("kinderen en jongeren van 8 tot 18 jaar", 17, true)]
    [InlineData("kinderen en jongeren van 8 tot 18 jaar", 18, false)]
    [InlineData("jongeren van 16 tot en met 27 jaar", 27, true)]
    [InlineData("jongeren van 16 tot en met 27 jaar", 15, false)]
    [InlineData("iedereen", 99, true)]
    [InlineData("jongeren van 16 tot en met 27 jaar", null, true)]
    public void The_years_a_line_names_decide_who_is_sent_there(string audience, int? age, bool admitted) => Assert.Equal(admitted, Years.Admit(audience, age));

    [Theory]
    [InlineData("Is hier iets bij?", true)]
    [InlineData("Zeg bijvoorbeeld: \"Hoe gaat het?\"", false)]
    [InlineData("Geen vervoer? Uw gemeente weet meer.", false)]
    [InlineData("Dit is er in Stein.", false)]
    public void What_is_quoted_or_answers_itself_is_no_question_to_the_reader(string text, bool asks) => Assert.Equal(asks, AskingText.Is(text));

    [Fact]
    public void A_parent_of_a_child_hears_of_the_line_for_children()
    {
        var talk = new Talk().Say("mijn dochter van 14 in Sittard heeft geen vriendinnen").Say("kan zij ergens mee praten?");

        Assert.Contains("kindertelefoon", talk.Items);
        Assert.DoesNotContain("in-je-bol", talk.Items);
    }

    [Fact]
    public void Who_tells_to_be_alone_too_is_asked_for_the_own_place_without_advice_on_talking()
    {
        var talk = new Talk().Say("ik zoek iets voor mijn tante in Kerkrade").Say("ik ben zelf ook zo alleen");

        Assert.Equal(Role.Resident, talk.State.Role);
        Assert.Null(talk.State.Municipality);
        Assert.DoesNotContain("gesprek beginnen", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Beside_self_neglect_of_another_the_needs_that_were_named_are_answered()
    {
        var talk = new Talk().Say("mijn vader eet bijna niet meer en wil samen eten, hij woont in Schiedam");

        Assert.Equal(Role.Family, talk.State.Role);
        Assert.Contains(talk.Reply.Facts.Items, i => i.Themes.Contains("samen-eten"));
    }

    [Fact]
    public void Personal_data_never_enters_a_referral_text()
    {
        var talk = new Talk().Say("cliënt 78 in Kerkrade, zoekt een maatje").Say("verwijstekst").Say("zet haar telefoonnummer 0612345678 erin");

        Assert.DoesNotContain("0612345678", talk.Text, StringComparison.Ordinal);
        Assert.True(talk.State.Said.ContainsKey("referral-no-personal"));
    }
}
