using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HelpBot.Core.Knowledge.Reading;

/// <summary>Reads one knowledge file into a <see cref="YamlMap"/>. Safe to use from several threads when each has its own list of
/// faults.</summary>
public static class YamlFile
{
    /// <param name="path">Where the file is.</param>
    /// <param name="name">How faults name it: its path below the knowledge folder.</param>
    /// <returns>Null, and a fault, when the file cannot be read, is not YAML, or its top is not a mapping.</returns>
    public static YamlMap? Read(string path, string name, ICollection<Fault> faults)
    {
        try
        {
            return Parse(File.ReadAllBytes(path), name, faults);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            faults.Add(new(name, 1, "the file cannot be read: " + error.Message, "put it there, readable for this user"));
            return null;
        }
    }

    /// <param name="bytes">The whole file, UTF-8.</param>
    /// <returns>As for <see cref="Read"/>.</returns>
    public static YamlMap? Parse(byte[] bytes, string name, ICollection<Fault> faults)
    {
        using var reader = new StreamReader(new MemoryStream(bytes));
        var parser = new Parser(reader);
        try
        {
            var yaml = new YamlStream();
            yaml.Load(parser);
            if (yaml.Documents is [{ RootNode: YamlMappingNode top }]) return new(name, top, faults);
            faults.Add(new(name, 1, "the file is not one group of fields", "begin with 'key: value' lines"));
        }
        catch (YamlException error)
        {
            Report((int)error.Start.Line, error.Message);
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner gives up this way on some keys and brackets that are left open.
            Report((int)(parser.Current?.End.Line ?? 1), "a key or bracket is not finished");
        }

        return null;

        void Report(int line, string why) =>
            faults.Add(new(name, Math.Max(1, line), "not readable as YAML: " + why, "mind indents, colons and quotes"));
    }
}
