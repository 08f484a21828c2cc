using HelpBot.Core.Language;

namespace HelpBot.Tests.Language;

public sealed class ThemeMatcherTests
{
    private static readonly ThemeMatcher Matcher = ThemeMatcher.Build(Fixture.Themes, Fixture.Dutch);

    [Theory]
    [InlineData("ik zoek een wandelgroepje", "wandelen-bewegen")]
    [InlineData("is er een kofieochtent", "koffie-inloop")]
    [InlineData("samen met anderen eten", "samen-eten")]
    [InlineData("ik ben weduwen", "rouw")]
    [InlineData("ik eet altijd alleen", "eenzaam")]
    [InlineData("Mijn kinderen wonen allemaal ver weg.", "eenzaam")]
    [InlineData("een koffie uurtje", "koffie-inloop")]
    [InlineData("een koffieuurtje", "koffie-inloop")]
    [InlineData("is er een wandel club", "wandelen-bewegen")]
    [InlineData("de hoeskamer", "koffie-inloop")]
    [InlineData("ik mis mijn man zo", "rouw")]
    [InlineData("naar de mis", "zingeving-geloof")]
    [InlineData("meeeten in de buurt", "samen-eten")]
    [InlineData("mee-eten in de buurt", "samen-eten")]
    [InlineData("ik ben slecht ter been", "vervoer")]
    [InlineData("een eetclub", "samen-eten")]
    [InlineData("samen wandelen en eten", "samen-eten,wandelen-bewegen")]
    [InlineData("iemand om mee te wandelen", "maatje")]
    [InlineData("wandelmaatje gezocht", "maatje,wandelen-bewegen")]
    [InlineData("ik drink graag een kop koffie", "koffie-inloop")]
    [InlineData("ik eet graag samen", "samen-eten")]
    [InlineData("wandelen of breien", "spel-creatief-muziek,wandelen-bewegen")]
    public void A_text_shows_its_themes(string text, string themes) => Assert.Equal(themes, Themes(text));

    [Theory]
    [InlineData("bedankt")]
    [InlineData("ik ben het vergeten")]
    [InlineData("dat moet ik weten")]
    [InlineData("maatschappelijk werk")]
    [InlineData("mijn gezin")]
    [InlineData("gegevens opslaan")]
    [InlineData("ik ben doodmoe")]
    [InlineData("ik woon in Kerkrade")]
    [InlineData("het gebed")]
    [InlineData("rauw vlees")]
    [InlineData("")]
    public void A_look_alike_shows_none(string text) => Assert.Equal("", Themes(text));

    [Fact]
    public void The_longest_match_takes_its_words()
    {
        var match = Assert.Single(Matcher.Find("ik wil samen gezellig eten"));

        Assert.Equal("samen eten", match.Phrase);
        Assert.Equal("samen gezellig eten", "ik wil samen gezellig eten".Substring(match.Span.Start, match.Span.Length));
    }

    [Fact]
    public void A_phrase_does_not_reach_over_a_full_stop_or_a_negation()
    {
        Assert.DoesNotContain(Matcher.Find("ik eet graag. alleen niet op dinsdag"), m => m.ThemeId == "eenzaam");
        Assert.DoesNotContain(Matcher.Find("ik eet nooit alleen"), m => m.ThemeId == "eenzaam");
    }

    [Fact]
    public void Own_words_count_more_than_a_part_of_a_compound() =>
        Assert.True(Matcher.Find("wandelen")[0].Strength > Matcher.Find("wandelkring")[0].Strength);

    [Fact]
    public void Two_thousand_long_messages_take_seconds_at_most()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();

        for (var i = 0; i < 2_000; i++)
            Matcher.Find("Hallo, me moeder van 86 in Kerkrade zit de hele dag aleen en wil graag naar een kofieochtent of wandelgroepjee in de buurt");

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), clock.Elapsed.ToString());
    }

    private static string Themes(string text) =>
        string.Join(',', Matcher.Find(text).Select(m => m.ThemeId).Distinct().Order(StringComparer.Ordinal));
}
