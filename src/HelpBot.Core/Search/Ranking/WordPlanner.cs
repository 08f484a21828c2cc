using HelpBot.Core.Search.Terms;

namespace HelpBot.Core.Search.Ranking;

/// <summary>Works out which postings answer the words of a query, and what each is worth. Immutable; thread-safe.</summary>
internal sealed class WordPlanner(TermIndex index, int records, Thesaurus thesaurus, Weights weights, bool likes)
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

    public WordPlan Plan(QueryWords query, bool withThemes, SearchRoom room)
    {
        var names = new List<NameIndex.Named>();
        index.Names.Find(query.Tokens, names);
        var lists = new List<TermList>();
        var words = new List<WordPart>();
        var meant = index.Concepts.Of(query.Words);

        var many = query.Words.Count > weights.FewWords;

        // A word of a theme or with synonyms is not, whatever the list of common words says.
        bool IsCommon(int i) => many && query.Words[i] is { IsCommon: true, Stem: var stem } && !meant[i].InPhrase && thesaurus.Of(stem) == 0 && !index.Concepts.Knows(stem);
        var commonAnswers = !withThemes && !Enumerable.Range(0, query.Words.Count).Any(i => !IsCommon(i) && IsThere(query.Words[i]));
        double known = 0, all = 0;

        // The words that can be worth most first: few records have them, and the others need not be looked at further.
        foreach (var (i, word, term, weight) in Enumerable.Range(0, query.Words.Count).Select(Weighed).OrderByDescending(w => w.Weight))
        {
            var common = IsCommon(i);
            var (at, before) = (words.Count, lists.Count);
            var themes = thesaurus.Of(word.Stem);
            Add(lists, at, index.Words, term, weight, 1, Link.Whole);
            AddParts(lists, at, word);
            if (index.Words.Records(term) <= Math.Clamp(weights.SynonymMostShare * records, FewRecords, ManyRecords))
            {
                var nearly = weight * (lists.Count > before ? weights.SynonymBeside : weights.Synonym);
                foreach (var concept in meant[i].Groups) AddSynonyms(lists, at, concept, nearly);
            }

            all += weight;
            if (lists.Count > before || themes != 0) known += weight;
            else if (likes && !common) AddLikes(lists, at, word, weight, room);

            // Beside words that say what is sought, "moeder" and "graag" in a record's text lift an answer but make none.
            if (common && !commonAnswers)
                for (var l = before; l < lists.Count; l++) lists[l] = lists[l] with { Cover = 0 };
            words.Add(new(i, weight, themes, themes == 0 ? 0 : weight * weights.ThesaurusField / (weights.ThesaurusField + weights.Saturation)));
        }

        Scale(words, lists, known > 0 ? known : all, all);
        return new([.. words], [.. lists], [.. names], withThemes || lists.Exists(l => l.Link == Link.Letters));

        (int Asked, QueryWord Word, int Term, double Weight) Weighed(int i)
        {
            var word = query.Words[i];
            if (IsCommon(i)) word = word with { Weight = word.Weight * weights.CommonWord };
            var term = index.Terms.Find(word.Stem);
            return (i, word, term, word.Weight * Rarity(index.Words.Records(term)));
        }
    }

    private bool IsThere(QueryWord word)
    {
        var term = index.Terms.Find(word.Stem);
        return index.Words.Records(term) > 0 || thesaurus.Of(word.Stem) != 0 || index.Concepts.Knows(word.Stem);
    }

    /// <summary>A synonym is worth no more than the word itself would be, however rare it is.</summary>
    private void AddSynonyms(List<TermList> lists, int number, int concept, double weight) => Add(
        lists, number, index.Meanings, concept, Math.Min(weight, Rarity(index.Meanings.Records(concept))), SynonymCover, Link.Synonym);

    private void AddParts(List<TermList> lists, int number, QueryWord word)
    {
        var count = word.PartStems.Count;
        foreach (var stem in word.PartStems)
        {
            var part = index.Terms.Find(stem);
            Add(lists, number, index.Words, part, word.Weight * weights.Parts / count * Rarity(index.Words.Records(part)), PartCover / count, Link.Part);
        }
    }

    /// <summary>A word nobody has, nor any of its parts: what looks like it may be meant.</summary>
    private void AddLikes(List<TermList> lists, int number, QueryWord word, double weight, SearchRoom room)
    {
        index.Likes.Find(word.Word, MostLike, LeastLike, room.Terms(index.Terms.Count), room.Touched, room.Likes);
        foreach (var like in room.Likes)
        {
            var cover = like.Likeness >= weights.GramsAloneCover ? like.Likeness : 0;
            Add(lists, number, index.Words, like.Term, weight * weights.Grams * like.Likeness, cover, Link.Letters);
        }
    }

    private static void Add(List<TermList> lists, int word, PostingLists postings, int term, double worth, double cover, Link link)
    {
        var (first, end) = postings.Heads(term);
        if (first < end) lists.Add(new(word, term, postings, first, end, (float)worth, (float)cover, link));
    }

    /// <summary>All found in one record is worth about 1; a word nobody has does not make the others worth less.</summary>
    private void Scale(List<WordPart> words, List<TermList> lists, double known, double all)
    {
        for (var i = 0; i < words.Count; i++)
            words[i] = words[i] with { Share = words[i].Share / all, ThemeWorth = weights.Words * words[i].ThemeWorth / known };
        for (var i = 0; i < lists.Count; i++) lists[i] = lists[i] with { Worth = (float)(weights.Words * lists[i].Worth / (255 * known)) };
    }

    /// <summary>How rare a term is, in steps: a record more or less somewhere changes nothing here.</summary>
    private double Rarity(int count) =>
        Math.Max(1, Math.Round(2 * Math.Log2(1 + ((records - count + 0.5) / (count + 0.5))))) / 2;
}
