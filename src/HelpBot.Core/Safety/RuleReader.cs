using HelpBot.Core.Knowledge.Reading;
using HelpBot.Core.Safety.Patterns;

namespace HelpBot.Core.Safety;

/// <summary>Reads concepts and rules; a pattern that cannot be read is a fault with its line.</summary>
internal sealed class RuleReader(Lexicon lexicon)
{
    private const int UsualDistance = 12;

    private static readonly IReadOnlyDictionary<string, DangerKind> Kinds = new Dictionary<string, DangerKind>
    {
        ["emergency"] = DangerKind.Emergency,
        ["suicide"] = DangerKind.Suicide,
        ["violence"] = DangerKind.Violence,
        ["neglect"] = DangerKind.Neglect,
        ["distress"] = DangerKind.Distress,
        ["none"] = DangerKind.None,
    };

    private static readonly string[] PatternKeys = ["first", "third", "both", "any", "together"];

    /// <summary>The patterns of all rules and signs read so far.</summary>
    public PatternIndex Index { get; } = new();

    public void ReadConcepts(YamlMap file)
    {
        if (file.Map("concepts") is not { } concepts)
        {
            file.Report("concepts", "'concepts' is missing", "write 'name: [words]' lines below it");
            return;
        }

        foreach (var name in concepts.Keys) ReadConcept(concepts, name);
    }

    public List<Rule> ReadRules(YamlMap file, string key)
    {
        if (!file.Has(key)) file.Report(key, $"'{key}' is missing", "write '- id: …' items below it");
        List<Rule> rules = [];
        foreach (var map in file.Maps(key))
        {
            var id = map.RequiredText("id");
            var kind = map.Choice("kind", Kinds) ?? DangerKind.None;
            List<Pattern> first = Patterns(map, "first"), third = Patterns(map, "third"), any = Patterns(map, "any");
            ReadBoth(map, first, third);
            var together = Patterns(map, "together");
            if (!PatternKeys.Any(map.Has)) map.Report("id", $"rule '{id}' has no patterns", "give it first, third, both, any or together");
            rules.Add(new(id, kind, map.Flag("unsure") ?? false, Index.Add(first), Index.Add(third), Index.Add(any), together, map.Number("within") ?? UsualDistance, Index.Add(Patterns(map, "unless")), map.Flag("outright") ?? false));
            map.ReportUnknownKeys();
        }

        return rules;
    }

    public PerspectiveSigns ReadSigns(YamlMap file) =>
        new(Index.Add(Patterns(file, "professional")), Index.Add(Patterns(file, "reported")), Index.Add(Patterns(file, "other")), Index.Add(Patterns(file, "self")),
            Index.Add(Patterns(file, "light")), Index.Add(Patterns(file, "spent")), Index.Add(Patterns(file, "worried")));

    private void ReadConcept(YamlMap concepts, string name)
    {
        List<string> words = [];
        List<Pattern> phrases = [];
        var entries = concepts.Texts(name);
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            try
            {
                if (entry.StartsWith('<') && entry.EndsWith('>') && entry.LastIndexOf('<') == 0)
                {
                    var inner = lexicon.Concept(entry[1..^1]);
                    words.AddRange(inner.Words);
                    if (inner.Phrases is not null) phrases.Add(inner.Phrases);
                }
                else if (entry.All(c => char.IsAsciiLetterOrDigit(c) || c is '=' or '*'))
                {
                    words.Add(entry);
                }
                else
                {
                    phrases.Add(PatternParser.Parse(entry, lexicon));
                }
            }
            catch (FormatException error)
            {
                concepts.ReportItem(name, i, $"'{entry}' in concept '{name}': {error.Message}", "see knowledge/safety/README.md");
            }
        }

        if (words.Count + phrases.Count == 0) concepts.Report(name, $"concept '{name}' is empty", "give it words");
        lexicon.Define(name, new(words, phrases.Count switch { 0 => null, 1 => phrases[0], _ => lexicon.Either(phrases) }));
    }

    private List<Pattern> Patterns(YamlMap map, string key)
    {
        List<Pattern> patterns = [];
        var texts = map.Texts(key);
        for (var i = 0; i < texts.Count; i++) Add(map, key, i, texts[i], patterns);
        return patterns;
    }

    private void ReadBoth(YamlMap map, List<Pattern> first, List<Pattern> third)
    {
        var texts = map.Texts("both");
        for (var i = 0; i < texts.Count; i++)
        {
            if (Add(map, "both", i, Filled(texts[i], "self", "me", "my", "myself"), first))
                Add(map, "both", i, Filled(texts[i], "other", "them", "their", "oneself"), third);
        }
    }

    private static string Filled(string text, string who, string whom, string whose, string oneself) =>
        text.Replace("<S>", $"<{who}>", StringComparison.Ordinal).Replace("<MIJ>", $"<{whom}>", StringComparison.Ordinal)
            .Replace("<MIJN>", $"<{whose}>", StringComparison.Ordinal).Replace("<ZICH>", $"<{oneself}>", StringComparison.Ordinal);

    /// <returns>False when it was reported.</returns>
    private bool Add(YamlMap map, string key, int index, string text, List<Pattern> to)
    {
        try
        {
            to.Add(PatternParser.Parse(text, lexicon));
            return true;
        }
        catch (FormatException error)
        {
            map.ReportItem(key, index, $"'{text}': {error.Message}", "see knowledge/safety/README.md");
            return false;
        }
    }
}
