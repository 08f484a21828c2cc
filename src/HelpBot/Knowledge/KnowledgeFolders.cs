namespace HelpBot.Knowledge;

/// <summary>Where the knowledge is, and whether it changed.</summary>
public static class KnowledgeFolders
{
    /// <param name="setting">As <see cref="KnowledgeOptions.Path"/>.</param>
    /// <returns>Full paths.</returns>
    /// <exception cref="CannotStartException">There is no such folder.</exception>
    public static IReadOnlyList<string> Find(string? setting, string contentRoot)
    {
        if (setting is null) return [FindDefault(contentRoot)];
        var chosen = setting.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(path => Path.GetFullPath(path, contentRoot)).ToList();
        return chosen.Find(path => !Directory.Exists(path)) is { } missing
            ? throw new CannotStartException($"Knowledge:Path '{missing}' is not a folder.")
            : chosen;
    }

    /// <summary>Differs when a YAML file came, went, grew, shrank or was written.</summary>
    public static string Stamp(IEnumerable<string> folders)
    {
        var files = folders.SelectMany(folder => new DirectoryInfo(folder).EnumerateFiles("*.y*ml", SearchOption.AllDirectories))
            .OrderBy(f => f.FullName, StringComparer.Ordinal)
            .Select(f => $"{f.FullName}|{f.Length}|{f.LastWriteTimeUtc.Ticks}");
        return string.Join('\n', files);
    }

    private static string FindDefault(string contentRoot)
    {
        for (var folder = new DirectoryInfo(contentRoot); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "knowledge");
            if (File.Exists(Path.Combine(candidate, "themes.yaml"))) return candidate;
        }

        var beside = Path.Combine(AppContext.BaseDirectory, "knowledge");
        return Directory.Exists(beside)
            ? beside
            : throw new CannotStartException($"There is no folder 'knowledge' in or above '{contentRoot}'; set Knowledge:Path.");
    }
}
