namespace HelpBot.Storage;

/// <summary>An answer on its way to a person.</summary>
/// <param name="Body">As the channel wrote it; a JSON object.</param>
/// <param name="Urgent">An answer to danger.</param>
/// <param name="Attempts">Tries so far, this one counted.</param>
/// <param name="Unsure">Of these, how many ended without anybody knowing whether it was sent.</param>
/// <param name="HeardAt">When the person last wrote, UTC milliseconds.</param>
/// <param name="CreatedAt">When it was answered, UTC milliseconds: no try is older.</param>
/// <param name="FlightAt">When this try began, UTC milliseconds: the mark that it is this taker's.</param>
/// <param name="IsUnsure">It must be found out first whether an earlier try was sent.</param>
public sealed record Parcel(
    string ConversationId, long Seq, string Channel, string Address, string Sender, string Body, bool Urgent, int Attempts, int Unsure, long HeardAt,
    long CreatedAt, long ExpiresAt, long FlightAt, bool IsUnsure);

/// <summary>
/// Answers that the carrier has not taken yet. In order per person: only the oldest of a conversation can be taken. A try is marked before it
/// begins, so that after a crash it is known that it may have succeeded. Thread-safe, between processes too.
/// </summary>
public sealed class Outbox(Database database, TimeProvider time)
{
    /// <summary>How long an answer is worth sending.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    private const string Columns =
        "conversation_id, seq, channel, address, sender, body, urgent, attempts, unsure, heard_at, created_at, expires_at, flight_at";

    /// <summary>Puts entries in line, when it is known where to send them.</summary>
    internal static async Task AddAsync(Session session, string id, IReadOnlyList<Entry> entries, bool urgent, long now, CancellationToken cancel)
    {
        var known = await session.QueryAsync(
            "SELECT channel, address, sender, heard_at FROM addresses WHERE conversation_id = @id AND address IS NOT NULL AND sender IS NOT NULL",
            r => (Channel: r.GetString(0), Address: r.GetString(1), Sender: r.GetString(2), HeardAt: r.GetInt64(3)), cancel, ("id", id));
        if (known is not [var to]) return;
        foreach (var entry in entries)
            await session.ExecuteAsync(
                """
                INSERT INTO outbox (conversation_id, seq, channel, address, sender, body, urgent, status, attempts, unsure, heard_at, next_at,
                  expires_at, created_at)
                VALUES (@id, @seq, @channel, @address, @sender, @body, @urgent, 'waiting', 0, 0, @heard, @now, @expires, @now)
                """,
                cancel, ("id", id), ("seq", entry.Seq), ("channel", to.Channel), ("address", to.Address), ("sender", to.Sender),
                ("body", entry.Body), ("urgent", urgent ? 1 : 0), ("heard", to.HeardAt), ("now", now),
                ("expires", now + (long)Life.TotalMilliseconds));
    }

    /// <summary>Nothing that waits in this conversation is sent any more. What is under way ends when it is known what became of it.</summary>
    internal static async Task ClearAsync(Session session, string id, bool keepUrgent, CancellationToken cancel)
    {
        var urgent = keepUrgent ? 0L : 1L;
        await session.ExecuteAsync(
            "DELETE FROM outbox WHERE conversation_id = @id AND urgent <= @urgent AND status IN ('waiting', 'held')", cancel, ("id", id), ("urgent", urgent));
        await session.ExecuteAsync(
            "UPDATE outbox SET expires_at = 0 WHERE conversation_id = @id AND urgent <= @urgent", cancel, ("id", id), ("urgent", urgent));
    }

    /// <summary>Conversations of these channels that have something to send now, the longest waiting first.</summary>
    /// <param name="lost">A try that began before this, UTC milliseconds, is not under way any more.</param>
    public Task<List<string>> DueAsync(IReadOnlyList<string> channels, long lost, CancellationToken cancel) => database.ReadAsync(
        async (session, cancel) =>
        {
            var rows = await session.QueryAsync(
                """
                SELECT conversation_id, channel FROM outbox
                WHERE (status IN ('waiting', 'unsure') AND next_at <= @now) OR (status = 'flying' AND flight_at < @lost)
                GROUP BY conversation_id, channel ORDER BY MIN(next_at)
                """,
                r => (Id: r.GetString(0), Channel: r.GetString(1)), cancel, ("now", Now()), ("lost", lost));
            return rows.Where(r => channels.Contains(r.Channel)).Select(r => r.Id).ToList();
        },
        cancel);

