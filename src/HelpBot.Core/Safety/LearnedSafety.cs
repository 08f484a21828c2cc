using HelpBot.Core.Knowledge.Reading;
using HelpBot.Core.Safety.Learned;

namespace HelpBot.Core.Safety;

/// <summary>The file of learned weights in a folder <c>safety</c>: writing it, and seeing whether it is left behind.</summary>
public static class LearnedSafety
{
    /// <returns>The file written; null when the folder has faults.</returns>
    public static string? Train(string folder, ICollection<Fault> faults)
    {
        var (data, found) = SafetyReader.Read(folder, learned: false);
        foreach (var fault in found) faults.Add(fault);
        if (data is null) return null;
        var bytes = LearnedFile.Train(folder, data, faults);
        if (faults.Count > 0) return null;
        var path = Path.Combine(folder, LearnedFile.Name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Null when the file is what the examples and rules beside it give.</summary>
    /// <param name="folders">Knowledge folders; the first with a folder <c>safety</c> counts.</param>
    public static Fault? StaleIn(IReadOnlyList<string> folders) => LearnedFile.Stale(FolderIn(folders));

    public static string FolderIn(IReadOnlyList<string> folders) =>
        folders.Select(f => Path.Combine(f, "safety")).FirstOrDefault(Directory.Exists) ?? Path.Combine(folders[0], "safety");
}
