using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding.Needs;

/// <summary>
/// Why somebody cannot simply come, and whether it must come to the person, by what words stand near each other: "lopen gaat moeizaam", "mijn
/// rijbewijs is verlopen", "kom de straat niet meer op". Phrases that are always said the same stand in the cues.
/// </summary>
internal static class Mobilities
{
    private const int Near = 5;

    public static Mobility Of(Utterance m, Clues clues)
    {
        var found = NeedRules.MobilityOf(clues);
        if (found.HasFlag(Mobility.WalksBadly) && IsDenied(m, clues, Cue.WalksBadly)) found &= ~Mobility.WalksBadly;
        for (var i = 0; i < m.Count; i++)
        {
            if (WalksBadly(m, i, clues)) found |= Mobility.WalksBadly;
            if (NoCar(m, i, clues.Lists)) found |= Mobility.NoCar;
            if (Housebound(m, i)) found |= Mobility.Housebound;
        }

        return found;
    }

    /// <summary>Visits, telephone and meals that come to the person; not where that is what is not wanted.</summary>
    public static bool AtHome(Utterance m, Clues clues, Mobility mobility)
    {
        if (mobility.HasFlag(Mobility.Housebound)) return true;
        if (clues.Of(Cue.AtHome).Any(c => IsUnwanted(m, c.Start))) return false;
        if (clues.Has(Cue.AtHome)) return true;
        for (var i = 0; i < m.Count; i++)
            if (Comes(m, i, clues.Lists) && !IsUnwanted(m, i)) return true;
        return false;
    }

    private static bool WalksBadly(Utterance m, int i, Clues clues)
    {
        var word = m.At(i);
        var lists = clues.Lists;
        if (word is "lopen" or "lope" && Before(m, i, 2, w => w is "met") && Before(m, i, 5, w => w is "ver") && Before(m, i, 6, w => w is "niet" or "nie" or "nooit")) return true;
        if (lists.Has(WordList.Walking, word))
            return (After(m, i, 4, w => lists.Has(WordList.Hard, w)) && After(m, i, 3, w => w is "gaat" or "lukt" or "wordt" or "is" or "kan" or "valt")) || (Before(m, i, 5, w => w is "kan" or "ken" or "kunnen" or "kon" or "kunt") && Before(m, i, 4, w => lists.Has(WordList.Hard, w) || w is "niet") && m.Next(i + 1) is not ("op" or "tegen"));
        if (word is "loop" or "loopt" && After(m, i, 4, w => w is "ver") && After(m, i, 3, w => w is "niet" or "nie")) return true;
        if (word is "loop" or "loopt" or "lopt") return IsWalker(m, clues, i) && (Before(m, i, 2, w => lists.Has(WordList.WalkingAids, w)) || (After(m, i, 3, w => lists.Has(WordList.WalkingAids, w)) && !After(m, i, 4, w => w is "af")));
        if (lists.Has(WordList.BodyParts, word)) return After(m, i, 4, w => w is "op" or "versleten" or "kapot" or "slecht" or "gebroken") && m.Next(i + 1) is "is" or "zijn" or "willen" or "versleten" or "kapot";
        if (word is "trap" or "trappen") return Before(m, i, 3, w => w is "kan" or "kom" or "komt" or "geen") && (m.At(i - 1) is "geen" || After(m, i, 2, w => w is "niet"));
        if (word is "mobiel") return Before(m, i, 4, w => w is "niet" or "minder" or "slecht" or "beperkt");
        return word is "voet" or "voete" && Before(m, i, 2, w => w is "slecht" or "sjlecht" or "moeilijk");
    }

    private static readonly CueSet People = CueSet.Of(Cue.Relative, Cue.Spouse, Cue.Client, Cue.Acquaintance, Cue.ThirdPerson);

    /// <summary>A person walks: not "de zaak loopt slecht", "het loopt slecht".</summary>
    private static bool IsWalker(Utterance m, Clues clues, int i) =>
        m.At(i) is "loop" || (m.At(i - 1) is not ("het" or "dat" or "t") && m.At(i + 1) is not ("het" or "t") && (i == 0 || m.Words[i].AfterPause || m.At(i - 1) is "die" || clues.HasAny(People)));

