namespace HelpBot.Storage;

internal enum Sender { User, Bot }

/// <summary>The entries of conversations: numbered, timed, and no more than fit, in number and in bytes.</summary>
internal static class Entries
{
    /// <summary>Writes entries and drops those that they push out.</summary>
    /// <param name="rows">Their conversations, to be saved after this.</param>
    public static async Task InsertAsync(
        Session session, IReadOnlyList<(string Id, Sender Sender, Entry Entry)> entries, IEnumerable<ConversationRow> rows, StorageOptions options,
        CancellationToken cancel)
    {
        var most = options.HistoryPerConversation;
        session.AddMany(
            "INSERT INTO entries (conversation_id, seq, sender, body, created_at) VALUES {rows}",
            [.. entries.Select(e => new object?[] { e.Id, e.Entry.Seq, e.Sender == Sender.User ? "user" : "bot", e.Entry.Body, e.Entry.At })]);
        session.AddMany(
            "DELETE FROM entries WHERE (conversation_id, seq) IN (VALUES {rows})",
            [.. entries.Where(e => e.Entry.Seq > most).Select(e => new object?[] { e.Id, e.Entry.Seq - most })]);
        foreach (var row in rows)
            if (row.Bytes > options.HistoryBytes) await TrimAsync(session, row, options.HistoryBytes / 4 * 3, cancel);
    }

    /// <summary>The oldest go, and with them what is known of their repeats; a good deal at once, so that it is seldom done.</summary>
    private static async Task TrimAsync(Session session, ConversationRow row, long most, CancellationToken cancel)
    {
        var kept = await session.QueryAsync(
            "SELECT seq, CAST(OCTET_LENGTH(body) AS BIGINT) FROM entries WHERE conversation_id = @id ORDER BY seq DESC",
            r => (Seq: r.GetInt64(0), Bytes: r.GetInt64(1)), cancel, ("id", row.Id));
        row.Bytes = 0;
        foreach (var (seq, bytes) in kept)
        {
            if (row.Bytes + bytes <= most || row.Bytes == 0)
            {
                row.Bytes += bytes;
                continue;
            }

            session.Add("DELETE FROM entries WHERE conversation_id = @id AND seq <= @until", [("id", row.Id), ("until", seq)]);
            session.Add("DELETE FROM seen WHERE conversation_id = @id AND seq <= @until", [("id", row.Id), ("until", seq)]);
            return;
        }
    }

    public static async Task<IReadOnlyList<Entry>> AfterAsync(Session session, string id, long after, CancellationToken cancel) =>
        await session.QueryAsync(
            "SELECT seq, created_at, body FROM entries WHERE conversation_id = @id AND seq > @after ORDER BY seq",
            r => new Entry(r.GetInt64(0), r.GetInt64(1), r.GetString(2)), cancel, ("id", id), ("after", after));
}
