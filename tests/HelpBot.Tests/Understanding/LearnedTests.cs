using HelpBot.Core.Knowledge.Reading;
using HelpBot.Core.Understanding;

namespace HelpBot.Tests.Understanding;

public class LearnedTests
{
    [Fact]
    public void The_weights_are_those_of_the_examples() => Assert.Null(LearnedUnderstanding.StaleIn([Shipped.KnowledgeFolder]));

    [Fact]
    public void An_example_that_is_wrong_is_named_by_file_and_line()
    {
        var folder = Directory.CreateTempSubdirectory("examples").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "understanding", "examples"));
        File.WriteAllText(Path.Combine(folder, "understanding", "examples", "me.tsv"), "# a note\nresident\tfind\tmuziek\t\t-\tiets met muziek\nresident\tfind\nresident\tfind\t\t\tdinsdag\tiets op maandag\n");
        List<Fault> faults = [];

        UnderstandingReader.Read([folder], ["samen-eten"], faults);

        Assert.Contains(faults, f => f.File == "understanding/examples/me.tsv" && f.Line == 2 && f.What.Contains("muziek", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.File == "understanding/examples/me.tsv" && f.Line == 3);
        Assert.Contains(faults, f => f.Line == 4 && f.What == "'dinsdag' is not in the message");
        Directory.Delete(folder, true);
    }

    [Theory]
    [InlineData("Ik dek nog voor twee, maar er komt al maanden niemand meer aan tafel. Is er in Reuver iets?", "eenzaam")]
    [InlineData("Wie kan mij in Sittard uitleggen hoe ik die app van de bank op mijn nieuwe telefoon zet?", "hulpvraag-administratie")]
    public void What_is_said_sideways_is_heard(string text, string theme) => Assert.Contains(theme, Reading.Of(text).Themes);
}
