namespace HelpBot.Storage;

/// <summary>"Wis gesprek" and "vergeet mij": what was said is gone from every table, at once.</summary>
internal static class Forgetting
{
    /// <summary>
    /// The conversation's row stays, emptied, so that an open page goes on: its number of entries keeps counting, which keeps every
    /// watermark true. What the person wrote after the request to forget is a new beginning and stays; every answer so far is older.
    /// </summary>
    public static async Task ForgetAsync(Session session, string id, long until, CancellationToken cancel)
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
