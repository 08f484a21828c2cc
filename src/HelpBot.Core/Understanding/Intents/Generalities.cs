using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding.Intents;

/// <summary>
/// What is said of nobody in particular, or is done and over: "ouderen slapen minder", "dementie is geen ziekte van nu", "we hebben gekaart".
/// Such a sentence may be full of themes and still asks for nothing.
/// </summary>
internal static class Generalities
{
    private const int Shortest = 4;

    /// <summary>How far the verb may stand from the first word of its subject.</summary>
    private const int VerbWithin = 6;

    private static readonly CueSet Asking = CueSet.Of(Cue.Wish, Cue.Ask, Cue.NearMe, Cue.HowTo, Cue.Stuck, Cue.Report, Cue.PersonAsked, Cue.ForSelf, Cue.Anything, Cue.Possessive, Cue.Relative, Cue.Spouse, Cue.Rather, Cue.ChangeOfMind, Cue.NotThat, Cue.Job,
        Cue.Professional, Cue.Refer);

    private static readonly CueSet Heavy = CueSet.Of(Cue.Need, Cue.Lonely, Cue.Grief, Cue.Loss, Cue.Ashamed, Cue.Worried, Cue.Afraid, Cue.Alone, Cue.Tired);

    /// <summary>"hoeveel ouderen wonen er", "weer morgen venlo", "vacature begeleider": facts of the world, whatever place or theme is named.</summary>
    public static bool IsTrivia(Findings f)
    {
        var m = f.Message;
        if (m.At(0) is "weer" && m.Count <= 4 && (f.HasTime || f.HasPlace) && !f.HasTheme) return true;
        var first = Enumerable.Range(0, Math.Min(m.Count, 6)).FirstOrDefault(i => m.At(i) is "hoeveel", -1);
        if (first >= 0 && m.At(first + 1) is "eenzame" or "ouderen" or "inwoners" or "mensen" or "kinderen" or "jongeren" && m.Words.Any(w => w.Text is "wonen" or "zijn" or "telt" or "heeft" or "voelen") && !m.Words.Any(w => w.Text is "komen" or "groep" or "daar")) return true;
        return m.Words.Any(w => w.Text is "vacature" or "vacatures") && !m.Words.Any(w => w.Text.StartsWith("vrijwillig", StringComparison.Ordinal));
    }

    /// <summary>"mijn zoon heeft zijn rijbewijs gehaald", "mijn zus en ik lijken op elkaar": news of the family, and nothing is missed.</summary>
    public static bool IsNews(Findings f)
    {
        var m = f.Message;
        if (m.EndsAsQuestion || m.Count > 16 || f.HasState || f.HasNot || f.Clues.HasAny(Heavy) || f.Clues.HasAny(Cue.Wish, Cue.Ask, Cue.NearMe, Cue.HowTo, Cue.State, Cue.Declines, Cue.Report) || m.Words.Any(w => IsMissed(w.Text)) || !f.Clues.HasAny(Cue.Relative, Cue.Spouse, Cue.Self)) return false;
        for (var i = 0; i < m.Count; i++)
        {
            if (m.At(i) is "lijken" && m.At(i + 1) is "op" && m.At(i + 2) is "elkaar") return true;
            if (m.At(i) is "gekregen" or "gehaald" or "gewonnen" or "geslaagd" or "gekocht" or "bevallen" or "jarig" or "getrouwd" && m.Words.Take(i).Any(w => w.Text is "heeft" or "heb" or "hebben" or "is" or "zijn") && !m.Words.Any(w => w.Text is "beroerte" or "kanker" or "diagnose" or "alzheimer" or "dementie" or "hersenbloeding" or "infarct" or "ontslag" or "boete" or "schuld" or "schulden" or "brief")) return true;
        }

        return false;
    }

    /// <summary>People as a kind, or a thing itself, and a verb that tells of it; no person is in the sentence.</summary>
    public static bool Is(Findings f)
    {
        var m = f.Message;
        if (m.Count < Shortest || m.EndsAsQuestion || f.HasAge || f.HasPlace || f.Ordinal is not null || f.Clues.HasAny(Asking)) return false;
        for (var i = 0; i < m.Count; i++)
            if (IsSomebody(m.At(i)) && !IsReported(m, i)) return false;
        var end = SubjectEnd(f);
        for (var i = end; end > 0 && i < Math.Min(m.Count - 1, end + VerbWithin) && !m.Words[i].AfterPause; i++)
        {
            if (f.Clues.Lists.Has(WordList.TellingVerbs, m.At(i)) || f.Clues.Lists.Has(WordList.GeneralVerbs, m.At(i))) return true;
            if (m.At(i) is not ("met" or "zonder" or "van" or "in" or "de" or "het" or "een" or "die" or "op" or "boven" or "onder" or "uit" or "hun" or "en") && !(m.At(i - 1) is "met" or "zonder" or "van" or "in" or "de" or "het" or "een" or "op" or "boven" or "onder" or "uit" or "en" or "hun")) return false;
        }

        return false;
    }

