using HelpBot.Benchmarks.Files;
using HelpBot.Core.Conversation;
using HelpBot.Core.Knowledge.Reading;
using HelpBot.Core.Understanding;

namespace HelpBot.Benchmarks.Understanding;

/// <summary>How much of what one message says is understood, and how fast.</summary>
internal static class UnderstandingCommand
{
    /// <summary>Where the labelled messages are.</summary>
    public static string Folder { get; } = Path.Combine(ShippedKnowledge.Root, "tests", "HelpBot.Benchmarks", "judgements", "understanding");

    /// <summary>Shorter messages two authors may write.</summary>
    private const int LongEnough = 60;

    public static void Run(CommandLine line, TextWriter output, TextWriter errors)
    {
        var told = line.Has("--verbose") ? errors : TextWriter.Null;
        var basis = ReadBasis();
        if (line.Options.TryGetValue("--times", out var times)) TimesReport.Write(output, told, basis, TimeRow.Read(times));
        else if (line.Options.TryGetValue("--messages", out var messages)) OfferReport.Write(output, told, basis, messages);
        else if (line.Has("--leave-out") && !line.Options.ContainsKey("--only")) LeaveOutReport.Write(output, told, basis, UnderstandingReader.Read([ShippedKnowledge.Folder], basis.Catalog.Themes.Select(t => t.Id), []));
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

        var reader = line.Has("--leave-out") ? WithoutAuthorsOf(labels, basis) : basis.Reader;
        LabelReport.Write(output, told, basis, reader, labels);
    }

    /// <summary>Understands by what the other authors taught only, whoever wrote one of these messages being left out.</summary>
    private static MessageReader WithoutAuthorsOf(IReadOnlyList<LabelledMessage> labels, Basis basis)
    {
        var texts = labels.Select(l => l.Text).ToHashSet(StringComparer.Ordinal);
        List<Fault> faults = [];
        var data = UnderstandingReader.Read([ShippedKnowledge.Folder], basis.Catalog.Themes.Select(t => t.Id), faults);
        var authors = data.Messages.Where(m => texts.Contains(m.Text) && m.Text.Length > LongEnough).Select(m => m.Author).ToHashSet();
        if (authors.Count != 1) throw new BadFileException(ShippedKnowledge.Folder, 0, $"these messages are in the examples of {authors.Count} authors, not of one: name a file with --only");
        return new(basis.Catalog, basis.Words, data with { Learned = null, Messages = [.. data.Messages.Where(m => !authors.Contains(m.Author))] });
    }

    internal static Basis ReadBasis()
    {
        var (basis, faults) = BasisReader.Read(ShippedKnowledge.Folder, DateOnly.FromDateTime(ShippedKnowledge.Now));
        return basis ?? throw new BadFileException(ShippedKnowledge.Folder, 0, $"it cannot be read: {faults[0]}");
    }
}
