using HelpBot.Web;

namespace HelpBot.Knowledge;

/// <summary>
/// Looks every two seconds whether a knowledge file changed, and reads again when one did. Polling, because it works on every disk and share.
/// </summary>
public sealed partial class KnowledgeWatch(LiveKnowledge knowledge, TimeProvider time, ILogger<KnowledgeWatch> logger) : BackgroundService
{
    internal static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    private string _stamp = KnowledgeFolders.Stamp(knowledge.Folders);

    /// <summary>One look. A broken change is told line by line, and the old knowledge stays.</summary>
    public void Look()
    {
        try
        {
            var stamp = KnowledgeFolders.Stamp(knowledge.Folders);
            if (stamp == _stamp) return;
            _stamp = stamp;
            var faults = knowledge.Read(time.GetUtcNow());
            if (faults.Count == 0) Swapped(knowledge.Current.Counts.Fingerprint);
            else Broken(string.Join(Environment.NewLine, faults));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A file is being replaced this very moment; the next look sees the outcome.
            _stamp = "";
            Unreadable(error.Message);
        }
#pragma warning disable CA1031 // A bug in building from new files must not take the old knowledge away.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Failed(error.GetType().Name, new System.Diagnostics.StackTrace(error).ToString());
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.NextAsync(stoppingToken)) Look();
    }

    [LoggerMessage(LogLevel.Error, "The knowledge changed and cannot be built; what was known before stays in use: {Kind}\n{Place}")]
    private partial void Failed(string kind, string place);

    [LoggerMessage(LogLevel.Information, "The knowledge changed and is in use: {Fingerprint}")]
    private partial void Swapped(string fingerprint);

    [LoggerMessage(LogLevel.Error, "The knowledge changed and has faults; what was known before stays in use:\n{Faults}")]
    private partial void Broken(string faults);

    [LoggerMessage(LogLevel.Warning, "The knowledge could not be read just now: {Reason}")]
    private partial void Unreadable(string reason);
}
