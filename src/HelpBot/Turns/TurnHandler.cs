using HelpBot.Storage;
using HelpBot.Telemetry;

namespace HelpBot.Turns;

/// <summary>
/// Load, respond, save, hand over: where these meet. One message at a time per conversation: <see cref="TurnWorkers"/> sees
/// to that within this process, a lease between processes; and should both fail, the version of the state lets one answer be saved.
/// </summary>
public sealed partial class TurnHandler(
    OpenTurns turns, TurnMaker maker, IEnumerable<ReplyRoute> routes, TimeProvider time, ILogger<TurnHandler> logger)
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
        using var span = TurnMeter.Span("turn", open.Channel);
        MadeTurn made;
        await using (time.CreateTimer(_ => route.Typing(open.Waiting.ConversationId), null, TypingAfter, TypingEvery)) made = maker.Make(open, route);
        // Null: another instance answered first, or the state moved on; what waits is looked up again.
        if (await turns.SaveAsync(open, made.Answer, cancel) is not { } saved) return true;

        span?.SetTag("outcome", made.Outcome);
        maker.HandOver(made, route, saved.Entries);
        return saved.MoreWaits;
    }

    [LoggerMessage(LogLevel.Warning, "A conversation of channel {Channel} waits, and that channel is not on.")]
    private partial void NoRoute(string channel);
}
