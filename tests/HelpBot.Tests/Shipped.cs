using HelpBot.Core.Knowledge;

namespace HelpBot.Tests;

/// <summary>The knowledge as it is shipped, and the fictional town for tests and demos.</summary>
internal static class Shipped
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly Lazy<Catalog> Lazily = new(() => Whole(CatalogReader.Read(KnowledgeFolder, Today)));
    private static readonly Lazy<Catalog> FictionalLazily = new(() => Whole(CatalogReader.Read([FictionalFolder, KnowledgeFolder], Today)));

    public static string Root { get; } = FindRoot();

    public static string KnowledgeFolder => Path.Combine(Root, "knowledge");

    /// <summary>Municipalities and places of a town that does not exist; the rest comes from <see cref="KnowledgeFolder"/>.</summary>
    public static string FictionalFolder => Path.Combine(Root, "tests", "HelpBot.Tests", "knowledge");

    public static Catalog Catalog => Lazily.Value;

    public static Catalog FictionalCatalog => FictionalLazily.Value;

    private static Catalog Whole(CatalogReading reading) => reading.Catalog ?? throw new InvalidDataException(string.Join('\n', reading.Faults));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "HelpBot.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("no HelpBot.sln above " + AppContext.BaseDirectory);
    }
}
