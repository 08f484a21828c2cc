using HelpBot.Core.Knowledge;
using HelpBot.Core.Understanding.Intents;
using HelpBot.Core.Understanding.Needs;

namespace HelpBot.Core.Understanding.Learned;

/// <summary>What a message is about, by the words of themes and by what was learned: that adds what is said sideways and withdraws what is only in passing.</summary>
internal static class LearnedThemes
{
    /// <summary>From this share on a theme is meant that the words of themes do not name. All were chosen by leaving out one author at a time.</summary>
    private const float Meant = 0.22f;

    /// <summary>What is said in a theme's own words is withdrawn below this: in a long message most of it is told in passing.</summary>
    private const float Kept = 0.4f;

    /// <summary>In so few words less is said in passing.</summary>
    private const float KeptInFewWords = 0.12f;

    /// <summary>In a sentence that wishes or asks less is, too.</summary>
    private const float KeptInWish = 0.2f;

    private const int FewWords = 18;

    /// <summary>Where nothing is much likelier, what is named stays from this part of the likeliest on: to miss a need is worse than to mention one more.</summary>
    private const float KeptOfSurest = 0.6f;

    /// <summary>Less likely than this is nothing.</summary>
    private const float Least = 0.05f;

    /// <summary>Nearly everybody who writes is alone: beside something likelier that is only meant from here on.</summary>
    private const float LonelyBeside = 0.3f;

    /// <summary>What the rules took for something said in passing is meant all the same from here on.</summary>
    private const float MeantThough = 0.2f;

    /// <summary>When something is sought and nothing is likely, the likeliest of all will do from here on.</summary>
    private const float Perhaps = 0.1f;

    /// <param name="themes">Ids, in the order of their shares.</param>
    /// <returns>The one most strongly meant first; why something is sought after what is sought.</returns>
    public static IReadOnlyList<string> Decide(Findings f, Sight sight, IReadOnlyList<string> themes, Intent intent)
    {
        var (heard, found, few) = (f.Heard, f.Heard.Themes, f.Message.Count <= FewWords);
        var seeks = intent is Intent.Find or Intent.Advice or Intent.Referral;
        List<(string Id, float Share)> meant = [];
        var (best, most, surest) = (-1, Perhaps, sight.SurestTheme);
        for (var i = 0; i < themes.Count; i++)
        {
            var share = sight.Theme(i);
            if (share > most) (best, most) = (i, share);
            var isNamed = found.Wanted.Contains(themes[i]);
            if (share < Least) continue;
            var least = !isNamed ? Meant : Math.Min(surest * KeptOfSurest, few ? KeptInFewWords : share < Kept && WishSentence.Names(f, themes[i]) ? KeptInWish : Kept);
            if (share < least || (themes[i] == ThemeIds.Lonely && share < LonelyBeside && share < surest && !(isNamed && few))) continue;
            if (isNamed || (seeks && !IsRefused(heard, themes[i], share))) meant.Add((themes[i], share));
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
