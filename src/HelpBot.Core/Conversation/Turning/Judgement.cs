namespace HelpBot.Core.Conversation.Turning;

/// <summary>How a clause turns something down.</summary>
internal enum Judgement { None, Unwanted, Known, Far }

/// <summary>
/// Tells a refusal by what every wording of it has: a word for "not" beside a word for liking, wishing or going; or that it is known already; or too far.
/// </summary>
internal static class Judging
{
    private static readonly HashSet<string> s_not = ["niet", "nie", "niks", "nix", "niets", "geen", "gin", "nooit"];

    private static readonly HashSet<string> s_liking =
    [
        "hoef", "hoeft", "hoeven", "wil", "wilt", "willen", "wou", "zin", "trek", "ding", "hou", "houd", "houdt", "houden", "vind", "vindt", "vinden", "trekt", "lijkt", "lijken", "spreekt",
        "begin", "begint", "liever", "liefst", "past", "leuk", "leuks", "interesse", "behoefte", "moet", "lust", "boeit", "geschikt", "haalbaar", "haalbr", "gewenst", "wenselijk", "passend", "optie",
    ];

    private static readonly HashSet<string> s_going = ["kom", "komt", "komen", "ga", "gaat", "gaan", "krijg", "krijgt"];

    private static readonly HashSet<string> s_person = ["mij", "me", "haar", "hem", "ons", "mijn", "mn", "ze", "ma", "pa", "iemand"];

    private static readonly HashSet<string> s_subject = ["ik", "ze", "zij", "hij", "ie", "we", "wij"];

    public static Judgement Of(Clause clause)
    {
        if (clause.Asks) return Judgement.None;
        var words = clause.Words;
        var (not, likes, goes) = (false, false, false);
        for (var i = 0; i < words.Count; i++)
        {
            var (word, next) = (words[i], i + 1 < words.Count ? words[i + 1] : "");
            if (IsKnown(clause, i)) return Judgement.Known;
            if (word == "te" && next is "ver" or "vol" or "druk" or "groot" or "massaal" or "chic" or "deftig") return Judgement.Far;
            // "Sjuif a-en is niks"; "niet alleen eten" wishes for company.
            if (word is "niks" or "niets" or "nix" && i > 0 && words[i - 1] is "is" or "was" or "waren" or "zijn") return Judgement.Unwanted;
            if (s_not.Contains(word) && next is not ("alleen" or "meer" or "veel" or "vaak" or "zo" or "per" or "perse" or "speciaal" or "noodzakelijk")) not = true;
            likes |= (s_liking.Contains(word) && (word is not "spreekt" || clause.Has("aan"))) || (word == "voor" && s_person.Contains(next));
            goes |= s_going.Contains(word);
        }

        return not && (likes || (goes && clause.Has("daar", "er", "die", "dat", "naar"))) ? Judgement.Unwanted : Judgement.None;
    }

    private const int MostBare = 5;

    /// <summary>"Ik ga niet zelf staan koken", "de KBO niet": of something it may be said, but by itself it turns nothing down.</summary>
    public static bool Denies(Clause clause) => !clause.Asks && clause.Words.Any(s_not.Contains) && (clause.Words.Count <= MostBare || clause.Words.Any(s_subject.Contains))
        && !clause.Has("ken", "kent", "kennen", "weet", "snap", "begrijp", "vind", "zie", "gevonden", "alleen", "of", "als", "dat", "zeker", "wanneer", "kan", "kon");

    /// <summary>"Liever niet in Landgraaf", "naar Heerlen hoeft niet": of the town and not of what is there.</summary>
    public static bool IsOfTown(Clause clause)
    {
        for (var i = 0; i < clause.Words.Count; i++)
            if (clause.Words[i] is "in" or "naar" && ((i > 0 && s_not.Contains(clause.Words[i - 1])) || i == 0)) return true;
        return false;
    }

    /// <summary>"Die ken ik al", "daar is ze al geweest"; not "ik ken daar niemand", nor "ze kennen me daar".</summary>
    private static bool IsKnown(Clause clause, int at)
    {
        var words = clause.Words;
        if (words[at] is "ken" or "kent" or "kennen")
            return ((at > 0 && s_subject.Contains(words[at - 1])) || (at + 1 < words.Count && s_subject.Contains(words[at + 1])))
                && !clause.Has("niemand", "iemand", "geen", "niet", "nie", "mensen", "weinig", "me", "mij", "elkaar", "nog", "die mensen");
        if (words[at] is "gekend" or "bekend") return !clause.Words.Any(s_not.Contains) && clause.Words.Count <= 5;
        return words[at] is "geweest" or "geprobeerd" or "gehad" && clause.Has("al") && clause.Words.Any(s_subject.Contains) && !clause.Words.Any(s_not.Contains);
    }
}
