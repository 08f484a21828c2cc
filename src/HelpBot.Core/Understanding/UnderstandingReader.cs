using System.Text;
using HelpBot.Core.Knowledge.Reading;
using HelpBot.Core.Understanding.Following;
using HelpBot.Core.Understanding.Learned;

namespace HelpBot.Core.Understanding;

/// <summary>Reads <c>knowledge/understanding/*.yaml</c>; every fault is reported with file and line.</summary>
public static class UnderstandingReader
{
    private static readonly Dictionary<string, Cue> CueNames = Enum.GetValues<Cue>().ToDictionary(Kebab);
    private static readonly Dictionary<string, Intent> IntentNames = Enum.GetValues<Intent>().Where(i => i != Intent.Unknown).ToDictionary(Kebab);

    private static readonly Dictionary<string, FollowUp> FollowUpNames = Enum.GetValues<FollowUp>().ToDictionary(Kebab);

    private static readonly Dictionary<string, Role> RoleNames = Enum.GetValues<Role>().ToDictionary(Kebab);

    private static readonly Dictionary<string, WordList> ListNames = Enum.GetValues<WordList>().ToDictionary(Kebab);

    private static readonly Dictionary<string, string> LanguageCodes =
        new[] { "nl", "en", "de", "fr", "tr", "ar", "pl", "uk", "ru", "es", "it", "pt", "ro", "bg", "so", "fa", "hu", "cs", "hr", "sq", "ku" }.ToDictionary(c => c);

    /// <param name="folders">Knowledge folders; the first that has <c>understanding</c> serves.</param>
    /// <param name="themes">Ids of the themes there are.</param>
    /// <param name="faults">Filled with what is wrong; the rest is read all the same.</param>
    public static UnderstandingData Read(IReadOnlyList<string> folders, IEnumerable<string> themes, ICollection<Fault> faults)
    {
        var knowledge = folders.FirstOrDefault(f => Directory.Exists(Path.Combine(f, "understanding"))) ?? folders[0];
        var themeIds = themes.ToDictionary(t => t);
        var cues = Groups(knowledge, "cues.yaml", "cues", CueNames, faults);
        var examples = Groups(knowledge, "intents.yaml", "intents", IntentNames, faults)
            .SelectMany(g => g.Value.Select(t => new LabelledExample(g.Key, t))).ToList();
        ReportTwice(examples, faults);
        var roles = Groups(knowledge, "roles.yaml", "roles", RoleNames, faults);
        var bare = Groups(knowledge, "bare-themes.yaml", "themes", themeIds, faults);
        var languages = Groups(knowledge, "languages.yaml", "languages", LanguageCodes, faults);
        var places = File(knowledge, "other-places.yaml", faults);
        var names = places?.Texts("places") ?? [];
        if (places is not null && names.Count == 0) places.Report("places", "no places", "list towns outside the catalog");
        var words = places?.Texts("words") ?? [];
        places?.ReportUnknownKeys();
        return new(cues, examples, bare, names, words, languages)
        {
            Roles = roles, Kin = Kin(knowledge, faults), FollowUps = Groups(knowledge, "follow-ups.yaml", "follow-ups", FollowUpNames, faults), Lists = Lists(knowledge, faults), Ideas = Ideas(knowledge, "ideas.yaml", faults),
            TurnIdeas = Ideas(knowledge, "turn-ideas.yaml", faults),
            Turns = TurnReader.Read(Path.Combine(knowledge, "understanding"), themeIds.Keys.ToHashSet(), faults),
            LearnedTurns = TurnFile.Read(Path.Combine(knowledge, "understanding")),
            Learned = LearnedFile.Read(Path.Combine(knowledge, "understanding")),
            Messages = ExampleReader.Read(Path.Combine(knowledge, "understanding"), RoleNames, IntentNames.Append(new("unknown", Intent.Unknown)).ToDictionary(), themeIds.Keys.ToHashSet(), faults),
        };
    }

