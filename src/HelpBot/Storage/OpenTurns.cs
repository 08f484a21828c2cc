using Microsoft.Extensions.Options;

namespace HelpBot.Storage;

/// <summary>Messages that wait, and their answers saved. Thread-safe.</summary>
public sealed class OpenTurns(Database database, IOptions<StorageOptions> options, TimeProvider time)
{
    private static readonly long LeaseFor = (long)ConversationRow.LeaseFor.TotalMilliseconds;

    private readonly GroupCommit<DoneTurn, SavedTurn?> _saving = new(database, new Saving(options.Value, time).SaveAsync);

    /// <summary>
    /// Conversations with something unanswered that are this instance's to answer, the longest waiting first. What an instance left that
    /// is not there any more is taken over, and what this one holds it goes on holding.
    /// </summary>
    public async Task<List<string>> WaitingAsync(CancellationToken cancel)
    {
        var isQuiet = await database.ReadAsync(
            async (session, cancel) => await session.NumberAsync("SELECT 1 FROM inbox LIMIT 1", cancel) is null, cancel);
        if (isQuiet) return [];
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await database.WriteAsync(
            (session, cancel) => session.ExecuteAsync(
                """
                UPDATE conversations SET lease_owner = @me, lease_until = @until
                WHERE id IN (SELECT conversation_id FROM inbox)
                  AND (lease_owner IS NULL OR lease_until < @now OR (lease_owner = @me AND lease_until < @soon))
                """,
                cancel, ("me", database.Instance), ("until", now + LeaseFor), ("now", now), ("soon", now + (LeaseFor / 2))),
            cancel);
        return await database.ReadAsync(
            (session, cancel) => session.QueryAsync(
                """
                SELECT i.conversation_id FROM inbox i JOIN conversations c ON c.id = i.conversation_id WHERE c.lease_owner = @me
                GROUP BY i.conversation_id ORDER BY MIN(i.created_at)
                """,
                r => r.GetString(0), cancel, ("me", database.Instance)),
            cancel);
    }

    /// <summary>The oldest message that waits in a conversation; null when none does, or another instance answers there.</summary>
    public Task<OpenTurn?> NextAsync(string id, CancellationToken cancel) => database.ReadAsync(
        async (session, cancel) =>
        {
            var rows = await session.QueryAsync(
                """
                SELECT i.seq, i.text, i.is_start, c.channel, c.version, c.state, i.kind
                FROM inbox i JOIN conversations c ON c.id = i.conversation_id
                WHERE i.conversation_id = @id AND c.lease_owner = @me ORDER BY i.seq LIMIT 1
                """,
                r => new OpenTurn(
                    new(id, r.GetInt64(0), r.GetString(1), r.GetInt16(2) != 0, r.IsDBNull(6) ? null : r.GetString(6)),
                    r.GetString(3), r.GetInt64(4), StateJson.Read(r.GetString(5), database.States.Find(id), r.GetInt64(4))),
                cancel, ("id", id), ("me", database.Instance));
            return rows is [var next] ? next : null;
        },
        cancel);

    /// <returns>The answer as saved; null when another turn came between, and then nothing is saved.</returns>
    public async Task<SavedTurn?> SaveAsync(OpenTurn turn, TurnResult result, CancellationToken cancel)
    {
        var saved = await _saving.WriteAsync(new(turn, result), cancel);
        if (saved is not null) database.States.Keep(turn.Waiting.ConversationId, new(turn.Version + 1, result.State, saved.LastSeq));
        if (saved is not null && result.Forget) await database.ScrubAsync(cancel);
        return saved;
    }

    /// <summary>This instance stops: others need not wait for its leases to end.</summary>
    public Task ReleaseAsync(CancellationToken cancel) => database.WriteAsync(
        (session, cancel) => session.ExecuteAsync(
            "UPDATE conversations SET lease_until = 0 WHERE id IN (SELECT conversation_id FROM inbox) AND lease_owner = @me",
            cancel, ("me", database.Instance)),
        cancel);
}
