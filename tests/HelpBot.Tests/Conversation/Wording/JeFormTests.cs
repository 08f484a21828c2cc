using HelpBot.Core.Conversation.Wording;
using HelpBot.Core.Knowledge;

namespace HelpBot.Tests.Conversation.Wording;

public sealed class JeFormTests
{
    private static readonly JeForm s_form = new(Shipped.Catalog.Texts.Je);

    [Theory]
    [InlineData("U bent welkom.", "Je bent welkom.")]
    [InlineData("Bent u er nog?", "Ben je er nog?")]
    [InlineData("U heeft tijd. Heeft u zin?", "Je hebt tijd. Heb je zin?")]
    [InlineData("Zeg waar u zin in heeft.", "Zeg waar je zin in hebt.")]
    [InlineData("Als u wilt, kunt u bellen.", "Als je wilt, kun je bellen.")]
    [InlineData("Hier vindt u uw buurthuis.", "Hier vind je je buurthuis.")]
    [InlineData("Weet u dat? Mag u dat?", "Weet je dat? Mag je dat?")]
    [InlineData("Een mens kan u beter helpen.", "Een mens kan je beter helpen.")]
    [InlineData("De gemeente helpt u verder.", "De gemeente helpt je verder.")]
    [InlineData("Of u zich moet aanmelden, weet ik niet.", "Of je je moet aanmelden, weet ik niet.")]
    [InlineData("U hoeft zich niet te schamen.", "Je hoeft je niet te schamen.")]
    [InlineData("Zorgt u ook voor uzelf? Alstublieft.", "Zorg je ook voor jezelf? Alsjeblieft.")]
    [InlineData("Ik zoek iets voor u, bij u in de buurt.", "Ik zoek iets voor jou, bij jou in de buurt.")]
    public void The_verb_the_pronoun_and_what_is_yours_change_together(string u, string je) => Assert.Equal(je, s_form.Of(u));

    [Theory]
    [InlineData("Hoe merkt u dat iemand zich alleen voelt?", "Hoe merk je dat iemand zich alleen voelt?")]
    [InlineData("Hij heeft een hond.", "Hij heeft een hond.")]
    [InlineData("Zegt u het, dan heeft zij rust.", "Zeg je het, dan heeft zij rust.")]
    public void What_is_said_of_another_stays(string u, string je) => Assert.Equal(je, s_form.Of(u));

    [Theory]
    [InlineData("U kunt zeggen: \"Hoe gaat het met u?\"", "Je kunt zeggen: \"Hoe gaat het met u?\"")]
    [InlineData("\"Ik zie u weinig. Hoe gaat het met u?\" Zeg wat u ziet.", "\"Ik zie u weinig. Hoe gaat het met u?\" Zeg wat je ziet.")]
    public void What_is_quoted_is_said_to_somebody_else_and_stays(string u, string je) => Assert.Equal(je, s_form.Of(u));

    [Fact]
    public void A_placeholder_is_no_word() => Assert.Equal("Woont {u} hier? Je {them}.", s_form.Of("Woont {u} hier? Uw {them}."));

    [Fact]
    public void A_sentence_with_a_verb_that_nobody_told_about_stays_and_the_verb_is_named()
    {
        Assert.Equal(["fietst"], s_form.DoubtsIn("Wat wilt u? Fietst u graag?"));
        Assert.Equal("Wat wil je? Fietst u graag met uw buur?", s_form.Of("Wat wilt u? Fietst u graag met uw buur?"));
    }

    [Fact]
    public void Where_nothing_is_told_of_je_everything_stays() => Assert.Equal("Wat wilt u?", new JeForm(JeWords.None).Of("Wat wilt u?"));

    [Fact]
    public void A_sentence_may_have_a_form_of_its_own() => Assert.Equal("Waarom niet? Welke dag komt jou uit?", s_form.Of("Waarom niet? Welke dag komt u uit?"));
}
