using HelpBot.Core.Conversation;
using Microsoft.Extensions.Options;

namespace HelpBot.Storage;

/// <summary>Conversations as channels see them: begun, received from, read back. Thread-safe.</summary>
public sealed class Conversations(Database database, IOptions<StorageOptions> options, TimeProvider time)
{
    /// <summary>Messages of one conversation that may wait for an answer together.</summary>
    public const int MostWaiting = 50;

    /// <summary>UTF-16 units that this process holds while they wait to be stored; above it, what comes is refused and can be sent again.</summary>
    internal const long MostInLine = 32 * 1024 * 1024;

    private long _inLine;
    private readonly GroupCommit<Arrival, Receipt> _receiving = new(database, new Receiving(options.Value, database.States, time).StoreAsync);

    /// <summary>Begins a conversation, and asks for its welcome.</summary>
    /// <returns>False when it exists already; then nothing changes.</returns>
    public Task<bool> StartAsync(string id, string channel, CancellationToken cancel) => StartAsync(id, channel, ConversationState.New, cancel);

    /// <param name="state">What is known before anything was said.</param>
    public Task<bool> StartAsync(string id, string channel, ConversationState state, CancellationToken cancel) => database.WriteAsync(
        async (session, cancel) =>
        {
            var now = time.GetUtcNow().ToUnixTimeMilliseconds();
            if (!await ConversationRow.InsertAsync(session, id, channel, state, now, cancel)) return false;
            Receiving.InsertWaiting(session, [new(id, 0, "", true)], now);
            return true;
        },
        cancel);

    /// <summary>The same on a channel that brings the welcome to an address.</summary>
    public Task<bool> StartFromAsync(Address from, CancellationToken cancel) => database.WriteAsync(
        async (session, cancel) =>
        {
            var now = time.GetUtcNow().ToUnixTimeMilliseconds();
            var isOut = await Addresses.HeardAsync(session, from, now, cancel);
            if (!await ConversationRow.InsertAsync(session, from.ConversationId, from.Channel, ConversationState.New with { OptedOut = isOut }, now, cancel)) return false;
            Receiving.InsertWaiting(session, [new(from.ConversationId, 0, "", true)], now);
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
        StoreAsync(new(id, received), cancel);

    /// <summary>The turn that a message begins, as it will be if nothing comes between; null when that is not known without looking.</summary>
    public OpenTurn? Foresee(string id, string channel, Received received) =>
        received.Text is { } text && database.States.Find(id) is { } known
            ? new(new(id, known.LastSeq + 1, text, false, received.Kind), channel, known.Version, known.State)
            : null;

    /// <summary>Stores what was received together with its answer; without the answer when something came between. Goes on when the caller does not wait.</summary>
    public async Task<Receipt> ReceiveAsync(string id, Received received, DoneTurn early)
    {
        var receipt = await StoreAsync(new(id, received, Early: early), CancellationToken.None);
        if (receipt is Receipt.Stored { Answer: { } answer, Entry: var entry })
            database.States.Keep(id, new(early.Turn.Version + 1, early.Answer.State, entry.Seq + answer.Count));
        return receipt;
    }

    /// <summary>
    /// The same for a channel without a beginning of its own: whoever writes from this address has, or gets, this conversation. What could
    /// not be sent before goes out now that the person is heard of.
    /// </summary>
    public Task<Receipt> ReceiveFromAsync(Address from, Received received, CancellationToken cancel) =>
        StoreAsync(new(from.ConversationId, received, from), cancel);

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

    /// <summary>Where each of these conversations ends; unknown ones are left out.</summary>
    public Task<List<(string Id, long Seq)>> EndsAsync(IReadOnlyList<string> ids, CancellationToken cancel) => database.ReadAsync(
        (session, cancel) => session.QueryManyAsync(
            "SELECT id, last_seq FROM conversations WHERE id IN (VALUES {rows})",
            [.. ids.Select(id => new object?[] { id })], r => (r.GetString(0), r.GetInt64(1)), cancel),
        cancel);

    /// <summary>How many conversations are kept, and how many messages wait.</summary>
    public Task<(long Conversations, long Waiting)> CountAsync(CancellationToken cancel) => database.ReadAsync(
        async (session, cancel) => (
            await session.NumberAsync("SELECT COUNT(*) FROM conversations", cancel) ?? 0,
            await session.NumberAsync("SELECT COUNT(*) FROM inbox", cancel) ?? 0),
        cancel);

    private async Task<Receipt> StoreAsync(Arrival arrival, CancellationToken cancel)
    {
        var size = arrival.What.Body.Length + (arrival.What.Text?.Length ?? 0);
        try
        {
            if (Interlocked.Add(ref _inLine, size) > MostInLine) return new Receipt.Overloaded();
            return await _receiving.WriteAsync(arrival, cancel);
        }
        finally
        {
            Interlocked.Add(ref _inLine, -size);
        }
    }
}
