using HelpBot.Core.Knowledge.Reading;
using HelpBot.Core.Understanding.Learned;

namespace HelpBot.Core.Understanding.Following;

/// <summary>
/// <c>knowledge/understanding/learned-turns.bin</c>: the weights, and a digest of what they were learned from. As with <see cref="LearnedFile"/> it only
/// saves time. What is read of one message is part of what a later turn is seen by, so that this file is left behind by a change of those examples too.
/// </summary>
internal static class TurnFile
{
    private static readonly PackedFile File = new("learned-turns.bin", 4);

    private static readonly string[] LearnedFrom = ["follow-ups.yaml", "turn-ideas.yaml"];

    public static string Name => File.Name;

    /// <param name="folder">The folder <c>understanding</c>.</param>
    /// <returns>The packed weights; null when there are none for these turns.</returns>
    public static byte[]? Read(string folder) => File.Read(folder, DigestOf(folder));

    public static void Write(string folder, TurnModel model) => File.Write(folder, DigestOf(folder), model.Write);

    /// <summary>A fault when there are turns and what they were learned from changed since it was written; null when it is up to date.</summary>
    public static Fault? Stale(string folder) => TurnReader.Files(folder).Count == 0 || Read(folder) is not null ? null
        : new("understanding/" + Name, 1, "the turns or examples changed since it was written, so that every start learns them anew", "write it with 'helpbot understanding train'");

    private static byte[] DigestOf(string folder) => PackedFile.DigestOf(TurnReader.Files(folder).Concat(LearnedFrom.Select(f => Path.Combine(folder, f))), LearnedFile.DigestOf(folder));
}
