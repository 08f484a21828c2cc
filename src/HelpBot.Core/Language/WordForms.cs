namespace HelpBot.Core.Language;

/// <summary>
/// Leads an inflected word back to one that the stemmer does well: speelt and gespeeld to spelen, kaartje to kaart, zwemster to zwemmen. It
/// changes nothing unless the list of correctly spelt words has what it would be a form of. Thread-safe.
/// </summary>
internal static class WordForms
{
    private const int MostSteps = 4;
    private const int ShortestLongAgent = 7;
    private const int ShortestName = 6;

    /// <summary>Prefixes of verbs whose participle takes no ge-.</summary>
    private static readonly string[] Unstressed = ["be", "ver", "ont", "her", "ge", "er"];

    /// <summary>What may stand before the ge- of a participle: opgebeld, meegewandeld.</summary>
    private static readonly string[] Particles =
    [
        "af", "aan", "op", "uit", "mee", "in", "om", "bij", "door", "over", "voor", "na", "toe", "terug", "samen", "binnen", "buiten", "thuis",
        "weg", "los", "rond", "langs", "vast", "klaar", "deel", "neer", "tegen",
    ];

    /// <param name="word">Folded.</param>
    public static string Base(string word)
    {
        for (var i = 0; i < MostSteps && Step(word) is { } next; i++) word = next;
        return word;
    }

    private static string? Step(string word)
    {
        if (word.Length < 4) return null;
        return word[^1] switch
        {
            'n' => OfN(word),
            'e' => word.EndsWith("je", StringComparison.Ordinal) ? OfSmall(word, word.Length) : OfE(word),
            's' => OfS(word),
            't' => OfT(word) ?? OfParticiple(word),
            'd' => word.EndsWith("heid", StringComparison.Ordinal) ? OfHeid(word, 4) : OfParticiple(word) ?? OfD(word),
            'r' => OfAgent(word, word.Length) ?? OfOpen(word, 2) ?? OfName(word, "er"),
            'g' => OfUnstressed(word, 3),
            'h' => OfIsch(word),
            _ => null,
        };
    }

    private static string? OfN(string word)
    {
        // knieen, ideeen: folding took their diaeresis.
        if (word.EndsWith("eeen", StringComparison.Ordinal) || word.EndsWith("ieen", StringComparison.Ordinal)) return word[..^2];
        if (word.EndsWith("heden", StringComparison.Ordinal)) return OfHeid(word, 5);
        if (!word.EndsWith("en", StringComparison.Ordinal) || word.Length < 5) return null;
        if (OfOpen(word, 2) is { } shut) return shut;
        var root = word.AsSpan()[..^2];
        if (StemWord.IsVowel(root[^1]) && (root[^1] != 'e' || root[^2] == 'u') && Spelt.Knows(root)) return root.ToString();
        if (word.EndsWith("eren", StringComparison.Ordinal) && Spelt.Knows(word.AsSpan()[..^4], "eer")) return word[..^4] + "eer";
        if (IsShortInPlural(root)) return root.ToString();
        if (root.Length > 3 && root[^1] == root[^2] && !StemWord.IsVowel(root[^1]) && Spelt.Knows(root) && !Spelt.Knows(root[..^1])) return root.ToString();
        if (word[^3] is 'd' or 't' && !StemWord.IsVowel(word[^4]))
        {
            if (Spelt.Knows(word.AsSpan()[..^2])) return word[..^2];
            if (word[^3] == 'd' && word.Length > 6 && Spelt.Knows(word.AsSpan()[..^1]) && OfPast(word[..^1]) is { } infinitive) return infinitive;
        }

        return OfParticiple(word) ?? OfUnstressed(word, word.EndsWith("ingen", StringComparison.Ordinal) ? 5 : 2);
    }

