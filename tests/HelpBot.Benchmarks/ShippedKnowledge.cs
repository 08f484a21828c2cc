using HelpBot.Benchmarks.Files;
using HelpBot.Core.Knowledge;

namespace HelpBot.Benchmarks;

/// <summary>The knowledge of this repository, found from where the program was built.</summary>
internal static class ShippedKnowledge
{
    /// <summary>The moment every query is asked at: a Tuesday morning in Europe/Amsterdam.</summary>
    public static DateTime Now { get; } = new(2026, 11, 24, 10, 0, 0);

    public static string Root { get; } = FindRoot();

    public static string Folder => Path.Combine(Root, "knowledge");

    /// <summary>The town that does not exist; what it lacks comes from <see cref="Folder"/>.</summary>
    public static string FictionalFolder => Path.Combine(Root, "tests", "HelpBot.Tests", "knowledge");

    public static Catalog Read()
    {
        var reading = CatalogReader.Read(Folder, DateOnly.FromDateTime(Now));
        return reading.Catalog ?? throw new BadFileException(Folder, 0, $"it cannot be read: {reading.Faults[0]}");
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "HelpBot.sln"))) return folder.FullName;
        throw new BadFileException(AppContext.BaseDirectory, 0, "there is no HelpBot.sln in any folder above");
    }
}
