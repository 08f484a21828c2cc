using HelpBot.Core.Search.Terms;

namespace HelpBot.Core.Search.Ranking;

/// <summary>Works out which postings answer the words of a query, and what each is worth. Immutable; thread-safe.</summary>
internal sealed class WordPlanner(Contents contents, Thesaurus thesaurus, bool likes)
{
    /// <summary>A word found as a part of another, or by its own parts, is not wholly answered.</summary>
    internal const float PartCover = 0.7f;

    /// <summary>Nearly the same is not quite what was asked.</summary>
    private const double SynonymCover = 0.8;

    /// <summary>However small the town, a word in so few records may need its synonyms.</summary>
    private const int FewRecords = 5;

    /// <summary>However large the country, a word in so many is found near everybody; its synonyms would only take time.</summary>
    private const int ManyRecords = 500;

    private const int MostLike = 16;
    private const float LeastLike = 0.4f;

    private readonly TermIndex _index = contents.Terms;
    private readonly Weights _weights = contents.Weights;
    private readonly int _records = contents.Records.Count;

    /// <summary>A word of the query and what the index knows of it.</summary>
    /// <param name="Asked">Its number in the query.</param>
    /// <param name="Records">How many have it.</param>
    /// <param name="IsCommon">Says little, and the query has many words.</param>
    private readonly record struct Known(int Asked, QueryWord Word, int Term, int Records, ulong Themes, bool IsCommon, double Weight)
    {
        public bool IsThere(Concepts concepts) => Records > 0 || Themes != 0 || concepts.Knows(Word.Stem);
    }

    public WordPlan Plan(QueryWords query, bool withThemes, SearchRoom room)
    {
        var names = new List<NameIndex.Named>();
        _index.Names.Find(query.Tokens, names);
        var lists = new List<TermList>();
        var meant = _index.Concepts.Of(query.Words);
        var known = Look(query, meant);
        var words = new WordPart[known.Length];
        var commonAnswers = !withThemes && !Array.Exists(known, k => !k.IsCommon && k.IsThere(_index.Concepts));
        double found = 0, all = 0;
        for (var at = 0; at < known.Length; at++)
        {
            ref readonly var word = ref known[at];
            var before = lists.Count;
            Add(lists, at, _index.Words, word.Term, word.Weight, 1, Link.Whole);
            AddParts(lists, at, word.Word);
            if (word.Records <= Math.Clamp(_weights.SynonymMostShare * _records, FewRecords, ManyRecords))
            {
                var nearly = word.Weight * (lists.Count > before ? _weights.SynonymBeside : _weights.Synonym);
                foreach (var concept in meant[word.Asked].Groups) AddSynonyms(lists, at, concept, nearly);
            }

            all += word.Weight;
            if (lists.Count > before || word.Themes != 0) found += word.Weight;
            else if (likes && !word.IsCommon) AddLikes(lists, at, word.Word, word.Weight, room);

            // Beside words that say what is sought, "moeder" and "graag" in a record's text lift an answer but make none.
            if (word.IsCommon && !commonAnswers)
                for (var l = before; l < lists.Count; l++) lists[l] = lists[l] with { Cover = 0 };
            words[at] = new(word.Asked, word.Weight, word.Themes, word.Themes == 0 ? 0 : word.Weight * _weights.ThesaurusField / (_weights.ThesaurusField + _weights.Saturation));
        }

        Scale(words, lists, found > 0 ? found : all, all);
        return new(words, [.. lists], [.. names], withThemes || lists.Exists(l => l.Link == Link.Letters));
    }

    /// <summary>The words that can be worth most first: few records have them, and the others need not be looked at further.</summary>
    private Known[] Look(QueryWords query, Concepts.Meant[] meant)
    {
        var known = new Known[query.Words.Count];
        var many = known.Length > _weights.FewWords;
        for (var i = 0; i < known.Length; i++)
        {
            var word = query.Words[i];
            var themes = thesaurus.Of(word.Stem);

            // A word of a theme or with synonyms is not, whatever the list of common words says.
            var common = many && word.IsCommon && !meant[i].InPhrase && themes == 0 && !_index.Concepts.Knows(word.Stem);
            if (common) word = word with { Weight = word.Weight * _weights.CommonWord };
            var term = _index.Terms.Find(word.Stem);
            var records = _index.Words.Records(term);
            var weight = word.Weight * Rarity(records);
            var at = i;
            for (; at > 0 && known[at - 1].Weight < weight; at--) known[at] = known[at - 1];
            known[at] = new(i, word, term, records, themes, common, weight);
        }

        return known;
    }

    /// <summary>A synonym is worth no more than the word itself would be, however rare it is.</summary>
    private void AddSynonyms(List<TermList> lists, int number, int concept, double weight) => Add(
        lists, number, _index.Meanings, concept, Math.Min(weight, Rarity(_index.Meanings.Records(concept))), SynonymCover, Link.Synonym);

    private void AddParts(List<TermList> lists, int number, QueryWord word)
    {
        var count = word.PartStems.Count;
        foreach (var stem in word.PartStems)
        {
            var part = _index.Terms.Find(stem);
            Add(lists, number, _index.Words, part, word.Weight * _weights.Parts / count * Rarity(_index.Words.Records(part)), PartCover / count, Link.Part);
        }
    }

    /// <summary>A word nobody has, nor any of its parts: what looks like it may be meant.</summary>
    private void AddLikes(List<TermList> lists, int number, QueryWord word, double weight, SearchRoom room)
    {
        _index.Likes.Find(word.Word, MostLike, LeastLike, room.Terms(_index.Terms.Count), room.Touched, room.Likes);
        foreach (var like in room.Likes)
        {
            var cover = like.Likeness >= _weights.GramsAloneCover ? like.Likeness : 0;
            Add(lists, number, _index.Words, like.Term, weight * _weights.Grams * like.Likeness, cover, Link.Letters);
        }
    }

    private static void Add(List<TermList> lists, int word, PostingLists postings, int term, double worth, double cover, Link link)
    {
        var (first, end) = postings.Heads(term);
        if (first < end) lists.Add(new(word, term, postings, first, end, (float)worth, (float)cover, link));
    }

    /// <summary>All found in one record is worth about 1; a word nobody has does not make the others worth less.</summary>
    private void Scale(WordPart[] words, List<TermList> lists, double known, double all)
    {
        for (var i = 0; i < words.Length; i++)
            words[i] = words[i] with { Share = words[i].Share / all, ThemeWorth = _weights.Words * words[i].ThemeWorth / known };
        for (var i = 0; i < lists.Count; i++) lists[i] = lists[i] with { Worth = (float)(_weights.Words * lists[i].Worth / (255 * known)) };
    }

    /// <summary>How rare a term is, in steps: a record more or less somewhere changes nothing here.</summary>
    private double Rarity(int count) =>
        Math.Max(1, Math.Round(2 * Math.Log2(1 + ((_records - count + 0.5) / (count + 0.5))))) / 2;
}
