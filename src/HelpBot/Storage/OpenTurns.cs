using Microsoft.Extensions.Options;

namespace HelpBot.Storage;

/// <summary>Messages that wait, and their answers saved: state, entries and "answered" in one transaction. Thread-safe.</summary>
public sealed class OpenTurns(Database database, IOptions<StorageOptions> options, TimeProvider time)
{
    /// <summary>Conversations with something unanswered, the longest waiting first.</summary>
    public Task<List<string>> WaitingAsync(CancellationToken cancel) => database.ReadAsync(
        (session, cancel) => session.QueryAsync(
            "SELECT conversation_id FROM inbox GROUP BY conversation_id ORDER BY MIN(created_at)", r => r.GetString(0), cancel),
        cancel);

    /// <summary>The oldest message that waits in a conversation; null when none does.</summary>
    public Task<OpenTurn?> NextAsync(string id, CancellationToken cancel) => database.ReadAsync(
        async (session, cancel) =>
        {
            var rows = await session.QueryAsync(
                """
                SELECT i.seq, i.text, i.is_start, c.channel, c.version, c.state, i.kind
                FROM inbox i JOIN conversations c ON c.id = i.conversation_id
                WHERE i.conversation_id = @id ORDER BY i.seq LIMIT 1
                """,
                r => new OpenTurn(
                    new(id, r.GetInt64(0), r.GetString(1), r.GetInt64(2) != 0, r.IsDBNull(6) ? null : r.GetString(6)),
                    r.GetString(3), r.GetInt64(4), StateJson.Read(r.GetString(5))),
                cancel, ("id", id));
            return rows is [var next] ? next : null;
        },
        cancel);

    /// <returns>The entries of the answer; null when another turn came between, and then nothing is saved.</returns>
    public async Task<IReadOnlyList<Entry>?> SaveAsync(OpenTurn turn, TurnResult result, CancellationToken cancel)
    {
        var saved = await database.WriteAsync<IReadOnlyList<Entry>?>(
            async (session, cancel) =>
            {
                var id = turn.Waiting.ConversationId;
                var now = time.GetUtcNow().ToUnixTimeMilliseconds();
                if (await session.ExecuteAsync(
                    """
                    UPDATE conversations SET state = @state, version = version + 1, updated_at = @now
                    WHERE id = @id AND version = @version
                    """,
                    cancel, ("state", StateJson.Write(result.State)), ("now", now), ("id", id), ("version", turn.Version)) == 0) return null;

                await session.ExecuteAsync(
                    "DELETE FROM inbox WHERE conversation_id = @id AND seq = @seq", cancel, ("id", id), ("seq", turn.Waiting.Seq));
                if (result.OptOut is { } isOut) await Addresses.OptAsync(session, id, isOut, cancel);
                if (result.Forget) await ForgetAsync(session, id, turn.Waiting.Seq, cancel);
                var entries = await Entries.AppendAsync(session, id, Sender.Bot, result.Bodies, now, options.Value.HistoryPerConversation, cancel);
                if (result.Send) await Outbox.AddAsync(session, id, entries, result.Urgent, now, cancel);
                if (result.Forget) await Addresses.ForgetAsync(session, id, cancel);
                return entries;
            },
            cancel);
        if (saved is not null && result.Forget) await database.ScrubAsync(cancel);
        return saved;
    }

    /// <summary>
    /// The conversation's row stays, emptied, so that an open page goes on: its number of entries keeps counting, which keeps every
    /// watermark true. What the person wrote after the request to forget is a new beginning and stays; every answer so far is older.
    /// </summary>
    private static async Task ForgetAsync(Session session, string id, long until, CancellationToken cancel)
    {
        await session.ExecuteAsync(
            "DELETE FROM entries WHERE conversation_id = @id AND (seq <= @until OR sender = 'bot')", cancel, ("id", id), ("until", until));
        await session.ExecuteAsync("DELETE FROM inbox WHERE conversation_id = @id AND seq <= @until", cancel, ("id", id), ("until", until));
        // The request itself stays known by its number, so that a repeat of it is not done again.
        await session.ExecuteAsync("DELETE FROM seen WHERE conversation_id = @id AND seq < @until", cancel, ("id", id), ("until", until));
        await Outbox.ClearAsync(session, id, keepUrgent: false, cancel);
        await session.ExecuteAsync("DELETE FROM deliveries WHERE conversation_id = @id", cancel, ("id", id));
    }
}
