using HelpBot.Core.Conversation;
using HelpBot.Core.Safety;
using HelpBot.Storage;
using HelpBot.Telemetry;

namespace HelpBot.Turns;

/// <summary>
/// Load, respond, save, hand over: the only place where these meet. One message at a time per conversation: <see cref="TurnWorkers"/> sees
/// to that within this process, a lease between processes; and should both fail, the version of the state lets one answer be saved.
/// </summary>
public sealed partial class TurnHandler(
    OpenTurns turns, Answerer answerer, IEnumerable<ReplyRoute> routes, Tally tally, TimeProvider time, ILogger<TurnHandler> logger)
{
    private static readonly TimeSpan TypingAfter = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan TypingEvery = TimeSpan.FromSeconds(3);

    private readonly Dictionary<string, ReplyRoute> _routes = routes.ToDictionary(r => r.Name);

    /// <summary>Answers everything that waits in a conversation, in order, when it is this instance's to answer.</summary>
    /// <param name="open">What waits first, when that was read already; null to look.</param>
    public async Task AnswerAsync(string conversationId, OpenTurn? open, CancellationToken cancel)
    {
        for (open ??= await turns.NextAsync(conversationId, cancel); open is not null; open = await turns.NextAsync(conversationId, cancel))
        {
            if (!_routes.TryGetValue(open.Channel, out var route))
            {
                NoRoute(open.Channel);
                return;
            }

            if (!await AnswerAsync(open, route, cancel)) return;
        }
    }

    /// <returns>True when something else may wait.</returns>
    private async Task<bool> AnswerAsync(OpenTurn open, ReplyRoute route, CancellationToken cancel)
    {
        var began = time.GetTimestamp();
        using var span = TurnMeter.Span("turn", open.Channel);
        var id = open.Waiting.ConversationId;
        Turn turn;
        IReadOnlyList<string> bodies;
        await using (time.CreateTimer(_ => route.Typing(id), null, TypingAfter, TypingEvery))
            (turn, bodies) = answerer.Answer(open, route);
        if (open.Waiting.Kind == MessageKind.Handled && turn.Reply.Facts.Danger <= DangerKind.Distress) bodies = [];

        var forget = turn.Effects.Contains(Effect.Forget);
        var outcome = Outcomes.Of(turn, open.Waiting.IsStart);
        var result = new TurnResult(forget ? ConversationState.New with { OptedOut = turn.State.OptedOut, Address = turn.State.Address } : turn.State, bodies, forget)
        {
            Counts = Outcomes.Counts(turn, outcome, open.Channel, time.GetUtcNow()),
            Send = route.Sends && open.Waiting.Kind != Waiting.Returned,
            Urgent = turn.Reply.Facts.Danger > DangerKind.Distress,
            OptOut = turn.Effects.Contains(Effect.OptOut) ? true : turn.Effects.Contains(Effect.OptIn) ? false : null,
        };
        // Null: another instance answered first, or the state moved on; what waits is looked up again.
        if (await turns.SaveAsync(open, result, cancel) is not { } saved) return true;

        route.HandOver(id, saved.Entries);
        span?.SetTag("outcome", outcome);
        tally.Note(id, open.Channel, outcome, turn, time.GetElapsedTime(began));
        if (forget) tally.Forget(id);
        return saved.MoreWaits;
    }

    [LoggerMessage(LogLevel.Warning, "A conversation of channel {Channel} waits, and that channel is not on.")]
    private partial void NoRoute(string channel);
}