    /// <summary>Takes the oldest answer of a conversation in hand, when its time has come and nobody else has it.</summary>
    /// <param name="lost">As in <see cref="DueAsync"/>.</param>
    public async Task<Parcel?> TakeAsync(string id, long lost, CancellationToken cancel)
    {
        var head = await database.ReadAsync(
            (session, cancel) => session.QueryAsync(
                "SELECT seq, status FROM outbox WHERE conversation_id = @id ORDER BY seq LIMIT 1", r => (Seq: r.GetInt64(0), Status: r.GetString(1)), cancel, ("id", id)),
            cancel);
        if (head is not [var (seq, status)] || status == "held") return null;
        return await database.WriteAsync((session, cancel) => TakeAsync(session, id, seq, status, lost, cancel), cancel);
    }

    /// <summary>All that waits in a conversation and that nobody else has, in order.</summary>
    /// <param name="lost">As in <see cref="DueAsync"/>.</param>
    public Task<List<Parcel>> TakeAllAsync(string id, long lost, CancellationToken cancel) => database.WriteAsync(
        async (session, cancel) =>
        {
            var waiting = await session.QueryAsync(
                "SELECT seq, status FROM outbox WHERE conversation_id = @id ORDER BY seq", r => (Seq: r.GetInt64(0), Status: r.GetString(1)), cancel, ("id", id));
            var taken = new List<Parcel>();
            foreach (var (seq, status) in waiting)
                if (await TakeAsync(session, id, seq, status, lost, cancel) is { } parcel) taken.Add(parcel);
            return taken;
        },
        cancel);

    // A try of before the crash: first it is found out what became of it; that the mark moves shows others that somebody is at it.
    private async Task<Parcel?> TakeAsync(Session session, string id, long seq, string status, long lost, CancellationToken cancel)
    {
        var taken = await session.QueryAsync(
            $"""
            UPDATE outbox SET status = 'flying', flight_at = @now, attempts = attempts + @one, unsure = unsure + @crashed
            WHERE conversation_id = @id AND seq = @seq AND status = @status AND (next_at <= @now OR @status = 'flying')
              AND (@status <> 'flying' OR flight_at < @lost) AND @status <> 'held'
            RETURNING {Columns}
            """,
            Read, cancel, ("now", Now()), ("one", status == "waiting" ? 1L : 0L), ("crashed", status == "flying" ? 1L : 0L), ("id", id), ("seq", seq),
            ("status", status), ("lost", lost));
        return taken is [var parcel] ? parcel with { IsUnsure = status != "waiting" } : null;
    }

    /// <summary>The carrier has it: the text and the address go.</summary>
    public Task<bool> SentAsync(Parcel parcel, string remoteId, string status, CancellationToken cancel) => database.WriteAsync(
        async (session, cancel) =>
        {
            await DeleteAsync(session, parcel, cancel);
            await Deliveries.SentAsync(session, remoteId, parcel.ConversationId, parcel.Seq, status, Now(), cancel);
            return true;
        },
        cancel);

    /// <summary>The carrier speaks of an answer whose try never heard back: it was sent.</summary>
    public Task<bool> ConfirmAsync(string id, long seq, string remoteId, string status, CancellationToken cancel) => database.WriteAsync(
        async (session, cancel) =>
        {
            var flew = await session.ExecuteAsync(
                "DELETE FROM outbox WHERE conversation_id = @id AND seq = @seq AND status IN ('flying', 'unsure')", cancel, ("id", id), ("seq", seq));
            if (flew > 0) await Deliveries.SentAsync(session, remoteId, id, seq, status, Now(), cancel);
            return flew > 0;
        },
        cancel);

