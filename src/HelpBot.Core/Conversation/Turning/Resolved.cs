using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Turning;

/// <summary>"Oke, ik neem haar wel mee", "dan ga ik daar eens kijken": who goes and does it seeks nothing more, and is told that it is a good step.</summary>
internal static class Resolved
{
    private const int MostWords = 10;

    public static bool Is(ConversationState before, Meaning meaning, string text, WordLists lists)
    {
        if (before.Shown.Count + before.Advised.Count == 0 || meaning is not { Language: "nl", Asks: false, WordCount: >= 3 and <= MostWords, Places.Count: 0, NotThemes.Count: 0, Declines: false, Feeling: null, Ordinal: null, When.NotDays.Count: 0 }) return false;
        if (meaning.Intent is Intent.Stop or Intent.Forget or Intent.Goodbye or Intent.Restart or Intent.Insult || before is { SinceDanger: 0, LastDanger: >= Safety.DangerKind.Violence }) return false;
        var m = Utterance.Of(text);
        if (m.EndsAsQuestion || m.Words.Any(w => IsThanks(w.Text)) || (m.Words.Any(w => Turns(w.Text)) && !IsTried(m))) return false;
        if (meaning.Themes.Any(t => t is ThemeIds.Meal or ThemeIds.Meeting or ThemeIds.Moving or ThemeIds.Hobbies or ThemeIds.Volunteering) && !m.Words.Any(w => w.Text is "dat" or "daar" or "die" or "er" or "eens" or "ze")) return false;
        return (Goes(m) || IsTried(m)) && m.Words.Any(w => lists.Has(WordList.Doing, w.Text) || w.Text is "bel" or "probeer" or "doe");
    }

    private static bool IsThanks(string word) => word.StartsWith("dank", StringComparison.Ordinal) || word.StartsWith("bedank", StringComparison.Ordinal) || word is "thanks" or "thx" or "merci";

    /// <summary>"Dat zou ik wel eens kunnen proberen", "dat wil ik wel doen".</summary>
    private static bool IsTried(Utterance m) => m.Words.Any(w => w.Text is "wel") && m.Words.Any(w => w.Text is "dat" or "daar" or "die") && m.Words.Any(w => w.Text is "ik" or "we") && m.Words.Any(w => w.Text is "zou" or "wil") && !m.Words.Any(w => w.Text is "niet" or "nie" or "maar" or "liever" or "wat" or "hoe");

    /// <summary>Something is turned down, asked or set against it.</summary>
    private static bool Turns(string word) => word is "niet" or "nie" or "geen" or "nooit" or "niks" or "liever" or "maar" or "als" or "of" or "wat" or "hoe" or "waar" or "wie" or "wanneer" or "welke" or "kan" or "mag" or "moet" or "durf" or "wil" or "zoek" or "zou" or "graag" or "bang" or "altijd" or "elke";

    /// <summary>"Ik ga", "dan neem ik", "we proberen".</summary>
    private static bool Goes(Utterance m)
    {
        for (var i = 0; i + 1 < m.Count; i++)
            if ((IsWriter(m.At(i)) && IsDeed(m.At(i + 1))) || (IsDeed(m.At(i)) && IsWriter(m.At(i + 1)))) return true;
        return false;
    }

    private static bool IsWriter(string word) => word is "ik" or "k" or "we" or "wij";

    private static bool IsDeed(string word) => word is "ga" or "gaan" or "neem" or "nemen" or "bel" or "bellen" or "probeer" or "proberen" or "doe" or "doen" or "zal" or "vraag" or "vragen" or "leg" or "stel";
}
