using HelpBot.Core.Conversation;
using HelpBot.Core.Safety;
using HelpBot.Storage;

namespace HelpBot.Turns;

/// <summary>A turn that was made and is not saved yet.</summary>
/// <param name="Outcome">As <see cref="Outcomes.Of"/> tells.</param>
/// <param name="Began">As <see cref="TimeProvider.GetTimestamp"/> tells.</param>
public sealed record MadeTurn(OpenTurn Open, Turn Turn, TurnResult Answer, string Outcome, long Began);

/// <summary>From an open turn to what must be saved of it, and from what was saved to the person.</summary>
public sealed class TurnMaker(Answerer answerer, Tally tally, TimeProvider time)
{
    public MadeTurn Make(OpenTurn open, ReplyRoute route)
    {
        var began = time.GetTimestamp();
        var (turn, bodies) = answerer.Answer(open, route);
        if (open.Waiting.Kind == MessageKind.Handled && turn.Reply.Facts.Danger <= DangerKind.Distress) bodies = [];

        var forget = turn.Effects.Contains(Effect.Forget);
        var outcome = Outcomes.Of(turn, open.Waiting.IsStart);
        return new(open, turn, new TurnResult(forget ? ConversationState.New with { OptedOut = turn.State.OptedOut, Address = turn.State.Address } : turn.State, bodies, forget)
        {
            Counts = Outcomes.Counts(turn, outcome, open.Channel, time.GetUtcNow()),
            Send = route.Sends && open.Waiting.Kind != Waiting.Returned,
            Urgent = turn.Reply.Facts.Danger > DangerKind.Distress,
            OptOut = turn.Effects.Contains(Effect.OptOut) ? true : turn.Effects.Contains(Effect.OptIn) ? false : null,
        }, outcome, began);
    }

    /// <summary>It is saved: the person gets it.</summary>
    public void HandOver(MadeTurn made, ReplyRoute route, IReadOnlyList<Entry> entries)
    {
        var id = made.Open.Waiting.ConversationId;
        route.HandOver(id, entries);
        tally.Note(id, made.Open.Channel, made.Outcome, made.Turn, time.GetElapsedTime(made.Began));
        if (made.Answer.Forget) tally.Forget(id);
    }
}
