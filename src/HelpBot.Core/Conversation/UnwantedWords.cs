using HelpBot.Core.Search;

namespace HelpBot.Core.Conversation;

/// <summary>Words that were ruled out, with what means the same. Made for one search.</summary>
internal sealed class UnwantedWords
{
    private readonly Basis _basis;
    private readonly HashSet<string> _stems;

    private UnwantedWords(Basis basis, HashSet<string> stems) => (_basis, _stems) = (basis, stems);

    /// <summary>Null when nothing is ruled out.</summary>
    public static UnwantedWords? Of(Basis basis, IReadOnlyList<string> words)
    {
        if (words.Count == 0) return null;
        var stems = words.SelectMany(w => basis.Words.Analyse(w)).Where(t => !t.IsStopWord).Select(t => t.Stem).ToHashSet();
        var same = basis.Catalog.Words.Synonyms.Where(g => g.Words.Any(w => stems.Contains(basis.Words.Stem(w)))).SelectMany(g => g.Words).Select(basis.Words.Stem).ToList();
        stems.UnionWith(same);
        return new(basis, stems);
    }

    /// <summary>An activity that has one of them in its name or keywords; in a description it may be one thing of many.</summary>
    public bool IsAbout(Hit hit) => _basis.Lookup.Activity(hit.Id) is { } activity
        && _basis.TermsOf($"{activity.Name}. {string.Join(". ", activity.Keywords)}").Any(t => _stems.Contains(t.Stem) || t.PartStems.Any(_stems.Contains));
}
