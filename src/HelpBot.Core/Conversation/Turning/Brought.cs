using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Turning;

/// <summary>"Mijn dochter brengt me": the way there is seen to. Nothing is sought for the daughter, and no ride either.</summary>
internal static class Brought
{
    private const int MostWords = 10;

    /// <returns>null when nothing of the kind is told.</returns>
    public static Meaning? Read(ConversationState before, Meaning meaning, Utterance m, WordLists lists)
    {
        if (before.Seen.Count == 0 || before.Role is Role.Family or Role.Professional || meaning is not { Language: "nl", Asks: false, Wishes: false, WordCount: <= MostWords, Places.Count: 0, When.IsAny: true } || m.EndsAsQuestion) return null;
        var by = IndexOf(m, 0, w => lists.Has(WordList.Bringing, w));
        return by > 0 && IndexOf(m, by + 1, w => w is "me" or "mij" or "ons") > 0 && Enumerable.Range(0, by).Any(i => lists.Has(WordList.Others, m.At(i)) || lists.Has(WordList.Kin, m.At(i)))
            ? meaning with { Intent = Intent.Unknown, Tells = true, Role = Role.Unknown, For = ForWhom.Unknown, Kin = null, Themes = [.. meaning.Themes.Where(t => t != ThemeIds.Transport)] } : null;
    }

    private static int IndexOf(Utterance m, int from, Func<string, bool> isIt)
    {
        for (var i = from; i < m.Count; i++)
            if (isIt(m.At(i))) return i;
        return -1;
    }
}
