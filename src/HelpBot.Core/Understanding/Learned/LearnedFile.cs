using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using HelpBot.Core.Knowledge.Reading;

namespace HelpBot.Core.Understanding.Learned;

/// <summary>
/// <c>knowledge/understanding/learned.bin</c>: the weights, and a digest of the examples they were learned from. It only saves time: without it, or when
/// it is left behind by a change of the examples, the same is learned at start-up.
/// </summary>
internal static class LearnedFile
{
    public const string Name = "learned.bin";

    /// <summary>Raised when features or training change, so that older files are stale.</summary>
    private const byte Version = 1;

    private const int DigestLength = 32;

    private static readonly string[] LearnedFrom = ["intents.yaml", "roles.yaml", "ideas.yaml"];

    /// <param name="folder">The folder <c>understanding</c>.</param>
    /// <returns>The packed weights; null when there are none for these examples.</returns>
    public static byte[]? Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) return null;
        var file = File.ReadAllBytes(path);
        return file.Length > 1 + DigestLength && file[0] == Version && file.AsSpan(1, DigestLength).SequenceEqual(DigestOf(folder)) ? file[(1 + DigestLength)..] : null;
    }

    public static void Write(string folder, LearnedModel model)
    {
        using var file = File.Create(Path.Combine(folder, Name));
        file.WriteByte(Version);
        file.Write(DigestOf(folder));
        using GZipStream packed = new(file, CompressionLevel.SmallestSize);
        using BinaryWriter writer = new(packed);
        model.Write(writer);
    }

    /// <summary>A fault when the examples changed since it was written; null when it is up to date.</summary>
    public static Fault? Stale(string folder) =>
        Read(folder) is null ? new("understanding/" + Name, 1, "the examples changed since it was written, so that every start learns them anew", "write it with 'helpbot understanding train'") : null;

    /// <summary>Line ends do not count: they differ between machines.</summary>
    private static byte[] DigestOf(string folder)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in LearnedFrom.Select(f => Path.Combine(folder, f)).Concat(ExampleReader.Files(folder)).Where(File.Exists))
            digest.AppendData(Encoding.UTF8.GetBytes(File.ReadAllText(path).ReplaceLineEndings("\n")));
        return digest.GetHashAndReset();
    }
}