    private static bool NoCar(Utterance m, int i, WordLists lists)
    {
        var word = m.At(i);
        if (word is "rijbewijs") return m.At(i - 1) is "geen" or "verliest" or "kwijtgeraakt" || Before(m, i, 3, w => w is "verliest" or "verloren" or "verloor" or "inleveren" or "kwijt") || m.Words.Any(w => w.Text is "gehoor") && m.Words.Any(w => w.Text is "kwijt") || After(m, i, 4, w => lists.Has(WordList.LicenceLost, w));
        if (lists.Has(WordList.Cars, word))
            return m.At(i - 1) is "geen" || ((m.At(i - 1) is "mijn" or "onze" or "haar" or "zijn" or "de" || m.Words[i].AfterPause) && After(m, i, 4, w => lists.Has(WordList.CarGone, w)));
        if (word is "autorijden" && After(m, i, 4, w => w is "niet") && m.At(i + 1) is "doe" or "doet" or "kan" or "mag" or "gaat" or "lukt") return true;
        if (lists.Has(WordList.Driving, word))
            return (Before(m, i, 5, w => w is "niet" or "nie" or "geen" or "nooit") && Before(m, i, 6, w => w is "kan" or "mag" or "durf" or "durft" or "wil")) || (word is "rij" or "rijd" or "rijdt" && m.At(i - 1) is "ik" or "hij" or "ze" or "zij" or "moeder" or "vader" && After(m, i, 3, w => w is "niet" or "geen") && After(m, i, 4, w => w is "meer" or "zelf" or "auto"));
        if (word is "bus") return (m.At(i - 1) is "geen" && m.Words.Any(w => w.Text is "rijdt" or "gaat" or "is" or "komt")) || (m.Next(i + 1) is "rijdt" or "stopt" or "komt" && After(m, i, 4, w => w is "niet"));
        return word is "komen" && m.At(i - 1) is "niet" && Before(m, i, 4, w => w is "zelf" or "er") && Before(m, i, 5, w => w is "kan");
    }

    private static bool Housebound(Utterance m, int i)
    {
        var word = m.At(i);
        if (word is "deur" or "huis" or "straat" && m.At(i - 1) is "de" or "het" or "haar" or "zijn" or "mijn" or "t")
            return Before(m, i, 5, w => w is "kom" or "komt" or "kan" or "mag" or "ga" or "gaat" or "durf" or "durft") && After(m, i, 3, w => w is "niet" or "nie" or "nooit" or "amper" or "nauwelijks" or "neet") && After(m, i, 5, w => w is "uit" or "op" or "oet") && !After(m, i, 3, w => w is "alleen");
        if (word is "buiten") return Before(m, i, 4, w => w is "kom" or "komt" or "durf" or "durft" or "kan") && Before(m, i, 2, w => w is "niet" or "nie" or "nooit" or "naar" or "neet") && Before(m, i, 4, w => w is "niet" or "nie" or "nooit" or "neet") && !m.Words.Any(w => w.Text is "alleen" or "bijna" or "haast");
        if (word is "bedlegerig" or "bedlegerige" or "bedgebonden") return true;
        if (word is "bed") return m.At(i - 1) is "op" or "in" or "aan" && Before(m, i, 6, w => w is "lig" or "ligt") && Before(m, i, 5, w => w is "hele" or "alleen" or "altijd" or "veel" or "alle");
        if (word is "nergens") return Before(m, i, 4, w => w is "kan" or "kunnen") && After(m, i, 3, w => w is "naartoe" or "heen" or "toe");
        return word is "huis" && m.At(i - 1) is "aan" && Before(m, i, 4, w => w is "vast" or "gebonden" or "gekluisterd" or "zit");
    }

    private static bool Comes(Utterance m, int i, WordLists lists) =>
        IsAtHome(m.At(i), lists) || IsByPhone(m, i) || IsBrought(m, i) || SomebodyComes(m, i) || SomebodyCalls(m, i) || SomebodyStays(m, i, lists);

    /// <summary>The word alone says that it comes to the house, or calls.</summary>
    private static bool IsAtHome(string word, WordLists lists) => lists.Has(WordList.ComesHome, word) || lists.Begins(WordList.ComesHomeBegins, word);

    /// <summary>"Per telefoon", "via de telefoon".</summary>
    private static bool IsByPhone(Utterance m, int i) =>
        m.At(i) is "telefoon" or "tel" && (m.At(i - 1) is "per" or "via" or "of" || (m.At(i - 1) is "de" && m.At(i - 2) is "via" or "door"));

    /// <summary>"Iemand die een maaltijd brengt".</summary>
    private static bool IsBrought(Utterance m, int i) => m.At(i) switch
    {
        "brengt" or "bezorgt" => m.Words.Skip(i).Take(6).Any(w => w.Text is "maaltijd" or "eten" or "maaltijden"),
        "bezurge" or "bezorge" or "bezorgen" => m.Words.Any(w => w.Text is "eet" or "eten" or "maaltijd" or "maaltijden" or "koken"),
        _ => false,
    };

