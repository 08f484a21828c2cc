using HelpBot.Core.Conversation.Wording;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Knowledge.Reading;
using HelpBot.Core.Safety;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation;

/// <param name="Basis">Null when there is any fault that is not only of today: a broken folder is never half used.</param>
/// <param name="Faults">All of them, by file and line.</param>
public sealed record BasisReading(Basis? Basis, IReadOnlyList<Fault> Faults);

/// <summary>Reads a knowledge folder with everything that can be wrong with it. Thread-safe.</summary>
public static class BasisReader
{
    /// <param name="today">For dates in the future, and activities that are over.</param>
    public static BasisReading Read(string folder, DateOnly today) => Read([folder], today);

    /// <summary>Several folders as one: each file comes from the first that has it.</summary>
    public static BasisReading Read(IReadOnlyList<string> folders, DateOnly today)
    {
        if (folders.FirstOrDefault(f => !Directory.Exists(f)) is { } missing)
            return new(null, [new(missing, 1, "there is no such folder", "name the knowledge folder with --knowledge or Knowledge:Path")]);

        // Two cores, two readings: the start is what a newcomer waits for.
        (CatalogReading? read, SafetyReading safety) = (null, default);
        Parallel.Invoke(() => read = CatalogReader.Read(folders, today), () => safety = SafetyReader.Read(FolderWith(folders, "safety")));
        var (catalog, faults, themes) = read!;
        var all = faults.Concat(safety.Faults).ToList();
        var understanding = UnderstandingReader.Read(folders, themes.Distinct(), all);
        if (catalog is null || safety.Data is null || Broken(all)) return new(null, all);

        var replies = SafetyReplies.Fill(safety.Data, catalog.Helplines, all);
        var inJe = SafetyReplies.FillJe(safety.Data, catalog.Helplines, all);
        RequiredTexts.Check(catalog.Texts, all);
        RequiredTexts.CheckKin(catalog.Texts, understanding.Kin.Keys, all);
        return replies is null || Broken(all) ? new(null, all) : new(new(catalog, understanding, safety.Data, replies, inJe), all);
    }

    private static bool Broken(List<Fault> faults) => faults.Exists(f => !f.IsOfToday);

    private static string FolderWith(IReadOnlyList<string> folders, string name) =>
        folders.Select(f => Path.Combine(f, name)).FirstOrDefault(Directory.Exists) ?? Path.Combine(folders[0], name);
}
