using HelpBot.Core.Conversation;

namespace HelpBot.Tests.Conversation;

/// <summary>Questions about what was shown, in words that no list has.</summary>
public sealed class LearnedFollowUpTests
{
    private static Talk Eating() => new Talk(Channel.Web).Say("Ik woon in Schiedam en wil samen eten");

    [Theory]
    [InlineData("kom ik daar met tram 4", "Dreesplein 1")]
    [InlineData("De Erker: dagen en adres graag", "Jan van Avennesstraat 32")]
    [InlineData("De Erker: dagen en adres graag", "dinsdag")]
    [InlineData("zit je daar niet met z'n vijftigen", "navragen bij 010-4267767")]
    public void What_is_asked_is_answered_from_the_record_or_who_knows_is_named(string question, string answer) =>
        Assert.Contains(answer, Eating().Say(question).Text, StringComparison.Ordinal);

    [Fact]
    public void An_organisation_that_was_not_shown_is_known_by_its_name() =>
        Assert.Contains("zonnebloem.nl", Eating().Say("Zonnebloem, website?").Text, StringComparison.Ordinal);

    [Fact]
    public void A_wish_beside_it_stays_a_wish() => Assert.NotEmpty(Eating().Say("is er ook iets met kaarten").Items);
}
