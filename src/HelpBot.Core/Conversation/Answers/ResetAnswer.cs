using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>Stop, start, begin again, forget me: what was remembered goes.</summary>
internal sealed class ResetAnswer(TalkAnswer talk)
{
    public IReadOnlyList<Effect> Answer(Draft draft, Intent intent)
    {
        talk.Answer(draft, intent);
        var said = draft.State;
        draft.State = ConversationState.New with { Address = said.Address, Introduced = true, OptedOut = intent == Intent.Stop && draft.Channel != Channel.Web };
        if (intent is Intent.Stop && draft.Channel == Channel.Web) draft.State = said;
        return intent switch
        {
            Intent.Forget => [Effect.Forget],
            Intent.Stop when draft.Channel != Channel.Web => [Effect.OptOut],
            Intent.Start => [Effect.OptIn],
            _ => [],
        };
    }
}
