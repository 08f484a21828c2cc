using HelpBot.Core.Language;

namespace HelpBot.Core.Search;

/// <summary>Finds records whose whole name stands in a text, word for word. Immutable; thread-safe.</summary>
internal sealed class NameIndex
{
    private const int LongestName = 16;

    private readonly Dictionary<ulong, List<(int Record, int Tokens)>> _byHash = [];

    public NameIndex(IReadOnlyList<SearchRecord> records)
    {
        for (var r = 0; r < records.Count; r++)
        {
            Add(records[r].Name, r);
            // People leave out what stands between brackets.
            if (records[r].Name.IndexOf('(') is > 0 and var bracket) Add(records[r].Name[..bracket], r);
        }
    }

    /// <summary>Tells of each record found how much of the text its name is, 0..1.</summary>
    public void Find(IReadOnlyList<Token> tokens, Action<int, double> found)
    {
        for (var start = 0; start < tokens.Count; start++)
        {
            var hash = 0UL;
            for (var end = start; end < tokens.Count && end - start < LongestName; end++)
            {
                hash = Mix(hash, tokens[end].Text);
                if (!_byHash.TryGetValue(hash, out var records)) continue;
                foreach (var (record, count) in records)
                    if (count == end - start + 1) found(record, (double)count / tokens.Count);
            }
        }
    }

    private void Add(string name, int record)
    {
        var tokens = Tokeniser.Tokens(name);
        if (tokens.Count == 0) return;
        var hash = 0UL;
        var count = Math.Min(tokens.Count, LongestName);
        for (var i = 0; i < count; i++) hash = Mix(hash, tokens[i].Text);
        if (!_byHash.TryGetValue(hash, out var list)) _byHash[hash] = list = [];
        if (!list.Exists(e => e.Record == record)) list.Add((record, count));
    }

    /// <summary>FNV-1a over the letters and a mark between words: the same in every process.</summary>
    private static ulong Mix(ulong hash, string word)
    {
        if (hash == 0) hash = 14695981039346656037;
        foreach (var c in word) hash = (hash ^ c) * 1099511628211;
        return (hash ^ ' ') * 1099511628211;
    }
}
