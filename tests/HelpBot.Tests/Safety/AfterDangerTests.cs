using HelpBot.Core.Conversation;
using HelpBot.Core.Safety;
using HelpBot.Tests.Conversation;

namespace HelpBot.Tests.Safety;

/// <summary>What follows a danger reply: help goes on, "hoe is het nu" comes once, and who denies is heard.</summary>
public sealed class AfterDangerTests
{
    private const string AskedAfter = "Ik denk nog aan wat u net schreef";

    [Theory]
    [InlineData("ik wil niet meer leven", Channel.Web)]
    [InlineData("ik wil niet meer leven", Channel.Sms)]
    [InlineData("ik wil niet meer leven", Channel.WhatsApp)]
    [InlineData("mijn man slaat me", Channel.Web)]
    [InlineData("ik heb net alle pillen geslikt", Channel.Web)]
    public void How_it_is_now_is_asked_once_later_on(string danger, Channel channel)
    {
        var talk = new Talk(channel).Say(danger);
        Assert.DoesNotContain(AskedAfter, talk.Text, StringComparison.Ordinal);
        var asked = 0;

        foreach (var said in new[] { "is er koffie in Maastricht?", "en op dinsdag?", "wandelen in Maastricht", "dank u wel", "en iets met muziek in Maastricht" })
            if (talk.Say(said).Text.Contains(AskedAfter, StringComparison.Ordinal)) asked++;

        Assert.Equal(1, asked);
    }

    [Fact]
    public void Asking_after_it_does_not_take_the_place_of_help()
    {
        var talk = new Talk().Say("ik wil niet meer leven").Say("is er koffie in Maastricht?").Say("en wandelen in Maastricht?");

        Assert.Contains(AskedAfter, talk.Text, StringComparison.Ordinal);
        Assert.NotEmpty(talk.Reply.Facts.Items);
    }

    [Theory]
    [InlineData("slecht, ik wil nog steeds dood")]
    [InlineData("ik wil nog steeds niet meer leven")]
    public void A_bad_answer_to_it_is_danger_again(string answer)
    {
        var talk = new Talk().Say("ik wil niet meer leven").Say("is er koffie in Maastricht?").Say("en wandelen in Maastricht?").Say(answer);

        Assert.Equal(DangerKind.Suicide, talk.Reply.Facts.Danger);
        Assert.Contains("113", talk.Reply.Balloons[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("het heeft geen zin meer", "nee, ik wil niet dood hoor")]
    [InlineData("het heeft geen zin meer", "nee")]
    [InlineData("ik wil niet dood hoor, is er koffie in Maastricht?", null)]
    public void An_explicit_denial_is_heard_and_keeps_the_line_in_sight(string said, string? denial)
    {
        var talk = new Talk().Say(said);
        if (denial is not null) talk.Say(denial);

        Assert.Equal(DangerKind.None, talk.Reply.Facts.Danger);
        Assert.Contains("113", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_wants_peace_after_telling_of_violence_is_not_asked_about_death()
    {
        var talk = new Talk().Say("mijn buurman slaat mij en nu durf ik de gang niet op");
        Assert.Equal(DangerKind.Violence, talk.Reply.Facts.Danger);

        Assert.NotEqual(DangerKind.Suicide, talk.Say("ik wil gewoon rust").Reply.Facts.Danger);
    }
}
