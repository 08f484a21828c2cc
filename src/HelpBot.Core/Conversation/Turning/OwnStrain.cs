using HelpBot.Core.Language;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Turning;

/// <summary>"Ik slaap er zelf slecht van", "het vreet aan me": a relative tells what it does to the one who writes. That is no new wish for the other; it asks for support of one's own.</summary>
internal static class OwnStrain
{
    /// <summary>In a longer message it is told beside something else.</summary>
    private const int MostWords = 16;

    /// <returns>null when nothing of the kind is told.</returns>
    public static Meaning? Read(ConversationState before, Meaning meaning, Utterance m, WordLists lists) =>
        before is { Role: Role.Family, For: ForWhom.Other, Turns: > 0 }
        && meaning is { Language: "nl", Asks: false, Wishes: false, Reports: false, NewClient: false, AdviceTopic: null, Declines: false, WordCount: <= MostWords, Places.Count: 0, NotThemes.Count: 0, Intent: not (Intent.Thanks or Intent.Goodbye or Intent.Forget or Intent.Stop or Intent.Restart or Intent.Person or Intent.Choose) }
        && !m.EndsAsQuestion && IsTold(m, lists) ? meaning with { AsksOwnSupport = true, Themes = [], When = WantedTime.Any } : null;

    /// <summary>The one who writes and the strain stand in one sentence, with nobody else between.</summary>
    private static bool IsTold(Utterance m, WordLists lists)
    {
        for (var i = 0; i < m.Count; i++)
        {
            if (!(lists.Has(WordList.Strain, m.At(i)) || IsSpent(m, i))) continue;
            for (var at = i - 1; at >= 0 && !m.Words[at + 1].BeginsSentence && !lists.Has(WordList.Others, m.At(at)); at--)
                if (m.At(at) is "ik" or "k" or "mij" or "me" or "wij" or "we" or "ons") return true;
            for (var at = i + 1; at < m.Count && !m.Words[at].BeginsSentence && !lists.Has(WordList.Others, m.At(at)); at++)
                if (m.At(at) is "me" or "mij" or "ons") return true;
        }

        return false;
    }

    /// <summary>"Ik ben zelf ook op."</summary>
    private static bool IsSpent(Utterance m, int i) => m.At(i) is "op" && (i == m.Count - 1 || m.Words[i + 1].AfterPause) && m.At(i - 1) is "ben" or "zelf" or "ook" or "helemaal" or "zo" or "gewoon" or "compleet" && m.Words.Any(w => w.Text is "ben" or "zijn");
}