    /// <summary>
    /// sociale, officielen, speciaal: after another vowel, and in -eel, one vowel is written where the word without its ending has two, and
    /// the stemmer leaves it so.
    /// </summary>
    private static string? OfOpen(string word, int ending)
    {
        var root = word.AsSpan()[..^ending];
        if (root.Length < 4 || StemWord.IsVowel(root[^1]) || root[^2] is not ('a' or 'e' or 'o' or 'u')) return null;
        var isAfterVowel = StemWord.IsVowel(root[^3]) && (root[^1] == 'l' || (ending == 2 && word[^1] == 'n') || ending == 1);
        if (!isAfterVowel && !(ending == 1 && root.EndsWith("el") && root.Length > 5)) return null;

        // Two vowels that are one sound have none to double: groepen, agressieve.
        if (root[^3..^1] is "oe" or "eu" or "ou" or "ui" or "au" or "ei" || (root[^3..^1] is "ie" or "ee" && root[^1] != 'l')) return null;
        Span<char> shut = stackalloc char[root.Length + 1];
        root.CopyTo(shut);
        shut[^2] = root[^2];
        shut[^1] = root[^1];
        return Spelt.Knows(shut) ? shut.ToString() : null;
    }

    /// <summary>feestdagen and toeslagen: their singular is short, where the stemmer would make it long.</summary>
    private static bool IsShortInPlural(ReadOnlySpan<char> root)
    {
        if (root.Length < 5 || StemWord.IsVowel(root[^1]) || !StemWord.IsVowel(root[^2]) || StemWord.IsVowel(root[^3]) || !Spelt.Knows(root)) return false;
        Span<char> longer = stackalloc char[root.Length + 1];
        root.CopyTo(longer);
        longer[^1] = root[^1];
        longer[^2] = root[^2];
        return !Spelt.Knows(longer);
    }

    /// <summary>luisteren and vergadering: their e is not stressed, so that the root stays as it is.</summary>
    private static string? OfUnstressed(string word, int ending)
    {
        if (ending == 3 && !word.EndsWith("ing", StringComparison.Ordinal)) return null;
        var root = word.AsSpan()[..^ending];
        if (root.Length < 5 || root[^2] != 'e' || !root[..^2].ContainsAny(Spelt.Vowels) || !Spelt.Knows(root)) return null;
        return root[^1] is 'l' or 'r' || (root[^1] == 'n' && Spelt.Knows(root, "en")) ? root.ToString() : null;
    }

    private static string? OfS(string word)
    {
        if (word.EndsWith("jes", StringComparison.Ordinal)) return OfSmall(word, word.Length - 1);
        if (word.Length > 5 && word.EndsWith("ens", StringComparison.Ordinal) && Spelt.Knows(word.AsSpan()[..^1])) return word[..^1];
        if (word.EndsWith("lands", StringComparison.Ordinal) && Spelt.Knows(word.AsSpan()[..^1])) return word[..^1];
        return OfAgent(word, word.Length - 1) ?? OfName(word, "ers") ?? OfName(word, "s")
            ?? (IsOwnOnSter(word.AsSpan()[..^1]) ? word[..^1] : null);
    }

    /// <summary>Limburgs, Limburgse, Limburger: Limburg.</summary>
    private static string? OfName(string word, string ending)
    {
        if (!word.EndsWith(ending, StringComparison.Ordinal)) return null;
        var root = word.AsSpan()[..^ending.Length];
        return root.Length >= ShortestName && !StemWord.IsVowel(root[^1]) && Spelt.Knows(root) && Spelt.Knows(root, "s") && Spelt.Knows(root, "se")
            ? root.ToString() : null;
    }

    /// <summary>Syrisch: Syrië; also economisch: economie.</summary>
    private static string? OfIsch(string word)
    {
        if (!word.EndsWith("isch", StringComparison.Ordinal) || word.Length < 7) return null;
        return Spelt.Knows(word.AsSpan()[..^4], "ie") ? word[..^4] + "ie" : null;
    }

    /// <summary>goede, bejaarde, fietste: without the -e a known word; woonde: the past of wonen.</summary>
    private static string? OfE(string word)
    {
        if (word.EndsWith("landse", StringComparison.Ordinal)) return word[..^1];
        if (word.EndsWith("ische", StringComparison.Ordinal)) return OfIsch(word[..^1]);
        if (OfName(word, "se") is { } name) return name;
        if (OfOpen(word, 1) is { } shut) return shut;
        if (word[^2] is not ('d' or 't') || word.Length < 5) return null;
        if (Spelt.Knows(word, "s") && Spelt.Knows(word, "n")) return null;
        var shorter = Spelt.Knows(word.AsSpan()[..^1]);
        if (shorter && !StemWord.IsVowel(word[^3])) return word[..^1];
        return OfPast(word) ?? (shorter ? null : OfLong(word));
    }

