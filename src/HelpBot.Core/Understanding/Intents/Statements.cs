using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding.Intents;

/// <summary>
/// Tells whether somebody speaks of his own life, or of a relative or client: "ik woon in Stein", "mijn dochter belt niet meer", "ik ben
/// weduwe". Such a message asks to be heard even where it asks for nothing.
/// </summary>
internal static class Statements
{
    private static readonly CueSet Feelings = CueSet.Of(Cue.State, Cue.Need, Cue.Lonely, Cue.Grief, Cue.Ashamed, Cue.Tired, Cue.Worried, Cue.Afraid, Cue.WalksBadly, Cue.Wheelchair, Cue.NoCar, Cue.Housebound, Cue.AtHome,
        Cue.AudienceBereaved, Cue.AudienceCarer, Cue.AudienceDementia, Cue.AudienceDisability, Cue.AudienceLhbtiq, Cue.AudienceNewcomer);

    public static bool IsOwn(Findings f)
    {
        var m = f.Message;
        var (clues, lives) = (f.Clues, f.Clues.Of(Cue.Lives).Any(c => m.At(c.Start) is not "zit"));
        var mobile = clues.HasAny(Feelings) || (clues.Has(Cue.ForSelf) && m.At(0) is not "wat");
        if (f.HasPlace && !IsTold(m) && (f.HasTime || clues.Has(Cue.ChangeOfMind)) && (m.At(0) is "iets" or "doe" or "wat" || m.EndsAsQuestion || m.Count <= 10)) return true;
        if (IsPlain(f) || (f.HasTime && m.Count <= 8 && m.At(0) is "wat" && m.At(1) is "is" && m.At(2) is "er")) return true;
        if (clues.Has(Cue.Possessive) && clues.HasAny(Cue.Grief, Cue.Loss, Cue.Need, Cue.Lonely) && f.HasNeed) return true;
        var someone = f.Role != Role.Unknown || clues.HasAny(Cue.Self, Cue.ForSelf);
        var other = clues.Has(Cue.ThirdPerson) && m.Count <= 10;
        if (f.HasPlace && (someone || other || clues.HasAny(Cue.Wish, Cue.Ask) || (lives && m.Count <= 8)) && (f.HasTheme || mobile || IsNamed(m) || lives || clues.HasAny(Cue.Wish, Cue.Ask, Cue.Alone, Cue.Cheaper) || m.EndsAsQuestion)) return true;
        if (f.HasPlace && (f.HasTheme || mobile) && (m.Count <= 14 && !IsTold(m))) return true;
        if (IsTogether(m) && (clues.HasAny(Cue.Wish, Cue.Ask) || m.At(0) is "wie" or "samen" or "met" or "iets" || (f.HasNeed && m.Count <= 6)) && !IsTold(m)) return true;
        if (!someone && !other) return StateOpens(f);
        if (f.HasTheme && m.Words.Any(w => w.Text is "vroeger") && m.Words.Any(w => w.Text is "ik")) return true;
        if (IsTold(m) && !(someone && clues.HasAny(Cue.Grief, Cue.Lonely, Cue.AudienceBereaved, Cue.State)) && !(someone && m.Words.Any(w => w.Text is "mis" or "mist"))) return false;
        if (f.HasNeed && someone && m.Words.Any(w => w.Text is "wil" or "willen" or "mis" or "zoek" or "zou" or "graag" or "help" or "helpen" or "snap" or "begrijp" or "lukt")) return true;
        if (f.Role == Role.Family && !IsTold(m) && m.Words.Any(w => w.Text is "zoekt" or "wil" or "zou" or "mist" or "verveelt" or "kan" or "durft")) return true;
        return mobile || f.HasState || f.HasAge || (f.HasTheme && clues.HasAny(Cue.Wish, Cue.Ask, Cue.Cheaper, Cue.NearMe)) || (clues.Has(Cue.Cheaper) && someone && m.Count <= 8);
    }

    private static readonly CueSet Asking = CueSet.Of(Cue.Wish, Cue.Ask, Cue.Need, Cue.Lonely, Cue.Housebound, Cue.AtHome, Cue.NearMe, Cue.HowTo, Cue.Stuck, Cue.Report, Cue.AdviceSilent, Cue.Grief, Cue.Ashamed, Cue.Worried, Cue.Afraid, Cue.Tired,
        Cue.Alone, Cue.NotThis, Cue.NotThat, Cue.Rather, Cue.ChangeOfMind, Cue.State, Cue.Anything, Cue.PersonAsked, Cue.WalksBadly, Cue.NoCar, Cue.Wheelchair, Cue.Gratitude, Cue.Loss, Cue.Nearer, Cue.Cheaper, Cue.Undecided, Cue.Confused, Cue.ForSelf, Cue.Lives, Cue.Glad, Cue.Rude, Cue.Farewell, Cue.DetailCost, Cue.DetailFreshness);

