using System.Runtime.InteropServices;
using HelpBot.Core.Knowledge;

namespace HelpBot.Core.Language;

/// <summary>How much a known word has to do with what people come for.</summary>
internal enum WordRank { None, Error, Name, Common, Domain }

/// <summary>Every word that is known, folded, and why. Built once, in time with the length of all texts, then only read.</summary>
internal sealed class Vocabulary
{
    /// <summary>Fewer activities are not worth a thread of their own.</summary>
    private const int SmallestShare = 2_000;

    private readonly Collector _words = new();

    public Vocabulary(Catalog catalog)
    {
        var words = catalog.Words;
        foreach (var theme in catalog.Themes)
        {
            _words.AddAll(theme.Words, WordRank.Domain);
            _words.Add(theme.Name, WordRank.Domain);
            _words.AddAll(theme.Indirect, WordRank.Common);
            _words.AddAll(theme.Dialect, WordRank.Name);
            _words.AddAll(theme.Misspellings, WordRank.Error);
        }

        _words.AddAll(words.Lexicon, WordRank.Common);
        _words.AddAll(words.StopWords, WordRank.Common);
        _words.AddAll(words.CompoundHeads, WordRank.Common);
        _words.AddAll(words.CompoundExceptions.Keys, WordRank.Common);
        _words.AddAll(words.StemExceptions.Keys, WordRank.Common);
        _words.AddAll(words.Shorthand.Keys, WordRank.Name);
        _words.AddAll(words.Shorthand.Values, WordRank.Common);
        AddActivities(catalog.Activities);
        AddOthers(catalog);
        Places = PlaceNames(catalog);
    }

    /// <summary>Single-word names of places and municipalities, folded.</summary>
    public IReadOnlySet<string> Places { get; }

    public IReadOnlyDictionary<string, WordRank> Ranks => _words.Ranks;

    /// <summary>A word as it should be, or a name.</summary>
    public bool Knows(string word) => (_words.Ranks.TryGetValue(word, out var rank) && rank > WordRank.Error) || Places.Contains(word);

    /// <summary>Of the dictionary or the knowledge, so that it tells nothing of who typed it; the dictionary's filter lets 2 others in 1,000 by.</summary>
    public bool IsPublic(string word) => Spelt.Knows(word) || _words.Ranks.ContainsKey(word) || Places.Contains(word);

    private void AddActivities(IReadOnlyList<LocalActivity> activities)
    {
        var count = Math.Clamp(activities.Count / SmallestShare, 1, Environment.ProcessorCount);
        var shares = new Collector[count];
        Parallel.For(0, count, i =>
        {
            var share = shares[i] = new();
            for (var at = i; at < activities.Count; at += count)
            {
                share.AddAll(activities[at].Keywords, WordRank.Common);
                share.Add(activities[at].Summary, WordRank.Common);
                share.Add(activities[at].Name, WordRank.Name);
            }
        });
        foreach (var share in shares)
            foreach (var (word, rank) in share.Ranks) _words.Raise(word, rank);
    }

    private void AddOthers(Catalog catalog)
    {
        foreach (var p in catalog.Partners)
        {
            _words.AddAll(p.Keywords, WordRank.Common);
            _words.Add(p.Description, WordRank.Common);
            _words.Add(p.Type, WordRank.Common);
            _words.Add(p.Name, WordRank.Name);
        }

        foreach (var o in catalog.Organisations)
        {
            _words.AddAll(o.Keywords, WordRank.Common);
            _words.Add(o.Description, WordRank.Common);
            _words.Add(o.Name, WordRank.Name);
        }

        foreach (var h in catalog.Helplines)
        {
            _words.Add(h.For, WordRank.Common);
            _words.Add(h.Name, WordRank.Name);
            _words.AddAll(h.AlsoKnownAs, WordRank.Name);
        }

        foreach (var a in catalog.Advice)
        {
            _words.Add(a.Title, WordRank.Common);
            _words.AddAll(a.Lines, WordRank.Common);
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

    /// <summary>Gathers words; of one word the highest rank stays.</summary>
    private sealed class Collector
    {
        private readonly Dictionary<string, WordRank> _ranks = new(StringComparer.Ordinal);
        private readonly Dictionary<string, WordRank>.AlternateLookup<ReadOnlySpan<char>> _lookup;

        public Collector() => _lookup = _ranks.GetAlternateLookup<ReadOnlySpan<char>>();

        public Dictionary<string, WordRank> Ranks => _ranks;

        public void AddAll(IEnumerable<string> texts, WordRank rank)
        {
            foreach (var text in texts) Add(text, rank);
        }

        public void Add(string text, WordRank rank)
        {
            var reader = new TokenReader(text);
            string? tied = null;
            while (reader.MoveNext())
            {
                Raise(reader.Word, rank);
                var whole = tied is null ? null : string.Concat(tied, reader.Word);
                if (whole is not null) Raise(whole, rank);
                tied = reader.HyphenAfter ? whole ?? reader.Word.ToString() : null;
            }
        }

        public void Raise(ReadOnlySpan<char> word, WordRank rank)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_lookup, word, out _);
            if (known < rank) known = rank;
        }
    }
}
