using HelpBot.Core.Conversation;
using HelpBot.Core.Knowledge.Reading;
using HelpBot.Core.Understanding.Following;
using HelpBot.Core.Understanding.Learned;

namespace HelpBot.Core.Understanding;

/// <summary>The file of learned weights in a folder <c>understanding</c>: writing it, and seeing whether it is left behind.</summary>
public static class LearnedUnderstanding
{
    /// <summary>Learns from the examples of the first folder that has them.</summary>
    /// <returns>The file written; null when the knowledge has faults.</returns>
    public static string? Train(IReadOnlyList<string> folders, DateOnly today, ICollection<Fault> faults)
    {
        File.Delete(PathIn(folders));
        File.Delete(Path.Combine(FolderIn(folders), TurnFile.Name));
        var (basis, found) = BasisReader.Read(folders, today);
        foreach (var fault in found.Where(f => !f.IsOfToday)) faults.Add(fault);
        if (basis is null) return null;
        LearnedFile.Write(FolderIn(folders), basis.Reader.Times, basis.Reader.Model);
        if (basis.Reader.Turns is { } turns) TurnFile.Write(FolderIn(folders), turns);
        return PathIn(folders);
    }

    /// <summary>Null when the file is what the examples beside it give.</summary>
    public static Fault? StaleIn(IReadOnlyList<string> folders) => LearnedFile.Stale(FolderIn(folders)) ?? TurnFile.Stale(FolderIn(folders));

    private static string PathIn(IReadOnlyList<string> folders) => Path.Combine(FolderIn(folders), LearnedFile.Name);

    private static string FolderIn(IReadOnlyList<string> folders) =>
        folders.Select(f => Path.Combine(f, "understanding")).FirstOrDefault(Directory.Exists) ?? Path.Combine(folders[0], "understanding");
}
