using HelpBot.Core.Conversation;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Understanding;
using HelpBot.Tests.Understanding;

namespace HelpBot.Tests.Conversation;

/// <summary>Later messages that sound like a question about what was shown and seek something new, and first ones that ask by name.</summary>
public sealed class SeekingTests
{
    [Theory]
    [InlineData("Ik wandel elke dag alleen in Anna Paulowna, ik zou dat graag samen doen", "Een vrijwilliger die meeloopt misschien?", ThemeIds.Visitor)]
    [InlineData("Koffie drinken in Heerlen", "En op welke plek in de stad kan ik warm eten met anderen?", ThemeIds.Meal)]
    [InlineData("Mijn moeder in Velden zoekt koffie", "Aan tafel met anderen vindt ze fijner dan alleen koffie", ThemeIds.Meal)]
    public void A_wish_in_the_shape_of_a_question_is_searched_for(string first, string next, string theme)
    {
        var talk = new Talk().Say(first).Say(next);

        Assert.Equal(Intent.Find, talk.Reply.Facts.Intent);
        Assert.Contains(theme, talk.State.Themes);
    }

    [Fact]
    public void Who_asks_for_something_of_a_town_by_its_name_is_told_of_that()
    {
        var talk = new Talk().Say("wanneer staat de bus van het leger weer in eygelshoven");

        Assert.Equal(["kerkrade-ontmoetingsbus-eygelshoven"], talk.Items);
        Assert.Equal("Eygelshoven", talk.State.Place);
    }

    [Fact]
    public void Who_is_watched_is_wiped_at_once()
    {
        var talk = new Talk().Say("Mijn zoon schreeuwt en slaat me als ik niet betaal").Say("vergeet mij alstublieft, hij kijkt op mijn telefoon");

        Assert.Contains(Effect.Forget, talk.Effects);
    }

    [Fact]
    public void Who_cannot_walk_is_told_about_the_way_there()
    {
        var talk = new Talk().Say("koffie drinken in Heer").Say("en als ik niet kan lopen?");

        Assert.Equal(Intent.Details, talk.Reply.Facts.Intent);
        Assert.Contains("vervoer", talk.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Zaterdag is opa altijd alleen want dan werk ik. Kan hij dan ergens eten?", DayOfWeek.Saturday)]
    [InlineData("Ik pas bijna de hele week op, alleen de wo nog vrij. Waar kan ik samen eten?", DayOfWeek.Wednesday)]
    public void A_day_that_is_told_and_then_meant_is_asked_for(string text, DayOfWeek day) => Assert.Equal([day], Reading.Of(text).When.Days);

    [Theory]
    [InlineData("Mijn ogen gaan achteruit. Hoe kom ik vanuit Kunrade nog aan mijn boodschappen?")]
    [InlineData("Ik kan zelf niet meer naar de winkel, ik woon in Voerendaal")]
    public void To_get_to_the_shop_is_a_ride(string text) => Assert.Contains(ThemeIds.Transport, Reading.Of(text).Themes);

    [Fact]
    public void A_list_is_not_filled_with_what_is_far() =>
        Assert.True(new Talk().Say("Ik woon in Den Haag, in de Schilderswijk, waar kan ik samen eten?").Reply.Facts.Items.Count(i => i.DistanceKm > 8) <= 1);
}
