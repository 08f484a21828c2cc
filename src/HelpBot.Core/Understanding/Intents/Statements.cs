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
        if (IsPlain(f)) return true;
        var someone = f.Role != Role.Unknown || clues.HasAny(Cue.Self, Cue.ForSelf);
        var other = clues.Has(Cue.ThirdPerson) && m.Count <= 10;
        if (f.HasPlace && (someone || other || clues.HasAny(Cue.Wish, Cue.Ask) || (lives && m.Count <= 8)) && (f.HasTheme || mobile || IsNamed(m) || lives || clues.HasAny(Cue.Wish, Cue.Ask, Cue.Alone, Cue.Cheaper) || m.EndsAsQuestion)) return true;
        if (f.HasPlace && (f.HasTheme || mobile) && (m.Count <= 14 && !IsTold(m))) return true;
        if (IsTogether(m) && (clues.HasAny(Cue.Wish, Cue.Ask) || m.At(0) is "wie" or "samen" or "met" or "iets" || (f.HasNeed && m.Count <= 6)) && !IsTold(m)) return true;
        if (!someone && !other) return StateOpens(f);
        if (f.HasTheme && m.Words.Any(w => w.Text is "vroeger") && m.Words.Any(w => w.Text is "ik")) return true;
        if (IsTold(m) && !(someone && clues.HasAny(Cue.Grief, Cue.Lonely, Cue.AudienceBereaved, Cue.State))) return false;
        if (f.HasNeed && someone && m.Words.Any(w => w.Text is "wil" or "willen" or "zoek" or "zou" or "graag" or "help" or "helpen" or "snap" or "begrijp" or "lukt")) return true;
        if (f.Role == Role.Family && !IsTold(m) && m.Words.Any(w => w.Text is "zoekt" or "wil" or "zou" or "mist" or "verveelt" or "kan" or "durft")) return true;
        return mobile || f.HasState || f.HasAge || (f.HasTheme && clues.HasAny(Cue.Wish, Cue.Ask, Cue.Cheaper, Cue.NearMe)) || (clues.Has(Cue.Cheaper) && someone && m.Count <= 8);
    }

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
}
