using HelpBot.Core.Conversation;
using HelpBot.Core.Understanding;

namespace HelpBot.Tests.Conversation;

/// <summary>What is offered to a resident, and what is said of it.</summary>
public sealed class FindingTests
{
    [Fact]
    public void A_changed_wish_never_brings_the_same_cards_again()
    {
        var talk = new Talk().Say("Ik woon in Schiedam, iets met andere mensen, maar geen bingo");
        var first = talk.Items.ToArray();
        var second = talk.Say("liever iets buiten").Items.ToArray();
        var third = talk.Say("en op zaterdag?").Items.ToArray();

        Assert.Empty(first.Intersect(second));
        Assert.Empty(first.Concat(second).Intersect(third));
        Assert.NotEmpty(third);
    }

    [Theory]
    [InlineData("iets met dieren in Maastricht", "dieren")]
    [InlineData("ik wil schaken in Schiedam", "schaken")]
    [InlineData("ik woon in Venlo, is er iets met paarden?", "paarden")]
    public void A_subject_that_is_not_there_is_said_to_be_missing_and_nothing_else_is_offered_for_it(string text, string subject)
    {
        var talk = new Talk().Say(text);

        Assert.Contains(subject, talk.Text, StringComparison.Ordinal);
        Assert.True(talk.State.Said.ContainsKey("not-exactly"));
        Assert.DoesNotContain(talk.Reply.Facts.Items, i => i.Kind == "activity");
        Assert.NotEmpty(talk.Items);
    }

    [Fact]
    public void A_subject_that_is_there_is_not_said_to_be_missing()
    {
        var talk = new Talk().Say("iets met muziek in Maastricht");

        Assert.False(talk.State.Said.ContainsKey("not-exactly"));
        Assert.Contains(talk.Reply.Facts.Items, i => i.Kind == "activity");
    }

    [Fact]
    public void Who_knows_nobody_gets_something_new()
    {
        var talk = new Talk().Say("ik woon in Kerkrade en wil koffie drinken");
        var first = talk.Items.ToArray();
        talk.Say("ik ken niemand");

        Assert.NotEmpty(talk.Items);
        Assert.Empty(talk.Items.Intersect(first));
    }

