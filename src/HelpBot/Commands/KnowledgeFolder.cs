namespace HelpBot.Commands;

/// <summary>Where the knowledge is.</summary>
internal static class KnowledgeFolder
{
    private const string Name = "knowledge";

    /// <summary>The named folder; else <c>knowledge</c> in or above the start folder; else in or above the program's own folder; null when there is none.</summary>
    public static string? Find(string? named, string start) =>
        named ?? Above(start) ?? Above(AppContext.BaseDirectory);

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, Name);
            if (File.Exists(Path.Combine(candidate, "themes.yaml"))) return candidate;
        }

        return null;
    }
}