    /// <summary>echtgenote: echtgenoot.</summary>
    private static string? OfLong(string word)
    {
        var vowel = word[^3];
        if (!StemWord.IsVowel(vowel) || StemWord.IsVowel(word[^4])) return null;
        var whole = string.Concat(word.AsSpan()[..^2], [vowel, word[^2]]);
        return Spelt.Knows(whole) ? whole : null;
    }

    private static string? OfPast(string word)
    {
        if (!word.EndsWith("de", StringComparison.Ordinal) || word.Length < 6) return null;
        var root = word.AsSpan()[..^2];
        return Spelt.Knows("ge", root, "d") || (IsUnstressed(word) && Spelt.Knows(root, "d")) ? Spelt.Infinitive(root) : null;
    }

    /// <summary>feestje is feest-je, tuintje is tuin-tje.</summary>
    public static string? OfSmall(string word, int end)
    {
        if (end < 5) return null;
        var whole = word.AsSpan(0, end - 2);
        if (whole[^1] != 't') return null;
        var shorter = whole[..^1];
        if (OfSmallVowel(shorter) is { } vowel) return vowel;
        if (Spelt.Knows(whole) && (Spelt.Knows(whole, "en") || !Spelt.Knows(shorter))) return whole.ToString();
        return Spelt.Knows(shorter) ? shorter.ToString() : null;
    }

    /// <summary>fotootje, skietje, babietje: before -tje a last vowel is written as it sounds; but staatje is of staat, which has staten.</summary>
    private static string? OfSmallVowel(ReadOnlySpan<char> word)
    {
        if (word.Length < 4) return null;
        var shorter = word[..^1];
        if (word[^1] == word[^2] && word[^1] is 'a' or 'o' or 'u') return Spelt.Knows(shorter) && !Spelt.Knows(shorter, "ten") ? shorter.ToString() : null;
        if (!word.EndsWith("ie") || Spelt.Knows(word)) return null;
        if (Spelt.Knows(shorter)) return shorter.ToString();
        return Spelt.Knows(word[..^2], "y") ? string.Concat(word[..^2], "y") : null;
    }

    private static string? OfHeid(string word, int ending)
    {
        var root = word.AsSpan()[..^ending];
        return root.Length >= 3 && Spelt.Knows(root) ? root.ToString() : null;
    }

    /// <summary>speelt, danst; but kaart and rust are words of their own, which have a plural or a past.</summary>
    private static string? OfT(string word)
    {
        var root = word.AsSpan()[..^1];
        if (root.Length < 3 || root[^1] == 't') return null;
        if (Spelt.Knows(word, "en"))
        {
            var weak = root[^1] is 'k' or 'f' or 's' or 'p' or 'h' && Spelt.Knows(word, "e")
                && (root[^1] == 'h' || Spelt.Knows("ge", word, "") || IsUnstressed(word));
            if (!weak || Spelt.Knows(word, "te") || Spelt.Knows(word, "je")) return null;
        }

        return Spelt.Infinitive(root);
    }

    /// <summary>luisterend; verhuisd, vereenzaamd.</summary>
    private static string? OfD(string word) =>
        word.EndsWith("end", StringComparison.Ordinal) && word.Length >= 6 && (Spelt.Knows(word, "e") || Spelt.Knows(word.AsSpan()[..^3], "t"))
            && Spelt.Knows(word.AsSpan()[..^1])
            ? word[..^1]
        : word.Length >= 6 && IsUnstressed(word) && Spelt.Knows(word, "e") ? Spelt.Infinitive(word.AsSpan()[..^1]) : null;

    private static string? OfParticiple(string word)
    {
        if (word.Length < 6) return null;
        if (word.StartsWith("ge", StringComparison.Ordinal)) return WithoutGe(word);
        foreach (var particle in Particles)
        {
            if (word.Length < particle.Length + 6 || !word.StartsWith(particle, StringComparison.Ordinal)) continue;
            if (!word.AsSpan(particle.Length).StartsWith("ge")) continue;
            if (WithoutGe(word[particle.Length..]) is { } infinitive) return particle + infinitive;
        }

        return null;
    }

