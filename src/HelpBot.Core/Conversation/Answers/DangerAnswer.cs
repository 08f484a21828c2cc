using HelpBot.Core.Safety;
using HelpBot.Core.Search;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>The fixed, reviewed reply to danger, before anything else; after it, help goes on.</summary>
internal sealed class DangerAnswer(Basis basis)
{
    public void Answer(Draft draft, Danger danger)
    {
        var state = draft.State;
        var perspective = PerspectiveOf(state, danger);
        var sms = draft.Channel == Channel.Sms;
        if (danger.Unsure)
        {
            draft.SayText(basis.DangerReplies.Text(danger.Kind, perspective, sms, SafetyReplyForm.Gentle));
            draft.Offer("danger-check-choices");
            draft.State = state with { Pending = Pending.DangerCheck };
            return;
        }

        var form = state.LastDanger == danger.Kind && state.SinceDanger is <= 5 ? SafetyReplyForm.Again : SafetyReplyForm.First;
        draft.SayText(basis.DangerReplies.Text(danger.Kind, perspective, sms, form));
        if (draft.Channel == Channel.Web && LineFor(danger.Kind) is { } line) draft.Show([Finder.Plain(line, RecordKind.Helpline)]);
        draft.QuickExit = danger.Kind == DangerKind.Violence;
        draft.Offer(danger.Kind == DangerKind.Violence ? "danger-choices-violence" : "danger-choices");
        draft.State = draft.State with { Pending = Pending.None };
    }

    /// <summary>The person answered "yes" to the gentle question.</summary>
    public void Confirmed(Draft draft) => Answer(draft, new(DangerKind.Suicide, PerspectiveOf(draft.State, Danger.None), false, "confirmed"));

    public void Denied(Draft draft) =>
        draft.SayText(basis.DangerReplies.Text(DangerKind.None, PerspectiveOf(draft.State, Danger.None), draft.Channel == Channel.Sms, SafetyReplyForm.Denied));

    /// <summary>Asks once, a few turns after a danger reply, how it is now.</summary>
    public void CheckIn(Draft draft)
    {
        var state = draft.State;
        if (state.SinceDanger is not 1 || state.LastDanger < DangerKind.Violence || state.CheckedIn) return;
        draft.SayText(basis.DangerReplies.Text(DangerKind.None, PerspectiveOf(state, Danger.None), draft.Channel == Channel.Sms, SafetyReplyForm.CheckIn));
        draft.Break();
        draft.State = draft.State with { CheckedIn = true };
    }

    private static Perspective PerspectiveOf(ConversationState state, Danger danger) =>
        state.Role == Role.Professional ? Perspective.Professional : danger.Perspective;

    private static string? LineFor(DangerKind kind) => kind switch
    {
        DangerKind.Emergency => "112",
        DangerKind.Suicide => "113",
        DangerKind.Violence => "veilig-thuis",
        _ => null,
    };
}
