namespace HelpBot.Knowledge;

/// <summary>Where the knowledge is, and whether it changed.</summary>
public static class KnowledgeFolder
{
    /// <exception cref="CannotStartException">There is no such folder.</exception>
    public static string Find(string? setting, string contentRoot)
    {
        if (setting is not null)
        {
            var chosen = Path.GetFullPath(setting, contentRoot);
            return Directory.Exists(chosen) ? chosen : throw new CannotStartException($"Knowledge:Path '{chosen}' is not a folder.");
        }

        for (var folder = new DirectoryInfo(contentRoot); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "knowledge");
            if (Directory.Exists(candidate)) return candidate;
        }

        var beside = Path.Combine(AppContext.BaseDirectory, "knowledge");
        return Directory.Exists(beside)
            ? beside
            : throw new CannotStartException($"There is no folder 'knowledge' in or above '{contentRoot}'; set Knowledge:Path.");
    }

    /// <summary>Differs when a YAML file came, went, grew, shrank or was written.</summary>
    public static string Stamp(string folder)
    {
        var files = new DirectoryInfo(folder).EnumerateFiles("*.yaml", SearchOption.AllDirectories)
            .OrderBy(f => f.FullName, StringComparer.Ordinal)
            .Select(f => $"{f.FullName}|{f.Length}|{f.LastWriteTimeUtc.Ticks}");
        return string.Join('\n', files);
    }
}