    /// <summary>gedanst, gepraat, gelezen; not gezin, geweld, gebouwen: what has a plural or a degree is no participle.</summary>
    private static string? WithoutGe(string word)
    {
        var bare = word.AsSpan(2);
        if (bare.EndsWith("en"))
        {
            var isOwn = Spelt.Knows(word.AsSpan()[..^1]) || Spelt.Knows(Stemmer.Stem(word, dropGe: false));
            return !isOwn && bare.Length >= 5 && Spelt.Knows(bare) ? bare.ToString() : null;
        }

        if (bare.EndsWith("eerd") && Spelt.Knows(bare[..^4], "eren")) return string.Concat(bare[..^4], "eren");
        var isNoun = Spelt.Knows(word, "en") && !Spelt.Knows(word, "e");
        if (isNoun || Spelt.Knows(word, "er") || Spelt.Knows(word, "je")) return null;
        var past = bare[^1] == 't' ? "te" : "de";
        if (bare.Length >= 4 && Spelt.Knows(bare[..^1], past) && Spelt.Infinitive(bare[..^1]) is { } weak) return weak;
        return Spelt.Knows(bare, past) ? Spelt.Infinitive(bare) : null;
    }

    /// <summary>
    /// Who does something: zwemmer, zwemster, bezoeker. That there is a woman's form tells it from kamer and water, or that it is long,
    /// takes a plural in -s, and its verb has a third person: biljarter.
    /// </summary>
    private static string? OfAgent(string word, int end)
    {
        var one = word.AsSpan(0, end);
        if (!one.EndsWith("er") || one.Length < 5 || Spelt.Knows(one, "en")) return null;
        if (one.EndsWith("ster") && one.Length >= 7)
        {
            if (IsOwnOnSter(one) || Spelt.Infinitive(one[..^4]) is not { } verb) return null;
            return Spelt.Knows(verb.AsSpan()[..^1], "r") || (Spelt.Knows(one[..^4], "t") && Spelt.Knows(one, "s")) ? verb : null;
        }

        Span<char> infinitive = stackalloc char[one.Length];
        one.CopyTo(infinitive);
        infinitive[^1] = 'n';
        if (!Spelt.Knows(infinitive)) return null;
        var certain = (one.Length >= 7 && IsUnstressed(one)) || Spelt.Knows(one, "es")
            || Spelt.Knows(Stemmer.Stem(infinitive.ToString(), dropGe: false), "ster") || IsLongAgent(one, infinitive);
        return certain ? infinitive.ToString() : null;
    }

    private static bool IsLongAgent(ReadOnlySpan<char> one, ReadOnlySpan<char> infinitive)
    {
        if (one.Length < ShortestLongAgent || !Spelt.Knows(one, "s")) return false;
        var root = Stemmer.Stem(infinitive.ToString(), dropGe: false);
        var isSame = (root[^1], one[^3]) is ('s', 'z') or ('f', 'v') || root[^1] == one[^3];
        return isSame && (root[^1] == 't' ? Spelt.Knows(root) && Spelt.Knows(root, "te") : Spelt.Knows(root, "t"));
    }

    /// <summary>minister, klooster, venster: what stands before their -ster cannot be the root of a verb, as in naaister.</summary>
    public static bool IsOwnOnSter(ReadOnlySpan<char> word)
    {
        if (!word.EndsWith("ster") || word.Length < 6 || !(Spelt.Knows(word, "s") || Spelt.Knows(word, "t"))) return false;
        var isOpen = StemWord.IsVowel(word[^5]) && !(word[^5] == 'i' && StemWord.IsVowel(word[^6]));
        return (isOpen || word.EndsWith("venster") || word.EndsWith("monster")) && Spelt.Knows(word);
    }

    /// <summary>It begins as a verb does whose first part is no word: verzorgen, besturen.</summary>
    public static bool IsUnstressed(ReadOnlySpan<char> word)
    {
        foreach (var prefix in Unstressed)
            if (word.StartsWith(prefix)) return true;
        return false;
    }
}
