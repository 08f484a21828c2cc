namespace HelpBot.Core.Search.Terms;

/// <summary>The words of all records. Immutable; thread-safe.</summary>
/// <param name="Stems">Postings of whole words, by their stem.</param>
/// <param name="Parts">Postings of the parts of compounds, by their stem: a field of its own.</param>
/// <param name="Concepts">Groups of synonyms, and below, in <paramref name="Meanings"/>, the postings of each by its number.</param>
/// <param name="Likes">Terms by their letters.</param>
internal sealed record TermIndex(TermTable Terms, PostingLists Stems, PostingLists Parts, Concepts Concepts, PostingLists Meanings, GramIndex Likes, NameIndex Names);
