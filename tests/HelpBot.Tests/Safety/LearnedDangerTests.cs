using HelpBot.Core.Knowledge.Reading;
using HelpBot.Core.Safety;
using HelpBot.Core.Safety.Learned;

namespace HelpBot.Tests.Safety;

/// <summary>Danger that no rule knows, learned from the examples.</summary>
public sealed class LearnedDangerTests
{
    [Fact]
    public void The_shipped_weights_are_what_the_examples_and_rules_give()
    {
        List<Fault> faults = [];
        var rules = SafetyReader.Read(SafetyKnowledge.Folder, learned: false).Data!;

        var again = LearnedFile.Train(SafetyKnowledge.Folder, rules, faults);

        Assert.Empty(faults);
        Assert.Equal(LearnedFile.Unpacked(File.ReadAllBytes(Path.Combine(SafetyKnowledge.Folder, LearnedFile.Name))), LearnedFile.Unpacked(again));
    }

    [Fact]
    public void The_same_examples_give_the_same_weights_and_others_give_others()
    {
        Taught[] examples = [new(0, [1ul << 20, 2ul << 20]), new(0, [1ul << 20, 3ul << 20]), new(6, [2ul << 20, 3ul << 20]), new(6, [3ul << 20, 2ul << 20])];
        LearnedTrainer trainer = new(new());

        var once = trainer.Train(examples);

        Assert.Equal(once.Weights, trainer.Train(examples).Weights);
        Assert.NotEqual(once.Weights, trainer.Train([.. examples.Reverse()]).Weights);
    }

    [Theory]
    [InlineData("Ik wil niet meer alleen zijn")]
    [InlineData("ik wil niet meer zo alleen zijn")]
    [InlineData("Niemand mist mij")]
    [InlineData("Hallo")]
    public void What_brings_people_here_is_no_danger(string text) => Assert.Equal(DangerKind.None, SafetyKnowledge.Detector.Read(text).Kind);

    [Theory]
    [InlineData("Ik voel me zo nutteloos sinds ik gestopt ben met werken")]
    [InlineData("ik ben overbodig sinds ik met pensioen ben")]
    [InlineData("Zonder baan voel ik me niks waard, is er vrijwilligerswerk?")]
    public void Who_feels_useless_without_work_is_not_asked_about_death(string text) => Assert.True(SafetyKnowledge.Detector.Read(text).Kind < DangerKind.Violence);

    [Theory]
    [InlineData("Vroeger wilde ik er niet meer zijn, dat is twintig jaar geleden, nu wil ik anderen helpen")]
    [InlineData("mijn eerste man sloeg mij, dat is jaren terug, nu zoek ik een wandelclub")]
    [InlineData("mijn dochter maakt me af als ze die rekening ziet haha")]
    public void What_is_long_past_or_laughed_about_is_not_asked_after(string text) => Assert.Equal(DangerKind.None, SafetyKnowledge.Detector.Read(text).Kind);

    [Fact]
    public void What_was_laughed_about_is_danger_when_it_is_meant() =>
        Assert.True(SafetyKnowledge.Detector.Read("haha ja ik lach wel maar ik wil echt dood").Kind == DangerKind.Suicide);

    [Fact]
    public void What_was_learned_is_told_by_ideas_and_never_in_the_persons_words()
    {
        var danger = SafetyKnowledge.Detector.Read("ik lig onderaan de keldertrap en krijg mijn heup niet meer in beweging");

        Assert.Equal(DangerKind.Emergency, danger.Kind);
        Assert.StartsWith("learned-emergency: ", danger.Rule, StringComparison.Ordinal);
        Assert.All(danger.Rule["learned-emergency: ".Length..].Split(", "), idea => Assert.Contains(idea, SafetyKnowledge.Data.Concepts.Names));
    }

    [Theory]
    [InlineData("Staat het raam nog open in de gang?")]
    [InlineData("Kan dat niet wachten tot overmorgen?")]
    [InlineData("Pardon, ik meende dat de winkel al open was.")]
    [InlineData("Doe de lamp in de woonkamer op groen")]
    [InlineData("Het was een spannend en onverwacht slot.")]
    public void Ordinary_sentences_of_another_world_are_left_in_peace(string text) => Assert.Equal(DangerKind.None, SafetyKnowledge.Detector.Read(text).Kind);

    [Fact]
    public void One_dangerous_sentence_is_seen_in_a_long_friendly_message()
    {
        const string Friendly = "Gisteren was ik bij de koffie in het buurthuis. Er was vlaai en iemand speelde accordeon. Daarna liep ik langs het water naar huis. ";

        var calm = SafetyKnowledge.Detector.Read(Friendly + Friendly);
        var danger = SafetyKnowledge.Detector.Read(Friendly + "Ik lig onderaan de keldertrap en krijg mijn heup niet meer in beweging. " + Friendly);

        Assert.Equal(DangerKind.None, calm.Kind);
        Assert.Equal(DangerKind.Emergency, danger.Kind);
    }

    /// <summary>Features and places are all the work there is: both are counted, no clock is read.</summary>
    [Theory]
    [InlineData("a ")]
    [InlineData("ik wil niet dood ")]
    [InlineData("zzelfmooordd")]
    [InlineData(". , ")]
    public void The_features_grow_with_the_text_and_no_faster(string piece)
    {
        FeatureReader reader = new(SafetyKnowledge.Data.Vocabulary, SafetyKnowledge.Data.Concepts);
        reader.Read(string.Concat(Enumerable.Repeat(piece, 1_000)));
        var small = reader.Features.Count;

        reader.Read(string.Concat(Enumerable.Repeat(piece, 10_000)));

        Assert.InRange(reader.Features.Count, 0, (small * 10) + 1_000);
    }

    [Fact]
    public void An_example_that_cannot_be_read_is_named_with_its_line()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "suicide\tik wil niet meer\n# a remark\nsad\tik ben verdrietig\n");
        List<Fault> faults = [];

        var examples = ExampleReader.ReadFile(file, faults);

        File.Delete(file);
        Assert.Single(examples);
        Assert.Equal(3, Assert.Single(faults).Line);
    }

    [Fact]
    public void Changed_examples_make_the_weights_stale()
    {
        var folder = Directory.CreateTempSubdirectory("learned").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "examples"));
        foreach (var file in Directory.GetFiles(SafetyKnowledge.Folder, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(folder, Path.GetRelativePath(SafetyKnowledge.Folder, file)));
        Assert.Null(LearnedFile.Stale(folder));

        File.AppendAllText(Path.Combine(folder, "examples", "author-1.tsv"), "suicide\tik stop ermee\n");

        Assert.NotNull(LearnedFile.Stale(folder));
        Directory.Delete(folder, recursive: true);
    }
}
