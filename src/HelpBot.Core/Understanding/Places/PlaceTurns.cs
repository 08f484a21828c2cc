using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding.Places;

/// <summary>Leaves out places that are named only to be left behind: "vroeger in Rotterdam, nu in Stein", "niet Bunde".</summary>
internal static class PlaceTurns
{
    /// <returns>All of them when nothing else would remain of what is behind the writer.</returns>
    public static List<T> Kept<T>(Utterance m, List<T> found, Func<T, (int Start, int Length)> where)
    {
        found.RemoveAll(f => IsRefused(m, where(f).Start));
        if (found.Count < 2) return found;
        // "Verhuist van Doesburg naar Venlo": where one goes to.
        if (m.Words.Any(w => w.Text.StartsWith("verhui", StringComparison.Ordinal)) && found.Exists(f => m.At(where(f).Start - 1) is "naar")) found.RemoveAll(f => m.At(where(f).Start - 1) is "van" or "uit" or "vanuit");
        var kept = found.FindAll(f => !IsBehind(m, where(f).Start));
        return kept.Count == 0 ? found : kept;
    }

    /// <summary>"niet Bunde", "niet in Heerlen"; "niet ver van" and "niet alleen in" are none.</summary>
    private static bool IsRefused(Utterance m, int at)
    {
        var i = at - 1;
        while (i >= 0 && m.At(i) is "in" or "uit" or "te" or "naar" or "heel" or "helemaal") i--;
        return i >= 0 && m.At(i) is "niet" or "neet" && !m.Words[at].BeginsSentence && m.At(i - 1) is not ("kan" or "woon" or "woont" or "ik");
    }

    private static bool IsBehind(Utterance m, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (m.Words[i + 1].AfterPause || m.At(i) is "maar" or "nu" or "en") return m.At(i) is not ("maar" or "nu" or "en") && Past(m.At(i)) && !m.Words[i + 1].AfterPause;
            if (Past(m.At(i))) return true;
        }

        return false;
    }

    private static bool Past(string word) =>
        word is "vroeger" or "oorspronkelijk" or "geboren" or "opgegroeid" or "voorheen" or "destijds" or "woonde" or "woonden" or "getogen" or "vandaan";
}
