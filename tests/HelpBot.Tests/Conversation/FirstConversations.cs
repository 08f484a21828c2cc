using HelpBot.Core.Conversation;
using HelpBot.Core.Safety;
using HelpBot.Core.Understanding;

namespace HelpBot.Tests.Conversation;

/// <summary>What a newcomer tries first.</summary>
public sealed class FirstConversations
{
    [Fact]
    public void Coffee_in_Kerkrade_gives_a_warm_sentence_and_cards_from_the_knowledge()
    {
        var talk = new Talk().Say("Ik woon in Kerkrade en wil graag koffie drinken met andere mensen");

        Assert.Contains("kerkrade-ontmoetingsbus-patronaatstraat", talk.Items);
        Assert.Contains(talk.Items, id => id.StartsWith("kerkrade-buurtkamers", StringComparison.Ordinal));
        Assert.Contains("donderdag 26 november", talk.Text, StringComparison.Ordinal);
        Assert.Contains("Patronaatstraat", talk.Text, StringComparison.Ordinal);
        Assert.Contains("rtvparkstad.nl", talk.Text, StringComparison.Ordinal);
        Assert.Equal("Kerkrade", talk.Reply.Facts.Place);
        Assert.Equal(Role.Resident, talk.Reply.Facts.Role);
    }

    [Fact]
    public void A_day_narrows_what_was_found()
    {
        var talk = new Talk().Say("Ik woon in Kerkrade en wil graag koffie drinken met andere mensen").Say("en op donderdag?");

        Assert.Contains("kerkrade-ontmoetingsbus-patronaatstraat", talk.Items);
        Assert.DoesNotContain(talk.Reply.Facts.Items, i => i.Kind == "activity" && i.Next is { } next && !next.StartsWith("2026-11-26", StringComparison.Ordinal));
    }

    [Fact]
    public void A_person_to_talk_to_is_a_door_in_town_and_the_line_that_listens()
    {
        var talk = new Talk().Say("Ik woon in Kerkrade en wil graag koffie drinken met andere mensen").Say("ik wil liever met een mens praten");

        Assert.Contains("088 0767 000", talk.Text, StringComparison.Ordinal);
        Assert.Contains(talk.Reply.Facts.Items, i => i is { Kind: "partner", Municipality: "Kerkrade" });
    }

    [Fact]
    public void The_place_is_the_mothers_and_the_meals_are_there()
    {
        var talk = new Talk().Say("mijn moeder in Schiedam eet altijd alleen");

        Assert.Equal(Role.Family, talk.Reply.Facts.Role);
        Assert.Contains("samen-eten", talk.Reply.Facts.Themes);
        Assert.NotEmpty(talk.Reply.Facts.Items);
        Assert.All(talk.Reply.Facts.Items.Where(i => i.Kind == "activity"), i => Assert.Equal("Schiedam", i.Municipality));
        Assert.All(talk.Reply.Facts.Items.Where(i => i.Kind == "activity"), i => Assert.Contains("samen-eten", i.Themes));
    }

    [Fact]
    public void A_professional_gets_an_overview_and_no_small_talk()
    {
        var talk = new Talk().Say("ik heb een cliënt in Venlo, weduwe, 78, zoekt een maatje");

        Assert.Equal(Role.Professional, talk.Reply.Facts.Role);
        Assert.Contains("Overzicht Venlo", talk.Text, StringComparison.Ordinal);
        Assert.Contains(talk.Items, id => id.StartsWith("venlo-humanitas", StringComparison.Ordinal));
        Assert.Contains("Verwijzen", talk.Text, StringComparison.Ordinal);
        Assert.True(talk.Reply.Facts.Items.Count <= 6);
    }

    [Theory]
    [InlineData(Channel.Web)]
    [InlineData(Channel.Sms)]
    [InlineData(Channel.WhatsApp)]
    public void Wanting_to_die_is_answered_with_113_before_anything_else(Channel channel)
    {
        var talk = new Talk(channel).Say("ik wil dood");

        Assert.Equal(DangerKind.Suicide, talk.Reply.Facts.Danger);
        Assert.Contains("113", talk.Reply.Balloons[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Heerlen")]
    [InlineData("Venlo")]
    public void A_place_without_activities_is_told_so_with_the_partner_who_knows_and_what_is_across_the_border(string place)
    {
        var talk = new Talk().Say($"ik woon in {place} en wil graag met anderen koffie drinken");

        Assert.True(talk.State.Said.ContainsKey("no-activity-here"));
        Assert.Contains(talk.Reply.Facts.Items, i => i.Kind == "partner" && i.Municipality == place);
        Assert.Contains(talk.Reply.Facts.Items, i => i.Kind == "activity" && i.Municipality != place && i.DistanceKm > 0);
    }

    [Fact]
    public void Without_a_place_it_asks_for_one_and_then_goes_on()
    {
        var talk = new Talk().Say("ik wil graag samen eten");
        Assert.True(talk.State.Said.ContainsKey("ask-place"));

        talk.Say("3111 AB");

        Assert.Contains(talk.Reply.Facts.Items, i => i.Municipality == "Schiedam" && i.Themes.Contains("samen-eten"));
    }

    [Fact]
    public void The_first_words_say_that_it_is_a_computer()
    {
        Assert.Contains("computer", new Talk().Open().Text, StringComparison.Ordinal);
        Assert.Contains("computer", new Talk(Channel.Sms).Say("hallo").Text, StringComparison.Ordinal);
        Assert.Contains("computer", new Talk(Channel.WhatsApp).Say("hallo").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Forgetting_is_an_effect_and_leaves_nothing_remembered()
    {
        var talk = new Talk().Say("Ik woon in Kerkrade en wil koffie drinken").Say("wis gesprek");

        Assert.Contains(Effect.Forget, talk.Effects);
        Assert.Null(talk.State.Place);
        Assert.Empty(talk.State.EverShown);
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("STOP")]
    [InlineData("afmelden")]
    public void Stop_by_SMS_opts_out_and_start_opts_in(string stop)
    {
        var talk = new Talk(Channel.Sms).Say("hallo").Say(stop);
        Assert.Contains(Effect.OptOut, talk.Effects);

        talk.Say("nog een vraag");
        Assert.Empty(talk.Reply.Balloons);

        talk.Say("START");
        Assert.Contains(Effect.OptIn, talk.Effects);
    }

    [Fact]
    public void Danger_is_answered_even_after_STOP()
    {
        var talk = new Talk(Channel.Sms).Say("stop").Say("ik wil dood");

        Assert.Contains("113", talk.Text, StringComparison.Ordinal);
    }
}
