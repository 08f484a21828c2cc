using HelpBot.Core.Knowledge.Reading;

namespace HelpBot.Core.Understanding.Following;

/// <summary>
/// Reads <c>knowledge/understanding/turns/*.tsv</c>: what was just said, who writes, the move, what is asked, of what, themes, and the message, with tabs
/// between them. A dash says nothing; lines that begin with <c>#</c> are skipped. One file is one author.
/// </summary>
internal static class TurnReader
{
    private const int Columns = 7;

    private const string Remedy = "write what was said before, role, move, what is asked, of what, themes and the message with tabs between, '-' for nothing";

    private static readonly Dictionary<string, JustSaid> Contexts = Names<JustSaid>();
    private static readonly Dictionary<string, Move> Moves = Names<Move>();
    private static readonly Dictionary<string, Asked> Questions = Names<Asked>();
    private static readonly Dictionary<string, About> Abouts = Names<About>();
    private static readonly Dictionary<string, Role> Roles = Names<Role>();

    /// <param name="folder">The folder <c>understanding</c>.</param>
    public static IReadOnlyList<string> Files(string folder) =>
        Path.Combine(folder, "turns") is var turns && Directory.Exists(turns) ? [.. Directory.GetFiles(turns, "*.tsv").OrderBy(Path.GetFileName, StringComparer.Ordinal)] : [];

    public static IReadOnlyList<LabelledTurn> Read(string folder, IReadOnlySet<string> themes, ICollection<Fault> faults) => [.. Files(folder).SelectMany(f => ReadFile(f, themes, faults))];

    public static IReadOnlyList<LabelledTurn> ReadFile(string path, IReadOnlySet<string> themes, ICollection<Fault> faults)
    {
        List<LabelledTurn> all = [];
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (Parse(Path.GetFileNameWithoutExtension(path), line, themes, out var wrong) is { } turn) all.Add(turn);
            else faults.Add(new($"understanding/turns/{Path.GetFileName(path)}", number, wrong, Remedy));
        }

        return all;
    }

    private static LabelledTurn? Parse(string author, string line, IReadOnlySet<string> themes, out string wrong)
    {
        var parts = line.Split('\t');
        wrong = parts.Length != Columns ? $"the line has {parts.Length} columns, not {Columns}" : string.IsNullOrWhiteSpace(parts[^1]) ? "the message is empty" : "";
        if (wrong.Length > 0) return null;
        var (moves, asks, about) = (List(parts[2], '|'), List(parts[3], ','), parts[4] == "-" ? "nothing" : parts[4]);
        if (!Contexts.TryGetValue(parts[0], out var said)) wrong = $"'{parts[0]}' is nothing that is said";
        else if (!Roles.TryGetValue(parts[1], out var role)) wrong = $"'{parts[1]}' is no role";
        else if (moves.Length == 0 || moves.Any(m => !Moves.ContainsKey(m))) wrong = $"'{parts[2]}' is no move";
        else if (asks.FirstOrDefault(a => !Questions.ContainsKey(a)) is { } ask) wrong = $"'{ask}' is nothing that is asked";
        else if (!Abouts.TryGetValue(about, out var of)) wrong = $"'{parts[4]}' is nothing it can be about";
        else if (List(parts[5], ',').FirstOrDefault(t => !themes.Contains(t)) is { } theme) wrong = $"'{theme}' is no theme";
        else return new(author, new(said, role), [.. moves.Select(m => Moves[m])], [.. asks.Select(a => Questions[a])], of, parts[^1]);
        return null;
    }

    private static string[] List(string text, char between) => text == "-" ? [] : text.Split(between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>"HowFar" is written <c>how_far</c>.</summary>
    private static Dictionary<string, T> Names<T>() where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(v => string.Concat(v.ToString().Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString())));
}
