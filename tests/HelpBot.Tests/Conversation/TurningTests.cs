using HelpBot.Core.Conversation;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Understanding;

namespace HelpBot.Tests.Conversation;

/// <summary>Where a conversation turns: what is turned down, what is wished next, and who asks whom to call.</summary>
public sealed class TurningTests
{
    private static readonly CatalogLookup s_lookup = ShippedBasis.Value.Lookup;

    [Theory]
    [InlineData("Koffie drinken in Kerkrade", "De ontmoetingsbus is niks voor mij", "ontmoetingsbus")]
    [InlineData("Ik zoek samen eten in Schiedam Nieuwland", "Eetcafé Dreesplein, daar ga ik niet heen", "eetcafe")]
    [InlineData("Ik zoek samen eten in Schiedam Nieuwland", "De Hollandse Pot ken ik al, liever iets anders", "hollandse-pot")]
    public void What_is_turned_down_by_its_name_does_not_come_back(string wish, string refusal, string id)
    {
        var talk = new Talk().Say(wish);
        Assert.Contains(talk.Items, i => i.Contains(id, StringComparison.Ordinal));

        talk.Say(refusal);
        Assert.NotEmpty(talk.Items);
        Assert.DoesNotContain(talk.Items, i => i.Contains(id, StringComparison.Ordinal));

        talk.Say("nog meer");
        Assert.DoesNotContain(talk.Items, i => i.Contains(id, StringComparison.Ordinal));
    }

    [Fact]
    public void Who_does_not_want_to_be_seen_in_town_gets_nothing_to_do_there()
    {
        var talk = new Talk().Say("koffie in Landgraaf").Say("Liever niet in Landgraaf, iedereen kent me");

        Assert.NotEmpty(talk.Items);
        Assert.DoesNotContain(talk.Items, id => s_lookup.Activity(id)?.Municipality == "Landgraaf");
    }

    [Fact]
    public void A_corner_of_the_own_town_that_is_too_far_does_not_rule_out_the_town()
    {
        var talk = new Talk().Say("koffie drinken in Venlo").Say("tegelen is te ver voor mij");

        Assert.DoesNotContain("Venlo", talk.State.NotIn);
    }

    [Fact]
    public void What_is_liked_as_well_is_the_next_wish()
    {
        var talk = new Talk().Say("Ik wil meer mensen zien. Schiedam").Say("lunchen vind ik ook leuk");

        Assert.Contains(talk.Reply.Facts.Items, i => i.Themes.Contains(ThemeIds.Meal));
    }

    [Fact]
    public void How_to_bring_somebody_along_is_advice_and_no_opening_hour()
    {
        var talk = new Talk().Say("Mijn oma in Schiedam is eenzaam, wat is er te doen").Say("Hoe krijg ik haar mee de deur uit, ze vindt alles eng");

        Assert.Equal(Intent.Advice, talk.Reply.Facts.Intent);
        Assert.Contains(talk.Reply.Facts.Items, i => i.Kind == "advice");
    }

    [Fact]
    public void Who_wants_to_talk_at_night_is_given_a_voice_before_the_place_is_asked() =>
        Assert.Contains("luisterlijn", new Talk().Say("Ik wil met iemand praten, ik slaap niet").Items);

    [Theory]
    [InlineData("nummer voor in de nacht?")]
    [InlineData("ook een avondnummer?")]
    public void A_number_for_the_night_is_the_line_that_is_always_there(string question) =>
        Assert.Contains("luisterlijn", new Talk().Say("huisarts, mw 80 Schiedam, samen eten").Say(question).Items);

    [Theory]
    [InlineData("Prima zo. Vergeet me maar")]
    [InlineData("ok dank. wis mijn gesprek")]
    public void An_order_to_forget_after_a_word_or_two_is_obeyed(string order) =>
        Assert.Contains(Effect.Forget, new Talk().Say("koffie in Heerlen").Say(order).Effects);

    [Fact]
    public void The_alarm_number_is_no_offer() =>
        Assert.DoesNotContain("112", new Talk().Say("Ik maak me zorgen over mijn zus in Zaandam, ze neemt niet meer op").Say("Ze leeft nog hoor, ze wil alleen niemand zien").Items);
}
