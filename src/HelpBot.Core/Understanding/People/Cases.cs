using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding.People;

/// <summary>The telegram style in which professionals write of somebody: "vrouw, 51, nieuw in de wijk, zoekt contact", "hr. 68 jr, pas weduwnaar".</summary>
internal static class Cases
{
    private const int MostBefore = 12;

    public static bool Is(Utterance m, Clues clues, bool hasAge)
    {
        var lists = clues.Lists;
        if (clues.HasAny(Cue.Self) || (clues.Has(Cue.Possessive) && clues.HasAny(Cue.Relative, Cue.Spouse))) return false;
        var first = m.At(0) is "een" or "voor" or "betreft" or "casus" or "alleenstaande" or "alleenwonende" or "oudere" or "jonge" ? m.At(1) : m.At(0);
        if (lists.Has(WordList.Records, first) || (m.At(0) is "alleenstaande" or "alleenst" && m.At(1) is "moeder" or "vader" && hasAge)) return true;
        if (IsOwnStyle(m, 0)) return false;
        if (lists.Has(WordList.CasePersons, first) && m.At(0) == first && m.Words.Take(4).Any(w => w is { Number: > 11 and < 106 }) && m.Words.Any(w => w.Mark is ',')) return true;
        if (first is "v" or "m" or "vr" && IsAge(m, 1)) return true;
        if (first is "man" or "vrouw" or "heer" or "dame" && m.At(1).Length > 0 && m.Words.Any(w => w.Text is "zonder" or "zoekt" or "vraagt") && m.At(0) == first) return true;
        if (hasAge && m.At(2).Length > 0 && lists.Has(WordList.CasePersons, m.At(1)) && m.Text.Contains('(', StringComparison.Ordinal)) return true;
        if (hasAge && lists.Has(WordList.CasePersons, first) && (clues.Has(Cue.Wish) || m.Words.Any(w => w.Mark is ',' || w.Text is "zoekt" or "wil" or "wenst" or "heeft" or "vraagt"))) return true;
        for (var i = 0; i + 1 < Math.Min(m.Count, MostBefore); i++)
        {
            if ((lists.Has(WordList.CasePersons, m.At(i)) || lists.Has(WordList.Records, m.At(i))) && IsAge(m, i + 1) && !(m.At(i - 1) is "mijn" or "onze" or "de" or "een" or "ben" or "voor") && !IsOwnStyle(m, i)) return true;
            if (m.Words[i].IsNumber && m.At(i + 1) is "jr" or "jarige" or "j" && (lists.Has(WordList.CasePersons, m.At(i + 2)) || i <= 4)) return true;
        }

        return false;
    }

    /// <summary>"Weduwnaar, 71, Stein": so one calls oneself, as long as no verb tells of another.</summary>
    public static bool IsOwnStyle(Utterance m, int at) =>
        m.At(at) is "weduwe" or "weduwnaar" && at <= 1 && !m.Words.Any(w => w.Text is "zoekt" or "wil" or "heeft" or "is" or "woont" or "komt" or "mist" or "zit" or "wenst" or "kan" or "eet" or "vraagt" or "graag");

    /// <summary>"78", "(78)", "45 jr": an age, no house number.</summary>
    private static bool IsAge(Utterance m, int i) => i < m.Count && m.Words[i] is { Number: > 11 and < 106, Length: <= 3 } && m.At(i + 1) is not ("euro" or "uur" or "minuten" or "plus" or "keer");
}
