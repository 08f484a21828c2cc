using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace HelpBot.Core.Knowledge.Reading;

/// <param name="Name">Path below its folder, with forward slashes.</param>
/// <param name="Folder">Which of the folders it is in, from 0.</param>
internal sealed record KnowledgeFile(string Name, int Folder, byte[] Bytes)
{
    /// <summary>What it is about: the file's name at the top, else the first folder's.</summary>
    public string Kind => Name.Split('/')[0];
}

/// <summary>The files of one or more knowledge folders; of each kind those of the first folder that has it.</summary>
internal sealed class KnowledgeFiles
{
    private static readonly string[] Kinds =
    [
        "advice.yaml", "helplines.yaml", "municipalities", "organisations.yaml", "places", "safety", "texts", "themes.yaml", "understanding", "words",
    ];

    private readonly ILookup<string, KnowledgeFile> _byKind;
    private readonly IReadOnlyList<KnowledgeFile> _all;

    private KnowledgeFiles(IReadOnlyList<KnowledgeFile> all, bool textsFolder)
    {
        _all = all;
        _byKind = all.GroupBy(f => f.Kind).SelectMany(kind => kind.Where(f => f.Folder == kind.First().Folder)).ToLookup(f => f.Kind);
        HasTextsFolder = textsFolder;
    }

    /// <summary>Texts may be absent altogether, but an empty folder is a mistake.</summary>
    public bool HasTextsFolder { get; }

    /// <summary>In ordinal order of name; one for a single file; empty when there is none.</summary>
    public IEnumerable<KnowledgeFile> Of(string kind) => _byKind[kind];

    public static KnowledgeFiles Load(IReadOnlyList<string> folders, ICollection<Fault> faults)
    {
        var files = new List<KnowledgeFile>();
        for (var i = 0; i < folders.Count; i++)
            if (Directory.Exists(folders[i])) files.AddRange(LoadFolder(folders[i], i, faults));
            else faults.Add(new(folders[i], 1, "there is no such folder", "name the folder with themes.yaml, places/ and municipalities/"));
        return new(files, folders.Any(f => Directory.Exists(Path.Combine(f, "texts"))));
    }

    /// <summary>SHA-256 over the names and bytes of all files, in lowercase hexadecimal.</summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in _all)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Folder} {file.Name} {file.Bytes.Length}\n"));
            hash.AppendData(file.Bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<KnowledgeFile> LoadFolder(string folder, int index, ICollection<Fault> faults)
    {
        var names = Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true })
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(name => name.EndsWith(".yaml", StringComparison.Ordinal) || name.EndsWith(".yml", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        foreach (var name in names)
            if (name.EndsWith(".yml", StringComparison.Ordinal) || !Kinds.Contains(name.Split('/')[0]))
                faults.Add(new(name, 1, "nothing reads this file", "name it .yaml, in or as one of " + string.Join(", ", Kinds)));
            else if (LoadFile(folder, name, index, faults) is { } file) yield return file;
    }

    private static KnowledgeFile? LoadFile(string folder, string name, int index, ICollection<Fault> faults)
    {
        try
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, name));
            if (Utf8.IsValid(bytes)) return new(name, index, bytes);
            var line = 1 + bytes.AsSpan(0, FirstInvalid(bytes)).Count((byte)'\n');
            faults.Add(new(name, line, "the line is not UTF-8", "save the file as UTF-8"));
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            faults.Add(new(name, 1, "the file cannot be read: " + error.Message, "make it readable for this user"));
            return null;
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == OperationStatus.Done) at += used;
        return at;
    }
}
