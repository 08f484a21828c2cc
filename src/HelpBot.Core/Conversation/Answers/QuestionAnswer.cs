using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>The one question that may be asked: where, what, when, or what was meant.</summary>
internal sealed class QuestionAnswer(PersonAnswer person)
{
    /// <summary>Place first: without it nothing near can be offered.</summary>
    public static void AskPlace(Draft draft)
    {
        draft.Say("ask-place");
        draft.State = draft.State with { Pending = Pending.Place };
    }

    public static void AskNeed(Draft draft)
    {
        draft.Say("ask-need");
        draft.Offer(draft.ForProfessional ? "need-choices-professional" : "need-choices");
        draft.State = draft.State with { Pending = Pending.Need, AskedNeed = true, Themes = [], Terms = [], EverShown = [] };
    }

    public static void AskDay(Draft draft)
    {
        draft.Say("ask-day");
        draft.Offer("day-choices");
    }

    /// <summary>The two likeliest readings as buttons; fewer when there is only one.</summary>
    private static List<string> Readings(Draft draft, Meaning meaning)
    {
        if (meaning.Alternative == Intent.Unknown) return [];
        string[] likely = [ActionOf(meaning.Alternative), draft.State.Shown.Count > 0 ? "more" : "find", "person"];
        var choices = draft.Basis.Phrases.Choices("reading-choices");
        return [.. likely.Distinct().Take(2).Select(a => choices.FirstOrDefault(c => c.Action == a)?.Label).OfType<string>()];
    }

    private static string ActionOf(Intent intent) => intent switch
    {
        Intent.Person => "person",
        Intent.Advice => "begin",
        Intent.More or Intent.Choose or Intent.Details => "more",
        Intent.Forget or Intent.Privacy or Intent.Stop => "forget",
        _ => "find",
    };

    /// <summary>Once a question with choices; the second time in a row a person.</summary>
    public void NotUnderstood(Draft draft, Meaning meaning)
    {
        var times = draft.State.NotUnderstood + 1;
        draft.State = draft.State with { NotUnderstood = times };
        if (times > 1)
        {
            person.Answer(draft, "not-understood-again");
            return;
        }

        draft.Say(meaning.SearchWords.Count == 0 && draft.State.Turns == 0 ? "empty" : "not-understood");
        if (Readings(draft, meaning) is { Count: > 1 } readings) draft.Offer(readings);
        else draft.Offer("scope-choices");
        draft.State = draft.State with { Pending = Pending.WhichReading };
    }
}