    /// <summary>
    /// Told of everyday life, by the shape of the sentence: "mijn nicht zingt in een koor in Heerlen", "de bus naar Kerkrade rijdt elk half uur", "op zaterdag haal
    /// ik brood". It has a verb that neither wishes nor tells how somebody is, and nothing else in it asks.
    /// </summary>
    public static bool IsEveryday(Findings f)
    {
        var m = f.Message;
        if (Generalities.Is(f) || Generalities.IsOver(f) || Generalities.IsNews(f)) return true;
        if (m.Count < 4 || m.EndsAsQuestion || f.Ordinal is not null || !(f.HasTheme || f.HasPlace || f.HasTime) || f.HasNot || f.HasState || (f.HasAge && f.Role != Role.Unknown) || f.Role == Role.Professional || f.Clues.HasAny(Asking) || f.Detail != Detail.None && !f.HasPlace && !f.HasTheme) return false;
        if (m.Words.Any(w => w.Text is "graag" or "liefst" or "samen" or "wie" or "waar" or "iemand" or "zin" or "mis" or "mist" or "help" or "hulp" or "alleen" or "nooit" or "niemand")) return false;
        if (IsTogether(m) || IsPlain(f)) return false;
        if (f.Role != Role.Family && IsTold(m) && m.Words.Any(w => w.Text is "vandaag" or "gisteren" or "vanmiddag" or "vanochtend" or "vanmorgen" or "vanavond" or "net" or "vorige" or "zojuist" or "lekker" or "heerlijk" or "gezellig") && m.Words.Any(w => w.Text is "heb" or "hebben" or "zijn" or "hadden" or "had" or "was" or "waren")) return true;
        for (var i = 0; i < m.Count; i++)
            if (m.At(i) is "ik" or "we" or "wij" && (Does(m.At(i + 1), m.At(i) is "ik", f.Clues.Lists) || (i > 0 && !m.Words[i].AfterPause && Does(m.At(i - 1), m.At(i) is "ik", f.Clues.Lists)))) return true;
        return !m.Words.Any(w => w.Text is "ik" or "wij" or "we" or "mij" or "me") && IsOfAnother(m, f.Clues);
    }

    /// <summary>What "ik" or "we" does: a verb that is no wish, no state and no ability.</summary>
    private static bool Does(string verb, bool one, WordLists lists) => lists.Has(one ? WordList.MyDoings : WordList.OurDoings, verb);

    /// <summary>"mijn neef speelt trompet", "de kerk in Beek wordt gerestaureerd": somebody or something else does a thing, and no more is said.</summary>
    private static bool IsOfAnother(Utterance m, Clues clues)
    {
        var opens = m.At(0) is "de" or "het" or "een" or "die" or "deze" or "dit" or "er" or "mijn" or "onze" or "ons" or "haar" or "zijn" or "zij" or "hij" or "ze" || (m.At(0) is "in" or "op" or "bij" or "achter" or "naast" or "vorige" or "elke" or "morgen" or "gisteren" && m.Words.Length > 5) || clues.Covers(Cue.Relative, 0);
        if (!opens) return false;
        var kin = clues.HasAny(Cue.Relative, Cue.Spouse);
        for (var i = 1; i < m.Count; i++)
        {
            var verb = m.At(i);
            if (kin && verb is "woont" or "zit" or "heeft" or "is" or "wil" or "kan" or "moet" or "mag" or "zoekt" or "komt" or "gaat" or "ligt" or "loopt" or "eet" or "houdt" or "vindt" or "voelt" or "durft" or "drinkt" or "vergeet" or "slaapt" or "spreekt" or "belt" or "krijgt" or "verveelt" or "weigert" or "dwaalt" or "verwaarloost" or "huilt" or "valt" or "weet" or "wordt" or "doet" or "ziet" or "hoort" or "kent" or "praat" or "zegt" or "leeft")
                return verb is "is" && i + 1 < m.Count && m.At(i + 1) is "vroeger" or "altijd" && m.Words.Any(w => w.Text is "geweest");
            if (clues.Lists.Has(WordList.TellingVerbs, verb) && m.At(i + 1) is not ("dat" or "die" or "het" or "dit" or "u" or "je" or "jij")) return true;
        }

        return false;
    }

    /// <summary>A verb that tells of somebody or something else.</summary>
    public static bool Tells(Findings f) => f.Message.Words.Any(w => f.Clues.Lists.Has(WordList.TellingVerbs, w.Text));

