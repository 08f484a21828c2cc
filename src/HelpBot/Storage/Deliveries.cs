namespace HelpBot.Storage;

/// <summary>What the carrier told of an answer.</summary>
/// <param name="ConversationId">Null when the answer is not known here.</param>
/// <param name="Seq">Its entry; 0 when not known.</param>
public sealed record Delivery(string? ConversationId, long Seq);

/// <summary>What became of answers at the carrier, whose reports may come in any order: a status never moves backwards. Thread-safe.</summary>
public sealed class Deliveries(Database database, TimeProvider time)
{
    /// <param name="stage">How far it is on its way; a report of a stage that was reached before changes nothing.</param>
    /// <param name="error">The carrier's error code; null when there is none.</param>
    /// <returns>Null when the report told nothing new.</returns>
    public Task<Delivery?> ReportAsync(string remoteId, string status, int stage, string? error, CancellationToken cancel) => database.WriteAsync(
        async (session, cancel) =>
        {
            var rows = await session.QueryAsync(
                """
                INSERT INTO deliveries (remote_id, status, stage, error, created_at) VALUES (@remote, @status, @stage, @error, @now)
                ON CONFLICT (remote_id) DO UPDATE SET status = excluded.status, stage = excluded.stage, error = excluded.error
                WHERE deliveries.stage < excluded.stage
                RETURNING conversation_id, seq
                """,
                r => new Delivery(r.IsDBNull(0) ? null : r.GetString(0), r.IsDBNull(1) ? 0 : r.GetInt64(1)), cancel,
                ("remote", remoteId), ("status", status), ("stage", (long)stage), ("error", error), ("now", time.GetUtcNow().ToUnixTimeMilliseconds()));
            return rows is [var delivery] ? delivery : null;
        },
        cancel);

    /// <summary>Of these, the ones that are known to be answers already sent.</summary>
    public Task<HashSet<string>> KnownAsync(string conversationId, CancellationToken cancel) => database.ReadAsync(
        async (session, cancel) => (await session.QueryAsync(
            "SELECT remote_id FROM deliveries WHERE conversation_id = @id", r => r.GetString(0), cancel, ("id", conversationId))).ToHashSet(),
        cancel);

    /// <summary>The status as it stands; null when the carrier's number is not known.</summary>
    public Task<string?> StatusAsync(string remoteId, CancellationToken cancel) => database.ReadAsync(
        async (session, cancel) => (await session.QueryAsync(
            "SELECT status FROM deliveries WHERE remote_id = @remote", r => r.GetString(0), cancel, ("remote", remoteId))).FirstOrDefault(),
        cancel);

    /// <summary>The carrier took it. Its reports may have come before its answer.</summary>
    internal static Task<int> SentAsync(Session session, string remoteId, string conversationId, long seq, string status, long now, CancellationToken cancel) =>
        session.ExecuteAsync(
            """
            INSERT INTO deliveries (remote_id, conversation_id, seq, status, stage, created_at) VALUES (@remote, @id, @seq, @status, 0, @now)
            ON CONFLICT (remote_id) DO UPDATE SET conversation_id = excluded.conversation_id, seq = excluded.seq
            """,
            cancel, ("remote", remoteId), ("id", conversationId), ("seq", seq), ("status", status), ("now", now));
}