    [Fact]
    public void Where_only_other_days_are_known_they_are_named()
    {
        var talk = new Talk().Say("ik woon in Kerkrade en wil koffie drinken op donderdag").Say("kan het ook op zondag?");

        Assert.Contains("zondag", talk.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_was_shown_and_is_on_the_day_that_is_asked_comes_back_as_what_is_known_already()
    {
        var talk = new Talk().Say("Ik woon in Kerkrade en wil graag koffie drinken met andere mensen").Say("en op donderdag?");

        Assert.Contains("kerkrade-ontmoetingsbus-patronaatstraat", talk.Items);
        Assert.True(talk.State.Said.ContainsKey("seen-then"));
        Assert.False(talk.State.Said.ContainsKey("relaxed-time"));
    }

    [Fact]
    public void Three_needs_are_all_answered_the_heaviest_first()
    {
        var talk = new Talk().Say("ik woon in Schiedam en ik wil samen eten en iemand die langskomt, en hulp met mijn papieren");
        var themes = talk.Reply.Facts.Items.Select(i => i.Themes).ToArray();

        Assert.Equal(3, themes.Length);
        Assert.Contains("hulpvraag-administratie", themes[0]);
        Assert.Contains(themes, t => t.Contains("maatje"));
        Assert.Contains(themes, t => t.Contains("samen-eten"));
        Assert.Contains("samen eten", talk.Text, StringComparison.Ordinal);
        Assert.True(talk.State.Said.ContainsKey("needs"));
    }

    [Fact]
    public void On_SMS_two_needs_are_answered_and_more_gives_the_third()
    {
        var talk = new Talk(Channel.Sms).Say("Schiedam: ik wil samen eten en iemand die langskomt, en hulp met mijn papieren");
        Assert.InRange(talk.Reply.Facts.Items.Count, 1, 2);
        Assert.NotEmpty(talk.Say("meer").Items);
    }

    [Theory]
    [InlineData("geen groepen")]
    [InlineData("liever niet in een groep")]
    [InlineData("een op een graag")]
    public void Who_wants_no_group_gets_somebody_who_comes_or_calls(string text)
    {
        var talk = new Talk().Say("ik woon in Venlo en wil wandelen").Say(text);

        Assert.True(talk.State.OneToOne);
        Assert.NotEmpty(talk.Items);
        Assert.DoesNotContain(talk.Reply.Facts.Items, i => i.Kind == "activity" && !i.Themes.Contains("maatje"));
        Assert.Contains(talk.Reply.Facts.Items, i => i.Themes.Contains("maatje") || i.Themes.Contains("praatje"));
    }

    [Theory]
    [InlineData("Maastricht")]
    [InlineData("Schiedam")]
    [InlineData("Heerlen")]
    [InlineData("Kerkrade")]
    public void Who_cannot_leave_the_house_is_never_sent_out(string place)
    {
        var talk = new Talk().Say($"ik kan de deur niet uit en woon in {place}");
        for (var turn = 0; turn < 4; turn++)
        {
            Assert.All(talk.Items, id => Assert.True(ShippedBasis.Value.Lookup.Activity(id) is null or { AtHome: true } or { Themes: ["maatje", ..] }, id));
            talk.Say("meer");
        }
    }

    [Theory]
    [InlineData("Venlo")]
    [InlineData("Heerlen")]
    [InlineData("Roermond")]
    public void Who_walks_badly_is_not_sent_far(string place)
    {
        var talk = new Talk().Say($"ik ben slecht ter been, woon in {place} en wil koffie drinken").Say("meer");

        Assert.DoesNotContain(talk.Reply.Facts.Items, i => i.Kind == "activity" && i.DistanceKm > 10);
        Assert.NotEmpty(talk.Text);
    }

    [Fact]
    public void The_transport_hint_is_given_once()
    {
        var talk = new Talk().Say("ik ben slecht ter been, woon in Schiedam en wil samen eten").Say("meer").Say("hoe kom ik daar?");

        Assert.Equal(1, talk.State.Said["transport-hint"]);
    }

    [Fact]
    public void Not_on_Tuesday_is_kept_while_other_things_change()
    {
        var talk = new Talk().Say("ik woon in Schiedam en wil samen eten").Say("niet op dinsdag").Say("meer");

        Assert.DoesNotContain(talk.Reply.Facts.Items, i => i.Next is { } next && DateTime.Parse(next, null).DayOfWeek == DayOfWeek.Tuesday);
    }

    [Theory]
    [InlineData("max 5 euro")]
    [InlineData("ik heb een klein pensioentje")]
    [InlineData("gratis")]
    public void With_little_money_what_has_a_known_low_price_comes_first(string text)
    {
        var talk = new Talk().Say("wat is er te doen in Schiedam?").Say(text);

        Assert.InRange(ShippedBasis.Value.Lookup.Activity(talk.Items.First())?.Fee.Euro ?? 99, 0, 5);
    }

    [Fact]
    public void A_small_step_is_each_time_another_and_in_the_end_a_person()
    {
        var talk = new Talk().Say("ik woon in Schiedam").Say("ik durf niet");
        var first = Assert.Single(talk.Items);
        var second = Assert.Single(talk.Say("ik weet het niet").Items);

        Assert.NotEqual(first, second);
        for (var turn = 0; turn < 9; turn++) talk.Say("maakt niet uit");
        Assert.NotEmpty(talk.Items);
    }

    [Fact]
    public void Grief_is_answered_before_the_little_money_beside_it()
    {
        var talk = new Talk().Say("ik ben 82 en weduwe, Maastricht, ik mis mijn man en heb weinig geld");

        Assert.Contains("rouw", talk.Reply.Facts.Items[0].Themes);
        Assert.DoesNotContain("geldfit", talk.Items);
    }

    [Fact]
    public void A_part_of_the_day_is_added_to_the_day_that_was_asked()
    {
        var talk = new Talk().Say("ik woon in Schiedam en wil samen eten op donderdag").Say("en 's avonds?");

        Assert.Contains(DayOfWeek.Thursday, talk.State.When.Days);
        Assert.NotNull(talk.State.When.From);
    }

    [Fact]
    public void Who_wants_to_do_something_for_another_meets_the_volunteers()
    {
        var talk = new Talk().Say("ik woon in Schiedam en wil iets voor een ander doen");

        Assert.All(talk.Reply.Facts.Items, i => Assert.Contains("meedoen-vrijwilligerswerk", i.Themes));
    }

    [Fact]
    public void The_place_is_asked_twice_at_most_and_then_there_is_what_is_everywhere()
    {
        var talk = new Talk().Say("ik zoek koffie").Say("samen eten dan").Say("een maatje");

        Assert.Equal(2, talk.State.Said["ask-place"]);
        Assert.NotEmpty(talk.Items);
    }

    [Fact]
    public void What_is_not_understood_gets_one_question_and_then_a_person()
    {
        var talk = new Talk().Say("qwxz plof zzz");
        Assert.InRange(talk.Reply.Choices.Count, 2, 3);

        Assert.Contains("luisterlijn", talk.Say("brrr knok wazz").Items);
    }

    [Fact]
    public void Abuse_gets_a_boundary_once_and_then_a_brief_word()
    {
        var talk = new Talk().Say("hallo").Say("je bent stom");
        Assert.True(talk.State.Said.ContainsKey("insult"));

        talk.Say("zullen we seks hebben");
        Assert.True(talk.State.Said.ContainsKey("insult-again"));
        Assert.True(talk.Text.Length < 60);
    }

    [Fact]
    public void Cheaper_without_anything_cheaper_says_so_and_names_who_may_know()
    {
        var talk = new Talk().Say("ik woon in Kerkrade en wil koffie drinken").Say("goedkoper");

        Assert.True(talk.State.Said.ContainsKey("no-cheaper"));
        Assert.NotEmpty(talk.Items);
    }

    [Fact]
    public void The_role_of_who_asks_for_a_friend_is_taken_at_its_word()
    {
        var talk = new Talk().Say("ik vraag het voor een vriend in Schiedam, die zit altijd alleen");

        Assert.Equal(Role.Family, talk.Reply.Facts.Role);
        Assert.DoesNotContain("uzelf?", talk.Text, StringComparison.Ordinal);
    }

    /// <summary>"Dat past hier ook bij" and "ik vond niets dat past" do not go together.</summary>
    [Fact]
    public void What_was_shown_and_still_fits_is_not_followed_by_that_nothing_does()
    {
        var talk = new Talk();
        foreach (var said in new[] { "hallo, ik woon in schiedam en ik zoek iets met andere mensen, maar geen bingo", "liever iets buiten", "en op zaterdag?", "en voor mijn vader? die woont in rotterdam-noord" })
            talk.Say(said);

        Assert.True(talk.State.Said.ContainsKey("seen-fits"));
        Assert.False(talk.State.Said.ContainsKey("nothing"));
        Assert.NotEmpty(talk.Items);
    }
}
