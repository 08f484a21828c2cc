namespace HelpBot.Tests.Conversation;

/// <summary>Later messages that only tell, ask about something shown before, or ask who arranges what was spoken of.</summary>
public sealed class TellingTurnTests
{
    [Theory]
    [InlineData("mijn dochter brengt me")]
    [InlineData("de buurman rijdt me er wel heen")]
    [InlineData("mijn zoon haalt mij ook weer op")]
    public void Who_is_brought_stays_who_writes_and_is_offered_no_ride(string text)
    {
        var talk = new Talk().Say("ik woon in schiedam en zoek iemand om mee te eten").Say(text);

        Assert.NotEqual(HelpBot.Core.Understanding.Role.Family, talk.State.Role);
        Assert.Empty(talk.Items);
    }

    private static Talk Mother() => new Talk().Say("mijn moeder in Kerkrade zit alleen thuis, is er wat voor haar");

    private static Talk Client() => new Talk().Say("Wijkverpleegkundige Schiedam-Oost, mw 84 zoekt koffie-inloop");

    [Theory]
    [InlineData("en voor mij, ik slaap er slecht van")]
    [InlineData("en voor mij dan, ik ben zelf ook op")]
    public void Who_loses_sleep_over_a_relative_is_given_support_of_her_own(string text) =>
        Assert.Contains("mantelzorg", Mother().Say(text).Text, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void That_bus_is_the_one_that_was_shown_in_an_earlier_list()
    {
        var talk = new Talk().Say("Ik zoek koffie in Kerkrade");
        Assert.Contains(talk.Items, id => id.Contains("ontmoetingsbus", StringComparison.Ordinal));

        talk.Say("iets met eten").Say("die bus, wat doen ze daar");

        Assert.Contains("Ontmoetingsbus", talk.Text, StringComparison.Ordinal);
        Assert.Contains(talk.State.Shown, id => id.Contains("ontmoetingsbus", StringComparison.Ordinal));
    }

    [Fact]
    public void The_door_that_arranges_transport_is_who_is_called_for_it()
    {
        var talk = Client().Say("is er ook vervoer");
        Assert.DoesNotContain("Luisterlijn", talk.Text, StringComparison.Ordinal);

        talk.Say("wie bel ik daarvoor");

        Assert.Contains("Gemeente Schiedam", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Wijkochtend", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_told_of_a_client_is_a_circumstance_and_the_wish_stays()
    {
        var talk = Client();
        var wish = talk.State.Themes;

        talk.Say("ze is slechthorend");

        Assert.Equal(wish, talk.State.Themes);
        Assert.Contains("disability", talk.State.Audiences);
    }

    [Theory]
    [InlineData("hij is wel doof hoor")]
    [InlineData("ze is nogal verlegen moet u weten")]
    [InlineData("ze loopt met een rollator")]
    public void What_is_told_is_heard_and_not_answered_as_a_question(string text)
    {
        var talk = Mother();
        var wish = talk.State.Themes;

        talk.Say(text);

        Assert.DoesNotContain("weet ik", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("begrijp ik nog niet", talk.Text, StringComparison.Ordinal);
        Assert.Equal(wish, talk.State.Themes);
    }

    [Fact]
    public void What_is_liked_and_not_known_is_said_not_to_be_there() =>
        Assert.Contains("duiven", Mother().Say("hij houdt wel van duiven").Text, StringComparison.Ordinal);

    [Fact]
    public void A_neighbourhood_is_called_as_people_know_it() =>
        Assert.Contains("Overzicht Schiedam-Oost", Client().Text, StringComparison.Ordinal);

    [Fact]
    public void Every_frame_of_a_time_fits_any_words_for_it() =>
        Assert.All(ShippedBasis.Value.Phrases.Forms("time-known", HelpBot.Core.Understanding.Role.Resident, HelpBot.Core.Conversation.Channel.Web, ("name", "N"), ("value", "V")), form => Assert.Contains(": V", form, StringComparison.Ordinal));

    [Fact]
    public void Whether_it_is_on_another_day_is_answered_with_what_is() =>
        Assert.NotEmpty(new Talk().Say("Waar kan ik in Doesburg terecht voor een bakkie en wat aanspraak?").Say("kan dat ook op maandag").Items);
}
