namespace HelpBot.Core.Knowledge.Reading;

/// <summary>What the readers of one reading share: faults, ids seen, and what can only be checked at the end. Not thread-safe.</summary>
internal sealed class Ledger(DateOnly today, List<Fault> faults)
{
    private readonly Dictionary<string, (string File, int Line)> _claimed = new(StringComparer.Ordinal);
    private readonly List<Action> _later = [];

    public DateOnly Today => today;

    public List<Fault> Faults => faults;

    /// <summary>Filled first, because every record names themes.</summary>
    public HashSet<string> ThemeIds { get; } = new(StringComparer.Ordinal);

    public PlaceIndex Places { get; } = new();

    public Dictionary<string, Partner> Partners { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads the id, reports one that is missing, misspelt or used before. Records share one set of ids; themes and texts have
    /// their own.</summary>
    public string Claim(YamlMap map, string kind = "record")
    {
        var id = map.RequiredText("id");
        if (id.Length == 0) return id;
        if (!IsId(id, kind)) map.Report("id", $"'id' is '{id}'", "write small letters, digits and hyphens");
        if (_claimed.TryAdd(kind + ":" + id, (map.File, map.LineOf("id")))) return id;
        var first = _claimed[kind + ":" + id];
        map.Report("id", $"the id '{id}' is used before, in {first.File}:{first.Line}", "give each its own id");
        return id;
    }

    /// <summary>To run when everything has been read: references forward.</summary>
    public void Later(Action check) => _later.Add(check);

    public void RunLater()
    {
        foreach (var check in _later) check();
    }

    // The ids of texts are only seen by the code; they may have dots and underscores.
    private static bool IsId(string id, string kind) =>
        id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-' || (kind == "text" && c is '_' or '.'))
        && id[0] != '-' && id[^1] != '-';
}
