namespace HelpBot.Core.Search.Terms;

/// <summary>The words of all records. Immutable; thread-safe.</summary>
/// <param name="Words">Postings of words and of the parts of compounds, by their stem.</param>
/// <param name="Concepts">Groups of synonyms, and below, in <paramref name="Meanings"/>, the postings of each by its number.</param>
/// <param name="Likes">Terms by their letters.</param>
internal sealed record TermIndex(TermTable Terms, PostingLists Words, Concepts Concepts, PostingLists Meanings, GramIndex Likes, NameIndex Names);
