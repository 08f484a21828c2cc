using HelpBot.Core.Knowledge;
using HelpBot.Core.Understanding.Intents;
using HelpBot.Core.Understanding.Needs;

namespace HelpBot.Core.Understanding.Learned;

/// <summary>What a message is about, by the words of themes and by what was learned: that adds what is said sideways and withdraws what is only in passing.</summary>
internal static class LearnedThemes
{
    /// <summary>From this share on a theme is meant. Chosen by leaving out one author at a time; below a half, for to miss a need is worse than to mention one more.</summary>
    private const float Meant = 0.26f;

    /// <summary>Beside two themes in their own words, or one in a short sentence, there is seldom another.</summary>
    private const float MeantBeside = 0.35f;

    private const int ShortSentence = 10;

    /// <summary>What is said in a theme's own words is withdrawn below this: in a long message most of it is told in passing.</summary>
    private const float Kept = 0.25f;

    /// <summary>In so few words hardly anything is said in passing.</summary>
    private const float KeptInFewWords = 0.08f;

    private const int FewWords = 13;

    /// <summary>What the rules took for something said in passing is meant all the same from here on.</summary>
    private const float MeantThough = 0.5f;

    /// <summary>When something is sought and nothing is likely, the likeliest of all will do from here on.</summary>
    private const float Perhaps = 0.1f;

    /// <param name="themes">Ids, in the order of their shares.</param>
    /// <returns>The one most strongly meant first; why something is sought after what is sought.</returns>
    public static IReadOnlyList<string> Decide(Heard heard, Sight sight, IReadOnlyList<string> themes, Intent intent, int words)
    {
        var found = heard.Themes;
        var added = found.Wanted.Count > (words <= ShortSentence ? 0 : 1) ? MeantBeside : Meant;
        var seeks = intent is Intent.Find or Intent.Advice or Intent.Referral;
        List<(string Id, float Share)> meant = [];
        var (best, most) = (-1, Perhaps);
        for (var i = 0; i < themes.Count; i++)
        {
            var share = sight.Theme(i);
            if (share > most) (best, most) = (i, share);
            if (found.Wanted.Contains(themes[i]) ? share >= (words <= FewWords ? KeptInFewWords : Kept) : seeks && share >= added && !IsRefused(heard, themes[i], share)) meant.Add((themes[i], share));
        }

        // What is turned down leaves no second best: "iets met andere mensen, maar geen bingo".
        if (meant.Count == 0 && seeks && best >= 0 && !IsRefused(heard, themes[best], most)) meant.Add((themes[best], most));
        List<string> wanted = [.. found.Wanted.Where(w => meant.Exists(t => t.Id == w)), .. meant.Where(t => !found.Wanted.Contains(t.Id)).OrderByDescending(t => t.Share).Select(t => t.Id)];
        return [.. wanted.OrderBy(t => !NeedRules.IsCircumstance(t, wanted) ? 0 : t == ThemeIds.Money ? 2 : 1)];
    }

    /// <summary>It is ruled out, or a rule took its words for something said in passing: "iemand die hem kan rijden" seeks no companion.</summary>
    private static bool IsRefused(Heard heard, string theme, float share)
    {
        if (heard.Themes.NotWanted.Contains(theme)) return true;
        if (heard.Themes.Wanted.Contains(theme)) return false;
        if (theme == ThemeIds.Visitor && heard.Themes.Wanted.Any(t => t is ThemeIds.Transport or ThemeIds.Papers)) return true;
        foreach (var match in heard.Matches)
            if (match.ThemeId == theme) return share < MeantThough;
        return false;
    }
}
