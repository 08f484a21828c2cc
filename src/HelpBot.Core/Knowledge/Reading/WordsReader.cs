namespace HelpBot.Core.Knowledge.Reading;

/// <summary>Reads words/*.yaml; several files add up.</summary>
internal sealed class WordsReader
{
    private readonly HashSet<string> _stopWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _stemExceptions = new(StringComparer.Ordinal);
    private readonly List<string> _compoundHeads = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _compoundExceptions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _shorthand = new(StringComparer.Ordinal);
    private readonly HashSet<string> _kindWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lexicon = new(StringComparer.Ordinal);
    private readonly HashSet<string> _commonWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> _commonForms = new(StringComparer.Ordinal);
    private readonly List<SynonymGroup> _synonyms = [];

    public void Read(YamlMap top)
    {
        _stopWords.UnionWith(Lower(top.Texts("stop_words")));
        foreach (var (word, stem) in top.TextPairs("stem_exceptions")) _stemExceptions[Lower(word)] = Lower(stem);
        _compoundHeads.AddRange(Lower(top.Texts("compound_heads")));
        foreach (var (word, parts) in top.ListPairs("compound_exceptions")) _compoundExceptions[Lower(word)] = [.. Lower(parts)];
        _kindWords.UnionWith(Lower(top.Texts("kind_words")));
        foreach (var (word, meant) in top.TextPairs("shorthand")) _shorthand[Lower(word)] = Lower(meant);
        _lexicon.UnionWith(Lower(top.Texts("lexicon")));
        _commonWords.UnionWith(Lower(top.Texts("common_words")));
        _commonForms.UnionWith(Lower(top.Texts("common_forms")));
        foreach (var group in top.Maps("synonyms")) _synonyms.Add(ReadGroup(group));
        top.ReportUnknownKeys();
    }

    public Words Words =>
        new(_stopWords, _stemExceptions, [.. _compoundHeads.Distinct()], _compoundExceptions, _shorthand, _lexicon) 
        {
            KindWords = _kindWords,
            CommonWords = _commonWords,
            CommonForms = _commonForms,
            Synonyms = _synonyms,
        };

    private static SynonymGroup ReadGroup(YamlMap map)
    {
        var group = new SynonymGroup([.. Lower(map.Texts("words"))], [.. Lower(map.Texts("asked"))], [.. Lower(map.Texts("also"))]);
        if (group.Words.Count == 0) map.Report("words", "'words' is empty", "give the words people use for it");
        else if (group.Words.Count + group.Asked.Count + group.Also.Count < 2) map.Report("words", $"'{group.Words[0]}' stands alone", "give another word for it");
        if (group.Words.Concat(group.Asked).Concat(group.Also).GroupBy(w => w).FirstOrDefault(w => w.Count() > 1) is { } twice)
            map.Report("words", $"'{twice.Key}' is in this group twice", "keep one");
        map.ReportUnknownKeys();
        return group;
    }

    private static IEnumerable<string> Lower(IEnumerable<string> words) => words.Select(Lower);

    private static string Lower(string word) => word.ToLowerInvariant();
}
