using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>"Ik weet het niet", "maakt niet uit", "ik durf niet": one small step, each time another, and a person when all were offered.</summary>
internal sealed class StepAnswer(Basis basis, Finder finder, PersonAnswer person)
{
    public void Answer(Draft draft, Meaning meaning)
    {
        var feeling = meaning.Feeling is { } said && basis.Phrases.Has("feeling-" + said) ? "feeling-" + said : null;
        draft.State = draft.State with { AskedNeed = true, When = WantedTime.Any, Pending = Pending.MoreHelp };
        draft.Say(feeling ?? "dont-know");
        if (draft.State.Municipality is null)
        {
            if (!draft.State.IsOutside && draft.TimesSaid("ask-place") < 2) QuestionAnswer.AskPlace(draft);
            else person.Answer(draft, "first-step");
            return;
        }

        if (finder.Further.Step(draft.State, draft.LocalNow) is not var (theme, hit))
        {
            person.Answer(draft, "first-step");
            return;
        }

        draft.Say(theme switch { ThemeIds.Visitor => "step-visit", ThemeIds.Talk => "step-talk", _ => "step-out" });
        draft.Show([hit]);
        draft.Say("step-after");
        draft.State = draft.State with { Themes = [theme], Terms = [] };
        draft.Offer("after-choices");
    }
}
