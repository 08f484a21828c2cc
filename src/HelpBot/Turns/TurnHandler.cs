using HelpBot.Core.Conversation;
using HelpBot.Core.Safety;
using HelpBot.Core.Understanding;
using HelpBot.Storage;

namespace HelpBot.Turns;

/// <summary>
/// Load, respond, save, hand over: the only place where these meet. One message at a time per conversation: <see cref="TurnWorkers"/> sees
/// to that within this process, the version of the state between processes.
/// </summary>
public sealed partial class TurnHandler(
    OpenTurns turns, Answerer answerer, IEnumerable<ReplyRoute> routes, TimeProvider time, ILogger<TurnHandler> logger)
{
    private static readonly TimeSpan TypingAfter = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan TypingEvery = TimeSpan.FromSeconds(3);

    private readonly Dictionary<string, ReplyRoute> _routes = routes.ToDictionary(r => r.Name);

    /// <summary>Answers everything that waits in a conversation, in order.</summary>
    public async Task AnswerAsync(string conversationId, CancellationToken cancel)
    {
        while (await turns.NextAsync(conversationId, cancel) is { } open)
        {
            if (!_routes.TryGetValue(open.Channel, out var route))
            {
                NoRoute(open.Channel);
                return;
            }

            await AnswerAsync(open, route, cancel);
        }
    }

    private async Task AnswerAsync(OpenTurn open, ReplyRoute route, CancellationToken cancel)
    {
        var began = time.GetTimestamp();
        var id = open.Waiting.ConversationId;
        Turn turn;
        IReadOnlyList<string> bodies;
        await using (time.CreateTimer(_ => route.Typing(id), null, TypingAfter, TypingEvery))
            (turn, bodies) = answerer.Answer(open, route);
        if (open.Waiting.Kind == MessageKind.Handled && turn.Reply.Facts.Danger <= DangerKind.Distress) bodies = [];

        var forget = turn.Effects.Contains(Effect.Forget);
        var result = new TurnResult(forget ? ConversationState.New with { OptedOut = turn.State.OptedOut } : turn.State, bodies, forget)
        {
            Send = route.Sends,
            Urgent = turn.Reply.Facts.Danger > DangerKind.Distress,
            OptOut = turn.Effects.Contains(Effect.OptOut) ? true : turn.Effects.Contains(Effect.OptIn) ? false : null,
        };
        // Null: another instance answered first, or the state moved on; what waits is looked up again.
        if (await turns.SaveAsync(open, result, cancel) is not { } entries) return;

        route.HandOver(id, entries);
        var facts = turn.Reply.Facts;
        Answered(open.Channel, facts.Intent, facts.Danger, facts.Items.Count, (long)time.GetElapsedTime(began).TotalMilliseconds);
    }

    [LoggerMessage(LogLevel.Information, "Turn: {Channel}, intent {Intent}, danger {Danger}, {Items} items, {Milliseconds} ms")]
    private partial void Answered(string channel, Intent intent, DangerKind danger, int items, long milliseconds);

    [LoggerMessage(LogLevel.Warning, "A conversation of channel {Channel} waits, and that channel is not on.")]
    private partial void NoRoute(string channel);
}