    /// <summary>"Iemand die bij mij komt", "kan er iemand komen".</summary>
    private static bool SomebodyComes(Utterance m, int i)
    {
        var word = m.At(i);
        if (word is "komen" or "komt" or "zitten") return Before(m, i, 5, w => w is "iemand" or "vrijwilliger" or "wie") && Before(m, i, 3, w => w is "bij") && Before(m, i, 2, w => w is "mij" or "me" or "ons" or "haar" or "hem" or "thuis" or "moeder" or "vader" or "oma" or "opa");
        return word is "kome" && m.At(i - 1) is not ("daar" or "er") && m.EndsAsQuestion | Before(m, i, 1, w => w is "iemand" or "vrijwilliger") && Before(m, i, 6, w => w is "iemand" or "vrijwilliger") && Before(m, i, 8, w => w is "kan" or "ken" or "wil" or "kunnen") && !m.Words.Any(w => w.Text is "daar" or "mee" or "erheen");
    }

    /// <summary>"Iemand die haar belt", "gebeld worden".</summary>
    private static bool SomebodyCalls(Utterance m, int i) => m.At(i) switch
    {
        "belt" or "bel" => !IsAsked(m, i) && Before(m, i, 6, w => w is "iemand" or "wie" or "vrijwilliger") && !Before(m, i, 6, w => w is "nooit" or "niemand") || (m.At(i - 1) is "wie" && m.At(i + 1) is not ("ik" or "we" or "wij")),
        "bellen" or "bell" => Before(m, i, 5, w => w is "iemand") && Before(m, i, 5, w => w is "mij" or "haar" or "hem" or "me" or "mee" or "moeder" or "vader" or "oma" or "opa") && !Before(m, i, 6, w => w is "ik"),
        "belle" => Before(m, i, 8, w => w is "wie" or "iemand") && Before(m, i, 6, w => w is "haar" or "hem" or "der" or "mij" or "oma" or "opa" or "me") && !Before(m, i, 8, w => w is "ik" or "we" or "wij"),
        "gebeld" => m.Next(i + 1) is "worden" or "wil" || m.At(i - 1) is "worden",
        _ => false,
    };

    /// <summary>The very sentence is a question: "iemand belt mij af en toe, bestaat dat" asks only after it.</summary>
    private static bool IsAsked(Utterance m, int i)
    {
        for (var k = i + 1; k < m.Count; k++)
            if (m.Words[k].BeginsSentence) return m.Words[k].Mark == '?';
        return m.EndsAsQuestion;
    }

    /// <summary>Who reads aloud, keeps watch or pays a visit, comes to the house.</summary>
    private static bool SomebodyStays(Utterance m, int i, WordLists lists)
    {
        var word = m.At(i);
        if (lists.Has(WordList.Sitting, word)) return Before(m, i, 6, w => w is "iemand" or "wie" or "vrijwilliger");
        if (word is "blijven" or "zijn" && m.At(i - 1) is "kan" or "wil" or "erbij" || word is "blijft") return Before(m, i, 4, w => w is "hem" or "haar" or "erbij") && Before(m, i, 8, w => w is "iemand" or "wie") && Before(m, i, 5, w => w is "bij" or "erbij");
        if (lists.Has(WordList.Visiting, word)) return Before(m, i, 7, w => w is "iemand" or "wie" or "vrijwilliger" or "jullie");
        return word is "vrijwilliger" && Before(m, i, 4, w => w is "bezoek");
    }

    /// <summary>"ik wil niet dat er iemand aan huis komt", "geen bezoek aan huis", "liever niet bij mij thuis".</summary>
    private static bool IsUnwanted(Utterance m, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 6) && !m.Words[i + 1].AfterPause; i--)
        {
            if (m.At(i) is "geen" && m.At(i - 1) is not ("krijg" or "krijgt" or "heb" or "heeft" or "nooit")) return at - i <= 2;
            if (m.At(i) is "niet" && m.At(i - 1) is "wil" or "liever" or "hoeft" or "hoef" or "liefst" or "wilt") return m.At(i + 1) is not ("meer" or "alleen" or "altijd");
        }

        return false;
    }

    private static bool IsDenied(Utterance m, Clues clues, Cue cue) =>
        clues.Of(cue).All(c => (m.At(c.Start - 1) is "geen" && clues.Lists.Has(WordList.Sticks, m.At(c.Start))) || (WalkAt(m, c) is var walk and >= 0 && (!IsWalker(m, clues, walk) || m.At(c.End) is "af")));

    private static int WalkAt(Utterance m, Clue clue)
    {
        for (var i = clue.Start; i < clue.End; i++)
            if (m.At(i) is "loopt") return i;
        return -1;
    }

    private static bool Before(Utterance m, int i, int within, Func<string, bool> fits)
    {
        for (var k = i - 1; k >= Math.Max(0, i - within) && !m.Words[k + 1].AfterPause; k--)
            if (fits(m.At(k))) return true;
        return false;
    }

    private static bool After(Utterance m, int i, int within, Func<string, bool> fits)
    {
        for (var k = i + 1; k <= Math.Min(m.Count - 1, i + Math.Min(within, Near)) && !m.Words[k].AfterPause; k++)
            if (fits(m.At(k))) return true;
        return false;
    }
}
