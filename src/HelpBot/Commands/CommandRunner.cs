using System.Text;
using HelpBot.Core.Conversation;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Safety;
using HelpBot.Core.Understanding;
using HelpBot.Knowledge;

namespace HelpBot.Commands;

/// <summary>Runs a command for people or for measuring: no web server, no database.</summary>
internal static class CommandRunner
{
    /// <returns>Exit code: 0 done, 1 the knowledge has faults, 2 bad arguments.</returns>
    public static int Run(string[] args)
    {
        var utf8 = new UTF8Encoding(false);
        using var input = new StreamReader(Console.OpenStandardInput(), utf8);
        using var output = new StreamWriter(Console.OpenStandardOutput(), utf8, 1 << 16);
        using var errors = new StreamWriter(Console.OpenStandardError(), utf8);
        return Run(args, input, output, errors, TimeProvider.System);
    }

    /// <summary>One clear line, and the exit code of bad arguments.</summary>
    public static int Refuse(string wrong)
    {
        Console.Error.WriteLine(wrong);
        return 2;
    }

    public static int Run(string[] args, System.IO.TextReader input, TextWriter output, TextWriter errors, TimeProvider clock)
    {
        if (CommandLine.Read(args, out var wrong) is not { } line)
        {
            errors.WriteLine(wrong);
            return 2;
        }

        if (line.Name == "help")
        {
            output.WriteLine(CommandLine.Help);
            return 0;
        }

        var now = line.Now is { } local ? DutchTime.ToInstant(local) : clock.GetUtcNow();
        var folders = FoldersOf(line, errors);
        if (folders is null) return 2;
        if (line.Name == SafetyCommand.Train) return SafetyCommand.RunTrain(folders, output, errors);
        if (line.Name == UnderstandCommand.Train) return UnderstandCommand.RunTrain(folders, DateOnly.FromDateTime(DutchTime.ToLocal(now)), output, errors);
        var (basis, faults) = BasisReader.Read(folders, DateOnly.FromDateTime(DutchTime.ToLocal(now)));
        if (line.Name == "check" && basis is not null && LearnedSafety.StaleIn(folders) is { } stale) faults = [.. faults, stale];
        if (line.Name == "check" && basis is not null && LearnedUnderstanding.StaleIn(folders) is { } old) faults = [.. faults, old];
        if (basis is null || (line.Name == "check" && faults.Count > 0))
        {
            foreach (var fault in faults) (line.Name == "check" ? output : errors).WriteLine(fault);
            return 1;
        }

        switch (line.Name)
        {
            case "check":
                var catalog = basis.Catalog;
                output.WriteLine($"no faults: {catalog.Municipalities.Count} municipalities, {catalog.Partners.Count} partners, {catalog.Activities.Count} activities, "
                    + $"{catalog.Helplines.Count} helplines, {catalog.Organisations.Count} organisations");
                break;
            case SafetyCommand.Explain: SafetyCommand.RunExplain(basis.Danger, input, output); break;
            case "ask": new AskCommand(new(basis, new()), line, now).Run(input, output); break;
            case "understand": UnderstandCommand.Run(basis, DutchTime.ToLocal(now), line.Explain, input, output); break;
            case "search": SearchCommand.Run(basis, line, DutchTime.ToLocal(now), input, output); break;
            default: ExportCommand.Run(basis.Catalog, output); break;
        }

        return 0;
    }

    private static IReadOnlyList<string>? FoldersOf(CommandLine line, TextWriter errors)
    {
        try
        {
            return KnowledgeFolders.Find(line.Knowledge, Directory.GetCurrentDirectory());
        }
        catch (CannotStartException reason)
        {
            errors.WriteLine(reason.Message);
            return null;
        }
    }
}
