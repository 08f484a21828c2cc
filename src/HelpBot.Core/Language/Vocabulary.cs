using HelpBot.Core.Knowledge;

namespace HelpBot.Core.Language;

/// <summary>How much a known word has to do with what people come for.</summary>
internal enum WordRank { None, Error, Name, Common, Domain }

/// <summary>Every word that is known, folded, and why. Built once, then only read.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, WordRank> _ranks = new(StringComparer.Ordinal);

    public Vocabulary(Catalog catalog)
    {
        var words = catalog.Words;
        foreach (var theme in catalog.Themes)
        {
            AddAll(theme.Words, WordRank.Domain);
            Add(theme.Name, WordRank.Domain);
            AddAll(theme.Indirect, WordRank.Common);
            AddAll(theme.Dialect, WordRank.Name);
            AddAll(theme.Misspellings, WordRank.Error);
        }

        AddAll(words.Lexicon, WordRank.Common);
        AddAll(words.StopWords, WordRank.Common);
        AddAll(words.CompoundHeads, WordRank.Common);
        AddAll(words.CompoundExceptions.Keys, WordRank.Common);
        AddAll(words.StemExceptions.Keys, WordRank.Common);
        AddAll(words.Shorthand.Keys, WordRank.Name);
        AddAll(words.Shorthand.Values, WordRank.Common);
        AddCatalog(catalog);
        Places = PlaceNames(catalog);
    }

    /// <summary>Single-word names of places and municipalities, folded.</summary>
    public IReadOnlySet<string> Places { get; }

    public IReadOnlyDictionary<string, WordRank> Ranks => _ranks;

    /// <summary>A word as it should be, or a name.</summary>
    public bool Knows(string word) => (_ranks.TryGetValue(word, out var rank) && rank > WordRank.Error) || Places.Contains(word);

    private void AddCatalog(Catalog catalog)
    {
        foreach (var a in catalog.Activities)
        {
            AddAll(a.Keywords, WordRank.Common);
            Add(a.Summary, WordRank.Common);
            Add(a.Name, WordRank.Name);
        }

        foreach (var p in catalog.Partners)
        {
            AddAll(p.Keywords, WordRank.Common);
            Add(p.Description, WordRank.Common);
            Add(p.Type, WordRank.Common);
            Add(p.Name, WordRank.Name);
        }

        foreach (var o in catalog.Organisations)
        {
            AddAll(o.Keywords, WordRank.Common);
            Add(o.Description, WordRank.Common);
            Add(o.Name, WordRank.Name);
        }

        foreach (var h in catalog.Helplines)
        {
            Add(h.For, WordRank.Common);
            Add(h.Name, WordRank.Name);
            AddAll(h.AlsoKnownAs, WordRank.Name);
        }

        foreach (var a in catalog.Advice)
        {
            Add(a.Title, WordRank.Common);
            AddAll(a.Lines, WordRank.Common);
        }
    }

    private static HashSet<string> PlaceNames(Catalog catalog)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in catalog.Places)
        {
            if (place.Kind == PlaceKind.Postcode) continue;
            foreach (var name in place.Aliases.Append(place.Name))
                foreach (var token in Tokeniser.Tokens(name))
                    if (token.Text.Length > 3 || token.Text.Length == Normaliser.Fold(name).Length) names.Add(token.Text);
        }

        foreach (var m in catalog.Municipalities) names.Add(Normaliser.Fold(m.Name));
        return names;
    }

    private void AddAll(IEnumerable<string> texts, WordRank rank)
    {
        foreach (var text in texts) Add(text, rank);
    }

    private void Add(string text, WordRank rank)
    {
        var tokens = Tokeniser.Tokens(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            Raise(tokens[i].Text, rank);
            if (tokens[i].HyphenAfter && i + 1 < tokens.Count) Raise(tokens[i].Text + tokens[i + 1].Text, rank);
        }
    }

    private void Raise(string word, WordRank rank)
    {
        if (!_ranks.TryGetValue(word, out var known) || known < rank) _ranks[word] = rank;
    }
}