    /// <summary>"met anderen", "met leeftijdsgenoten", "wie wil er met mij": company is asked for.</summary>
    private static bool IsTogether(Utterance m)
    {
        for (var i = 0; i + 1 < m.Count; i++)
            if (m.At(i) is "met" && m.At(i + 1) is "anderen" or "andere" or "iemand" or "mij" or "mensen" or "leeftijdsgenoten" or "leeftijdgenoten" or "elkaar" or "buurtgenoten" or "gezelschap") return true;
        return false;
    }

    /// <summary>"ik ben mevrouw Jansen uit Heerlen": who tells his name and place begins a conversation.</summary>
    private static bool IsNamed(Utterance m)
    {
        for (var i = 0; i + 1 < m.Count; i++)
            if (m.At(i) is "ik" or "mijn" && m.At(i + 1) is "ben" or "heet" or "naam") return m.Count <= 10;
        return false;
    }

    /// <summary>A place and small words: "in kerkrade", "postcode is 6211 AA", "mijn huis staat in Stein".</summary>
    private static bool IsPlain(Findings f)
    {
        if (!f.HasPlace || f.Message.Count > 7) return false;
        var m = f.Message;
        for (var i = 0; i < m.Count; i++)
            if (!m.IsClaimed(i) && !f.Clues.Covers(Small, i)) return false;
        return true;
    }

    private static readonly CueSet Small = CueSet.Of(Cue.Filler, Cue.Lives, Cue.PlaceBefore, Cue.Self, Cue.Possessive, Cue.ThirdPerson, Cue.Relative, Cue.Spouse, Cue.Rather, Cue.Wish, Cue.Ask, Cue.ChangeOfMind, Cue.State);

    /// <summary>"zondag is het ergst", "weduwe", "de kinderen bellen nooit": a short message without "ik".</summary>
    private static bool StateOpens(Findings f) =>
        f.Message.Count <= 7 && !f.Message.Words.Any(w => w.Text is "mensen" or "ouderen" or "jongeren" or "vaker") && f.Clues.HasAny(Cue.State, Cue.Lonely, Cue.Need) && !IsTold(f.Message) && f.Message.At(0) is not ("een" or "er") && f.Message.At(0) is not ("de" or "het" or "in") | f.Clues.HasAny(Cue.Relative, Cue.Grief, Cue.Need);

    /// <summary>Told as something that happened: "heeft gewandeld", "ging gisteren", "liep".</summary>
    private static bool IsTold(Utterance m)
    {
        for (var i = 0; i < m.Count; i++)
        {
            var word = m.At(i);
            if (word is "gehad" or "gisteren" or "vroeger" or "vanmiddag" or "vanochtend" or "destijds" or "werd" or "werden" or "ging" or "gingen" or "kwam" or "kwamen" or "gaf" or "gaven" or "zag" or "liep" or "liepen" or "zei" or "riep" or "kreeg" or "kregen" or "speelde" or "speelden" or "opende" or "volgens" or "vond" or "deed" or "deden" or "nam" or "stond" or "stonden") return true;
            if (word.Length > 5 && word.StartsWith("ge", StringComparison.Ordinal) && word[^1] is 'd' or 't' or 'n' && word is not ("gepest" or "gehandicapt" or "gescheiden" or "gestopt" or "gezocht" or "gebonden" or "gepensioneerd" or "geisoleerd" or "genoeg" or "gezond" or "gewend" or "geworden" or "gestorven" or "gebeld" or "geboren" or "gelovend" or "gekleurd")
                && m.Words.Any(w => w.Text is "heb" or "heeft" or "hebben" or "had" or "hadden" or "is" or "zijn" or "was" or "hebt") && word.Contains("nd", StringComparison.Ordinal) | word.Length > 6) return true;
        }

        return false;
    }

    /// <summary>Whether a "ik" or "mijn" says who seeks: not in "hoe kom ik daar" or "slaan jullie op wat ik zeg".</summary>
    public static bool TellsOfOneself(Findings f, Intent intent) =>
        intent is not (Intent.Details or Intent.Privacy or Intent.AreYouHuman or Intent.WhatCanYouDo or Intent.SmallTalk or Intent.Insult or Intent.Forget or Intent.Language or Intent.OutOfScope
            or Intent.Choose or Intent.More or Intent.Back or Intent.Restart or Intent.Stop or Intent.Start or Intent.Thanks or Intent.Goodbye or Intent.Greet)
        || f.HasState || f.HasPlace || f.Clues.HasAny(Cue.Need, Cue.ForSelf, Cue.Lonely, Cue.State);
}
