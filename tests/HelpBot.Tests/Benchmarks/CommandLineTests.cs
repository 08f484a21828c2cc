namespace HelpBot.Tests.Benchmarks;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("unknown command 'fly': choose one of beir, pairs, local, weights, understanding, turns, danger, talk, load", "fly")]
    [InlineData("'beir' needs DIR", "beir")]
    [InlineData("'beir' does not take 'b'", "beir", "a", "b")]
    [InlineData("'beir' has no option '--deep': it takes --top, --weights", "beir", "a", "--deep")]
    [InlineData("'--top' needs a value", "beir", "a", "--top")]
    [InlineData("--top: '0' is not a number from 1 to 1000", "beir", "a", "--top", "0")]
    [InlineData("--top: '１' is not a number from 1 to 1000", "beir", "a", "--top", "１")]
    [InlineData("'pairs' needs FILE", "pairs", "--verbose")]
    [InlineData("'--verbose' is given twice", "pairs", "a", "--verbose", "--verbose")]
    [InlineData("--split: 'test' is not one of dev, held", "local", "--split", "test")]
    [InlineData("'load' needs --queries", "load", "--records", "5")]
    [InlineData("--mode: 'day' is not one of text+place+day, text+place, text, place", "load", "--mode", "day")]
    public void Bad_arguments_give_one_line_and_exit_code_2(string sentence, params string[] args)
    {
        var run = Measurement.Run(args);

        Assert.Equal((2, "", sentence), (run.ExitCode, run.Output, run.Errors.TrimEnd()));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("beir", "-h")]
    [InlineData]
    public void Help_tells_every_command(params string[] args)
    {
        var run = Measurement.Run(args);

        Assert.Equal(0, run.ExitCode);
        Assert.All(["beir DIR", "pairs FILE", "local", "load --records N"], command => Assert.Contains(command, run.Output));
    }
}
