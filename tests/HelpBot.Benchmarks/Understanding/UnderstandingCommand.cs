using HelpBot.Benchmarks.Files;
using HelpBot.Core.Conversation;

namespace HelpBot.Benchmarks.Understanding;

/// <summary>How much of what one message says is understood, and how fast.</summary>
internal static class UnderstandingCommand
{
    /// <summary>Where the labelled messages are.</summary>
    public static string Folder { get; } = Path.Combine(ShippedKnowledge.Root, "tests", "HelpBot.Benchmarks", "judgements", "understanding");

    public static void Run(CommandLine line, TextWriter output, TextWriter errors)
    {
        var told = line.Has("--verbose") ? errors : TextWriter.Null;
        var basis = ReadBasis();
        if (line.Options.TryGetValue("--times", out var times)) TimesReport.Write(output, told, basis, TimeRow.Read(times));
        else if (line.Options.TryGetValue("--messages", out var messages)) OfferReport.Write(output, told, basis, messages);
        else Labels(line, output, told, basis);
    }

    private static void Labels(CommandLine line, TextWriter output, TextWriter told, Basis basis)
    {
        var split = line.Options.GetValueOrDefault("--split");
        var labels = LabelledMessage.ReadAll(Folder, line.Options.GetValueOrDefault("--only", "*")).Where(m => split is null || m.Split == split).ToList();
        if (labels.Count == 0) throw new BadFileException(Folder, 0, $"there are no messages of {line.Options.GetValueOrDefault("--only", "any file")}, split {split ?? "any"}");
        var themes = basis.Catalog.Themes.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var m in labels)
            if ((m.Themes ?? []).Concat(m.MayThemes).FirstOrDefault(t => !themes.Contains(t)) is { } unknown) throw m.Line.Wrong($"'{unknown}' is no theme");

        LabelReport.Write(output, told, basis, labels);
    }

    private static Basis ReadBasis()
    {
        var (basis, faults) = BasisReader.Read(ShippedKnowledge.Folder, DateOnly.FromDateTime(ShippedKnowledge.Now));
        return basis ?? throw new BadFileException(ShippedKnowledge.Folder, 0, $"it cannot be read: {faults[0]}");
    }
}
