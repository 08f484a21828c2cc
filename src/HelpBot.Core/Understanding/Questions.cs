using System.Text.RegularExpressions;
using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding;

/// <summary>How a message asks.</summary>
internal static partial class Questions
{
    /// <summary>What stands behind "die", "dat", "deze" or "zo'n": "die bus".</summary>
    public static IReadOnlyList<string> Pointed(Utterance m)
    {
        List<string>? all = null;
        for (var i = 0; i + 1 < m.Count; i++)
            if (m.At(i) is "die" or "dat" or "deze" or "dit" && m.Next(i + 1) is { Length: > 2 } word) (all ??= []).Add(word);
        return all is null ? [] : all;
    }

    /// <summary>By its mark, or by the word it begins with after an "en" or "ja".</summary>
    public static bool Asks(Utterance m)
    {
        if (m.EndsAsQuestion) return true;
        var first = 0;
        var begin = m.At(0) is "en" or "maar" or "ok" or "oke" or "ja" ? 1 : 0;
        if (m.At(begin) is "op" or "om" or "bij" or "in" or "tot" or "vanaf" or "met" or "voor" or "naar" or "via" or "door" or "aan" && m.At(begin + 1) is "welke" or "welleke" or "welk" or "wie" or "wat" or "hoe" or "hoelaat" or "wanneer") return true;
        while (first < 2 && m.At(first) is "en" or "maar" or "oh" or "o" or "ok" or "oke" or "okee" or "ja" or "goed") first++;
        return m.At(first) is "wat" or "wa" or "hoe" or "waar" or "wanneer" or "welke" or "welk" or "wie" or "kan" or "kun" or "kunnen" or "is" or "zijn" or "moet" or "moeten" or "mag" or "hoeveel" or "hoelaat"
            or "wordt" or "worden" or "krijg" or "krijgt" or "kom" or "rijdt" or "rijden" or "heb" or "hebben" or "heeft" or "komen" or "gaat" or "voor" or "tot" or "vanaf" or "met" or "kost";
    }

    /// <summary>"Is dat", "kan ik daar", "zeggen ze": at what was said before.</summary>
    public static bool Refers(Utterance m) =>
        m.Words.Any(w => w.Text is "die" or "dat" or "deze" or "dit" or "daar" or "daarvan" or "er" or "ervan" or "daarvoor" or "erheen" or "ernaartoe" or "eraan" or "ze" or "zij" or "hen" or "hun");

    /// <summary>"Kan ik er alleen heen", "mag mijn hond daar mee": how it goes there, and no wish of its own.</summary>
    public static bool AsksIfMay(Utterance m) =>
        m.Count <= 9 && m.At(m.At(0) is "en" or "maar" or "oh" ? 1 : 0) is "kan" or "mag" or "moet" or "kun" or "mogen" or "moeten" && m.Words.Any(w => w.Text is "er" or "daar" or "erheen" or "ernaartoe" or "daarheen" or "daarnaartoe");

    /// <summary>"Kunt u haar eens bellen", "wil je mij aanmelden": asked of HelpBot itself; "kun je daar bellen" is asked of anybody.</summary>
    public static bool AsksDeed(Utterance m)
    {
        for (var i = 0; i + 2 < m.Count; i++)
        {
            if (m.At(i) is not ("kunt" or "kun" or "kan" or "wilt" or "wil" or "zou" or "kunnen" or "willen") || m.At(i + 1) is not ("u" or "je" or "jij" or "jullie")) continue;
            var rest = m.Words.Skip(i + 2).Take(8).TakeWhile((w, n) => n == 0 || !w.BeginsSentence).Select(w => w.Text).ToList();
            if (rest.Exists(w => w is "dat" or "het") && rest.Exists(w => w is "voor") && rest.Exists(w => w is "me" or "mij" or "ons" or "haar" or "hem") && rest.Exists(w => w is "doen" or "regelen")) return true;
            if (rest.Exists(IsDeed) && rest.Exists(w => w is "mij" or "me" or "haar" or "hem" or "mijn" or "mn" or "ons" or "onze" or "hen" or "ze")) return true;
        }

        return false;
    }

    private static bool IsDeed(string word) =>
        word is "bellen" or "opbellen" or "terugbellen" or "langskomen" or "langsgaan" or "bezoeken" or "ophalen" or "aanmelden" or "opgeven" or "inschrijven" or "meegaan" or "brengen" or "mailen";

    /// <summary>"Heb je niks met muziek?", "waarom niet op zondag": a question with a "niet" asks for the thing itself.</summary>
    public static string AsMeant(string text) => OtherThan().Replace(NotJust().Replace(WhyNot().Replace(Nothing().Replace(Busy().Replace(text, ""), "$1$2iets"), "$1"), "$1"), "$1, geen ");

    /// <summary>"Kan er niet gewoon iemand komen", "is er niet iets voor …": the thing itself is asked.</summary>
    [GeneratedRegex(@"^(\W*(?:en |maar |nou |ja )*(?:kan|kunnen|is|zijn|bestaat|heb|heeft|weet|ken|kent) (?:er |der |ze |hij |zij |u |je |jullie |hier |daar |dan )*)(?:niet|nie|neet) (?=(?:gewoon|iets|iemand(?! met)|ergens|een|wat)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex NotJust();

    /// <summary>"Door de week red ik me", "overdag werk ik": then nothing is sought.</summary>
    [GeneratedRegex(@"\b(?:(?:door de week|doordeweeks|overdag|in het weekend|'?s (?:ochtends|morgens|middags|avonds)|(?:op )?(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:s|en)?) (?:red (?:ik|ze|hij) (?:me|mij|zich|het)|gaat het|lukt het|werk ik|werkt (?:ze|hij)|moet ik werken|heb ik werk|ben ik aan het werk)|ik werk (?:altijd |meestal |alleen )?(?:door de week|doordeweeks|overdag))(?: wel| best| nog| prima| goed)*\b", RegexOptions.IgnoreCase)]
    private static partial Regex Busy();

    /// <summary>"Iets anders dan koffie": not that.</summary>
    [GeneratedRegex(@"\b(iets|wat) (?:heel )?anders (?:dan|as|als) (?=\w)", RegexOptions.IgnoreCase)]
    private static partial Regex OtherThan();

    [GeneratedRegex(@"^(\W*(?:en |maar |oh |ja |nou )*)((?:heb je|hebt u|heeft u|hebben jullie|hebbe jullie|is er|is der|zijn er|bestaat er|weet je|weet u|ken je|kent u|kan ik|kun je) (?:daar |hier |dan |ook |echt |helemaal |soms |toevallig )*)(?:niks|niets|nix|niet iets|nie iets|geen iets)(?= (?:met|voor|om|op|aan|in|van|bij)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"^(\W*(?:en |maar )*)(?:waarom|wrm|woarom|waarum) (?:dan )?(?:niet|nie|neet|ni) (?=(?:op |in |s |'s |overdag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|morgen|vandaag))", RegexOptions.IgnoreCase)]
    private static partial Regex WhyNot();
}