    /// <summary>The word after the subject, when that is a kind of people or a theme without "de", "mijn" or "die"; else 0.</summary>
    private static int SubjectEnd(Findings f)
    {
        var m = f.Message;
        var at = 0;
        while (at < m.Count && (m.At(at) is "veel" or "vele" or "alle" or "de" or "meeste" or "sommige" or "steeds" or "meer" or "oude" or "oudere" or "jonge" or "eenzame" or "demente" or "een" or "op" or "twee" or "drie" or "vier" or "vijf" or "tien" or "honderd" or "weinig" or "bijna"
            || m.Words[at].IsNumber)) at++;
        if (f.Clues.Lists.Has(WordList.Kinds, m.At(at))) return m.At(0) is "de" && m.At(1) is not ("meeste" or "oudere" or "jonge" or "oude") ? 0 : at + 1;
        return at == 0 && m.IsTheme(0) && m.At(0) is not ("alleen" or "eenzaam" or "weduwe" or "weduwnaar" or "zoek") && m.At(1) is not ("en" or "of") ? 1 : 0;
    }

    /// <summary>"…, las ik in een blad": the writer only passes it on.</summary>
    private static bool IsReported(Utterance m, int i) => m.At(i) is "ik" && (m.At(i - 1) is "las" or "hoorde" or "zag" || m.At(i + 1) is "las" or "hoorde" or "zag");

    private static bool IsSomebody(string word) =>
        word is "ik" or "k" or "ich" or "mij" or "me" or "mijn" or "wij" or "we" or "ons" or "onze" or "hij" or "hem" or "haar" or "zij" or "iemand" or "wie" or "waar" or "hulp" or "graag" or "samen" or "hier" or "gezocht" or "nodig" or "liever" or "liefst" or "anderen";

    /// <summary>"we hadden een etentje", "ik heb lekker gewandeld", "en we hebben gekaart": it was had, and nothing is missed.</summary>
    public static bool IsOver(Findings f)
    {
        var m = f.Message;
        if (m.EndsAsQuestion || (f.HasState && !WasCompany(m)) || f.HasNot || f.HasAge || f.Clues.HasAny(Heavy) || f.Clues.HasAny(Cue.Wish, Cue.Ask, Cue.NearMe, Cue.HowTo) || m.Words.Any(w => w.IsNumber || IsMissed(w.Text))) return false;
        for (var i = 0; i < m.Count; i++)
        {
            if (m.At(i) is not ("we" or "wij" or "ik")) continue;
            var verb = m.At(i + 1) is "heb" or "hebben" or "had" or "hadden" or "ben" or "zijn" or "waren" ? i + 1 : m.At(i - 1) is "heb" or "hebben" or "had" or "hadden" ? i : -1;
            if (verb < 0) continue;
            if (m.At(i) is not "ik" && (m.At(i + 1) is "hadden" || m.At(i - 1) is "hadden") && f.HasTheme) return true;
            for (var at = verb + 1; at < m.Count && (at == verb + 1 || !m.Words[at].AfterPause); at++)
                if (IsParticiple(m.At(at)) && (m.IsTheme(at) || m.At(at) is "geweest" or "gehad" or "gegeten" or "gedronken") && (at + 1 >= m.Count || m.At(i) is not "ik" || m.Next(at + 1) is "" or "met" or "en" or "in" or "bij")) return f.HasTheme || f.HasTime;
        }

        return false;
    }

    /// <summary>"met vrienden", "met de hele familie": there was company, so none is missed.</summary>
    private static bool WasCompany(Utterance m)
    {
        for (var i = 1; i < m.Count; i++)
            if (m.At(i) is "vrienden" or "vriendinnen" or "familie" or "buren" or "kinderen" or "kennissen" or "kleinkinderen" && (m.At(i - 1) is "met" || m.At(i - 2) is "met" || m.At(i - 3) is "met")) return true;
        return false;
    }

    private static bool IsParticiple(string word) => word.Length > 5 && word.StartsWith("ge", StringComparison.Ordinal) && word[^1] is 'd' or 't' or 'n';

    /// <summary>Words by which it is told how things were, or that they are no more.</summary>
    private static bool IsMissed(string word) =>
        word is "vroeger" or "altijd" or "nooit" or "niet" or "nog" or "jaren" or "jarenlang" or "jaar" or "lang" or "lange" or "toen" or "sinds" or "niemand" or "alleen" or "maar" or "weer" or "geen" or "helaas" or "laatst" or "iemand" or "graag" or "elke" or "iedere" or "weken" or "dagen" or "maanden" or "zo" or "ooit";
}
