using HelpBot.Core.Conversation.Cards;
using HelpBot.Core.Language;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Turning;

/// <summary>
/// What a later message asks of what was shown, by words that stand beside each other: "welke dinsdag", "waar is het gratis", "moet dat wel". What was learned of
/// turns has seen the message before this, and is not changed by it.
/// </summary>
internal static class Heeding
{
    /// <summary>In a longer message such words tell of something else.</summary>
    private const int MostWords = 20;

    public static Meaning Read(ConversationState before, Meaning meaning, Utterance m, WordLists lists)
    {
        if (before.Shown.Count == 0 || meaning.Language != "nl" || meaning.WordCount > MostWords) return meaning;
        if (before.For == ForWhom.Other && before.Role == Role.Family && AsksToReport(m)) return meaning with { Intent = Intent.Advice, Reports = true };
        List<FollowUp> heard = [];
        for (var i = 0; i < m.Count; i++)
        {
            if (AsksDate(m, i) && meaning is { Places.Count: 0, NotThemes.Count: 0 })
                return meaning with { Intent = Intent.Details, Detail = Detail.Next, Details = [Detail.Next], When = WantedTime.Any, Role = Role.Unknown, For = ForWhom.Unknown };
            if (Heard(m, i, lists) is { } kind && !meaning.FollowUps.Contains(kind)) heard.Add(kind);
        }

        return heard.Count == 0 ? meaning : meaning with { FollowUps = [.. meaning.FollowUps, .. heard.Distinct()] };
    }

    /// <summary>"Waar kan ik het melden", of whom one worries about.</summary>
    private static bool AsksToReport(Utterance m) => m.At(0) is "waar" or "hoe" or "bij" or "kan" or "en" && m.Words.Any(w => w.Text is "melden" or "melde");

    /// <summary>"Maar welke dinsdag": the day is known, the date is asked.</summary>
    private static bool AsksDate(Utterance m, int i) => m.At(i) is "welke" or "welk" or "welleke" && Enum.GetValues<DayOfWeek>().Any(d => m.At(i + 1).StartsWith(DutchDates.Day(d), StringComparison.Ordinal));

    private static FollowUp? Heard(Utterance m, int i, WordLists lists)
    {
        var word = m.At(i);
        if (lists.Has(WordList.Checked, word)) return FollowUp.Freshness;
        if (lists.Has(WordList.Hours, word)) return FollowUp.Time;
        if (lists.Has(WordList.Both, word)) return FollowUp.Both;
        if (lists.Has(WordList.Free, word) && AsksWhich(m, i)) return FollowUp.Which;
        return (word, m.At(i + 1)) switch
        {
            ("per", "chat") => FollowUp.Chat,
            ("waar", "zitten") => FollowUp.Route,
            ("moet", "dat") when m.At(i + 2) is "wel" or "vooraf" => FollowUp.Registration,
            _ => null,
        };
    }

    /// <summary>"Waar is het gratis", "wat is er gratis van".</summary>
    private static bool AsksWhich(Utterance m, int i) =>
        (m.At(i - 3) is "waar" && m.At(i - 2) is "is" or "kan" && m.At(i - 1) is "het" or "dat" or "t") || (m.At(i - 2) is "wat" or "wie" && m.At(i - 1) is "is") || (m.At(i - 3) is "wat" && m.At(i - 2) is "is" && m.At(i - 1) is "er" or "daarvan");
}
