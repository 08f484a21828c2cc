using HelpBot.Core.Safety;

namespace HelpBot.Tests.Safety;

/// <summary>Names and theme words that the shipped knowledge holds must never be mistaken for danger; for a heavy one ("burn-out") warmth is no alarm.</summary>
public sealed class HarmlessNamesTests
{
    private const string Danger = "crisis";

    [Fact]
    public void No_place_and_no_theme_word_raises_an_alarm()
    {
        var places = Shipped.Catalog.Places.SelectMany(p => p.Aliases.Prepend(p.Name)).Distinct()
            .SelectMany(name => new[] { $"ik woon in {name}", $"mijn man en ik wonen in {name}", $"koffie drinken in {name}" });
        var themes = Shipped.Catalog.Themes.Where(t => t.Id != Danger).SelectMany(t => t.Words.Concat(t.Dialect).Concat(t.Misspellings)).Distinct()
            .Select(word => $"ik zoek {word} in Maastricht");

        var alarms = places.Concat(themes).Select(text => (Text: text, Danger: SafetyKnowledge.Detector.Read(text))).Where(x => x.Danger.Kind is not (DangerKind.None or DangerKind.Distress))
            .Select(x => $"{x.Text}: {x.Danger.Kind} ({x.Danger.Rule})").ToList();

        Assert.True(alarms.Count == 0, string.Join('\n', alarms));
    }

    [Theory]
    [InlineData("ik zoek tai chi in Maastricht")]
    [InlineData("ik wil er even uit")]
    [InlineData("ik wil er weer eens uit, iets leuks doen")]
    [InlineData("Politie, geen spoed")]
    [InlineData("mijn man en ik wonen in Gracht")]
    [InlineData("ik schiet mezelf in mijn voet")]
    [InlineData("doodmoe")]
    [InlineData("ik ben doodmoe van het sjouwen")]
    [InlineData("mijn man wandelt in Gracht")]
    [InlineData("ik wil even er uit")]
    [InlineData("we gaan er gezellig een weekend uit")]
    [InlineData("ik moet er nodig eens uit")]
    [InlineData("ik ga er vanavond een avondje uit")]
    [InlineData("ik ga er een dag uit")]
    [InlineData("ik ga er een dagje uit")]
    [InlineData("wil je er ook even uit met de fiets")]
    [InlineData("de politie is langs geweest voor een praatje, geen haast")]
    public void What_is_everyday_raises_no_alarm(string text) => Assert.Equal(DangerKind.None, SafetyKnowledge.Detector.Read(text).Kind);

    [Theory]
    [InlineData("ik stap eruit")]
    [InlineData("ik wil eruit stappen")]
    [InlineData("ik ga er uit stappen")]
    [InlineData("ik wil eruit")]
    [InlineData("ik wil er gewoon uit")]
    [InlineData("ik wil er nu eens echt uit stappen")]
    [InlineData("ik schiet mezelf door het hoofd")]
    [InlineData("mijn man is in de gracht gevallen")]
    [InlineData("man in gracht")]
    [InlineData("help kind in gracht gevallen")]
    [InlineData("ik ben doodmoe van het leven")]
    [InlineData("ik wil er eens en voor altijd uit")]
    [InlineData("bel de politie")]
    [InlineData("mijn vrouw heeft een tia")]
    public void What_stands_beside_the_everyday_is_still_danger(string text) => Assert.NotEqual(DangerKind.None, SafetyKnowledge.Detector.Read(text).Kind);
}
