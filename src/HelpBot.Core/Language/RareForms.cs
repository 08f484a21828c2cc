namespace HelpBot.Core.Language;

/// <summary>
/// Leads a form that the list of spelt words lacks back to what it is a form of: sms'en to sms, theetje to thee, hobbies to hobby,
/// pannekoek to pannenkoek. Thread-safe.
/// </summary>
internal static class RareForms
{
    private const int LongestAbbreviation = 5;
    private const int ShortestCompound = 8;
    private const int LongestEnglish = 10;

    /// <summary>What follows an apostrophe after an abbreviation, or a word that ends in a vowel.</summary>
    private static readonly HashSet<string> Endings =
        [.. (string[])["s", "je", "jes", "tje", "tjes", "en", "er", "ers", "ster", "sters", "t", "te", "ten", "de", "den", "end", "ing"]];

    /// <summary>Null when nothing is known that it could be a form of.</summary>
    /// <param name="word">Folded, and not in the list of spelt words.</param>
    public static string? Base(string word)
    {
        var apostrophe = word.IndexOf('\'');
        if (apostrophe >= 0) return OfApostrophe(word, apostrophe);
        if (word.Length < 6) return null;
        if (word.EndsWith("je", StringComparison.Ordinal)) return WordForms.OfSmall(word, word.Length);
        if (word.EndsWith("jes", StringComparison.Ordinal)) return WordForms.OfSmall(word, word.Length - 1);
        return OfEnglish(word) ?? OfTie(word);
    }

    /// <summary>Of a form with an apostrophe what stands before it, if that is a spelt word or short enough to be an abbreviation.</summary>
    private static string? OfApostrophe(string word, int at) =>
        at >= 2 && Endings.Contains(word[(at + 1)..]) && (at <= LongestAbbreviation || Spelt.Knows(word.AsSpan(0, at))) ? word[..at] : null;

    /// <summary>hobbies and hobbys: hobby.</summary>
    private static string? OfEnglish(string word)
    {
        if (word.Length is < 5 or > LongestEnglish) return null;
        if (word.EndsWith("ys", StringComparison.Ordinal)) return !StemWord.IsVowel(word[^3]) && Spelt.Knows(word.AsSpan()[..^1]) ? word[..^1] : null;
        if (!word.EndsWith("ies", StringComparison.Ordinal) || Spelt.Knows(word.AsSpan()[..^1])) return null;
        return Spelt.Knows(word.AsSpan()[..^3], "y") ? word[..^3] + "y" : null;
    }

    /// <summary>A compound as it was spelt before 1996, or with the -n- that it should not have: pannekoek, zonnenbloem; null when it is none.</summary>
    public static string? OfTie(string word)
    {
        if (word.Length is < ShortestCompound or > WordFilter.LongestWord || word.Contains('\'')) return null;
        for (var i = 3; i < word.Length - 3; i++)
        {
            if (word[i] != 'e' || StemWord.IsVowel(word[i + 1])) continue;
            var other = word[i + 1] == 'n' ? word.Remove(i + 1, 1) : word.Insert(i + 1, "n");
            if (Spelt.Knows(other)) return other;
        }

        return null;
    }
}