    /// <summary>It was refused after it was taken, because the person must write first: it comes back, to wait for that.</summary>
    public Task<bool> HoldAgainAsync(string id, long seq, CancellationToken cancel) => database.WriteAsync(
        async (session, cancel) => await session.ExecuteAsync(
            """
            INSERT INTO outbox (conversation_id, seq, channel, address, sender, body, urgent, status, attempts, unsure, heard_at, next_at, expires_at, created_at)
            SELECT e.conversation_id, e.seq, a.channel, a.address, a.sender, e.body, 0, 'held', 0, 0, a.heard_at, @now, @expires, @now
            FROM entries e JOIN addresses a ON a.conversation_id = e.conversation_id
            WHERE e.conversation_id = @id AND e.seq = @seq AND e.sender = 'bot' AND a.address IS NOT NULL AND a.sender IS NOT NULL AND a.opted_out = 0
            ON CONFLICT DO NOTHING
            """,
            cancel, ("id", id), ("seq", seq), ("now", Now()), ("expires", Now() + (long)Life.TotalMilliseconds)) > 0,
        cancel);

    /// <summary>It will never be sent.</summary>
    public Task<bool> DropAsync(Parcel parcel, CancellationToken cancel) => database.WriteAsync(
        async (session, cancel) =>
        {
            await DeleteAsync(session, parcel, cancel);
            return true;
        },
        cancel);

    /// <summary>The carrier refuses this conversation for good, because the person said so there: nothing more is sent.</summary>
    public Task<bool> RefusedByPersonAsync(string id, CancellationToken cancel) => database.WriteAsync(
        async (session, cancel) =>
        {
            await Addresses.OptAsync(session, id, true, cancel);
            return true;
        },
        cancel);

    /// <summary>Once more, later; it was certainly not sent.</summary>
    public Task<bool> AgainAsync(Parcel parcel, TimeSpan after, CancellationToken cancel) => SetAsync(parcel, "waiting", after, 0, cancel);

    /// <summary>It may have been sent; later it is found out.</summary>
    public Task<bool> UnsureAsync(Parcel parcel, TimeSpan after, CancellationToken cancel) => SetAsync(parcel, "unsure", after, parcel.IsUnsure ? 0 : 1, cancel);

    /// <summary>It waits until the person writes again.</summary>
    public Task<bool> HoldAsync(Parcel parcel, CancellationToken cancel) => SetAsync(parcel, "held", TimeSpan.Zero, 0, cancel);

    /// <summary>How many wait, and of these how many until the person writes.</summary>
    public Task<(long Waiting, long Held)> CountAsync(CancellationToken cancel) => database.ReadAsync(
        async (session, cancel) => (
            await session.NumberAsync("SELECT COUNT(*) FROM outbox WHERE status <> 'held'", cancel) ?? 0,
            await session.NumberAsync("SELECT COUNT(*) FROM outbox WHERE status = 'held'", cancel) ?? 0),
        cancel);

    private Task<bool> SetAsync(Parcel parcel, string status, TimeSpan after, int unsure, CancellationToken cancel) => database.WriteAsync(
        async (session, cancel) => await session.ExecuteAsync(
            """
            UPDATE outbox SET status = @status, next_at = @next, unsure = unsure + @unsure, flight_at = NULL
            WHERE conversation_id = @id AND seq = @seq AND flight_at = @flight
            """,
            cancel, ("status", status), ("next", Now() + (long)after.TotalMilliseconds), ("unsure", (long)unsure), ("flight", parcel.FlightAt),
            ("id", parcel.ConversationId), ("seq", parcel.Seq)) > 0,
        cancel);

    private static Task<int> DeleteAsync(Session session, Parcel parcel, CancellationToken cancel) => session.ExecuteAsync(
        "DELETE FROM outbox WHERE conversation_id = @id AND seq = @seq", cancel, ("id", parcel.ConversationId), ("seq", parcel.Seq));

    private static Parcel Read(Row r) => new(
        r.GetString(0), r.GetInt64(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5), r.GetInt64(6) != 0, (int)r.GetInt64(7),
        (int)r.GetInt64(8), r.GetInt64(9), r.GetInt64(10), r.GetInt64(11), r.GetInt64(12), false);

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}
