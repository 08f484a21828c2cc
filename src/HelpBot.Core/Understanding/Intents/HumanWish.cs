using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding.Intents;

/// <summary>
/// Tells whether somebody wants a human being and no machine, whatever else is told: "geen bot", "ik praat liever niet met een computer", "een gewoon mens
/// spreken". Who has no computer at home, or asks whether this is one, wants something else.
/// </summary>
internal static class HumanWish
{
    /// <summary>So many words may stand between "niet" and the machine: "ik praat liever niet met zo'n computer".</summary>
    private const int Between = 4;

    public static bool Is(Utterance m, WordLists lists)
    {
        for (var i = 0; i < m.Count; i++)
        {
            if (lists.Has(WordList.Machines, m.At(i)) && IsRefused(m, i, lists)) return true;
            if (IsHuman(m, i) && IsSpokenTo(m, i, lists)) return true;
        }

        return false;
    }

    /// <summary>"Geen computer", "liever een mens dan een bot", "niet met een robot praten"; not "ik heb geen computer".</summary>
    private static bool IsRefused(Utterance m, int at, WordLists lists)
    {
        var from = at;
        while (from > 0 && !m.Words[from].BeginsSentence) from--;
        var clause = Enumerable.Range(from, at - from).Select(m.At).ToList();
        if (clause.Any(w => w is "heb" or "hebt" or "heeft" or "hebben" or "had" or "bezit" or "thuis" or "bent" or "ben")) return false;
        var before = clause.TakeLast(Between).ToList();
        if (before is [.., "geen"] or [.., "gin"]) return true;
        var speaks = m.Words.Any(w => lists.Has(WordList.Speaking, w.Text));
        return speaks && before.Any(w => w is "niet" or "nie" or "dan" or "plaats" or "ipv");
    }

    /// <summary>"Een echt mens", "een gewoon iemand"; people are what one goes out for.</summary>
    private static bool IsHuman(Utterance m, int at) =>
        m.At(at) is "mens" or "persoon" or "iemand" && m.At(at - 1) is "echt" or "echte" or "gewoon" or "gewone" or "levend" or "levende" or "normaal" or "normale" && m.At(at - 2) is "een" or "n" or "'n" or "met" or "graag";

    private static bool IsSpokenTo(Utterance m, int at, WordLists lists)
    {
        for (var i = Math.Max(0, at - 6); i < Math.Min(m.Count, at + 4); i++)
            if (lists.Has(WordList.Speaking, m.At(i))) return true;
        return false;
    }
}
