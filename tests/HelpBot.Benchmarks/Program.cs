using System.Text;

namespace HelpBot.Benchmarks;

internal static class Program
{
    private static int Main(string[] args)
    {
        var utf8 = new UTF8Encoding(false);
        using var output = new StreamWriter(Console.OpenStandardOutput(), utf8);
        using var errors = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };
        return Benchmark.Run(args, output, errors);
    }
}
