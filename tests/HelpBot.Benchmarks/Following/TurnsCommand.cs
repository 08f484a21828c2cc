using HelpBot.Benchmarks.Files;
using HelpBot.Benchmarks.Understanding;
using HelpBot.Core.Knowledge.Reading;
using HelpBot.Core.Understanding;
using HelpBot.Core.Understanding.Following;

namespace HelpBot.Benchmarks.Following;

/// <summary>How much of what later messages do and ask is understood: by the rules, by what was learned, and by both.</summary>
internal static class TurnsCommand
{
    public static void Run(CommandLine line, TextWriter output, TextWriter errors)
    {
        var parted = new MoveCount();
        var told = line.Has("--verbose") ? errors : TextWriter.Null;
        var basis = UnderstandingCommand.ReadBasis();
        var themes = basis.Catalog.Themes.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        List<Fault> faults = [];
        if (line.Options.TryGetValue("--file", out var path))
        {
            var turns = TurnReader.ReadFile(path, themes, faults);
            if (faults.Count > 0) throw new BadFileException(path, faults[0].Line, faults[0].What);
            TurnReport.Write(output, told, basis, "file", turns, parted);
            if (line.Has("--parted")) parted.Write(output);
            return;
        }

        var data = UnderstandingReader.Read([ShippedKnowledge.Folder], themes, faults);
        foreach (var author in data.Turns.GroupBy(t => t.Author))
        {
            var reader = line.Has("--leave-out") ? new MessageReader(basis.Catalog, basis.Words, data with { LearnedTurns = null, Turns = [.. data.Turns.Where(t => t.Author != author.Key)] }) : basis.Reader;
            TurnReport.Write(output, told, basis.With(reader), author.Key, [.. author], parted);
        }

        if (line.Has("--parted")) parted.Write(output);
    }
}