    /// <summary>All of them are needed: a rule without its words would be silent.</summary>
    private static Dictionary<WordList, IReadOnlyList<string>> Lists(string knowledge, ICollection<Fault> faults)
    {
        const string File = "word-lists.yaml";
        var lists = Groups(knowledge, File, "lists", ListNames, faults, w => Language.Normaliser.Fold(w) != w || w.Contains(' ', StringComparison.Ordinal) ? "not one word in small letters without accents" : null);
        foreach (var (name, list) in ListNames)
            if (lists.Count > 0 && !lists.ContainsKey(list)) faults.Add(new("understanding/" + File, 1, $"'{name}' is missing", "give its words"));
        return lists;
    }

    /// <summary>Any key will do: whether it has its text is checked where the texts are.</summary>
    private static Dictionary<string, IReadOnlyList<string>> Kin(string knowledge, ICollection<Fault> faults) => FreeGroups(knowledge, "kin.yaml", "kin", faults);

    private static Dictionary<string, IReadOnlyList<string>> Ideas(string knowledge, string file, ICollection<Fault> faults) =>
        FreeGroups(knowledge, file, "ideas", faults, w => w.Trim().Contains(' ', StringComparison.Ordinal) ? "more than one word" : null);

    private static Dictionary<string, IReadOnlyList<string>> FreeGroups(string knowledge, string file, string top, ICollection<Fault> faults, Func<string, string?>? faultOf = null)
    {
        var keys = File(knowledge, file, [])?.Map(top)?.Keys ?? [];
        return Groups(knowledge, file, top, keys.ToDictionary(k => k), faults, faultOf);
    }

    private static Dictionary<T, IReadOnlyList<string>> Groups<T>(
        string knowledge, string file, string top, Dictionary<string, T> names, ICollection<Fault> faults, Func<string, string?>? faultOf = null) where T : notnull
    {
        var read = new Dictionary<T, IReadOnlyList<string>>();
        if (File(knowledge, file, faults) is not { } map) return read;
        if (map.Map(top) is not { } groups)
        {
            map.Report(top, $"'{top}' is missing", $"begin with '{top}:'");
            return read;
        }

        map.ReportUnknownKeys();
        foreach (var key in groups.Keys)
        {
            if (!names.TryGetValue(key, out var value))
            {
                groups.Report(key, $"'{key}' is not known here", "choose one of " + string.Join(", ", names.Keys.Order(StringComparer.Ordinal)));
                continue;
            }

            var texts = groups.Texts(key);
            if (texts.Count == 0) groups.Report(key, $"'{key}' is empty", "give at least one text");
            if (texts.Any(string.IsNullOrWhiteSpace)) groups.Report(key, $"an item of '{key}' is empty", "write a text or leave it out");
            if (faultOf is not null && texts.FirstOrDefault(t => faultOf(t) is not null) is { } wrong) groups.Report(key, $"'{wrong}' in '{key}' is {faultOf(wrong)}", "write it so or leave it out");
            read[value] = texts;
        }

        return read;
    }

    private static YamlMap? File(string knowledge, string file, ICollection<Fault> faults)
    {
        var name = "understanding/" + file;
        var path = Path.Combine(knowledge, "understanding", file);
        if (System.IO.File.Exists(path)) return YamlFile.Read(path, name, faults);
        faults.Add(new(name, 1, "the file is missing", "restore it; without it messages are not understood"));
        return null;
    }

    private static void ReportTwice(List<LabelledExample> examples, ICollection<Fault> faults)
    {
        foreach (var group in examples.GroupBy(e => Language.Normaliser.Fold(e.Text)).Where(g => g.Select(e => e.Intent).Distinct().Count() > 1))
            faults.Add(new("understanding/intents.yaml", 1, $"'{group.First().Text}' stands under {string.Join(" and ", group.Select(e => Kebab(e.Intent)).Distinct())}", "keep it under one"));
    }

    private static string Kebab<T>(T value) where T : struct, Enum
    {
        var kebab = new StringBuilder();
        foreach (var c in value.ToString())
        {
            if (char.IsAsciiLetterUpper(c) && kebab.Length > 0) kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(c));
        }

        return kebab.ToString();
    }
}
