using HelpBot.Benchmarks.Pairs;
using HelpBot.Tests.Service;

namespace HelpBot.Tests.Benchmarks;

public sealed class PairsTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Pairs_are_read_and_comments_and_blank_lines_are_not()
    {
        var pairs = WordPair.Read(Write("# related", "", "+ koffie koffieochtend", "  -\tbed   bedankt  ", " # the end"));

        Assert.Equal([new("koffie", "koffieochtend", true), new("bed", "bedankt", false)], pairs);
    }

    [Theory]
    [InlineData("+ koffie")]
    [InlineData("+ een kopje koffie")]
    [InlineData("koffie thee")]
    [InlineData("* koffie thee")]
    public void A_line_that_is_no_pair_is_told_with_its_place(string line)
    {
        var file = Write("# pairs", line);

        var run = Measurement.Run("pairs", file);

        Assert.Equal((1, $"{file}:2: a pair is + or -, and two words, with spaces between"), (run.ExitCode, run.Errors.TrimEnd()));
    }

    [Fact]
    public void Linked_and_falsely_linked_are_counted_and_the_misses_told_on_the_side()
    {
        var file = Write("+ wandelen wandeling", "+ koffie koffieochtend", "+ zwemmen kaarten", "- bed bedankt", "- wandelen wandelingen");

        var run = Measurement.Run("pairs", file, "--verbose");

        Assert.Equal("""{"linked":2,"of":3,"false":1,"of_unrelated":2}""", run.Output.TrimEnd());
        Assert.Equal(["missed  zwemmen kaarten", "false   wandelen wandelingen"], run.Errors.TrimEnd().Split(Environment.NewLine));
    }

    private string Write(params string[] lines)
    {
        File.WriteAllLines(folder.File("pairs.txt"), lines);
        return folder.File("pairs.txt");
    }
}
