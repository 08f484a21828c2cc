using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Understanding.Intents;

namespace HelpBot.Core.Understanding.Needs;

/// <summary>"Boodschappen lukken niet meer", "hoe kom ik nog bij de supermarkt": to get to the shop is sought, whatever else is told of eyes and legs.</summary>
internal static class Errands
{
    private const int Near = 8;

    /// <returns>The themes, with the ride first where it is sought.</returns>
    public static IReadOnlyList<string> With(Findings findings, IReadOnlyList<string> themes)
    {
        var (m, lists) = (findings.Message, findings.Clues.Lists);
        if (findings.Role == Role.Professional) return themes;
        if (IsToDoctor(m, lists)) return [ThemeIds.Transport, .. themes.Where(t => t is not (ThemeIds.Visitor or ThemeIds.Talk or ThemeIds.Lonely or ThemeIds.Transport))];
        if (!IsSought(m, lists) || themes.Any(t => t is ThemeIds.Transport or ThemeIds.Money or ThemeIds.Volunteering or ThemeIds.Caring)) return themes;
        return [ThemeIds.Transport, .. themes.Where(t => t != ThemeIds.Papers || m.Words.Any(w => IsOfPapers(w.Text)))];
    }

    private static bool IsOfPapers(string word) =>
        word is "hulp" or "huishouden" || word.StartsWith("papier", StringComparison.Ordinal) || word.StartsWith("brie", StringComparison.Ordinal) || word.StartsWith("formulier", StringComparison.Ordinal);

    /// <summary>"Wie kan met haar mee naar het ziekenhuis": who drives and comes along, and no companion for ever.</summary>
    private static bool IsToDoctor(Utterance m, WordLists lists) =>
        m.Words.Any(w => lists.Has(WordList.Doctors, w.Text)) && m.Words.Any(w => w.Text is "mee" or "meegaan" or "meegaat" or "brengen" or "brengt") && m.Words.Any(w => w.Text is "wie" or "iemand");

    private static bool IsSought(Utterance m, WordLists lists)
    {
        for (var i = 0; i < m.Count; i++)
        {
            if (!lists.Has(WordList.Shops, m.At(i))) continue;
            for (var k = Math.Max(0, i - Near); k < Math.Min(m.Count, i + Near); k++)
            {
                if (m.At(k) is "hoe" && m.At(k + 1) is "kom" or "kan" or "krijg" or "doe" or "moet" or "komt") return true;
                if (m.At(k) is "wie" && m.At(k + 1) is "doet" or "haalt" or "kan" or "brengt" or "gaat") return true;
                if (lists.Has(WordList.Failing, m.At(k)) && m.Words.Any(w => lists.Has(WordList.Managing, w.Text)) && !m.Words.Any(w => w.Text is "betalen" or "duur" or "geld")) return true;
            }
        }

        return false;
    }
}
