using HelpBot.Core.Knowledge;

namespace HelpBot.Tests.Knowledge;

public sealed class BrokenFolderTests : IDisposable
{
    private readonly SmallTown _town = new();

    public void Dispose() => _town.Dispose();

    [Fact]
    public void A_missing_folder_is_a_fault()
    {
        var reading = CatalogReader.Read(Path.Combine(_town.Folder, "nowhere"), SmallTown.Today);

        Assert.Null(reading.Catalog);
        Assert.Contains(reading.Faults, f => f.What == "there is no such folder");
    }

    [Theory]
    [InlineData("themes.yaml")]
    [InlineData("helplines.yaml")]
    [InlineData("organisations.yaml")]
    [InlineData("advice.yaml")]
    public void A_missing_file_is_a_fault(string file)
    {
        File.Delete(_town.PathOf(file));

        Assert.Contains($"{file}:1: the file is missing; see README.md for what belongs in it", Sentences());
    }

    [Theory]
    [InlineData("places")]
    [InlineData("municipalities")]
    [InlineData("words")]
    public void A_missing_subfolder_is_a_fault(string folder)
    {
        Directory.Delete(_town.PathOf(folder), true);

        Assert.Contains($"{folder}:1: the folder is missing or empty; see README.md for what belongs in it", Sentences());
    }

    [Fact]
    public void An_empty_folder_of_texts_is_a_fault()
    {
        File.Delete(_town.PathOf("texts/found.yaml"));

        Assert.Equal(["texts:1: the folder is missing or empty; see README.md for what belongs in it"], Sentences());
    }

    [Theory]
    [InlineData("- one\n- two\n")]
    [InlineData("just words\n")]
    [InlineData("")]
    [InlineData("advice: []\n---\nadvice: []\n")]
    public void A_file_whose_top_is_not_a_mapping_is_a_fault(string text)
    {
        _town.Write("advice.yaml", text);

        Assert.Equal(["advice.yaml:1: the file is not one group of fields; begin with 'key: value' lines"], Sentences());
    }

    [Theory]
    [InlineData("advice:\n  - id: [a\n", 2)]
    [InlineData("advice:\n  - id: a\n    id: b\n", 3)]
    [InlineData("advice:\n\t- id: a\n", 1)]
    [InlineData("advice: *nobody\n", 1)]
    public void A_file_that_is_not_YAML_is_a_fault(string text, int line)
    {
        _town.Write("advice.yaml", text);

        var fault = Assert.Single(_town.Read().Faults);

        Assert.StartsWith("not readable as YAML: ", fault.What, StringComparison.Ordinal);
        Assert.InRange(fault.Line, line, line + 1);
    }

