namespace HelpBot.Core.Language;

/// <summary>
/// The Kraaij-Pohlmann stemmer for Dutch, in the form Snowball 3 calls "dutch", for words that are already folded.
/// Source of the rules: https://snowballstem.org/algorithms/dutch/stemmer.html. Thread-safe.
/// </summary>
public static class Stemmer
{
    private const int LongestWord = 64;

    /// <param name="word">Lower case, without accents.</param>
    /// <param name="dropGe">False leaves the ge- of a participle in place.</param>
    public static string Stem(string word, bool dropGe = true)
    {
        if (word.Length is < 2 or > LongestWord) return word;
        Span<char> room = stackalloc char[LongestWord + 8];
        var w = new StemWord(room, word);
        w.Measure();
        var stemmed = StemSteps.Plural(ref w);
        stemmed |= StemSteps.Diminutive(ref w);
        stemmed |= StemSteps.Noun(ref w);
        stemmed |= StemSteps.Adjective(ref w);
        if (dropGe)
        {
            stemmed |= LoseGe(ref w, prefix: true);
            stemmed |= LoseGe(ref w, prefix: false);
        }

        stemmed |= w.EndsAny("kt", "ft", "pt") && w.Cut(1);
        if (stemmed) Undouble(ref w);
        return w.Same(word) ? word : w.ToString();
    }

    /// <summary>gewandeld, afgewandeld: ge goes, and then the d or t of the participle.</summary>
    private static bool LoseGe(ref StemWord w, bool prefix)
    {
        var at = prefix ? (w.StartsWith("ge") ? 0 : -1) : w.IndexOf("ge", 1);
        if (at < 0 || w.Length - at < 5 || !w.HasVowelThenConsonant(at + 2)) return false;
        if (prefix && KeepsGe(ref w)) return false;
        w.RemoveAt(at, 2);
        w.Measure();
        LoseParticipleEnd(ref w);
        return true;
    }

    /// <summary>geval is not vallen, gevaar not varen, and geeft no participle of effen.</summary>
    private static bool KeepsGe(ref StemWord w) =>
        w.StartsWith("geeft") || (w.StartsWith("geval") && !w.StartsWith("gevali")) || w.StartsWith("gevaa") || w.StartsWith("gevare");

    private static void LoseParticipleEnd(ref StemWord w)
    {
        var last = w.Length - 1;
        if (!w.InR1(last) || !w.ConsonantBefore(last)) return;
        var afterR1 = w.InR1(last - 1);
        if (w.Ends("d") && !(afterR1 && w.Ends("nd"))) _ = w.Same("ind") ? w.Replace(1, "n") : w.Cut(1);
        else if (w.Ends("t") && !(afterR1 && w.Ends("ht")) && !w.Same("ent")) w.Cut(1);
    }

    private static void Undouble(ref StemWord w)
    {
        if (w.Length < 1 || w.Same("inn")) return;
        var last = w.Last;
        if (w.Length > 1 && last == w[w.Length - 2] && last is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y') && char.IsAsciiLetter(last)) w.Cut(1);
        else if (last == 'v') w.Replace(1, "f");
        else if (last == 'z') w.Replace(1, "s");
    }
}
