using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace HelpBot.Tests.Conversation.Judging;

/// <summary>The scripted conversations, read once from their folder.</summary>
internal static class Scripts
{
    private static readonly IDeserializer s_yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();

    public static string Folder { get; } = Path.Combine(Shipped.Root, "tests", "HelpBot.Tests", "Conversation", "scripts");

    /// <summary>Those that everybody may read, and that every test run judges.</summary>
    public static IReadOnlyList<Script> Dev { get; } = Read("dev");

    /// <summary>Those that are only counted; none when the last ones were read and moved to <see cref="Dev"/>.</summary>
    public static IReadOnlyList<Script> Held { get; } = Read("held");

    public static IReadOnlySet<string> KnownFailing { get; } =
        File.ReadLines(Path.Combine(Folder, "known-failing.txt")).Select(l => l.Trim())
            .Where(l => l.Length > 0 && l[0] != '#').ToHashSet(StringComparer.Ordinal);

    private static List<Script> Read(string split) => Path.Combine(Folder, split) is var folder && Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).SelectMany(ReadFile)] : [];

    private static List<Script> ReadFile(string path)
    {
        try
        {
            var role = Path.GetFileName(path).Split('-')[0];
            var scripts = s_yaml.Deserialize<List<Script>>(File.ReadAllText(path));
            foreach (var script in scripts.Where(s => s.Role.Length == 0)) script.Role = role;
            return scripts;
        }
        catch (YamlDotNet.Core.YamlException e)
        {
            throw new InvalidDataException($"{Path.GetFileName(path)}: {e.Message} {e.InnerException?.Message}", e);
        }
    }
}
