using HelpBot.Core.Safety;
using HelpBot.Core.Understanding;

namespace HelpBot.Tests.Conversation;

/// <summary>What a daughter asks at midnight: a sign, a sentence, somebody who comes, a door, and something for herself.</summary>
public sealed class FamilyConversations
{
    [Fact]
    public void The_first_answer_holds_a_sign_an_opening_sentence_what_not_to_say_options_and_a_door()
    {
        var talk = new Talk().Say("mijn oma van 88 in Kerkrade wil graag eens koffie drinken met anderen");

        foreach (var text in new[] { "family-signal", "family-tip", "family-avoid", "family-door" }) Assert.True(talk.State.Said.ContainsKey(text), text);
        Assert.Contains(talk.Reply.Facts.Items, i => i.Municipality == "Kerkrade");
        Assert.Contains("045 545 63 51", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mijn moeder van 84 zit hele dagen alleen", "uw moeder")]
    [InlineData("mn pa komt nergens meer", "uw vader")]
    [InlineData("de buurvrouw is 80 en ziet niemand", "uw buurvrouw")]
    [InlineData("mijn schoonvader mist zijn vrouw", "uw schoonvader")]
    [InlineData("mijn vader van 81 is sinds de dood van mam heel stil", "uw vader")]
    [InlineData("sinds mijn vader dood is zit mijn moeder hele dagen alleen", "uw moeder")]
    public void Whoever_it_is_about_is_called_as_the_relative_did(string message, string called)
    {
        var talk = new Talk().Say(message);

        Assert.Contains(called, talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_has_no_word_of_kin_is_that_person()
    {
        var talk = new Talk().Say("iemand in mijn straat zit hele dagen alleen, ik zoek iets voor haar");

        Assert.Equal(Role.Family, talk.Reply.Facts.Role);
        Assert.Contains("die persoon", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mijn moeder van 84 in Kerkrade zit hele dagen alleen, ze wil niet onder de mensen")]
    [InlineData("mijn vader in Kerkrade is alleen maar hij wijst alles af")]
    [InlineData("opa in Kerkrade laat niemand binnen, hij is zo alleen")]
    public void Who_turns_everything_down_gets_visits_voices_and_small_steps_and_no_meeting(string message)
    {
        var talk = new Talk().Say(message);

        Assert.True(talk.State.Said.ContainsKey("declines"));
        Assert.Contains(talk.Reply.Facts.Items, i => i.Kind == "advice" && i.Id == "kleine-stappen");
        Assert.DoesNotContain(talk.Reply.Facts.Items, i => i.Kind == "activity");
        Assert.DoesNotContain("bus", string.Join(' ', talk.Items), StringComparison.Ordinal);
        Assert.Contains(talk.Reply.Facts.Items, i => i.Kind is "partner" && i.Themes.Contains("maatje"));
    }

    [Fact]
    public void More_of_what_can_be_at_home_is_no_meeting_either()
    {
        var talk = new Talk().Say("mijn schoonvader in Schiedam eet altijd alleen").Say("hij weigert alles").Say("meer");

        Assert.DoesNotContain(talk.Reply.Facts.Items, i => i.Kind == "activity");
        Assert.NotEmpty(talk.Items);
    }

    [Fact]
    public void No_advice_is_given_twice_and_at_the_end_there_is_a_person()
    {
        var talk = new Talk().Say("mijn moeder in Kerkrade zit hele dagen alleen");
        var given = new List<string>();
        string[] questions = ["hoe begin ik erover?", "hoe begin ik erover?", "wat moet ik niet zeggen?", "wat zeg ik dan wel?", "waar merk ik het aan?", "ze wijst alles af", "ze wijst alles af", "hoe begin ik erover?", "hoe begin ik erover?"];
        foreach (var question in questions)
        {
            talk.Say(question);
            given.AddRange(talk.Reply.Facts.Items.Where(i => i.Kind == "advice").Select(i => i.Id));
        }

        Assert.Equal(given.Distinct().Count(), given.Count);
        Assert.InRange(given.Count, 7, 9);
        for (var i = 0; i < 8; i++) talk.Say("hoe begin ik erover?");
        Assert.Contains("luisterlijn", talk.Items);
    }

    [Theory]
    [InlineData("wat moet ik niet zeggen?", "niet-zeggen")]
    [InlineData("waar let ik op?", "herkennen")]
    [InlineData("wat zeg ik?", "wel-zeggen")]
    [InlineData("hij weigert alle hulp", "kleine-stappen")]
    [InlineData("waar kan ik mijn zorg melden?", "zorg-melden")]
    public void A_question_gets_the_advice_it_is_about(string question, string advice)
    {
        var talk = new Talk().Say("mijn opa in Maastricht zit hele dagen alleen").Say(question);

        Assert.Equal(advice, talk.Reply.Facts.Items.First(i => i.Kind == "advice").Id);
    }

    [Theory]
    [InlineData("Heerlen", "heerlen-meldpunt-eenzaamheid", "045-5604004")]
    [InlineData("Beek", "", "046-750 84 10")]
    [InlineData("Kerkrade", "", "045 545 63 51")]
    public void A_worry_is_passed_on_at_the_real_door_where_the_other_lives(string place, string id, string phone)
    {
        var talk = new Talk().Say($"mijn tante in {place} gaat achteruit, waar kan ik mijn zorg melden?");

        Assert.Contains(phone, talk.Text, StringComparison.Ordinal);
        if (id.Length > 0) Assert.Equal(id, talk.Reply.Facts.Items.First(i => i.Kind == "partner").Id);
    }

    [Fact]
    public void The_door_waits_for_the_place()
    {
        var talk = new Talk().Say("ik maak me zorgen om mijn oma").Say("waar kan ik dat melden?");
        Assert.Contains("uw oma", talk.Text, StringComparison.Ordinal);

        talk.Say("Maastricht");
        Assert.True(talk.State.Said.ContainsKey("report-here"));
        Assert.Contains(talk.Reply.Facts.Items, i => i.Municipality == "Maastricht");
    }

    [Theory]
    [InlineData("mijn schoonvader van 79 in Schiedam eet altijd alleen en ik ben moe van de mantelzorg", "samen-eten")]
    [InlineData("mijn vrouw in Maastricht heeft dementie en ik ben zelf ook zo moe", "dementie")]
    public void The_own_exhaustion_is_answered_first_and_the_others_need_after_it(string message, string theme)
    {
        var talk = new Talk().Say(message);
        var items = talk.Reply.Facts.Items.Where(i => i.Kind != "advice").ToList();

        Assert.True(talk.State.Said.ContainsKey("own-support"));
        Assert.Contains("mantelzorg", items[0].Themes);
        Assert.Contains(items, i => i.Themes.Contains(theme));
        Assert.Contains(theme, talk.State.Themes);
    }

    [Fact]
    public void Exhaustion_that_safety_answers_gets_own_support_in_the_same_reply()
    {
        var talk = new Talk().Say("mijn moeder in Kerkrade heeft een maatje nodig").Say("ik ben zelf ook op van het zorgen");

        Assert.Equal(DangerKind.Neglect, talk.Reply.Facts.Danger);
        Assert.Contains("huisarts", talk.Reply.Balloons[0].Text, StringComparison.Ordinal);
        Assert.Contains("mantelzorgnl", talk.Items);
        Assert.True(talk.State.Said.ContainsKey("own-support"));
    }

    [Fact]
    public void After_the_direct_question_is_denied_everything_that_was_asked_is_answered()
    {
        var talk = new Talk().Say("mijn moeder in Heerlen wil koffie drinken en een maatje en ik ben zelf ook op, ik zie het niet meer zitten").Say("nee");

        Assert.Equal(Role.Family, talk.Reply.Facts.Role);
        Assert.Contains("mantelzorgnl", talk.Items);
        Assert.Contains(talk.Reply.Facts.Items, i => i.Themes.Contains("maatje") || i.Themes.Contains("koffie-inloop"));
    }

    [Fact]
    public void Own_support_is_not_the_same_twice()
    {
        var talk = new Talk().Say("mijn moeder in Kerkrade heeft een maatje nodig").Say("en voor mezelf?");
        var first = talk.Items.ToList();
        Assert.Contains("mantelzorgnl", first);

        talk.Say("en voor mezelf?");
        Assert.DoesNotContain("mantelzorgnl", talk.Items);
        Assert.DoesNotContain(talk.Items, id => first.Contains(id) && talk.Reply.Facts.Items.Any(i => i.Id == id && i.Kind == "advice"));
    }

    [Fact]
    public void A_resident_turns_to_a_neighbour_who_stays_in_and_back()
    {
        var talk = new Talk().Say("Ik woon in Kerkrade, ik ben 45 en zoek een wandelgroep").Say("en voor mijn buurvrouw, zij is 80 en komt de deur niet meer uit");
        Assert.Equal(Role.Family, talk.Reply.Facts.Role);
        Assert.Equal(80, talk.State.Age);
        Assert.DoesNotContain(talk.Reply.Facts.Items, i => i.Kind == "activity");

        talk.Say("en voor mezelf");
        Assert.Equal(Role.Resident, talk.Reply.Facts.Role);
        Assert.Contains("wandelen-bewegen", talk.Reply.Facts.Themes);
        Assert.False(talk.State.AtHome);
        Assert.Null(talk.State.Age);
    }

    [Fact]
    public void After_a_danger_reply_help_goes_on_with_what_is_asked()
    {
        var talk = new Talk().Say("mijn moeder in Kerkrade wordt geslagen door mijn broer");
        Assert.Equal(DangerKind.Violence, talk.Reply.Facts.Danger);

        talk.Say("ze zit ook de hele dag alleen, is er een maatje voor haar?");
        Assert.Equal(DangerKind.None, talk.Reply.Facts.Danger);
        Assert.Contains(talk.Reply.Facts.Items, i => i.Themes.Contains("maatje"));
    }
}
