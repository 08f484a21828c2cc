namespace HelpBot.Storage;

internal enum Sender { User, Bot }

/// <summary>The entries of a conversation: numbered, timed, and no more than fit.</summary>
internal static class Entries
{
    /// <summary>Adds entries at the end and drops the oldest above <paramref name="most"/>.</summary>
    /// <param name="now">UTC milliseconds; an entry gets a later time when that is needed to stay after the one before it.</param>
    /// <returns>Empty when the conversation is unknown.</returns>
    public static async Task<IReadOnlyList<Entry>> AppendAsync(
        Session session, string id, Sender sender, IReadOnlyList<string> bodies, long now, int most, CancellationToken cancel)
    {
        var last = await session.QueryAsync(
            """
            UPDATE conversations
            SET last_seq = last_seq + @count, updated_at = @now,
                last_at = CASE WHEN last_at >= @now THEN last_at + @count ELSE @now + @count - 1 END
            WHERE id = @id RETURNING last_seq, last_at
            """,
            r => (Seq: r.GetInt64(0), At: r.GetInt64(1)), cancel, ("id", id), ("count", (long)bodies.Count), ("now", now));
        if (last is not [var end]) return [];

        var entries = bodies.Select((body, i) => new Entry(end.Seq - bodies.Count + 1 + i, end.At - bodies.Count + 1 + i, body)).ToList();
        foreach (var entry in entries)
            await session.ExecuteAsync(
                "INSERT INTO entries (conversation_id, seq, sender, body, created_at) VALUES (@id, @seq, @sender, @body, @at)",
                cancel, ("id", id), ("seq", entry.Seq), ("sender", sender == Sender.User ? "user" : "bot"), ("body", entry.Body),
                ("at", entry.At));
        if (end.Seq > most)
            await session.ExecuteAsync(
                "DELETE FROM entries WHERE conversation_id = @id AND seq <= @oldest", cancel, ("id", id), ("oldest", end.Seq - most));
        return entries;
    }

    public static async Task<IReadOnlyList<Entry>> AfterAsync(Session session, string id, long after, CancellationToken cancel) =>
        await session.QueryAsync(
            "SELECT seq, created_at, body FROM entries WHERE conversation_id = @id AND seq > @after ORDER BY seq",
            r => new Entry(r.GetInt64(0), r.GetInt64(1), r.GetString(2)), cancel, ("id", id), ("after", after));
}
