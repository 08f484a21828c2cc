using HelpBot.Web;
using Microsoft.Extensions.Options;

namespace HelpBot.Storage;

/// <summary>Deletes what has been kept long enough: whole conversations, and old sentences in those that go on.</summary>
public sealed partial class Retention(
    Database database, IOptions<RetentionOptions> options, TimeProvider time, ILogger<Retention> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <returns>How many conversations went.</returns>
    public async Task<int> DeleteOldAsync(CancellationToken cancel)
    {
        // One round early, so that nothing is ever older than the promised number of days.
        var before = (time.GetUtcNow() - TimeSpan.FromDays(options.Value.Days) + Every).ToUnixTimeMilliseconds();
        var conversations = await database.WriteAsync(
            async (session, cancel) =>
            {
                await session.ExecuteAsync("DELETE FROM deliveries WHERE created_at < @before", cancel, ("before", before));
                await Addresses.DeleteOldAsync(session, before, cancel);
                foreach (var table in (string[])["entries", "inbox", "seen", "outbox"])
                {
                    await session.ExecuteAsync($"DELETE FROM {table} WHERE created_at < @before", cancel, ("before", before));
                    await session.ExecuteAsync(
                        $"DELETE FROM {table} WHERE conversation_id IN (SELECT id FROM conversations WHERE updated_at < @before)",
                        cancel, ("before", before));
                }

                return await session.ExecuteAsync("DELETE FROM conversations WHERE updated_at < @before", cancel, ("before", before));
            },
            cancel);
        await database.ScrubAsync(cancel);
        if (conversations > 0) Deleted(conversations);
        return conversations;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await DeleteOldAsync(stoppingToken);
            }
            catch (System.Data.Common.DbException error)
            {
                Failed(error.Message);
            }
        }
        while (await timer.NextAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Information, "Retention deleted {Conversations} old conversations.")]
    private partial void Deleted(int conversations);

    [LoggerMessage(LogLevel.Error, "Retention could not delete and tries again in an hour: {Reason}")]
    private partial void Failed(string reason);
}
