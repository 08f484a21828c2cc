using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding.People;

/// <summary>Tells whether somebody writes from work in care or welfare: by words, by function, or by the telegram style of a case.</summary>
internal static class Professionals
{
    public static bool Writes(Utterance m, Clues clues, bool hasAge)
    {
        if (IsPrivate(m, clues)) return false;
        if (HasInCare(m, clues)) return true;
        if (clues.Has(Cue.Professional) || clues.Of(Cue.Job).Any(job => IsOwn(m, clues, job))) return true;
        if (Workplaces.IsLetterhead(m, clues.Lists) && !SpeaksOfOneself(m)) return true;
        if (Workplaces.IsWrittenFrom(m, clues.Lists) && !OwnFamily(m, clues) && !SpeaksOfOneself(m)) return true;
        if (Workplaces.IsWorkedIn(m, clues.Lists) && !SpeaksOfOneself(m) && SpeaksOfOthers(m, clues)) return true;
        for (var i = 0; i < m.Count; i++)
            if (Workplaces.IsTrade(m, clues.Lists, i) && !clues.Covers(Cue.Job, i) && IsOwn(m, clues, new(Cue.Job, i, 1))) return true;
        return Cases.Is(m, clues, hasAge) || clues.Of(Cue.Client).Any(client => !clues.Covers(Cue.Acquaintance, client.Start) && IsClient(m, clues, client, hasAge));
    }

    /// <summary>Anybody is spoken of but the writer, or a word of that work is there: without either, "woon 3 jaar hier en ken niemand" is one's own.</summary>
    public static bool IsPossible(Utterance m, Clues clues, bool hasAge) =>
        hasAge || clues.HasAny(Cue.Client, Cue.Job, Cue.Professional, Cue.Refer, Cue.ReferHow, Cue.ReferText, Cue.OnPrescription, Cue.ThirdPerson, Cue.Acquaintance, Cue.DetailWaiting)
        || !clues.HasAny(Cue.Self, Cue.Possessive, Cue.Need) || m.Words.Any(w => clues.Lists.Has(WordList.PeopleAtWork, w.Text) || clues.Lists.Has(WordList.Records, w.Text) || clues.Lists.Has(WordList.CasePersons, w.Text) || w.Text is "iemand" or "mensen")
        || m.Words.Any(w => clues.Lists.IsWorkplace(w.Text));

    /// <summary>"ik ben verpleegkundige en mijn moeder heeft dementie": the work is named, but the question is of kin.</summary>
    private static bool IsPrivate(Utterance m, Clues clues)
    {
        if (clues.HasAny(Cue.Client, Cue.Refer)) return false;
        foreach (var kin in clues.Of(Cue.Relative))
        {
            if (m.At(kin.Start - 1) is not ("mijn" or "mn" or "m'n" or "eigen") || !IsFamily(m.At(kin.Start), clues.Lists)) continue;
            for (var i = 0; i + 1 < kin.Start; i++)
                if (m.At(i) is "ik" && m.At(i + 1) is "ben" or "werk" && m.Words.Take(kin.Start).Skip(i + 2).Any(w => w.AfterPause || w.Text is "en" or "maar")) return true;
        }

        return false;
    }

    private static bool IsFamily(string word, WordLists lists) =>
        lists.Has(WordList.CallingNames, word) || word is "moeder" or "vader" or "ouders" or "zus" or "broer" or "tante" or "oom" or "zoon" or "dochter" or "schoonmoeder" or "schoonvader" or "schoonouders" or "ma" or "pa" or "grootmoeder" or "grootvader" or "kleinzoon" or "kleindochter" or "nicht" or "neef" or "schoonzus" or "zwager";

    /// <summary>"een revalidant van ons", "een van onze bewoners", "mijn deelnemers": who is looked after by the writer's work.</summary>
    private static bool HasInCare(Utterance m, Clues clues)
    {
        for (var i = 1; i < m.Count; i++)
        {
            if (!clues.Lists.Has(WordList.Records, m.At(i)) || m.At(i) is "huurder" or "huurster" or "klant") continue;
            if (m.At(i - 1) is "onze" || (m.At(i + 1) is "van" && m.At(i + 2) is "ons") || (m.At(i - 1) is "mijn" && !m.At(i).StartsWith("bewo", StringComparison.Ordinal))) return true;
            if (m.At(0) is "vanuit" or "namens" && m.Count > 1 && m.Words[1].Capital) return true;
        }

        return false;
    }

    /// <summary>Somebody is in need of whom the writer tells: a patient, "ouderen", "iemand"; or what only work asks for.</summary>
    private static bool SpeaksOfOthers(Utterance m, Clues clues) =>
        clues.HasAny(Cue.Client, Cue.ThirdPerson, Cue.Refer, Cue.Acquaintance) || m.Words.Any(w => clues.Lists.Has(WordList.PeopleAtWork, w.Text));

