using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace HelpBot.Core.Understanding.Learned;

/// <summary>A file of learned weights: a version, a digest of what they were learned from, and the weights packed. It only saves time.</summary>
/// <param name="version">Raised when features or training change, so that older files are stale.</param>
internal sealed class PackedFile(string name, byte version)
{
    private const int HeadLength = 1 + SHA256.HashSizeInBytes;

    public string Name => name;

    /// <returns>The packed weights; null when there are none for this digest.</returns>
    public byte[]? Read(string folder, ReadOnlySpan<byte> digest)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path)) return null;
        var file = File.ReadAllBytes(path);
        return file.Length > HeadLength && file[0] == version && file.AsSpan(1, SHA256.HashSizeInBytes).SequenceEqual(digest) ? file[HeadLength..] : null;
    }

    public void Write(string folder, ReadOnlySpan<byte> digest, Action<BinaryWriter> write)
    {
        using var file = File.Create(Path.Combine(folder, name));
        file.WriteByte(version);
        file.Write(digest);
        using GZipStream packed = new(file, CompressionLevel.SmallestSize);
        using BinaryWriter writer = new(packed);
        write(writer);
    }

    public static T Unpack<T>(byte[] packed, Func<BinaryReader, T> read)
    {
        using GZipStream unpacked = new(new MemoryStream(packed), CompressionMode.Decompress);
        using BinaryReader reader = new(unpacked);
        return read(reader);
    }

    /// <summary>Line ends do not count: they differ between machines.</summary>
    /// <param name="before">Digest of what was learned from first; empty where there is nothing.</param>
    public static byte[] DigestOf(IEnumerable<string> paths, ReadOnlySpan<byte> before = default)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(before);
        foreach (var path in paths.Where(File.Exists)) digest.AppendData(Encoding.UTF8.GetBytes(File.ReadAllText(path).ReplaceLineEndings("\n")));
        return digest.GetHashAndReset();
    }
}
