using System.Text.RegularExpressions;

namespace HelpBot.Tests.Architecture;

/// <summary>The rules of the house; each failure names the offender.</summary>
public sealed partial class HouseRules
{
    [Fact]
    public void Core_references_no_web_no_database_and_no_network()
    {
        var referenced = typeof(Core.Knowledge.Catalog).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToArray();

        var offenders = referenced.Where(name =>
            name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions", StringComparison.Ordinal)
            || name.StartsWith("System.Net", StringComparison.Ordinal) || name.StartsWith("System.Data", StringComparison.Ordinal)
            || name.Contains("Sql", StringComparison.OrdinalIgnoreCase));

        Assert.Empty(offenders);
    }

    [Theory]
    [InlineData(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    [InlineData(@"\bGuid\.NewGuid\b")]
    [InlineData(@"\bTask\b|\bGetAwaiter\b")]
    [InlineData(@"\bEnvironment\.TickCount")]
    [InlineData(@"\bRandom\.Shared\b|\bnew Random\(\)")]
    [InlineData(@"\bTimeProvider\.System\b")]
    public void Core_has_no_clock_and_no_chance_of_its_own(string forbidden)
    {
        var offenders = Offenders("src/HelpBot.Core/", forbidden);

        Assert.Empty(offenders);
    }

    [Fact]
    public void A_channel_knows_no_other_channel()
    {
        var offenders = SourceTree.Source
            .Where(f => f.Path.StartsWith("src/HelpBot/Channels/", StringComparison.Ordinal))
            .SelectMany(f => Named(f, @"HelpBot\.Channels\.(\w+)").Where(named => named != f.Path.Split('/')[3]).Select(named => $"{f.Path} knows {named}"));

        Assert.Empty(offenders);
    }

    [Fact]
    public void Nothing_outside_Channels_knows_a_channel()
    {
        var offenders = SourceTree.Source
            .Where(f => !f.Path.StartsWith("src/HelpBot/Channels/", StringComparison.Ordinal) && f.Path != "src/HelpBot/Program.cs")
            .SelectMany(f => Named(f, @"(HelpBot\.Channels\.\w+)").Select(named => $"{f.Path} knows {named}"));

        Assert.Empty(offenders);
    }

    [Fact]
    public void No_file_is_longer_than_300_lines_and_the_median_is_under_80()
    {
        var tooLong = SourceTree.Source.Concat(SourceTree.Tests).Where(f => f.Lines.Count > 300).Select(f => $"{f.Path}: {f.Lines.Count}");
        var lengths = SourceTree.Source.Select(f => f.Lines.Count).Order().ToArray();

        Assert.Empty(tooLong);
        Assert.True(lengths[lengths.Length / 2] < 80, $"the median file has {lengths[lengths.Length / 2]} lines");
    }

    [Fact]
    public void Program_is_a_table_of_contents()
    {
        var program = SourceTree.Source.Single(f => f.Path == "src/HelpBot/Program.cs");

        Assert.True(program.Lines.Count < 60, $"Program.cs has {program.Lines.Count} lines");
    }

    [Fact]
    public void A_folder_is_named_after_what_it_is_for()
    {
        string[] empty = ["Services", "Helpers", "Utils", "Utilities", "Common", "Infrastructure", "Managers", "Models", "Extensions", "Shared", "Misc"];

        var offenders = SourceTree.Source.Concat(SourceTree.Tests).Where(f => f.Path.Split('/').Any(empty.Contains)).Select(f => f.Path);

        Assert.Empty(offenders);
    }

    [Fact]
    public void An_interface_has_at_least_two_implementations()
    {
        var types = new[] { typeof(Core.Knowledge.Catalog).Assembly, typeof(Program).Assembly }.SelectMany(a => a.GetTypes()).ToArray();

        var offenders = types.Where(t => t.IsInterface && types.Count(c => c is { IsInterface: false } && t.IsAssignableFrom(c)) < 2).Select(t => t.FullName);

        Assert.Empty(offenders);
    }

    [Theory]
    [InlineData(@"\b\w*(Manager|Helper|Util|Utils|Engine|Processor|Orchestrator)\b(?=\s*[({:]|$)")]
    public void A_type_is_named_after_what_it_is(string forbidden)
    {
        var declared = new Regex(@"\b(class|record|struct|interface|enum)\s+" + forbidden);

        var offenders = SourceTree.Source.SelectMany(f => f.Lines.Where(l => declared.IsMatch(l)).Select(l => $"{f.Path}: {l.Trim()}"));

        Assert.Empty(offenders);
    }

    [Fact]
    public void Only_the_start_reads_configuration()
    {
        var offenders = Offenders("src/HelpBot/", @"\bIConfiguration\b")
            .Where(o => !o.Contains("Registration.cs", StringComparison.Ordinal));

        Assert.Empty(offenders);
    }

    private static IEnumerable<string> Offenders(string folder, string pattern)
    {
        var regex = new Regex(pattern);
        return SourceTree.Source.Where(f => f.Path.StartsWith(folder, StringComparison.Ordinal))
            .SelectMany(f => f.Lines.Select((line, i) => (line, i)).Where(l => !IsComment(l.line) && regex.IsMatch(l.line)).Select(l => $"{f.Path}:{l.i + 1}: {l.line.Trim()}"));
    }

    private static IEnumerable<string> Named(SourceFile file, string pattern)
    {
        var regex = new Regex(pattern);
        return file.Lines.Where(l => !l.StartsWith("namespace", StringComparison.Ordinal)).SelectMany(l => regex.Matches(l)).Select(m => m.Groups[1].Value);
    }

    private static bool IsComment(string line) => CommentStart().IsMatch(line);

    [GeneratedRegex(@"^\s*//")]
    private static partial Regex CommentStart();
}
