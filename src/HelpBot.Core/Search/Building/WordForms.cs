using HelpBot.Core.Language;
using HelpBot.Core.Search.Terms;

namespace HelpBot.Core.Search.Building;

/// <summary>What a word becomes in the index.</summary>
/// <param name="Stem">Term number; -1 for a word without meaning.</param>
/// <param name="Parts">Term numbers of a compound's parts.</param>
internal readonly record struct WordForm(int Stem, int[] Parts);

/// <summary>The forms of the words one thread has met: the analysis of a word is done once. One thread at a time; the terms are shared.</summary>
internal sealed class WordForms
{
    private readonly DutchWords _words;
    private readonly TermTable _terms;
    private readonly Dictionary<string, WordForm> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordForm>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public WordForms(DutchWords words, TermTable terms)
    {
        _words = words;
        _terms = terms;
        _lookup = _forms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public WordForm Of(ReadOnlySpan<char> word)
    {
        if (_lookup.TryGetValue(word, out var form)) return form;
        var text = word.ToString();
        return _forms[text] = Make(text);
    }

    private WordForm Make(string word)
    {
        if (_words.IsStopWord(word)) return new(-1, []);
        var parts = _words.Parts(word);
        return new(_terms.Number(_words.Stem(word)), parts.Count == 0 ? [] : [.. parts.Select(p => _terms.Number(_words.Stem(p)))]);
    }
}