    /// <summary>"ik werk in een ziekenhuis maar voel me thuis alleen".</summary>
    private static bool SpeaksOfOneself(Utterance m)
    {
        for (var i = 0; i < m.Count; i++)
        {
            if (m.At(i) is "thuis" or "hier" && m.At(i + 2) is "ik" && m.At(i + 1) is "ken" or "zit" or "ben" or "heb") return true;
            if (m.At(i) is "ik" && m.At(i + 1) is "voel" or "mis" or "zit" or "eet" or "slaap") return true;
            if (m.At(i) is "ik" && m.At(i + 1) is "lig" or "revalideer" or "woon" or "verblijf") return true;
            if (m.At(i + 1) is "ik" && m.At(i) is "zit" or "voel" or "ken" or "mis" or "eet") return true;
            if (m.At(i) is "voor" && m.At(i + 1) is "mij" or "mezelf" or "mijzelf") return true;
            if (m.At(i) is "zelf" or "mezelf" or "mijzelf" && m.Words.Any(w => w.Text is "ik")) return true;
        }

        return false;
    }

    /// <summary>"ik ben casemanager", "wij als wijkteam", "jongerenwerker Rotterdam: …"; not "de huisarts zegt dat ik…".</summary>
    private static bool IsOwn(Utterance m, Clues clues, Clue job)
    {
        for (var i = job.Start - 1; i >= Math.Max(0, job.Start - 4) && !m.Words[i + 1].BeginsSentence; i--)
        {
            if (m.At(i) is "was" or "geweest" or "vroeger" or "oud" or "gepensioneerd" or "gepensioneerde" or "mijn" or "zoek" or "zoekt" or "nodig" or "geen") return false;
            if (m.At(i) is "ben" && !m.At(i - 1).Equals("hij", StringComparison.Ordinal)) return !BackInTime(m, job.End) && !(SpeaksOfOneself(m) && !SpeaksOfOthers(m, clues));
            if (m.At(i) is "als" or "namens" or "vanuit" or "werk" or "werken" or "spreekt" && !clues.Covers(Cue.Relative, i - 1)) return true;
        }

        if (job.Start > 1 || (job.Start == 1 && m.At(0) is not ("hallo" or "hoi" or "dag" or "goedemorgen" or "goedemiddag" or "hier" or "vraag" or "namens"))) return false;
        var next = m.At(job.End);
        if (next is "gezocht" or "nodig" or "zegt" or "vindt" or "zei" or "vond" or "wil" or "komt" or "belt") return false;
        return job.End >= m.Count || m.Words[job.End].AfterPause || m.Words[job.End].Mark is '-' or '+' || m.Words[job.End].Capital || next is "hier" or "van" or "in" or "uit" or "bij" or "vraagt" or "zoekt" or "+"
            || clues.Covers(Cue.Job, job.End) || !clues.HasAny(Cue.Self, Cue.Possessive, Cue.Wish);
    }

    private static bool BackInTime(Utterance m, int at) => m.At(at) is "geweest";

    /// <summary>"een cliënt in Venlo", "mw. 82, weduwe": somebody not spoken of before; "de cliënt" is who it was about already.</summary>
    public static bool Introduces(Utterance m, Clues clues, bool hasAge) =>
        Cases.Is(m, clues, hasAge) || clues.Of(Cue.Client).Any(c =>
            m.At(c.Start - 1) is "een" or "andere" or "ander" or "volgende" or "nieuwe" or "tweede" or "derde" or "n" || (c.Start == 0 && (hasAge || c.End < m.Count)));

    private static bool OwnFamily(Utterance m, Clues clues) => clues.Has(Cue.Possessive) && clues.HasAny(Cue.Relative, Cue.Spouse);

    /// <summary>"mw. 82 wil…" is a case; "ja mevrouw", "ik ben mevrouw Jansen", "de dochter van mevr. X" are not.</summary>
    private static bool IsClient(Utterance m, Clues clues, Clue client, bool hasAge)
    {
        var before = m.At(client.Start - 1);
        var word = m.At(client.Start);
        if (word is "client" or "clientje" or "patientje" or "pat" or "pats" or "leerling" or "clienten" or "cliente" or "patient" or "patiente" or "patienten" or "pt" or "pte" or "ptn" or "clt" or "clte" or "clten" or "clnt" or "ct" or "cl" or "klant" or "klanten" or "bewoner" or "bewoonster" or "bewoners")
            return before is not ("ben" or "als") && !(word is "bewoner" or "bewoners" or "klant" && before is "de" or "andere" or "bewoners");
        if (before is "ben" or "dag" or "hallo" or "ja" or "nee" or "hoi" or "goedemorgen" or "goedemiddag" or "heet" or "naam" or "beste" or "geachte" or "sorry" or "dank" or "graag" or "van" && (before is not "van" || m.At(client.Start - 2) is not ("familie" or "casus"))) return false;
        if (client.End >= m.Count) return false;
        var shortened = m.Words[client.Start].Length < 5;
        if (!shortened && client.End < m.Count && m.Words[client.End].BeginsSentence) return false;

        // "dhr. Jansen heeft gebeld" says little; an age, a place in the sentence or no "ik mijn" around makes it a case.
        if (!shortened && before is "een" or "die" or "deze" or "oude" or "oudere" or "lieve" or "aardige") return false;
        return !OwnFamily(m, clues) || (client.Start == 0 && (hasAge || shortened));
    }
}
