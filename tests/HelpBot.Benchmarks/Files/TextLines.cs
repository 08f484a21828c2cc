using System.IO.Compression;
using System.Text;

namespace HelpBot.Benchmarks.Files;

/// <summary>A line of a file that is not blank.</summary>
/// <param name="Number">Counts from 1, blank lines included.</param>
internal readonly record struct TextLine(string File, int Number, string Text)
{
    public BadFileException Wrong(string what) => new(File, Number, what);
}

internal static class TextLines
{
    /// <summary>The first of the names that is there.</summary>
    public static string Find(string folder, params string[] names)
    {
        if (!Directory.Exists(folder)) throw new BadFileException(folder, 0, "there is no such folder");
        return names.Select(n => Path.Combine(folder, n)).FirstOrDefault(File.Exists)
            ?? throw new BadFileException(folder, 0, $"it has no {string.Join(" or ", names)}");
    }

    /// <summary>UTF-8; a name that ends in .gz is unpacked while reading.</summary>
    public static IEnumerable<TextLine> Read(string file)
    {
        if (!File.Exists(file)) throw new BadFileException(file, 0, "there is no such file");
        using var reader = new StreamReader(Open(file), new UTF8Encoding(false));
        for (var number = 1; Next(reader, file, number) is { } text; number++)
            if (!string.IsNullOrWhiteSpace(text)) yield return new(file, number, text);
    }

    private static Stream Open(string file) =>
        file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.OpenRead(file), CompressionMode.Decompress) : File.OpenRead(file);

    private static string? Next(StreamReader reader, string file, int number)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (InvalidDataException)
        {
            throw new BadFileException(file, number, "it cannot be unpacked: it is no gzip file, or a damaged one");
        }
    }
}
