using HelpBot.Core.Conversation;
using HelpBot.Knowledge;

namespace HelpBot.Turns;

/// <summary>
/// Once, when the service listens: a conversation with nobody, stored nowhere, so that the first visitor does not wait for code that has
/// yet to be compiled.
/// </summary>
internal sealed partial class WarmUp(LiveKnowledge knowledge, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<WarmUp> logger) : BackgroundService
{
    private static readonly Message[] s_conversation =
        [new("", Channel.Web, IsStart: true), new("ik woon in Kerkrade", Channel.Web), new("samen koffie drinken op donderdag", Channel.Web), new("ik wil een mens spreken", Channel.Web)];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        using var stopping = stoppingToken.Register(() => started.TrySetCanceled(CancellationToken.None));
        try
        {
            await started.Task;
            var state = ConversationState.New;
            foreach (var message in s_conversation)
            {
                stoppingToken.ThrowIfCancellationRequested();
                state = knowledge.Current.Respond(state, message, time.GetUtcNow()).State;
            }
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

    [LoggerMessage(LogLevel.Warning, "Warming up failed: {Kind}")]
    private partial void Failed(string kind);
}
