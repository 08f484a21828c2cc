using HelpBot.Benchmarks.Files;
using HelpBot.Core.Language;

namespace HelpBot.Benchmarks.Pairs;

/// <summary>How many related words the analysis links, and how many unrelated ones it links by mistake.</summary>
internal static class PairsCommand
{
    public static void Run(CommandLine line, TextWriter output, TextWriter errors)
    {
        var pairs = WordPair.Read(line.Path);
        var words = DutchWords.Build(ShippedKnowledge.Read());
        var linked = pairs.Where(p => WordLinks.Linked(p.One, p.Other, words)).ToHashSet(ReferenceEqualityComparer.Instance);
        if (line.Has("--verbose"))
            foreach (var pair in pairs.Where(p => p.Related != linked.Contains(p)))
                errors.WriteLine($"{(pair.Related ? "missed" : "false ")}  {pair.One} {pair.Other}");
        JsonOutput.Write(output, json =>
        {
            json.WriteNumber("linked", pairs.Count(p => p.Related && linked.Contains(p)));
            json.WriteNumber("of", pairs.Count(p => p.Related));
            json.WriteNumber("false", pairs.Count(p => !p.Related && linked.Contains(p)));
            json.WriteNumber("of_unrelated", pairs.Count(p => !p.Related));
        });
    }
}
