using HelpBot.Core.Knowledge.Reading;

namespace HelpBot.Core.Understanding.Learned;

/// <summary>
/// Reads <c>knowledge/understanding/examples/*.tsv</c>: role, intent, themes, themes that may be said as well, the times asked for, and the message, with tabs between
/// them. A dash says that nobody labelled it; lines that begin with <c>#</c> are skipped. One file is one author.
/// </summary>
internal static class ExampleReader
{
    private const int Columns = 6;

    private const string Remedy = "write role, intent, themes, other themes, times and the message with tabs between, '-' for what is not labelled";

    public static IReadOnlyList<string> Files(string folder) =>
        Path.Combine(folder, "examples") is var examples && Directory.Exists(examples) ? [.. Directory.GetFiles(examples, "*.tsv").OrderBy(Path.GetFileName, StringComparer.Ordinal)] : [];

    /// <param name="folder">The folder <c>understanding</c>.</param>
    public static IReadOnlyList<LabelledMessage> Read(
        string folder, IReadOnlyDictionary<string, Role> roles, IReadOnlyDictionary<string, Intent> intents, IReadOnlySet<string> themes, ICollection<Fault> faults)
    {
        List<LabelledMessage> all = [];
        foreach (var path in Files(folder))
        {
            var number = 0;
            foreach (var line in File.ReadLines(path))
            {
                number++;
                if (line.Length == 0 || line[0] == '#') continue;
                if (Parse(Path.GetFileNameWithoutExtension(path), line, out var wrong) is { } message) all.Add(message);
                else faults.Add(new($"understanding/examples/{Path.GetFileName(path)}", number, wrong, Remedy));
            }
        }

        return all;

        LabelledMessage? Parse(string author, string line, out string wrong)
        {
            var parts = line.Split('\t');
            wrong = parts.Length != Columns ? $"the line has {parts.Length} columns, not {Columns}" : string.IsNullOrWhiteSpace(parts[^1]) ? "the message is empty" : "";
            if (wrong.Length > 0) return null;
            var (wanted, about, may) = (Names(parts[1], '|'), Names(parts[2], ','), Names(parts[3], ','));
            if (parts[0] != "-" && !roles.ContainsKey(parts[0])) wrong = $"'{parts[0]}' is no role";
            else if (wanted.FirstOrDefault(i => !intents.ContainsKey(i)) is { } intent) wrong = $"'{intent}' is no intent";
            else if (about.Concat(may).FirstOrDefault(t => !themes.Contains(t)) is { } theme) wrong = $"'{theme}' is no theme";
            else if (Names(parts[4], '|').FirstOrDefault(t => !parts[^1].Contains(t.TrimStart('!'), StringComparison.Ordinal)) is { } time) wrong = $"'{time}' is not in the message";
            if (wrong.Length > 0) return null;
            return new(author, parts[^1], parts[0] == "-" ? null : roles[parts[0]], [.. wanted.Select(i => intents[i])], parts[2] == "-" ? null : about, may) { Times = parts[4] == "-" ? null : Names(parts[4], '|') };
        }
    }

    /// <summary>None for a dash, and for nothing at all.</summary>
    private static string[] Names(string text, char between) => text == "-" ? [] : text.Split(between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
