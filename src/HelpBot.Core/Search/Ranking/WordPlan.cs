using HelpBot.Core.Search.Terms;

namespace HelpBot.Core.Search.Ranking;

/// <summary>How a found term answers the word that was asked.</summary>
internal enum Link : byte
{
    /// <summary>It is the word, or the word is a part of it.</summary>
    Whole,

    /// <summary>It means nearly the same.</summary>
    Synonym,

    /// <summary>It is one of the word's parts; several add up.</summary>
    Part,

    /// <summary>It looks like the word.</summary>
    Letters,
}

/// <summary>One list of postings to read for a query.</summary>
/// <param name="Word">Number of the word in the plan.</param>
/// <param name="Worth">What one step of impact adds.</param>
/// <param name="Cover">0..1: how much of the word is answered where it is found.</param>
/// <param name="Term">Its number.</param>
internal readonly record struct TermList(int Word, int Term, PostingLists Postings, int First, int End, float Worth, float Cover, Link Link);

/// <summary>One word asked.</summary>
/// <param name="Share">Its share in the whole query, 0..1: rare words weigh more.</param>
/// <param name="Themes">Themes of which it is a synonym.</param>
/// <param name="ThemeWorth">What having one of them adds.</param>
/// <param name="Asked">Its number in the query.</param>
internal readonly record struct WordPart(int Asked, double Share, ulong Themes, double ThemeWorth);

/// <summary>What to read for the words of one query. Immutable.</summary>
/// <param name="Words">Those that can be worth most first.</param>
/// <param name="Lists">Word after word.</param>
/// <param name="Names">Names that were said in full.</param>
/// <param name="NeedsCover">How much of the query a record answers decides whether it is a hit.</param>
internal sealed record WordPlan(WordPart[] Words, TermList[] Lists, NameIndex.Named[] Names, bool NeedsCover)
{
    /// <summary>Nothing is asked in words.</summary>
    public static WordPlan Empty { get; } = new([], [], [], NeedsCover: false);

    /// <summary>The query has words that mean something.</summary>
    public bool Any => Words.Length > 0;
}
