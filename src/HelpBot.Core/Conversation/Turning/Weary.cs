using HelpBot.Core.Language;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Turning;

/// <summary>"Ik kan er niet meer tegenop", "ik hou het niet meer vol": no answer to what was asked, but somebody who needs another to lean on.</summary>
internal static class Weary
{
    private const int MostWords = 12;

    /// <summary>So near "niet meer" the word stands that tells what cannot be borne.</summary>
    private const int Near = 4;

    public static bool Is(ConversationState before, Meaning meaning, string text, WordLists lists)
    {
        if (before.Role == Role.Professional || meaning is not { Language: "nl", Asks: false, Wishes: false, WordCount: <= MostWords, Places.Count: 0, Intent: Intent.No or Intent.Unknown or Intent.OutOfScope or Intent.SmallTalk or Intent.DontKnow or Intent.Find }) return false;
        var m = Utterance.Of(text);
        if (!m.Words.Any(w => w.Text is "ik" or "k" or "we" or "wij") || m.EndsAsQuestion) return false;
        for (var i = 0; i + 1 < m.Count; i++)
            if (m.At(i) is "niet" or "nie" && m.At(i + 1) is "meer" && Enumerable.Range(Math.Max(0, i - Near), 2 * Near + 2).Any(k => k < m.Count && lists.Has(WordList.Bearing, m.At(k)))) return true;
        return false;
    }
}
