using System.Text.Json.Nodes;
using HelpBot.Storage;
using HelpBot.Turns;

namespace HelpBot.Channels.BotFramework;

/// <summary><c>POST /api/messages</c>: verify, store, then answer with the request or after it, as it asks.</summary>
internal sealed class MessagesEndpoint(
    MessageDoor door, Conversations conversations, TurnWorkers workers, Expected expected, TypingSigns typing, TimeProvider time)
{
    /// <summary>Azure Bot Service gives up after 15 s.</summary>
    private static readonly TimeSpan MostForReplies = TimeSpan.FromSeconds(12);

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/messages", TakeAsync);

    private async Task<IResult> TakeAsync(HttpRequest request, CancellationToken cancel)
    {
        var (activity, refusal) = await door.ReadAsync(request, cancel);
        if (activity is null) return refusal!;
        if (activity.IsInvoke) return Results.StatusCode(StatusCodes.Status501NotImplemented);
        if (activity is { Text: null, Joined: false }) return Results.Ok();

        var id = activity.Address.Key;
        using var waiting = activity.ExpectReplies ? expected.Begin(id) : null;
        var seq = 0L;
        if (activity.Text is not null)
        {
            switch (await ReceiveAsync(activity, cancel))
            {
                case Receipt.Stored stored:
                    seq = stored.Entry.Seq;
                    break;
                case Receipt.SeenBefore before:
                    return waiting is null ? Results.Ok() : await AgainAsync(activity.Address, before.Seq, waiting, cancel);
                default:
                    return WireError.TooMany;
            }
        }
        else if (!await StartAsync(activity, cancel)) return Replies([], activity);

        if (!activity.ExpectReplies) typing.Expect(activity.Address);
        // What came with a request that waits is in line already, or answered.
        if (!activity.ExpectReplies || activity.Text is null) workers.Signal(id);
        return waiting is null ? Results.Ok() : await WithRepliesAsync(activity.Address, seq, waiting, cancel);
    }

    private Task<bool> StartAsync(BotActivity activity, CancellationToken cancel) => activity.ExpectReplies
        ? conversations.StartAsync(activity.Address.Key, BotFrameworkRegistration.Name, cancel)
        : conversations.StartFromAsync(Owed(activity), cancel);

    /// <summary>Stores the message; a conversation that begins with it gets its welcome before.</summary>
    private async Task<Receipt> ReceiveAsync(BotActivity activity, CancellationToken cancel)
    {
        var id = activity.Address.Key;
        if (activity.ExpectReplies)
        {
            var receipt = await workers.TakeAsync(id, BotFrameworkRegistration.Name, activity.ToStore(), cancel);
            if (receipt is not Receipt.UnknownConversation) return receipt;
            await StartAsync(activity, cancel);
            return await workers.TakeAsync(id, BotFrameworkRegistration.Name, activity.ToStore(), cancel);
        }

        if (!await conversations.ExistsAsync(id, cancel)) await StartAsync(activity, cancel);
        return await conversations.ReceiveFromAsync(Owed(activity), activity.ToStore(), cancel);
    }

    private static Address Owed(BotActivity activity) =>
        new(activity.Address.Key, BotFrameworkRegistration.Name, activity.Address.Write(), ChannelJson.Text(activity.Address.Bot["id"]) ?? "");

    private async Task<IResult> WithRepliesAsync(BotAddress to, long seq, Expected.Request waiting, CancellationToken cancel)
    {
        for (var waited = TimeSpan.Zero; waited < MostForReplies; waited += LookEvery)
        {
            try
            {
                return Replies(await waiting.UntilAsync(seq, LookEvery, time, cancel), to);
            }
            catch (TimeoutException)
            {
                // Another instance may have answered it.
                if (await StoredAsync(to, seq, cancel) is { Count: > 0 } answers) return Replies(answers, to);
            }
        }

        // The message is stored: asking again with the same id brings its answer.
        return WireError.Refuse(503, "ServiceUnavailable", "The answer takes too long. Send the same activity again.");
    }

    /// <summary>A repeated activity gets the answer it had.</summary>
    private async Task<IResult> AgainAsync(BotAddress to, long seq, Expected.Request waiting, CancellationToken cancel) =>
        await StoredAsync(to, seq, cancel) is { Count: > 0 } answers ? Replies(answers, to) : await WithRepliesAsync(to, seq, waiting, cancel);

    private async Task<List<Entry>> StoredAsync(BotAddress to, long seq, CancellationToken cancel)
    {
        var page = await conversations.PageAsync(to.Key, seq, cancel);
        return [.. (page?.Entries ?? []).Where(e => BotReply.Answers(BotReply.Read(e), seq))];
    }

    private static IResult Replies(IReadOnlyList<Entry> entries, BotActivity activity) =>
        activity.ExpectReplies ? Replies(entries, activity.Address) : Results.Ok();

    private static IResult Replies(IReadOnlyList<Entry> entries, BotAddress to)
    {
        var activities = new JsonArray([.. entries.Select(e => BotReply.Wire(BotReply.Read(e), e.Seq, to))]);
        return Results.Text(new JsonObject { ["activities"] = activities }.ToJsonString(ChannelJson.Plain), "application/json");
    }
}
