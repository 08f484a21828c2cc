using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Understanding.Intents;

namespace HelpBot.Core.Understanding.Needs;

/// <summary>"Boodschappen lukken niet meer", "hoe kom ik nog bij de supermarkt": to get to the shop is sought, whatever else is told of eyes and legs.</summary>
internal static class Errands
{
    private const int Near = 8;

    private static readonly HashSet<string> s_shops = ["boodschap", "boodschappen", "boodschapen", "booschappen", "boodsjappe", "boodschappe", "winkel", "winkels", "winkelen", "winkele", "supermarkt", "super", "supermark", "markt"];

    private static readonly HashSet<string> s_cannot = ["niet", "nie", "neet", "geen", "amper", "nauwelijks", "moeilijk", "lastig", "zwaar", "slecht"];

    /// <returns>The themes, with the ride first where it is sought.</returns>
    public static IReadOnlyList<string> With(Findings findings, IReadOnlyList<string> themes) => findings.Role == Role.Professional ? themes
        : IsToDoctor(findings.Message) ? [ThemeIds.Transport, .. themes.Where(t => t is not (ThemeIds.Visitor or ThemeIds.Talk or ThemeIds.Lonely or ThemeIds.Transport))]
        : !IsSought(findings.Message) || themes.Any(t => t is ThemeIds.Transport or ThemeIds.Money or ThemeIds.Volunteering or ThemeIds.Caring) ? themes : [ThemeIds.Transport, .. themes.Where(t => t != ThemeIds.Papers || findings.Message.Words.Any(w => w.Text is "hulp" or "huishouden" || w.Text.StartsWith("papier", StringComparison.Ordinal) || w.Text.StartsWith("brie", StringComparison.Ordinal) || w.Text.StartsWith("formulier", StringComparison.Ordinal)))];

    private static readonly HashSet<string> s_doctors = ["ziekenhuis", "dokter", "huisarts", "specialist", "poli", "oogarts", "tandarts", "fysio", "hospitaal"];

    /// <summary>"Wie kan met haar mee naar het ziekenhuis": who drives and comes along, and no companion for ever.</summary>
    private static bool IsToDoctor(Utterance m) =>
        m.Words.Any(w => s_doctors.Contains(w.Text)) && m.Words.Any(w => w.Text is "mee" or "meegaan" or "meegaat" or "brengen" or "brengt") && m.Words.Any(w => w.Text is "wie" or "iemand");

    private static bool IsSought(Utterance m)
    {
        for (var i = 0; i < m.Count; i++)
        {
            if (!s_shops.Contains(m.At(i))) continue;
            for (var k = Math.Max(0, i - Near); k < Math.Min(m.Count, i + Near); k++)
            {
                if (m.At(k) is "hoe" && m.At(k + 1) is "kom" or "kan" or "krijg" or "doe" or "moet" or "komt") return true;
                if (m.At(k) is "wie" && m.At(k + 1) is "doet" or "haalt" or "kan" or "brengt" or "gaat") return true;
                if (s_cannot.Contains(m.At(k)) && m.Words.Any(w => w.Text is "kan" or "kunnen" or "lukt" or "lukken" or "lukke" or "gaat" or "gaan" or "kom" or "komt" or "red" or "haal" or "haalt") && !m.Words.Any(w => w.Text is "betalen" or "duur" or "geld")) return true;
            }
        }

        return false;
    }
}
