namespace HelpBot.Storage;

/// <summary>Saves turns, of many conversations in one transaction: state, answer, counts and "answered" together, or nothing of a turn.</summary>
internal sealed class Saving(StorageOptions options, TimeProvider time)
{
    /// <returns>Null for a turn that another one overtook.</returns>
    public async Task<IReadOnlyList<SavedTurn?>> SaveAsync(Session session, IReadOnlyList<DoneTurn> turns, CancellationToken cancel)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var held = ConversationRow.Hold(session, turns.Select(t => t.Turn.Waiting.ConversationId), withState: false);
        await session.RunAsync(cancel);
        var saved = new List<SavedTurn?>();
        var kept = new List<(ConversationRow Row, DoneTurn Done, IReadOnlyList<Entry> Entries)>();
        foreach (var done in turns)
        {
            var isCurrent = held.TryGetValue(done.Turn.Waiting.ConversationId, out var row) && row.Version == done.Turn.Version;
            if (isCurrent) kept.Add((row!, done, Answered(row!, done, session.Dialect.Instance, now)));
            saved.Add(isCurrent ? new(kept[^1].Entries, row!.Waiting > 0, row.LastSeq) : null);
        }

        if (kept.Count == 0) return saved;
        session.AddMany(
            "DELETE FROM inbox WHERE (conversation_id, seq) IN (VALUES {rows})",
            [.. kept.Select(k => new object?[] { k.Row.Id, k.Done.Turn.Waiting.Seq })]);
        foreach (var (row, done, _) in kept)
            if (done.Answer.Forget) await Forgetting.ForgetAsync(session, row.Id, done.Turn.Waiting.Seq, cancel);
        var rows = kept.Select(k => k.Row).Distinct().ToList();
        await Entries.InsertAsync(session, [.. kept.SelectMany(k => k.Entries.Select(e => (k.Row.Id, Sender.Bot, e)))], rows, options, cancel);
        ConversationRow.SaveAll(session, rows, now);
        foreach (var (row, done, entries) in kept) await AddressAsync(session, row.Id, done.Answer, entries, now, cancel);
        DayCounts.Add(session, kept.SelectMany(k => k.Done.Answer.Counts));
        Changes.Tell(session, kept.Select(k => k.Row.Id));
        return saved;
    }

    /// <summary>What a turn does with the person's address: nothing on a channel where the person comes for the answer.</summary>
    private static async Task AddressAsync(Session session, string id, TurnResult result, IReadOnlyList<Entry> entries, long now, CancellationToken cancel)
    {
        if (result.OptOut is { } isOut) await Addresses.OptAsync(session, id, isOut, cancel);
        if (result.Send) await Outbox.AddAsync(session, id, entries, result.Urgent, now, cancel);
        if (result.Forget) await Addresses.ForgetAsync(session, id, cancel);
    }

    private static IReadOnlyList<Entry> Answered(ConversationRow row, DoneTurn done, string instance, long now)
    {
        row.Waiting--;
        if (row.Waiting > 0) row.Lease(instance, now);
        else row.Release();
        return row.Apply(done.Answer, now);
    }
}
