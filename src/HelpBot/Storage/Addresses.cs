namespace HelpBot.Storage;

/// <summary>Whom a conversation is with, on a channel where the service writes first into the void.</summary>
/// <param name="ConversationId">A keyed hash of channel and address.</param>
/// <param name="Value">The person's address, opaque, at most 2,000 characters.</param>
/// <param name="Sender">The own address that was written to, and that answers.</param>
public sealed record Address(string ConversationId, string Channel, string Value, string Sender);

/// <summary>Addresses of people: kept while they are needed to answer. Of who opted out only the hash stays.</summary>
internal static class Addresses
{
    /// <summary>The person wrote just now: the address is known, and what was held back goes out.</summary>
    /// <returns>Whether this person opted out.</returns>
    public static async Task<bool> HeardAsync(Session session, Address from, long now, CancellationToken cancel)
    {
        var isOut = await session.QueryAsync(
            """
            INSERT INTO addresses (conversation_id, channel, address, sender, heard_at, opted_out)
            VALUES (@id, @channel, @address, @sender, @now, 0)
            ON CONFLICT (conversation_id) DO UPDATE SET address = excluded.address, sender = excluded.sender, heard_at = excluded.heard_at
            RETURNING opted_out
            """,
            r => r.GetInt64(0) != 0, cancel, ("id", from.ConversationId), ("channel", from.Channel), ("address", from.Value), ("sender", from.Sender),
            ("now", now));
        await session.ExecuteAsync("UPDATE outbox SET heard_at = @now WHERE conversation_id = @id", cancel, ("now", now), ("id", from.ConversationId));
        await session.ExecuteAsync(
            "UPDATE outbox SET status = 'waiting', next_at = @now, expires_at = @expires WHERE conversation_id = @id AND status = 'held'",
            cancel, ("now", now), ("expires", now + (long)Outbox.Life.TotalMilliseconds), ("id", from.ConversationId));
        return isOut[0];
    }

    /// <summary>Records the wish. Who wants no messages gets none that still wait, but for an answer to danger.</summary>
    public static async Task OptAsync(Session session, string id, bool isOut, CancellationToken cancel)
    {
        await session.ExecuteAsync(
            "UPDATE addresses SET opted_out = @out WHERE conversation_id = @id", cancel, ("out", isOut ? 1 : 0), ("id", id));
        if (isOut) await Outbox.ClearAsync(session, id, keepUrgent: true, cancel);
    }

    public static async Task ForgetAsync(Session session, string id, CancellationToken cancel)
    {
        await session.ExecuteAsync("DELETE FROM addresses WHERE conversation_id = @id AND opted_out = 0", cancel, ("id", id));
        await session.ExecuteAsync("UPDATE addresses SET address = NULL, sender = NULL WHERE conversation_id = @id", cancel, ("id", id));
    }

    /// <param name="before">UTC milliseconds.</param>
    public static async Task DeleteOldAsync(Session session, long before, CancellationToken cancel)
    {
        await session.ExecuteAsync("DELETE FROM addresses WHERE heard_at < @before AND opted_out = 0", cancel, ("before", before));
        await session.ExecuteAsync(
            "UPDATE addresses SET address = NULL, sender = NULL WHERE heard_at < @before AND address IS NOT NULL", cancel, ("before", before));
    }
}
