namespace HelpBot.Core.Search;

/// <summary>How a record came to be found by a word that was asked.</summary>
public enum FoundBy
{
    /// <summary>The word itself, or another form of it.</summary>
    Word,

    /// <summary>As a part of a longer word: koffie in koffieochtend.</summary>
    InsideWord,

    /// <summary>A part of the word that was asked: wandel of wandelgroep.</summary>
    PartOfWord,

    /// <summary>Another word that means nearly the same.</summary>
    Synonym,

    /// <summary>A word that looks like it.</summary>
    Letters,

    /// <summary>The record has a theme that the word belongs to.</summary>
    Theme,
}

/// <summary>One reason why the words of a query found a record.</summary>
/// <param name="Asked">The word as it was read.</param>
/// <param name="Found">The stem that stands in the record; of synonyms the first few; null for a theme.</param>
/// <param name="Worth">What it adds to the part of the score that is for words.</param>
public sealed record FoundWord(string Asked, string? Found, FoundBy By, double Worth);

/// <summary>A hit with the reasons for it.</summary>
/// <param name="Words">The most important first.</param>
public sealed record ExplainedHit(Hit Hit, IReadOnlyList<FoundWord> Words);

/// <summary>Hits with their reasons, and what was let go of.</summary>
public sealed record Explanation(IReadOnlyList<ExplainedHit> Hits, Relaxation Relaxed);
