using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HelpBot.Core.Knowledge.Reading;

/// <summary>Reads one knowledge file into a <see cref="YamlMap"/>.</summary>
public static class YamlFile
{
    /// <param name="path">Where the file is.</param>
    /// <param name="name">How faults name it: its path below the knowledge folder.</param>
    /// <returns>Null, and a fault, when the file is not YAML or its top is not a mapping.</returns>
    public static YamlMap? Read(string path, string name, ICollection<Fault> faults)
    {
        try
        {
            using var reader = new StreamReader(path);
            var yaml = new YamlStream();
            yaml.Load(reader);
            if (yaml.Documents is [{ RootNode: YamlMappingNode top }]) return new(name, top, faults);
            faults.Add(new(name, 1, "the file is not one group of fields", "begin with 'key: value' lines"));
        }
        catch (YamlException error)
        {
            faults.Add(new(name, (int)error.Start.Line, "not readable as YAML: " + error.Message, "mind indents, colons and quotes"));
        }

        return null;
    }
}