    [Theory]
    [InlineData("advise.yaml")]
    [InlineData("municipalities/testregio/ander.yml")]
    [InlineData("municipality/ander.yaml")]
    public void A_file_that_nothing_reads_is_a_fault(string file)
    {
        _town.Write(file, "a: b\n");

        Assert.StartsWith($"{file}:1: nothing reads this file; ", Assert.Single(Sentences()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_file_for_one_municipality_is_a_fault()
    {
        var text = File.ReadAllText(_town.PathOf(SmallTown.Municipality)).Replace("id: testdorp", "id: ander", StringComparison.Ordinal);
        _town.Write("municipalities/testregio/zweitdorp.yaml", text);

        Assert.Equal(
            ["municipalities/testregio/zweitdorp.yaml:2: the municipality 'Testdorp' has a file before, municipalities/testregio/testdorp.yaml; keep one file for each"],
            Sentences());
    }

    [Theory]
    [InlineData("freq: yearly, valid_from: 2025-09-25, valid_to: 2025-10-01", "2025-10-01")]
    [InlineData("freq: yearly, start: 2026-10-03", "2026-10-03")]
    [InlineData("freq: once, start: 2026-11-21", "2026-11-21")]
    [InlineData("freq: weekly, byday: [MO], valid_to: 2026-06-30", "2026-06-30")]
    [InlineData("freq: weekly, byday: [MO], valid_to: 2026-11-22", "2026-11-22")]
    public void A_served_activity_that_is_over_is_a_fault(string rule, string last)
    {
        OnlySchedule(rule);

        Assert.Equal(
            [$"{SmallTown.Municipality}:{_town.LineOf(SmallTown.Municipality, "schedules:")}: 'testdorp-koffie' is over, with {last} as its last day, and still served; give its next date, or write serving: withheld and why"],
            Sentences());
    }

    [Theory]
    [InlineData("freq: yearly, valid_from: 2026-11-16, valid_to: 2026-11-22")]
    [InlineData("freq: once, start: 2026-11-22")]
    [InlineData("freq: once, start: 2028-11-22")]
    [InlineData("freq: weekly, byday: [SU], valid_to: 2026-11-22")]
    [InlineData("freq: unknown")]
    [InlineData("freq: continuous")]
    public void An_activity_that_still_comes_is_not_over(string rule)
    {
        OnlySchedule(rule);

        Assert.Empty(Sentences());
    }

    [Fact]
    public void A_withheld_activity_may_be_over()
    {
        OnlySchedule("freq: once, start: 2025-11-22");
        _town.Plant(SmallTown.Municipality, "serving: as_is\n      - id: testdorp-diner", "serving: withheld\n        withheld_because: voorbij\n      - id: testdorp-diner");

        Assert.Empty(Sentences());
    }

    [Fact]
    public void Partners_that_only_name_each_other_cannot_be_reached()
    {
        _town.Plant(SmallTown.Municipality, "phone: \"0123 45 67 89\"\n", "").Plant(SmallTown.Municipality, "{ venue: De Schuur, address: Dorps", "{ address: Dorps")
            .Plant(SmallTown.Municipality, "contact_via: testdorp-gemeente", "contact_via: testdorp-samen");

        var fault = Assert.Single(Sentences());

        Assert.Contains("'contact_via' of 'testdorp-samen' leads to nobody who can be reached", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_come_at_once_in_order_of_file_and_line()
    {
        _town.Plant(SmallTown.Municipality, "1112 AB", "0112 AB").Plant(SmallTown.Municipality, "fee: 2.50", "fee: twee")
            .Plant("themes.yaml", "words: [eettafel]", "words: []").Plant("places/testland.yaml", "kind: town", "kind: dorp");

        var faults = _town.Read().Faults;

        Assert.Equal([SmallTown.Municipality, SmallTown.Municipality, "places/testland.yaml", "themes.yaml"], faults.Select(f => f.File));
        Assert.True(faults[0].Line < faults[1].Line);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("partners")]
    [InlineData("null")]
    [InlineData("\"")]
    [InlineData("{")]
    [InlineData("]")]
    [InlineData("- ")]
    [InlineData("  ")]
    [InlineData("\u0000")]
    [InlineData("é")]
    public void Any_damage_is_at_most_a_fault_and_never_an_exception(string damage)
    {
        var text = File.ReadAllText(_town.PathOf(SmallTown.Municipality));
        var random = new Random(damage.Length + damage[0]);
        for (var i = 0; i < 40; i++)
        {
            var at = random.Next(text.Length);
            var length = random.Next(Math.Min(40, text.Length - at));
            _town.Write(SmallTown.Municipality, text.Remove(at, length).Insert(at, damage));

            var reading = _town.Read();

            Assert.Equal(reading.Faults.Count > 0, reading.Catalog is null);
        }
    }

    private void OnlySchedule(string rule) => _town
        .Plant(SmallTown.Municipality, "- { freq: weekly, byday: [TH], opens_at: \"14:00\", closes_at: \"16:30\" }\n", "- { " + rule + " }\n")
        .Plant(SmallTown.Municipality, "          - { freq: yearly, valid_from: 2026-12-24, valid_to: 2026-12-26, part_of_day: evening }\n", "");

    private IEnumerable<string> Sentences() => _town.Read().Faults.Select(f => f.ToString());
}
