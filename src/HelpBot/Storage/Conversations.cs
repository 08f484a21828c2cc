using HelpBot.Core.Conversation;
using Microsoft.Extensions.Options;

namespace HelpBot.Storage;

/// <summary>Conversations as channels see them: begun, received from, read back. Thread-safe.</summary>
public sealed class Conversations(Database database, IOptions<StorageOptions> options, TimeProvider time)
{
    /// <summary>Messages of one conversation that may wait for an answer together.</summary>
    public const int MostWaiting = 50;

    /// <summary>Begins a conversation, and asks for its welcome.</summary>
    /// <returns>False when it exists already; then nothing changes.</returns>
    public Task<bool> StartAsync(string id, string channel, CancellationToken cancel) => StartAsync(id, channel, ConversationState.New, cancel);

    /// <param name="state">What is known before anything was said.</param>
    public Task<bool> StartAsync(string id, string channel, ConversationState state, CancellationToken cancel) => database.WriteAsync(
        async (session, cancel) =>
        {
            var now = Now();
            if (!await InsertAsync(session, id, channel, state, now, cancel)) return false;
            await InsertWaitingAsync(session, new(id, 0, "", true), now, cancel);
            return true;
        },
        cancel);

    /// <summary>The same on a channel that brings the welcome to an address.</summary>
    public Task<bool> StartFromAsync(Address from, CancellationToken cancel) => database.WriteAsync(
        async (session, cancel) =>
        {
            var now = Now();
            var isOut = await Addresses.HeardAsync(session, from, now, cancel);
            if (!await InsertAsync(session, from.ConversationId, from.Channel, ConversationState.New with { OptedOut = isOut }, now, cancel)) return false;
            await InsertWaitingAsync(session, new(from.ConversationId, 0, "", true), now, cancel);
            return true;
        },
        cancel);

    public Task<bool> ExistsAsync(string id, CancellationToken cancel) => database.ReadAsync(
        async (session, cancel) =>
            await session.NumberAsync("SELECT 1 FROM conversations WHERE id = @id", cancel, ("id", id)) is not null,
        cancel);

    /// <summary>Stores what was received, once, and puts it in line for an answer.</summary>
    /// <returns>What is <see cref="Receipt.Stored"/> is not lost any more.</returns>
    public Task<Receipt> ReceiveAsync(string id, Received received, CancellationToken cancel) =>
        database.WriteAsync((session, cancel) => StoreAsync(session, id, received, cancel), cancel);

    /// <summary>
    /// The same for a channel without a beginning of its own: whoever writes from this address has, or gets, this conversation. What could
    /// not be sent before goes out now that the person is heard of.
    /// </summary>
    public Task<Receipt> ReceiveFromAsync(Address from, Received received, CancellationToken cancel) => database.WriteAsync(
        async (session, cancel) =>
        {
            var now = Now();
            var isOut = await Addresses.HeardAsync(session, from, now, cancel);
            await InsertAsync(session, from.ConversationId, from.Channel, ConversationState.New with { OptedOut = isOut }, now, cancel);
            return await StoreAsync(session, from.ConversationId, received, cancel);
        },
        cancel);

    private async Task<Receipt> StoreAsync(Session session, string id, Received received, CancellationToken cancel)
    {
        if (received.MessageId is not null && await SeenAsync(session, id, received.MessageId, cancel) is { } before)
            return new Receipt.SeenBefore(before);
        if (received.Text is not null && await IsOverloadedAsync(session, id, cancel)) return new Receipt.Overloaded();

        var now = Now();
        var stored = await Entries.AppendAsync(
            session, id, Sender.User, [received.Body], now, options.Value.HistoryPerConversation, cancel);
        if (stored is not [var entry]) return new Receipt.UnknownConversation();
        if (received.MessageId is not null)
            await session.ExecuteAsync(
                "INSERT INTO seen (conversation_id, message_id, seq, created_at) VALUES (@id, @message, @seq, @now)",
                cancel, ("id", id), ("message", received.MessageId), ("seq", entry.Seq), ("now", now));
        if (received.Text is not null) await InsertWaitingAsync(session, new(id, entry.Seq, received.Text, false, received.Kind), now, cancel);
        return new Receipt.Stored(entry);
    }

    /// <summary>What comes after a watermark; null when the conversation is unknown.</summary>
    public Task<Page?> PageAsync(string id, long after, CancellationToken cancel) => database.ReadAsync(
        async (session, cancel) =>
        {
            var end = await session.NumberAsync("SELECT last_seq FROM conversations WHERE id = @id", cancel, ("id", id));
            if (end is null) return null;
            var from = Math.Clamp(after, 0, end.Value);
            var entries = await Entries.AfterAsync(session, id, from, cancel);
            return new Page(entries, entries is [.., var last] ? last.Seq : from);
        },
        cancel);

    /// <summary>How many conversations are kept, and how many messages wait.</summary>
    public Task<(long Conversations, long Waiting)> CountAsync(CancellationToken cancel) => database.ReadAsync(
        async (session, cancel) => (
            await session.NumberAsync("SELECT COUNT(*) FROM conversations", cancel) ?? 0,
            await session.NumberAsync("SELECT COUNT(*) FROM inbox", cancel) ?? 0),
        cancel);

    /// <returns>False when it exists already.</returns>
    private static async Task<bool> InsertAsync(Session session, string id, string channel, ConversationState state, long now, CancellationToken cancel) =>
        await session.ExecuteAsync(
            """
            INSERT INTO conversations (id, channel, version, state, last_seq, last_at, created_at, updated_at)
            VALUES (@id, @channel, 0, @state, 0, @before, @now, @now) ON CONFLICT DO NOTHING
            """,
            cancel, ("id", id), ("channel", channel), ("state", StateJson.Write(state)), ("before", now - 1), ("now", now)) > 0;

    private static Task<long?> SeenAsync(Session session, string id, string messageId, CancellationToken cancel) => session.NumberAsync(
        "SELECT seq FROM seen WHERE conversation_id = @id AND message_id = @message", cancel, ("id", id), ("message", messageId));

    private static async Task<bool> IsOverloadedAsync(Session session, string id, CancellationToken cancel) =>
        await session.NumberAsync("SELECT COUNT(*) FROM inbox WHERE conversation_id = @id", cancel, ("id", id)) >= MostWaiting;

    private static Task<int> InsertWaitingAsync(Session session, Waiting waiting, long now, CancellationToken cancel) =>
        session.ExecuteAsync(
            "INSERT INTO inbox (conversation_id, seq, is_start, text, kind, created_at) VALUES (@id, @seq, @start, @text, @kind, @now)",
            cancel, ("id", waiting.ConversationId), ("seq", waiting.Seq), ("start", waiting.IsStart ? 1 : 0), ("text", waiting.Text),
            ("kind", waiting.Kind), ("now", now));

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}
