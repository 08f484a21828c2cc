using HelpBot.Benchmarks.Files;
using HelpBot.Core.Conversation;
using YamlDotNet.RepresentationModel;

namespace HelpBot.Benchmarks.Talk;

/// <summary>What one person says in one conversation.</summary>
internal sealed record Talk(Channel Channel, IReadOnlyList<string> Says);

/// <summary>The scripted conversations of the tests, for what is said in them only.</summary>
internal static class Talks
{
    public static string Folder { get; } = Path.Combine(ShippedKnowledge.Root, "tests", "HelpBot.Tests", "Conversation", "scripts", "dev");

    public static IReadOnlyList<Talk> Read() =>
        [.. Directory.GetFiles(Folder, "*.yaml").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<Talk> Read(string file)
    {
        var yaml = new YamlStream();
        using (var reader = new StreamReader(file)) yaml.Load(reader);
        if (yaml.Documents is not [{ RootNode: YamlSequenceNode scripts }]) throw new BadFileException(file, 1, "this is no list of conversations");
        return [.. scripts.Children.OfType<YamlMappingNode>().Select(Read).Where(t => t.Says.Count > 0)];
    }

    private static Talk Read(YamlMappingNode script)
    {
        var channel = Text(script, "channel") is { } name ? Enum.Parse<Channel>(name, ignoreCase: true) : Channel.Web;
        var turns = script.Children.TryGetValue("turns", out var all) ? ((YamlSequenceNode)all).OfType<YamlMappingNode>() : [];
        return new(channel, [.. turns.Select(t => Text(t, "says")).OfType<string>()]);
    }

    private static string? Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value : null;
}
