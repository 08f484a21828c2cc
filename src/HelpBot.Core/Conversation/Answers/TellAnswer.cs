using HelpBot.Core.Knowledge;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>What only tells of somebody is heard in one sentence that fits; what was offered stays the offer.</summary>
internal sealed class TellAnswer(Basis basis)
{
    public void Answer(Draft draft, Meaning meaning)
    {
        draft.Say(TextOf(draft, meaning));
        draft.Say("told-next");
        draft.State = draft.State with { NotUnderstood = 0, Pending = Pending.MoreHelp };
        draft.Offer(draft.ForProfessional ? "overview-choices" : draft.State.Role == Role.Family ? "after-choices-family" : "after-choices");
    }

    private string TextOf(Draft draft, Meaning meaning) =>
        draft.ForProfessional ? "told"
        : meaning.Feeling is { } feeling && basis.Phrases.Has("feeling-" + feeling) ? "feeling-" + feeling
        : meaning.Mobility != Mobility.None || meaning.Themes.Contains(ThemeIds.Illness) || meaning.Audiences.Contains("disability") ? "told-body"
        : "told";
}
