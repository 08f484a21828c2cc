using HelpBot.Core.Conversation;

namespace HelpBot.Storage;

/// <summary>Something received in a conversation.</summary>
/// <param name="From">Whose conversation it is, on a channel without a beginning of its own; null where it was begun before.</param>
/// <param name="Early">Its answer, saved with it where it still fits; null to answer it later.</param>
internal sealed record Arrival(string Id, Received What, Address? From = null, DoneTurn? Early = null);

/// <summary>Stores what was received, of many conversations in one transaction, each message once and in the order it came.</summary>
internal sealed class Receiving(StorageOptions options, Recent<SavedState> states, TimeProvider time)
{
    public async Task<IReadOnlyList<Receipt>> StoreAsync(Session session, IReadOnlyList<Arrival> arrivals, CancellationToken cancel)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var from in arrivals.Select(a => a.From).OfType<Address>().OrderBy(a => a.ConversationId, StringComparer.Ordinal))
            await HearAsync(session, from, now, cancel);
        var held = ConversationRow.Hold(session, arrivals.Select(a => a.Id), withState: arrivals.Any(a => a is { What.Text: not null, Early: null }));
        var seen = Seen(session, arrivals);
        await session.RunAsync(cancel);
        var batch = new Batch();
        var receipts = arrivals.Select(arrival => Take(arrival, held, seen, batch, session.Dialect.Instance, now)).ToList();
        if (batch.Entries.Count == 0) return receipts;

        await Entries.InsertAsync(session, batch.Entries, batch.Touched, options, cancel);
        ConversationRow.TouchAll(session, batch.Touched.Where(row => !row.IsAnswered), now);
        ConversationRow.SaveAll(session, batch.Touched.Where(row => row.IsAnswered), now);
        session.AddMany("INSERT INTO seen (conversation_id, message_id, seq, created_at) VALUES {rows}", batch.Seen);
        InsertWaiting(session, batch.Waiting, now);
        DayCounts.Add(session, batch.Counts);
        Changes.Tell(session, batch.Touched.Select(row => row.Id));
        return receipts;
    }

    public static void InsertWaiting(Session session, IEnumerable<Waiting> waiting, long now) => session.AddMany(
        "INSERT INTO inbox (conversation_id, seq, is_start, text, kind, created_at) VALUES {rows}",
        [.. waiting.Select(w => new object?[] { w.ConversationId, w.Seq, w.IsStart ? 1L : 0L, w.Text, w.Kind, now })]);

    /// <summary>The conversation is there, and what could not be sent before goes out now that the person is heard of.</summary>
    private static async Task HearAsync(Session session, Address from, long now, CancellationToken cancel)
    {
        var isOut = await Addresses.HeardAsync(session, from, now, cancel);
        await ConversationRow.InsertAsync(session, from.ConversationId, from.Channel, ConversationState.New with { OptedOut = isOut }, now, cancel);
    }

    private Receipt Take(
        Arrival arrival, Dictionary<string, ConversationRow> held, Dictionary<(string, string), long> seen, Batch batch, string instance, long now)
    {
        var (id, what, _, early) = arrival;
        if (what.MessageId is not null && seen.TryGetValue((id, what.MessageId), out var before)) return new Receipt.SeenBefore(before);
        if (!held.TryGetValue(id, out var row)) return new Receipt.UnknownConversation();
        if (what.Text is not null && row.Waiting >= Conversations.MostWaiting) return new Receipt.Overloaded();

        var entry = row.Append(what.Body, now);
        batch.Entries.Add((id, Sender.User, entry));
        batch.Touched.Add(row);
        if (what.MessageId is not null)
        {
            seen[(id, what.MessageId)] = entry.Seq;
            batch.Seen.Add([id, what.MessageId, entry.Seq, now]);
        }

        if (what.Text is null) return new Receipt.Stored(entry, null, false);
        var isOurs = row.Lease(instance, now);
        if (isOurs && early is not null && row.Waiting == 0 && early.Turn.Version == row.Version && early.Turn.Waiting.Seq == entry.Seq && early.Turn.Channel == row.Channel)
        {
            var answer = row.Apply(early.Answer, now);
            row.Release();
            batch.Entries.AddRange(answer.Select(e => (id, Sender.Bot, e)));
            batch.Counts.AddRange(early.Answer.Counts);
            return new Receipt.Stored(entry, null, true) { Answer = answer };
        }

        var waiting = new Waiting(id, entry.Seq, what.Text, false, what.Kind);
        batch.Waiting.Add(waiting);
        // Without the state at hand, whoever answers looks it up.
        var isFirst = row.Waiting++ == 0 && row.State is not null;
        return new Receipt.Stored(entry, isFirst && isOurs ? new(waiting, row.Channel, row.Version, StateJson.Read(row.State!, states.Find(id), row.Version)) : null, isOurs);
    }

    /// <returns>Filled once the session has run.</returns>
    private static Dictionary<(string, string), long> Seen(Session session, IReadOnlyList<Arrival> arrivals)
    {
        var seen = new Dictionary<(string, string), long>();
        session.AddMany(
            "SELECT conversation_id, message_id, seq FROM seen WHERE (conversation_id, message_id) IN (VALUES {rows})",
            [.. arrivals.Where(a => a.What.MessageId is not null).Select(a => new object?[] { a.Id, a.What.MessageId })],
            r => seen[(r.GetString(0), r.GetString(1))] = r.GetInt64(2));
        return seen;
    }

    private sealed record Batch
    {
        public HashSet<ConversationRow> Touched { get; } = [];

        public List<(string, Sender, Entry)> Entries { get; } = [];

        public List<Count> Counts { get; } = [];

        public List<object?[]> Seen { get; } = [];

        public List<Waiting> Waiting { get; } = [];
    }
}
