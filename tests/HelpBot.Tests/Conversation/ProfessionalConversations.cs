using HelpBot.Core.Conversation;
using HelpBot.Core.Safety;
using HelpBot.Core.Understanding;

namespace HelpBot.Tests.Conversation;

/// <summary>What a practice nurse with forty seconds asks: an overview once, how to refer, a text to copy, the next client.</summary>
public sealed class ProfessionalConversations
{
    private const string AtHome = "mw. 82, weduwe, slecht ter been, Heerlen-Noord, wil graag aanspraak thuis";
    private const string Client = "cliënt 78 in Kerkrade, zoekt een maatje";

    [Fact]
    public void Every_option_says_why_it_fits_for_whom_how_to_refer_and_when_it_was_checked()
    {
        var talk = new Talk().Say(Client);
        var options = talk.Reply.Balloons.Where(b => b.Card is not null).Select(b => b.Text).ToList();

        Assert.InRange(options.Count, 1, 6);
        Assert.Contains(options, o => o.Contains("Past: een maatje", StringComparison.Ordinal));
        Assert.All(options, o => Assert.Contains("Voor wie: ", o, StringComparison.Ordinal));
        Assert.All(options, o => Assert.Contains("Verwijzen: ", o, StringComparison.Ordinal));
        Assert.All(options, o => Assert.Contains("Gecheckt op ", o, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("WMO consulent Zaanstad. Cliënt 68, slechtziend, wil muziek maken. Graag opties met aanmeldroute")]
    [InlineData("cliënt 78 in Kerkrade, zoekt een maatje, hoe verwijs ik")]
    public void Who_asks_the_way_in_of_a_new_client_gets_the_options_with_it(string text)
    {
        var talk = new Talk().Say(text);

        Assert.NotEmpty(talk.Items);
        Assert.Contains(talk.Reply.Balloons, b => b.Card is not null && b.Text.Contains("Verwijzen: ", StringComparison.Ordinal));
    }

    [Fact]
    public void For_a_client_at_home_who_walks_badly_visitors_and_voices_come_before_the_door_and_nothing_far_away_is_offered()
    {
        var talk = new Talk().Say(AtHome);
        var items = talk.Reply.Facts.Items;

        Assert.DoesNotContain(items, i => i.Kind == "activity");
        Assert.Contains(items.Take(2), i => i.Themes.Contains("maatje"));
        Assert.Contains("luisterlijn", talk.Items);
        Assert.Equal("partner", items[^1].Kind);
        Assert.Equal("Heerlen", items[^1].Municipality);
        Assert.DoesNotContain(items, i => i.DistanceKm > 25);
    }

    [Theory]
    [InlineData("man 55, Venlo, werkloos, wil onder de mensen")]
    [InlineData("patiënt 90 in Maastricht, eet alleen")]
    [InlineData("dhr 74 te Simpelveld zoekt wandelgroep")]
    [InlineData("cliënt in Beek met schulden")]
    public void Nothing_is_farther_away_than_a_client_will_travel_and_there_are_at_most_six(string message)
    {
        var talk = new Talk().Say(message);

        Assert.InRange(talk.Reply.Facts.Items.Count, 1, 6);
        Assert.DoesNotContain(talk.Reply.Facts.Items, i => i.DistanceKm > 25);
    }

    [Theory]
    [InlineData("Hoe verwijs ik?")]
    [InlineData("hoe meld ik aan")]
    [InlineData("wat is de aanmeldprocedure?")]
    [InlineData("hoe loopt de verwijzing")]
    public void How_to_refer_is_one_line_for_each_option_and_not_the_overview_again(string question)
    {
        var talk = new Talk().Say(Client);
        var shown = talk.State.Overview;
        talk.Say(question);

        Assert.Empty(talk.Items);
        Assert.All(shown, id => Assert.Contains($"- {ShippedBasis.Value.NameOf(id)}: ", talk.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("hieronder", talk.Text, StringComparison.Ordinal);
        Assert.Contains("toestemming", talk.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void An_unknown_way_in_is_said_to_be_unknown_with_whom_to_ask()
    {
        var talk = new Talk().Say("mw. 82, weduwe, slecht ter been, Heerlen-Noord, opties voor contact").Say("hoe verwijs ik?");

        Assert.Contains("Alcander: niet bekend, navragen bij Gemeente Heerlen, 14 045", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_referral_text_is_its_own_balloon_without_anything_that_was_written()
    {
        var talk = new Talk().Say("mw. Jansen-Testrups, 82 jaar, weduwe, slecht ter been, Heerlen-Noord, wil graag aanspraak thuis").Say("graag een verwijstekst");
        var text = Assert.Single(talk.Reply.Balloons, b => b.Text.StartsWith("Verwijzing naar: ", StringComparison.Ordinal)).Text;

        Assert.Contains("Humanitas Parkstad", text, StringComparison.Ordinal);
        Assert.Contains("80 tot en met 89 jaar", text, StringComparison.Ordinal);
        Assert.Contains("slecht ter been", text, StringComparison.Ordinal);
        Assert.Contains("Woonplaats: Heerlen", text, StringComparison.Ordinal);
        Assert.Contains("Toestemming cliënt: ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("82", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Jansen", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("weduwe", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void On_WhatsApp_the_choices_are_not_in_the_text_to_copy()
    {
        var talk = new Talk(Channel.WhatsApp).Say(Client).Say("verwijstekst");

        Assert.Matches(@"\nVerwijzer: [^\n\[\d]+$", Assert.Single(talk.Reply.Balloons, b => b.Text.StartsWith("Verwijzing naar: ", StringComparison.Ordinal)).Text);
    }

    [Fact]
    public void A_referral_text_can_be_for_another_option_and_is_made_once()
    {
        var talk = new Talk().Say(Client);
        var second = ShippedBasis.Value.NameOf(talk.State.Overview[1])!;
        talk.Say("verwijstekst voor de tweede");
        Assert.Contains("Verwijzing naar: " + second, talk.Text, StringComparison.Ordinal);

        talk.Say("verwijstekst voor de tweede");
        Assert.DoesNotContain("Verwijzing naar: ", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_referral_text_asked_at_once_is_given_at_once()
    {
        var talk = new Talk().Say("Verwijstekst graag voor een patiënt met rouw in Maastricht");

        Assert.Contains("Verwijzing naar: ", talk.Text, StringComparison.Ordinal);
        Assert.Contains("Vraag: rouw en verlies", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_asked_before_the_place_was_known_is_answered_when_it_is()
    {
        var talk = new Talk().Say("welzijn op recept?");
        Assert.True(talk.State.Said.ContainsKey("ask-place"));

        talk.Say("Beek");
        Assert.Contains("Welzijn op Recept", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Welzijn_op_Recept_that_is_not_known_is_said_so_with_a_door_of_that_town()
    {
        var talk = new Talk().Say(Client).Say("welzijn op recept?");

        Assert.True(talk.State.Said.ContainsKey("on-prescription-unknown"));
        Assert.Contains("045 545 63 51", talk.Text, StringComparison.Ordinal);
        Assert.Empty(talk.Items);
    }

    [Fact]
    public void The_same_overview_is_not_printed_twice()
    {
        var talk = new Talk().Say(Client).Say(Client);

        Assert.Empty(talk.Items);
        Assert.True(talk.State.Said.ContainsKey("overview-same"));
        Assert.Contains("Verwijstekst", talk.Reply.Choices);
    }

    [Fact]
    public void Suspicion_gets_the_steps_and_then_the_work_goes_on_where_it_was()
    {
        var talk = new Talk().Say(Client);
        var shown = talk.State.Overview;
        talk.Say("ik vermoed dat haar zoon haar slaat");
        Assert.Equal(DangerKind.Violence, talk.Reply.Facts.Danger);
        Assert.Equal(Role.Professional, talk.Reply.Facts.Role);
        Assert.Contains("meldcode", talk.Text, StringComparison.Ordinal);

        talk.Say("hoe verwijs ik?");
        Assert.Empty(talk.Items);
        Assert.Contains(ShippedBasis.Value.NameOf(shown[0])!, talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("contact van de eerste?", "humanitas.nl")]
    [InlineData("voor wie is de eerste?", "inwoners van Parkstad")]
    [InlineData("wachttijd?", "Wachttijd Humanitas Parkstad: niet bekend")]
    [InlineData("kosten voor cliënt", "Kosten Humanitas Parkstad: niet bekend")]
    [InlineData("eligibility?", "Humanitas Parkstad: inwoners van Parkstad")]
    public void A_follow_up_is_answered_from_the_record_or_said_to_be_unknown(string question, string expected)
    {
        var talk = new Talk().Say(Client).Say(question);

        Assert.Contains(expected, talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Overzicht", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_second_stays_the_second_after_the_first_was_looked_at()
    {
        var talk = new Talk().Say(Client);
        var shown = talk.State.Overview;
        talk.Say("de eerste").Say("de tweede");

        Assert.Equal([shown[1]], talk.Items);
    }

    [Fact]
    public void The_next_client_is_not_the_one_before()
    {
        var talk = new Talk().Say(AtHome).Say("en voor een cliënt in Venlo, man van 45 met schulden");

        Assert.Contains("Overzicht Venlo, geldzorgen", talk.Text, StringComparison.Ordinal);
        Assert.Equal(Mobility.None, talk.State.Mobility);
        Assert.Equal(45, talk.State.Age);
        Assert.False(talk.State.AtHome);
        Assert.DoesNotContain("bereaved", talk.State.Audiences);
        Assert.DoesNotContain("rouw", talk.State.Themes);
    }

    [Fact]
    public void A_professional_who_asks_for_the_own_mother_is_answered_as_a_daughter_or_son()
    {
        var talk = new Talk().Say(AtHome).Say("nu voor mijn eigen moeder in Beek, ze zit hele dagen alleen");

        Assert.Equal(Role.Family, talk.Reply.Facts.Role);
        Assert.Equal("mother", talk.State.Kin);
        Assert.Null(talk.State.Age);
        Assert.DoesNotContain("Overzicht", talk.Text, StringComparison.Ordinal);

        talk.Say("cliënt, 70, Maastricht, rouw");
        Assert.Equal(Role.Professional, talk.Reply.Facts.Role);
        Assert.Contains("Overzicht Maastricht, rouw en verlies", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Channel.Web)]
    [InlineData(Channel.Sms)]
    [InlineData(Channel.WhatsApp)]
    public void Nothing_is_said_for_comfort(Channel channel)
    {
        string[] comfort = ["Fijn", "Wat goed", "Goed dat u", "verdrietig", "gerust", "Knap", "Mooi", "gezellig begin", "valt niet mee"];
        var talk = new Talk(channel);
        foreach (var message in new[] { AtHome, "hoe verwijs ik?", "verwijstekst", "de tweede", "wachttijd?", "kosten?", "meer", "meer", "welzijn op recept?", "en in Kerkrade?" })
        {
            talk.Say(message);
            Assert.All(comfort, c => Assert.DoesNotContain(c, talk.Text, StringComparison.Ordinal));
        }
    }
}
