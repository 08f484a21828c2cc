using HelpBot.Benchmarks.Beir;
using HelpBot.Benchmarks.Files;
using HelpBot.Benchmarks.Following;
using HelpBot.Benchmarks.Load;
using HelpBot.Benchmarks.Local;
using HelpBot.Benchmarks.Pairs;
using HelpBot.Benchmarks.Safety;
using HelpBot.Benchmarks.Talk;
using HelpBot.Benchmarks.Understanding;

namespace HelpBot.Benchmarks;

/// <summary>Runs one measurement: a JSON line for the figures, everything else on the side.</summary>
internal static class Benchmark
{
    /// <returns>Exit code: 0 done, 1 a file is missing or wrong, 2 bad arguments.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        if (CommandLine.Read(args, out var wrong) is not { } line)
        {
            errors.WriteLine(wrong);
            return 2;
        }

        try
        {
            switch (line.Command)
            {
                case "beir": BeirCommand.Run(line, output, errors); break;
                case "pairs": PairsCommand.Run(line, output, errors); break;
                case "local": LocalCommand.Run(line, output, errors); break;
                case "weights": WeightsCommand.Run(line, output, errors); break;
                case "understanding": UnderstandingCommand.Run(line, output, errors); break;
                case "turns": TurnsCommand.Run(line, output, errors); break;
                case "danger": DangerCommand.Run(line, output); break;
                case "talk": TalkCommand.Run(line, output); break;
                case "load": LoadCommand.Run(line, output, errors); break;
                default: output.WriteLine(CommandLine.Help); break;
            }

            return 0;
        }
        catch (BadFileException e)
        {
            errors.WriteLine(e.Message);
            return 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(e.Message);
            return 1;
        }
    }
}
