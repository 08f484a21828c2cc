using HelpBot.Core.Knowledge.Reading;
using HelpBot.Core.Understanding;

namespace HelpBot.Tests.Understanding;

public sealed class UnderstandingReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("helpbot-understanding-").FullName;

    public UnderstandingReaderTests()
    {
        var to = Directory.CreateDirectory(Path.Combine(_folder, "understanding")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(Shipped.KnowledgeFolder, "understanding"))) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void The_shipped_files_have_no_faults() => Assert.Empty(Faults());

    [Theory]
    [InlineData("cues.yaml", "cues:", "cues:\n  wishes: [ik wil]", "'wishes' is not known here")]
    [InlineData("intents.yaml", "intents:", "intents:\n  fnd:\n    - koffie", "'fnd' is not known here")]
    [InlineData("bare-themes.yaml", "themes:", "themes:\n  tuinieren: [tuin]", "'tuinieren' is not known here")]
    [InlineData("languages.yaml", "languages:", "languages:\n  xx: [abc]", "'xx' is not known here")]
    [InlineData("other-places.yaml", "places:", "plaatsen:", "unknown field 'plaatsen'")]
    [InlineData("word-lists.yaml", "lists:", "lists:\n  trads: [coach]", "'trads' is not known here")]
    [InlineData("intents.yaml", "intents:", "intents: [", "not readable as YAML")]
    public void A_mistake_is_reported_with_its_place(string file, string from, string to, string fault)
    {
        var path = Path.Combine(_folder, "understanding", file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf("\n" + from, StringComparison.Ordinal) + 1;
        File.WriteAllText(path, text[..at] + to + text[(at + from.Length)..]);

        var line = text[..at].Count(c => c == '\n') + 1;
        Assert.Contains(Faults(), f => f.File == "understanding/" + file && f.Line >= line && f.What.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void One_message_under_two_intents_is_a_fault()
    {
        File.AppendAllText(Path.Combine(_folder, "understanding", "intents.yaml"), "    - \"Nog Meer\"\n");

        Assert.Contains(Faults(), f => f.What.Contains("stands under", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("  hard:\n    [", "  hard:\n    [Zéér, ", "'Zéér' in 'hard' is not one word")]
    [InlineData("  hard:\n    [", "  hard:\n    [heel zwaar, ", "'heel zwaar' in 'hard' is not one word")]
    public void A_list_is_held_to_what_the_rules_can_find(string from, string to, string fault)
    {
        var path = Path.Combine(_folder, "understanding", "word-lists.yaml");
        File.WriteAllText(path, File.ReadAllText(path).Replace(from, to, StringComparison.Ordinal));

        Assert.Contains(Faults(), f => f.File == "understanding/word-lists.yaml" && f.Line > 3 && f.What.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_list_is_a_fault()
    {
        var path = Path.Combine(_folder, "understanding", "word-lists.yaml");
        File.WriteAllText(path, "lists:\n  hard: [zwaar]\n");

        Assert.Contains(Faults(), f => f.What == "'trades' is missing");
    }

    [Fact]
    public void A_missing_file_is_a_fault()
    {
        File.Delete(Path.Combine(_folder, "understanding", "cues.yaml"));

        Assert.Contains(Faults(), f => f.File == "understanding/cues.yaml" && f.What == "the file is missing");
    }

    private List<Fault> Faults()
    {
        var faults = new List<Fault>();
        UnderstandingReader.Read([_folder], Shipped.Catalog.Themes.Select(t => t.Id), faults);
        return faults;
    }
}
