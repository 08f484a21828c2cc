using System.Runtime.InteropServices;

namespace HelpBot.Core.Search.Terms;

/// <summary>Numbers terms. Filling is for many threads at once; once the index is built it is only read.</summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, int> _numbers;
    private readonly string[] _texts = [];
    private readonly Lock _gate = new();

    public TermTable() => _numbers = new(StringComparer.Ordinal);

    private TermTable(string[] terms)
    {
        _texts = terms;
        _numbers = new(terms.Length, StringComparer.Ordinal);
        for (var i = 0; i < terms.Length; i++) _numbers[terms[i]] = i;
    }

    public int Count => _numbers.Count;

    public IReadOnlyCollection<KeyValuePair<string, int>> All => _numbers;

    /// <summary>-1 for a term no record has.</summary>
    public int Find(string term) => _numbers.GetValueOrDefault(term, -1);

    /// <summary>The term with a number; only once the index is built.</summary>
    public string Text(int number) => _texts[number];

    public int Number(string term)
    {
        lock (_gate)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, term, out var known);
            if (!known) number = _numbers.Count - 1;
            return number;
        }
    }

    /// <summary>The same terms numbered in ordinal order, so that the numbers do not depend on which thread saw a word first.</summary>
    /// <param name="newNumbers">Old number to new.</param>
    public TermTable Sorted(out int[] newNumbers)
    {
        var terms = new string[_numbers.Count];
        var old = new int[_numbers.Count];
        var i = 0;
        foreach (var (term, number) in _numbers) (terms[i], old[i++]) = (term, number);
        Array.Sort(terms, old, StringComparer.Ordinal);
        newNumbers = new int[old.Length];
        for (i = 0; i < old.Length; i++) newNumbers[old[i]] = i;
        return new(terms);
    }
}
