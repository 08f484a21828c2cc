namespace HelpBot.Tests.Architecture;

/// <summary>The project's own source files, for guards over their text.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> Source { get; } = Files("src");

    public static IReadOnlyList<SourceFile> Tests { get; } = Files("tests/HelpBot.Tests");

    private static IReadOnlyList<SourceFile> Files(string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllLines(path)))
            .Where(f => !f.Path.Contains("/obj/", StringComparison.Ordinal) && !f.Path.Contains("/bin/", StringComparison.Ordinal))
            .OrderBy(f => f.Path, StringComparer.Ordinal),
    ];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HelpBot.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("HelpBot.sln is not above the tests");
    }
}

/// <param name="Path">From the project's root, with forward slashes.</param>
internal sealed record SourceFile(string Path, IReadOnlyList<string> Lines);
