using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding.People;

/// <summary>"ik ben schilder", "ik was vroeger kok": what somebody is by trade tells nothing of what he seeks.</summary>
internal static class Trades
{
    /// <summary>Endings of a trade whatever the word begins with: "rouwbegeleider" is not in mourning.</summary>
    private static readonly string[] OfCare = ["consulent", "consulente", "begeleider", "begeleidster", "coach", "werker", "werkster", "verlener", "verleenster", "trainer", "therapeut", "therapeute", "docent", "docente", "adviseur", "coordinator"];

    private static readonly string[] OfDoers = ["er", "oor", "or", "eur", "euse", "ist", "iste", "ent", "ente", "leraar", "lerares", "aris", "ster", "kundige"];

    /// <param name="isState">A theme that somebody is in: then only a trade of care is taken for one.</param>
    public static void Claim(Utterance m, Clues clues, IReadOnlyList<ThemeMatch> matches, Func<string, bool> isState)
    {
        for (var i = 0; i + 2 < m.Count; i++)
        {
            if (m.At(i) is not ("ik" or "k" or "ich") || m.At(i + 1) is not ("ben" or "was" or "bin")) continue;
            var at = i + 2;
            while (m.At(at) is "een" or "n" or "vroeger" or "altijd" or "zelf" or "ook" or "al" or "jaren" or "jarenlang" or "gepensioneerd" or "gepensioneerde" or "oud" or "nu" or "nog" or "van" or "beroep") at++;
            if (at >= m.Count || (at > i + 2 && m.Words[at].AfterPause)) continue;
            foreach (var job in clues.Of(Cue.Job))
                if (job.Start == at) m.Claim(at, job.Length);
            if (IsTrade(m.At(at), matches.Where(t => t.Span.Start < m.Words[at].End && m.Words[at].Start < t.Span.End).Any(t => isState(t.ThemeId)))) m.Claim(at, 1);
        }
    }

    private static bool IsTrade(string word, bool state) =>
        EndsIn(word, OfCare) || (!state && EndsIn(word, OfDoers) && word is not ("beter" or "verder" or "later" or "eerder" or "liever" or "weer" or "zeer" or "hier" or "er" or "niet" or "minder" or "ouder" or "over" or "moeder" or "vader"));

    private static bool EndsIn(string word, string[] endings)
    {
        foreach (var ending in endings)
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }
}
