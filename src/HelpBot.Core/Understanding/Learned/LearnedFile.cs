using HelpBot.Core.Knowledge.Reading;

namespace HelpBot.Core.Understanding.Learned;

/// <summary>
/// <c>knowledge/understanding/learned.bin</c>: the weights, and a digest of the examples they were learned from. It only saves time: without it, or when
/// it is left behind by a change of the examples, the same is learned at start-up.
/// </summary>
internal static class LearnedFile
{
    private static readonly PackedFile File = new("learned.bin", 5);

    private static readonly string[] LearnedFrom = ["intents.yaml", "roles.yaml", "ideas.yaml"];

    public static string Name => File.Name;

    /// <param name="folder">The folder <c>understanding</c>.</param>
    /// <returns>The packed weights; null when there are none for these examples.</returns>
    public static byte[]? Read(string folder) => File.Read(folder, DigestOf(folder));

    /// <returns>Null when it was learned of other themes than these.</returns>
    public static (LearnedTimes Times, LearnedModel Model)? Unpack(byte[] packed, Ideas ideas, IReadOnlyList<string> themes) =>
        PackedFile.Unpack(packed, reader =>
        {
            var times = LearnedTimes.Read(reader);
            return LearnedModel.Read(reader, ideas, themes) is { } model ? (times, model) : ((LearnedTimes, LearnedModel)?)null;
        });

    public static void Write(string folder, LearnedTimes times, LearnedModel model) =>
        File.Write(folder, DigestOf(folder), to =>
        {
            times.Write(to);
            model.Write(to);
        });

    /// <summary>A fault when the examples changed since it was written; null when it is up to date.</summary>
    public static Fault? Stale(string folder) =>
        Read(folder) is null ? new("understanding/" + Name, 1, "the examples changed since it was written, so that every start learns them anew", "write it with 'helpbot understanding train'") : null;

    internal static byte[] DigestOf(string folder) => PackedFile.DigestOf(LearnedFrom.Select(f => Path.Combine(folder, f)).Concat(ExampleReader.Files(folder)));
}
