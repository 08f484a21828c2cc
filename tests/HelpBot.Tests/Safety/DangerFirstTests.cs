using HelpBot.Core.Conversation;
using HelpBot.Core.Safety;
using HelpBot.Tests.Conversation;

namespace HelpBot.Tests.Safety;

/// <summary>Whatever went before, danger is answered first, and nothing can switch that off.</summary>
public sealed class DangerFirstTests
{
    private static readonly string[] s_numbers = ["112", "113", "0800-2000"];
    private static readonly Dialogue s_dialogue = new(ShippedBasis.Value, new());

    [Theory]
    [InlineData("at the start", Channel.Web)]
    [InlineData("after cards", Channel.Web, "koffie drinken in Maastricht")]
    [InlineData("during a question", Channel.Web, "ik wil graag koffie drinken")]
    [InlineData("as a professional", Channel.Web, "ik ben wijkverpleegkundige en zoek een maatje voor een cliënt in Heerlen")]
    [InlineData("at the start of WhatsApp", Channel.WhatsApp)]
    [InlineData("as a relative", Channel.Web, "ik zoek iets voor mijn moeder in Kerkrade")]
    [InlineData("at a gentle question", Channel.Web, "het heeft geen zin meer")]
    [InlineData("after opting out on WhatsApp", Channel.WhatsApp, "koffie in Schiedam", "stop")]
    [InlineData("after opting out on SMS", Channel.Sms, "koffie in Schiedam", "stop")]
    public void Every_danger_saying_gets_the_danger_reply_first(string state, Channel channel, params string[] before)
    {
        Talk talk = new(channel);
        foreach (var said in before) talk.Say(said);

        var missed = Saying.Develop.Where(s => s.Group is "suicide" or "violence" or "emergency").Where(s => !IsAnswered(talk.State, channel, s.Text)).ToList();

        Assert.True(missed.Count == 0, $"{state}: {missed.Count} sayings get another reply first");
    }

    [Fact]
    public void An_opted_out_number_hears_of_nothing_but_danger()
    {
        var talk = new Talk(Channel.Sms).Say("koffie in Schiedam").Say("stop");
        Assert.True(talk.State.OptedOut);

        Assert.Empty(talk.Say("koffie in Schiedam").Reply.Balloons);
        Assert.NotEmpty(talk.Say("ik wil niet meer leven").Reply.Balloons);
    }

    [Theory]
    [InlineData("mijn man slaat me")]
    [InlineData("ik ben bang voor mijn zoon, hij pakt steeds mijn geld")]
    public void With_violence_a_quick_exit_and_forgetting_are_offered(string text)
    {
        var talk = new Talk().Say(text);

        Assert.True(talk.Reply.QuickExit);
        Assert.Contains("wis gesprek", talk.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Said_again_the_reply_has_other_words_and_help_goes_on()
    {
        var talk = new Talk().Say("ik wil niet meer leven");
        var first = talk.Reply.Balloons[0].Text;

        Assert.NotEqual(first, talk.Say("ik wil echt niet meer leven").Reply.Balloons[0].Text);
        Assert.NotEmpty(talk.Say("is er koffie in Maastricht?").Reply.Facts.Items);
    }

    [Fact]
    public void A_gentle_question_without_a_plain_answer_is_not_asked_twice()
    {
        var talk = new Talk().Say("het heeft geen zin meer");
        var question = talk.Reply.Balloons[0].Text;

        Assert.Contains("denkt u aan de dood", question, StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(question, talk.Say("het heeft allemaal geen zin meer").Reply.Balloons[0].Text);
    }

    [Fact]
    public void An_old_mother_who_does_not_pick_up_is_a_worry_and_no_emergency()
    {
        var danger = SafetyKnowledge.Detector.Read("mijn oude moeder neemt niet op");

        Assert.Equal(DangerKind.Distress, danger.Kind);
    }

    private static bool IsAnswered(ConversationState state, Channel channel, string text)
    {
        var reply = s_dialogue.Respond(state, new(text, channel), Talk.Now).Reply;
        return reply.Facts.Danger >= DangerKind.Violence && s_numbers.Any(n => reply.Balloons[0].Text.Contains(n, StringComparison.Ordinal));
    }
}
