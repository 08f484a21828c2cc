using System.Text.Json;
using HelpBot.Benchmarks;

namespace HelpBot.Tests.Benchmarks;

/// <summary>A measurement run as from the command line.</summary>
internal sealed record Measurement(int ExitCode, string Output, string Errors)
{
    public static Measurement Run(params string[] args)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        return new(Benchmark.Run(args, output, errors), output.ToString(), errors.ToString());
    }

    /// <summary>The figures, which are all there is on standard output.</summary>
    public JsonElement Figures
    {
        get
        {
            Assert.True(Output.Count(c => c == '\n') == 1 && Output.EndsWith('\n'), $"not one line: {Output}{Errors}");
            return JsonDocument.Parse(Output).RootElement;
        }
    }

    public double this[string figure] => Figures.GetProperty(figure).GetDouble();
}
