using HelpBot.Core.Safety;

namespace HelpBot.Tests.Safety;

public sealed class SafetyReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("safety").FullName;

    public SafetyReaderTests()
    {
        foreach (var file in Directory.GetFiles(SafetyKnowledge.Folder)) File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_knowledge_has_no_faults() => Assert.Empty(SafetyReader.Read(SafetyKnowledge.Folder).Faults);

    [Fact]
    public void A_pattern_that_cannot_be_read_stops_the_start_and_is_named_with_its_line()
    {
        var path = Path.Combine(_folder, "suicide.yaml");
        var lines = File.ReadAllLines(path).ToList();
        lines.AddRange(["  - id: broken", "    kind: suicide", "    any:", "      - <nobody> ~ (wil"]);
        File.WriteAllLines(path, lines);

        var reading = SafetyReader.Read(_folder);

        Assert.Null(reading.Data);
        var fault = Assert.Single(reading.Faults);
        Assert.Equal("safety/suicide.yaml", fault.File);
        Assert.Equal(lines.Count, fault.Line);
    }

    [Theory]
    [InlineData("any")]
    [InlineData("both")]
    [InlineData("unless")]
    public void A_gap_without_a_number_is_one_fault_on_the_line_of_its_pattern(string key)
    {
        var path = Path.Combine(_folder, "neglect.yaml");
        var lines = File.ReadAllLines(path).ToList();
        lines.AddRange(["  - id: broken", "    kind: neglect", "    first: [dood]", $"    {key}:", "      - <self> ..3 dood", "      - <self> ..x dood", "      - <self> ~ dood"]);
        File.WriteAllLines(path, lines);

        var fault = Assert.Single(SafetyReader.Read(_folder).Faults);

        Assert.Equal(("safety/neglect.yaml", lines.Count - 1), (fault.File, fault.Line));
    }

    [Fact]
    public void A_missing_file_stops_the_start()
    {
        File.Delete(Path.Combine(_folder, "violence.yaml"));

        var reading = SafetyReader.Read(_folder);

        Assert.Null(reading.Data);
        Assert.Contains(reading.Faults, f => f.File == "safety/violence.yaml");
    }

    [Theory]
    [InlineData("(wil")]
    [InlineData("<self> ~ ..x(")]
    [InlineData("<self> ..x dood")]
    [InlineData("<self> ~x dood")]
    [InlineData("<self> ..3dood")]
    [InlineData("<self> ..99999999999 dood")]
    [InlineData("<self")]
    [InlineData("a||b")]
    [InlineData("-<cease> dood")]
    [InlineData("wil)")]
    public void A_slip_in_a_pattern_is_a_fault(string pattern)
    {
        File.AppendAllText(Path.Combine(_folder, "neglect.yaml"), $"  - id: broken\n    kind: neglect\n    any: ['{pattern}']\n");

        Assert.Null(SafetyReader.Read(_folder).Data);
    }
}
