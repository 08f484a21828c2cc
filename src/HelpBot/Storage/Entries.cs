namespace HelpBot.Storage;

internal enum Sender { User, Bot }

/// <summary>The entries of conversations: numbered, timed, and no more than fit.</summary>
internal static class Entries
{
    /// <summary>Writes entries and drops those that they push out.</summary>
    /// <param name="most">Kept per conversation.</param>
    public static async Task InsertAsync(Session session, Sender sender, IReadOnlyList<(string Id, Entry Entry)> entries, int most, CancellationToken cancel)
    {
        var who = sender == Sender.User ? "user" : "bot";
        await session.ExecuteManyAsync(
            "INSERT INTO entries (conversation_id, seq, sender, body, created_at) VALUES {rows}",
            [.. entries.Select(e => new object?[] { e.Id, e.Entry.Seq, who, e.Entry.Body, e.Entry.At })], cancel);
        await session.ExecuteManyAsync(
            "DELETE FROM entries WHERE (conversation_id, seq) IN (VALUES {rows})",
            [.. entries.Where(e => e.Entry.Seq > most).Select(e => new object?[] { e.Id, e.Entry.Seq - most })], cancel);
    }

    public static async Task<IReadOnlyList<Entry>> AfterAsync(Session session, string id, long after, CancellationToken cancel) =>
        await session.QueryAsync(
            "SELECT seq, created_at, body FROM entries WHERE conversation_id = @id AND seq > @after ORDER BY seq",
            r => new Entry(r.GetInt64(0), r.GetInt64(1), r.GetString(2)), cancel, ("id", id), ("after", after));
}
