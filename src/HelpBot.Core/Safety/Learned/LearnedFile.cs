using System.IO.Compression;
using System.Security.Cryptography;
using HelpBot.Core.Knowledge.Reading;

namespace HelpBot.Core.Safety.Learned;

/// <summary>
/// <c>knowledge/safety/learned.bin</c>: the weights, and a digest of all they were learned from, so that a file left behind by a change is named.
/// </summary>
internal static class LearnedFile
{
    public const string Name = "learned.bin";

    private const string Remedy = "write it with 'helpbot safety train'";

    /// <summary>Raised when features or training change, so that older files are stale.</summary>
    private const byte Version = 5;

    private const int DigestLength = 32;

    /// <summary>Every harmless example is learned once more with so many of its features blotted out: what is hardly understood is no danger.</summary>
    private const float MostlyUnknown = 0.8f;

    private const int Seed = 113;

    /// <summary>Null, with a fault, when it cannot be read.</summary>
    public static LearnedModel? Read(string folder, ICollection<Fault> faults)
    {
        try
        {
            using var file = File.OpenRead(Path.Combine(folder, Name));
            Span<byte> head = stackalloc byte[1 + DigestLength];
            file.ReadExactly(head);
            if (head[0] != Version) throw new InvalidDataException($"it is of version {head[0]}, not {Version}");
            using GZipStream unpacked = new(file, CompressionMode.Decompress);
            using BinaryReader reader = new(unpacked);
            return LearnedModel.Read(reader);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            faults.Add(new("safety/" + Name, 1, $"what was learned cannot be read: {error.Message}", Remedy));
            return null;
        }
    }

    /// <summary>Learns from the examples.</summary>
    /// <param name="data">Read from the same folder.</param>
    public static byte[] Train(string folder, SafetyData data, ICollection<Fault> faults)
    {
        var learned = Learn(ExampleReader.ByAuthor(folder, faults), data);
        using MemoryStream file = new();
        file.WriteByte(Version);
        file.Write(DigestOf(folder));
        using (GZipStream packed = new(file, CompressionLevel.SmallestSize, leaveOpen: true))
        using (BinaryWriter writer = new(packed))
            learned.Write(writer);
        return file.ToArray();
    }

    /// <param name="data">For its words and concepts; its rules and weights play no part.</param>
    public static LearnedModel Learn(IReadOnlyList<(string Author, List<Example> Examples)> authors, SafetyData data)
    {
        FeatureReader reader = new(data.Vocabulary, data.Concepts);
        List<Taught> rows = [];
        Random random = new(Seed);
        foreach (var example in authors.SelectMany(a => a.Examples))
        {
            reader.Read(example.Text);
            rows.Add(new((int)example.Kind, [.. reader.Features]));
            // There are few of neglect, and told in as many ways: they count twice.
            if (example.Kind == LearnedKind.Neglect) rows.Add(rows[^1] with { IsCopy = true });
            if (example.Kind >= LearnedKind.Distress) rows.Add(new((int)example.Kind, [.. reader.Features.Select(f => random.NextSingle() < MostlyUnknown ? LearnedTrainer.Unknown : f)], IsCopy: true));
        }

        return LearnedModel.FromExact(new LearnedTrainer(new()).Train(rows));
    }

    /// <summary>Head and content; packing may differ from machine to machine.</summary>
    public static byte[] Unpacked(byte[] file)
    {
        using MemoryStream all = new();
        all.Write(file, 0, 1 + DigestLength);
        using GZipStream packed = new(new MemoryStream(file, 1 + DigestLength, file.Length - 1 - DigestLength), CompressionMode.Decompress);
        packed.CopyTo(all);
        return all.ToArray();
    }

    /// <summary>A fault when the examples, the concepts or any other word of the patterns changed since; null when the file is up to date.</summary>
    public static Fault? Stale(string folder)
    {
        var head = new byte[1 + DigestLength];
        using var file = File.OpenRead(Path.Combine(folder, Name));
        file.ReadExactly(head);
        return head.AsSpan(1).SequenceEqual(DigestOf(folder)) ? null : new("safety/" + Name, 1, "the examples or patterns changed since it was written", Remedy);
    }

    /// <summary>Line ends do not count: they differ between machines.</summary>
    private static byte[] DigestOf(string folder)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = SafetyReader.Files.Where(f => f != "replies.yaml").Select(f => Path.Combine(folder, f)).Concat(ExampleReader.Files(folder));
        foreach (var file in files) digest.AppendData(System.Text.Encoding.UTF8.GetBytes(File.ReadAllText(file).ReplaceLineEndings("\n")));
        return digest.GetHashAndReset();
    }
}
