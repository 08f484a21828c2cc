using System.Text;
using HelpBot.Core.Conversation;

namespace HelpBot.Storage;

/// <summary>A conversation's row while a transaction holds it: nobody else numbers, leases or answers meanwhile. Written back by <see cref="SaveAll"/>.</summary>
internal sealed class ConversationRow(string id, string channel, string? state)
{
    /// <summary>Others leave a leased conversation alone for so long. An instance that dies is missed after at most this and a sweep.</summary>
    public static readonly TimeSpan LeaseFor = TimeSpan.FromSeconds(6);

    private const string Columns = "id, channel, version, last_seq, last_at, lease_owner, lease_until, kept_bytes";

    public string Id => id;

    public string Channel => channel;

    /// <summary>Null when it was not asked for and no turn changed it.</summary>
    public string? State { get; private set; } = state;

    /// <summary>A turn changed it.</summary>
    public bool IsAnswered { get; private set; }

    public long Version { get; private set; }

    public long LastSeq { get; private set; }

    public long LastAt { get; private set; }

    public string? Owner { get; private set; }

    public long LeasedUntil { get; private set; }

    /// <summary>Of its entries, in UTF-8, at least what they are now: it is counted anew when it comes to the bound.</summary>
    public long Bytes { get; set; }

    /// <summary>Messages that wait for an answer.</summary>
    public long Waiting { get; set; }

    /// <summary>A new conversation, this instance's to answer.</summary>
    /// <returns>False when it exists already.</returns>
    public static async Task<bool> InsertAsync(Session session, string id, string channel, ConversationState state, long now, CancellationToken cancel) =>
        await session.ExecuteAsync(
            """
            INSERT INTO conversations (id, channel, version, state, last_seq, last_at, created_at, updated_at, lease_owner, lease_until)
            VALUES (@id, @channel, 0, @state, 0, @before, @now, @now, @me, @until) ON CONFLICT DO NOTHING
            """,
            cancel, ("id", id), ("channel", channel), ("state", StateJson.Write(state)), ("before", now - 1), ("now", now),
            ("me", session.Dialect.Instance), ("until", now + (long)LeaseFor.TotalMilliseconds)) > 0;

    /// <summary>The rows, each held until the transaction ends; always in the same order, so that no two transactions wait for each other.</summary>
    /// <param name="withState">Its state too, which is as long as all the rest.</param>
    /// <returns>Filled once the session has run.</returns>
    public static Dictionary<string, ConversationRow> Hold(Session session, IEnumerable<string> ids, bool withState)
    {
        var held = new Dictionary<string, ConversationRow>();
        object?[][] wanted = [.. ids.Distinct().Order(StringComparer.Ordinal).Select(id => new object?[] { id })];
        session.AddMany(
            (withState ? "SELECT " + Columns + ", state" : "SELECT " + Columns) + " FROM conversations WHERE id IN (VALUES {rows}) ORDER BY id" + session.Dialect.LockRows,
            wanted,
            r =>
            {
                var id = r.GetString(0);
                held[id] = new ConversationRow(id, r.GetString(1), withState ? r.GetString(8) : null)
                {
                    Version = r.GetInt64(2), LastSeq = r.GetInt64(3), LastAt = r.GetInt64(4), Owner = r.IsDBNull(5) ? null : r.GetString(5),
                    LeasedUntil = r.GetInt64(6), Bytes = r.GetInt64(7),
                };
            });
        // Asked after the rows are held: what others stored before is counted, and more cannot come.
        session.AddMany(
            "SELECT conversation_id, COUNT(*) FROM inbox WHERE conversation_id IN (VALUES {rows}) GROUP BY conversation_id",
            wanted, r => held[r.GetString(0)].Waiting = r.GetInt64(1));
        return held;
    }

    /// <summary>What a turn changed.</summary>
    public static void SaveAll(Session session, IEnumerable<ConversationRow> rows, long now) => session.AddMany(
        """
        WITH new (id, state, version, last_seq, last_at, lease_owner, lease_until, updated_at, kept_bytes) AS (VALUES {rows})
        UPDATE conversations
        SET state = new.state, version = new.version, last_seq = new.last_seq, last_at = new.last_at,
            lease_owner = NULLIF(new.lease_owner, ''), lease_until = new.lease_until, updated_at = new.updated_at,
            kept_bytes = new.kept_bytes
        FROM new WHERE conversations.id = new.id
        """,
        [.. rows.Select(r => new object?[] { r.Id, r.State, r.Version, r.LastSeq, r.LastAt, r.Owner ?? "", r.LeasedUntil, now, r.Bytes })]);

    /// <summary>What a message that was received changed: all but the state.</summary>
    public static void TouchAll(Session session, IEnumerable<ConversationRow> rows, long now) => session.AddMany(
        """
        WITH new (id, last_seq, last_at, lease_owner, lease_until, updated_at, kept_bytes) AS (VALUES {rows})
        UPDATE conversations
        SET last_seq = new.last_seq, last_at = new.last_at, lease_owner = NULLIF(new.lease_owner, ''), lease_until = new.lease_until,
            updated_at = new.updated_at, kept_bytes = new.kept_bytes
        FROM new WHERE conversations.id = new.id
        """,
        [.. rows.Select(r => new object?[] { r.Id, r.LastSeq, r.LastAt, r.Owner ?? "", r.LeasedUntil, now, r.Bytes })]);

    /// <summary>The next entry: numbered without a gap, and always later than the one before.</summary>
    /// <param name="now">UTC milliseconds.</param>
    public Entry Append(string body, long now)
    {
        LastAt = Math.Max(LastAt + 1, now);
        Bytes += Encoding.UTF8.GetByteCount(body);
        return new(++LastSeq, LastAt, body);
    }

    /// <summary>What a turn leaves behind; its counts, its message and its address are not of this row.</summary>
    /// <returns>The entries of its answer.</returns>
    public IReadOnlyList<Entry> Apply(TurnResult result, long now)
    {
        Version++;
        State = StateJson.Write(result.State);
        IsAnswered = true;
        return [.. result.Bodies.Select(body => Append(body, now))];
    }

    /// <returns>True when the conversation is this instance's to answer from now on.</returns>
    public bool Lease(string instance, long now)
    {
        if (Owner is not null && Owner != instance && LeasedUntil >= now) return false;
        (Owner, LeasedUntil) = (instance, now + (long)LeaseFor.TotalMilliseconds);
        return true;
    }

    /// <summary>Nothing waits any more: whoever receives next answers next.</summary>
    public void Release() => (Owner, LeasedUntil) = (null, 0);
}
