namespace HelpBot.Core.Knowledge.Reading;

/// <summary>The top mapping of every file that is needed. What is missing is reported when it is asked for.</summary>
internal sealed class ParsedFiles
{
    private static readonly string[] Needed =
    [
        "municipalities", "places", "texts", "words", "themes.yaml", "helplines.yaml", "organisations.yaml", "advice.yaml",
    ];

    private readonly KnowledgeFiles _files;
    private readonly ICollection<Fault> _faults;
    private readonly Dictionary<string, YamlMap?> _tops = new(StringComparer.Ordinal);

    public ParsedFiles(KnowledgeFiles files, ICollection<Fault> faults)
    {
        (_files, _faults) = (files, faults);
        var wanted = Needed.SelectMany(files.Of).ToArray();
        var tops = new YamlMap?[wanted.Length];
        var found = new List<Fault>[wanted.Length];
        // Parsing is most of a cold start, and each file stands alone.
        Parallel.For(0, wanted.Length, i => tops[i] = YamlFile.Parse(wanted[i].Bytes, wanted[i].Name, found[i] = []));
        for (var i = 0; i < wanted.Length; i++)
        {
            _tops[wanted[i].Name] = tops[i]?.ReportingTo(faults);
            foreach (var fault in found[i]) faults.Add(fault);
        }
    }

    /// <summary>Null, and a fault, when it is missing or not readable.</summary>
    public YamlMap? Single(string name)
    {
        if (_tops.TryGetValue(name, out var top)) return top;
        _faults.Add(new(name, 1, "the file is missing", "see README.md for what belongs in it"));
        return null;
    }

    public IEnumerable<YamlMap> Folder(string kind)
    {
        var files = _files.Of(kind).ToList();
        if (files.Count == 0 && (kind != "texts" || _files.HasTextsFolder))
            _faults.Add(new(kind, 1, "the folder is missing or empty", "see README.md for what belongs in it"));
        foreach (var file in files)
            if (_tops[file.Name] is { } top) yield return top;
    }

    /// <summary>Whether two kinds come from the same folder.</summary>
    public bool SameFolder(string one, string other) =>
        _files.Of(one).FirstOrDefault()?.Folder == _files.Of(other).FirstOrDefault()?.Folder;
}
