using HelpBot.Core.Knowledge.Reading;

namespace HelpBot.Core.Safety.Learned;

/// <summary>Reads <c>knowledge/safety/examples/*.tsv</c>: kind, tab, saying; lines that begin with <c>#</c> are skipped. One file is one author.</summary>
internal static class ExampleReader
{
    public static IReadOnlyList<string> Files(string folder) =>
        Directory.Exists(FolderIn(folder)) ? [.. Directory.GetFiles(FolderIn(folder), "*.tsv").OrderBy(Path.GetFileName, StringComparer.Ordinal)] : [];

    /// <param name="folder">The folder <c>safety</c>.</param>
    public static IReadOnlyList<(string Author, List<Example> Examples)> ByAuthor(string folder, ICollection<Fault> faults) =>
        [.. Files(folder).Select(file => (Path.GetFileNameWithoutExtension(file), ReadFile(file, faults)))];

    public static List<Example> ReadFile(string path, ICollection<Fault> faults)
    {
        List<Example> examples = [];
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0 && KindOf(line[..tab]) is { } kind && !string.IsNullOrWhiteSpace(line[(tab + 1)..])) examples.Add(new(kind, line[(tab + 1)..]));
            else faults.Add(new("safety/examples/" + Path.GetFileName(path), number, "the line is no example", $"write a kind ({Kinds}), a tab and the saying"));
        }

        return examples;
    }

    private static string FolderIn(string folder) => Path.Combine(folder, "examples");

    private static string Kinds => string.Join(", ", Enum.GetNames<LearnedKind>()).ToLowerInvariant();

    private static LearnedKind? KindOf(string name) =>
        name.All(char.IsAsciiLetterLower) && Enum.TryParse<LearnedKind>(name, ignoreCase: true, out var kind) ? kind : null;
}
