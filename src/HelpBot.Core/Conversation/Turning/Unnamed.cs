using HelpBot.Core.Language;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Turning;

/// <summary>"Krijgt zij te horen dat ik het was", "zonder te zeggen hoe ze heet": whether a name is told, and the other finds out.</summary>
internal static class Unnamed
{
    private const int MostWords = 20;

    private static readonly HashSet<string> s_learns = ["weet", "weten", "wete", "hoort", "horen", "hore", "merkt", "merken", "ontdekt", "achter", "komt", "vertellen", "verteld", "vertelt", "zien", "ziet"];

    private static readonly HashSet<string> s_tells = ["was", "ben", "zeg", "meld", "meldde", "melde", "bel", "belde", "vertel", "vertelde", "deed", "doe", "schrijf", "vraag", "doorgaf", "doorgeef", "gebeld", "gemeld", "verteld", "gezegd", "heb"];

    private static readonly HashSet<string> s_names = ["naam", "namen", "heet", "heten", "noemen", "noem"];

    /// <returns>Null when nothing of the kind is asked.</returns>
    public static Meaning? Read(ConversationState before, Meaning meaning, Utterance m)
    {
        if (meaning.Language != "nl" || !before.IsUnderWay || meaning.WordCount > MostWords || before.Role == Role.Professional || meaning.AsksOfKeeping || meaning.Places.Count > 0 || meaning.Intent is Intent.Forget or Intent.Stop or Intent.Person) return null;
        return IsAsked(m) ? meaning with { Intent = Intent.Advice, AdviceTopic = "anonymous", Detail = Detail.None, Details = [], Role = Role.Unknown, For = ForWhom.Unknown } : null;
    }

    private static bool IsAsked(Utterance m)
    {
        // "Met wie kan ik praten zonder mijn naam te zeggen": somebody is sought.
        if (m.Words.Any(w => w.Text is "wie" or "praten" or "prate")) return false;
        for (var i = 0; i < m.Count; i++)
        {
            // "dat ik het was", "dat ik dit zeg"
            if (m.At(i) == "dat" && m.At(i + 1) == "ik" && m.Words.Skip(i + 2).Take(4).Any(w => s_tells.Contains(w.Text)) && m.Words.Take(i).Any(w => s_learns.Contains(w.Text))) return true;
            // "zonder te zeggen hoe zij heet", "zonder haar naam"
            if (m.At(i) == "zonder" && m.Words.Skip(i + 1).Take(7).Any(w => s_names.Contains(w.Text))) return true;
        }

        return false;
    }
}
