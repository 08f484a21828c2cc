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

    public void Read(YamlMap top)
    {
        _stopWords.UnionWith(Lower(top.Texts("stop_words")));
        foreach (var (word, stem) in top.TextPairs("stem_exceptions")) _stemExceptions[Lower(word)] = Lower(stem);
        _compoundHeads.AddRange(Lower(top.Texts("compound_heads")));
        foreach (var (word, parts) in top.ListPairs("compound_exceptions")) _compoundExceptions[Lower(word)] = [.. Lower(parts)];
        _kindWords.UnionWith(Lower(top.Texts("kind_words")));
        foreach (var (word, meant) in top.TextPairs("shorthand")) _shorthand[Lower(word)] = Lower(meant);
        _lexicon.UnionWith(Lower(top.Texts("lexicon")));
        top.ReportUnknownKeys();
    }

    public Words Words =>
        new(_stopWords, _stemExceptions, [.. _compoundHeads.Distinct()], _compoundExceptions, _shorthand, _lexicon) { KindWords = _kindWords };

    private static IEnumerable<string> Lower(IEnumerable<string> words) => words.Select(Lower);

    private static string Lower(string word) => word.ToLowerInvariant();
}
