using HelpBot.Core.Conversation;
using HelpBot.Knowledge;
using HelpBot.Storage;

namespace HelpBot.Turns;

/// <summary>
/// Before the service listens: conversations with nobody, stored nowhere, so that the first visitors do not wait for code that has yet to be
/// compiled. A second at most, so that a start stays short.
/// </summary>
internal sealed partial class WarmUp(LiveKnowledge knowledge, IEnumerable<ReplyRoute> routes, TimeProvider time, ILogger<WarmUp> logger) : IHostedService
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(1);

    /// <summary>The runtime compiles anew what was called thirty times.</summary>
    private const int Rounds = 32;

    /// <summary>Code is compiled once for the whole process, however many services run in it.</summary>
    private static bool s_isWarm;

    private static readonly string[][] s_conversations =
    [
        ["ik woon in Kerkrade", "samen koffie drinken op donderdag", "meer", "wat kost dat", "iets anders", "dank u"],
        ["mijn moeder van 82 in Venlo is zo alleen", "ze loopt slecht", "morgenmiddag", "hoe begin ik daarover"],
        ["ik ben wijkverpleegkundige en zoek iets voor een mevrouw in Heerlen", "hoe verwijs ik"],
        ["ik voel me zo somber de laatste tijd", "ik wil een mens spreken"],
    ];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref s_isWarm, true)) return;
        var began = time.GetTimestamp();
        try
        {
            // The conversations side by side: there is nothing else to do yet.
            await Parallel.ForEachAsync(s_conversations, cancellationToken, (said, cancel) =>
            {
                for (var round = 0; round < Rounds && time.GetElapsedTime(began) < Most && !cancel.IsCancellationRequested; round++) Talk(said);
                return ValueTask.CompletedTask;
            });
        }
        catch (OperationCanceledException)
        {
            // Stopped before it was warm.
        }
#pragma warning disable CA1031 // A bug that this meets, the first visitor meets too, and there it is dealt with; it must not stop the service.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Failed(error.GetType().Name);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Talk(IEnumerable<string> said)
    {
        var state = ConversationState.New;
        foreach (var text in said.Prepend(""))
        {
            var turn = knowledge.Current.Respond(state, new(text, Channel.Web, IsStart: text.Length == 0), time.GetUtcNow());
            foreach (var route in routes) route.Write(turn.Reply, new Waiting("", 1, text, false));
            StateJson.Write(state = turn.State);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Warming up failed: {Kind}")]
    private partial void Failed(string kind);
}
