using HelpBot.Core.Knowledge.Reading;
using HelpBot.Core.Safety.Learned;
using HelpBot.Core.Safety.Patterns;

namespace HelpBot.Core.Safety;

/// <param name="Data">Null when there is any fault: the service must not start without its safety.</param>
public readonly record struct SafetyReading(SafetyData? Data, IReadOnlyList<Fault> Faults);

/// <summary>Reads <c>knowledge/safety</c> and reports every fault with file and line.</summary>
public static class SafetyReader
{
    private const string RealWords = "real-words.yaml";

    private static readonly string[] Lookalikes = ["lookalikes.yaml", "lookalikes-talk.yaml"];

    /// <summary>In the order in which rules of one kind decide.</summary>
    private static readonly string[] Dangerous =
    [
        "emergency.yaml", "emergency-deeds.yaml", "suicide.yaml", "suicide-weary.yaml", "suicide-quiet.yaml", "violence.yaml", "violence-control.yaml",
        "neglect.yaml", "distress.yaml",
    ];

    /// <summary>Below the knowledge folder; all of them must be there.</summary>
    public static IReadOnlyList<string> Files { get; } =
        ["spelling.yaml", RealWords, "concepts.yaml", "ideas.yaml", "perspective.yaml", .. Lookalikes, "denials.yaml", .. Dangerous, "replies.yaml"];

    /// <summary>The replies in "je"; may be left out.</summary>
    private const string InJe = "replies-je.yaml";

    /// <param name="folder">The folder <c>safety</c> itself.</param>
    public static SafetyReading Read(string folder) => Read(folder, learned: true);

    /// <param name="learned">False reads the rules alone: what must be known to learn from the examples.</param>
    internal static SafetyReading Read(string folder, bool learned)
    {
        List<Fault> faults = [];
        Dictionary<string, YamlMap> files = [];
        foreach (var file in Files)
        {
            var path = Path.Combine(folder, file);
            if (!File.Exists(path)) faults.Add(new("safety/" + file, 1, "the file is missing", "danger cannot be seen without it"));
            else if (YamlFile.Read(path, "safety/" + file, faults) is { } map) files[file] = map;
        }

        if (files.Count < Files.Count) return new(null, faults);
        if (File.Exists(Path.Combine(folder, InJe)) && YamlFile.Read(Path.Combine(folder, InJe), "safety/" + InJe, faults) is { } inJe) files[InJe] = inJe;
        var data = Build(files, learned ? LearnedFile.Read(folder, faults) ?? LearnedModel.Empty : LearnedModel.Empty, faults);
        return faults.Count == 0 ? new(data, faults) : new(null, faults);
    }

    private static SafetyData Build(Dictionary<string, YamlMap> files, LearnedModel learned, List<Fault> faults)
    {
        Lexicon lexicon = new();
        RuleReader rules = new(lexicon);
        rules.ReadConcepts(files["concepts.yaml"]);
        foreach (var (wordClass, concept) in new[] { (Lexicon.Filler, "filler"), (Lexicon.Small, "small"), (Lexicon.Break, "break"), (Lexicon.Negation, "not") })
        {
            if (lexicon.Has(concept)) lexicon.Fix(wordClass, concept);
            else files["concepts.yaml"].Report("concepts", $"concept '{concept}' is missing", "the patterns cannot be read without it");
        }

        rules.ReadConcepts(files["ideas.yaml"]);
        ConceptClasses concepts = new(lexicon);
        var signs = rules.ReadSigns(files["perspective.yaml"]);
        List<Rule> lookalikes = [.. Lookalikes.SelectMany(file => rules.ReadRules(files[file], "lookalikes"))];
        var denials = rules.ReadRules(files["denials.yaml"], "denials");
        List<Rule> dangers = [.. Dangerous.SelectMany(file => rules.ReadRules(files[file], "rules"))];
        var spelling = ReadSpelling(files["spelling.yaml"], files[RealWords]);
        var replies = ReplyReader.Read(files["replies.yaml"]);
        foreach (var (name, file) in files)
            if (name is not ("spelling.yaml" or "replies.yaml" or InJe)) file.ReportUnknownKeys();
        foreach (var twice in dangers.CountBy(r => r.Id).Where(c => c.Value > 1))
            faults.Add(new("safety", 1, $"rule id '{twice.Key}' is used twice", "give each rule its own id"));
        rules.Index.Build(lexicon.ClassCount);
        return new(
            new(lexicon, spelling), lexicon.ClassCount, rules.Index, lookalikes, denials, [.. dangers.OrderBy(r => r.Unsure).ThenByDescending(r => r.Kind)], signs, replies,
            concepts, learned)
        {
            JeReplies = files.TryGetValue(InJe, out var inJe) ? ReplyReader.Read(inJe) : [],
        };
    }

    private static Spelling ReadSpelling(YamlMap file, YamlMap realWords)
    {
        Dictionary<string, IReadOnlyList<string>> expand = new(StringComparer.Ordinal);
        if (file.Map("forms") is { } forms)
        {
            foreach (var meant in forms.Keys)
            {
                var words = meant.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                foreach (var form in forms.Texts(meant))
                    if (!expand.TryAdd(form, words)) forms.Report(meant, $"form '{form}' is given twice", "keep one");
            }
        }
        else
        {
            file.Report("forms", "'forms' is missing", "write 'ik wil: [kwil]' lines below it");
        }

        return new(expand, file.Texts("known").Concat(realWords.Texts("known")).ToHashSet(StringComparer.Ordinal), file.Texts("joinable").ToHashSet(StringComparer.Ordinal));
    }
}
