namespace HelpBot.Benchmarks.Local;

/// <summary>
/// The older of Snowball's two Dutch stemmers, to compare with; other search libraries still call it "Dutch". Rules:
/// https://snowballstem.org/algorithms/dutch_porter/stemmer.html. Here a consonant Y or I is written as a capital, as there.
/// </summary>
internal static class PorterStemmer
{
    private const string Vowels = "aeiouy";

    /// <param name="word">Folded.</param>
    public static string Stem(string word)
    {
        var w = Marked(word);
        var r1 = AfterVowelAndConsonant(w, 0);
        var r2 = AfterVowelAndConsonant(w, r1);
        r1 = Math.Max(3, r1);
        w = Plural(w, r1);
        (w, var lostE) = WithoutE(w, r1);
        w = WithoutHeid(w, r1, r2);
        w = Derivation(w, r1, r2, lostE);
        return OneVowel(w).ToLowerInvariant();
    }

    /// <summary>A y at the beginning or after a vowel, and an i between vowels, are consonants.</summary>
    private static string Marked(string word)
    {
        var w = word.ToCharArray();
        if (w.Length > 0 && w[0] == 'y') w[0] = 'Y';
        for (var i = 1; i < w.Length; i++)
        {
            if (!IsVowel(w[i - 1])) continue;
            if (w[i] == 'y') w[i] = 'Y';
            else if (w[i] == 'i' && i + 1 < w.Length && IsVowel(w[i + 1])) w[i] = 'I';
        }

        return new(w);
    }

    private static int AfterVowelAndConsonant(string w, int from)
    {
        var i = from;
        while (i < w.Length && !IsVowel(w[i])) i++;
        while (i < w.Length && IsVowel(w[i])) i++;
        return Math.Min(w.Length, i + 1);
    }

    private static string Plural(string w, int r1)
    {
        if (Ends(w, "heden", r1) is { } heden) return heden + "heid";
        if (w.EndsWith("heden", StringComparison.Ordinal)) return w;
        if (w.EndsWith("ene", StringComparison.Ordinal)) return WithoutEn(w, "ene", r1);
        if (w.EndsWith("en", StringComparison.Ordinal)) return WithoutEn(w, "en", r1);
        var suffix = w.EndsWith("se", StringComparison.Ordinal) ? "se" : "s";
        return Ends(w, suffix, r1) is { Length: > 0 } before && !IsVowel(before[^1]) && before[^1] != 'j' ? before : w;
    }

    private static string WithoutEn(string w, string suffix, int r1) =>
        Ends(w, suffix, r1) is { Length: > 0 } before && !IsVowel(before[^1]) && !before.EndsWith("gem", StringComparison.Ordinal) ? Undoubled(before) : w;

    private static (string Word, bool Lost) WithoutE(string w, int r1) =>
        Ends(w, "e", r1) is { Length: > 0 } before && !IsVowel(before[^1]) ? (Undoubled(before), true) : (w, false);

    private static string WithoutHeid(string w, int r1, int r2)
    {
        if (Ends(w, "heid", r2) is not { } before || before.EndsWith('c')) return w;
        return before.EndsWith("en", StringComparison.Ordinal) ? WithoutEn(before, "en", r1) : before;
    }

    private static string Derivation(string w, int r1, int r2, bool lostE)
    {
        if (w.EndsWith("end", StringComparison.Ordinal) || w.EndsWith("ing", StringComparison.Ordinal))
        {
            if (Ends(w, w[^3..], r2) is not { } before) return w;
            return Ends(before, "ig", r2) is { } without && !without.EndsWith('e') ? without : Undoubled(before);
        }

        if (w.EndsWith("ig", StringComparison.Ordinal)) return Ends(w, "ig", r2) is { } before && !before.EndsWith('e') ? before : w;
        if (w.EndsWith("lijk", StringComparison.Ordinal)) return Ends(w, "lijk", r2) is { } before ? WithoutE(before, r1).Word : w;
        if (w.EndsWith("baar", StringComparison.Ordinal)) return Ends(w, "baar", r2) ?? w;
        return lostE ? Ends(w, "bar", r2) ?? w : w;
    }

    /// <summary>maan is man, brood is brod.</summary>
    private static string OneVowel(string w)
    {
        if (w.Length < 4 || IsVowel(w[^1]) || w[^1] == 'I' || w[^2] != w[^3] || w[^2] is not ('a' or 'e' or 'o' or 'u') || IsVowel(w[^4])) return w;
        return w.Remove(w.Length - 2, 1);
    }

    /// <summary>What stands before a suffix that lies wholly in a region; null when it does not.</summary>
    private static string? Ends(string w, string suffix, int region) =>
        w.EndsWith(suffix, StringComparison.Ordinal) && w.Length - suffix.Length >= region ? w[..^suffix.Length] : null;

    private static string Undoubled(string w) => w.Length > 1 && w[^1] == w[^2] && w[^1] is 'k' or 'd' or 't' ? w[..^1] : w;

    private static bool IsVowel(char c) => Vowels.Contains(c);
}
