using System.Data.Common;
using HelpBot.Storage;
using HelpBot.Turns;

namespace HelpBot.Channels.DirectLine;

/// <summary>Direct Line 3.0: what is said in a conversation, by request.</summary>
internal sealed class ActivityEndpoints(
    Doorkeeper door, Conversations conversations, TurnWorkers workers, Streams streams, Trouble trouble, TimeProvider time)
{
    /// <summary>
    /// Far above what a person can type: only a program meets it. Below it, writing too fast is answered with words, because to a person
    /// 429 looks broken.
    /// </summary>
    public const int MostPerMinute = 300;

    private readonly Pace _pace = new(MostPerMinute, TimeSpan.FromMinutes(1), time);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v3/directline/conversations/{id}/activities", ListAsync);
        routes.MapPost("/v3/directline/conversations/{id}/activities", PostAsync);
        routes.MapPost("/v3/directline/conversations/{id}/upload", UploadAsync);
    }

    private async Task<IResult> ListAsync(string id, string? watermark, HttpRequest request, CancellationToken cancel)
    {
        var (grant, refusal) = await door.CheckAsync(request, id);
        if (grant is null) return refusal!;
        Page? page;
        try
        {
            page = await conversations.PageAsync(id, Watermark.Read(watermark), cancel);
        }
        catch (DbException)
        {
            // One failed poll and the official client never polls again: there is nothing new, until there is.
            return Results.Text(OutgoingActivity.Frame(id, [], Watermark.Read(watermark)), "application/json");
        }

        if (page is null) return WireError.NotFound;
        return Results.Text(OutgoingActivity.Frame(id, page.Entries, page.Watermark), "application/json");
    }

    private async Task<IResult> PostAsync(string id, HttpRequest request, CancellationToken cancel)
    {
        var (grant, refusal) = await door.CheckAsync(request, id);
        if (grant is null) return refusal!;
        if (!_pace.TryTake(id)) return WireError.TooMany;
        var (body, bad) = await JsonBody.ReadAsync(request, ignoreCase: false, cancel);
        if (bad is not null) return bad;
        if (body is null) return WireError.BadRequest("The body must be an activity.");
        var (received, wrong) = IncomingActivity.Read(body, grant.UserId);
        if (wrong is not null) return wrong;
        if (received is not null) return await StoreAsync(id, received, cancel);
        return await conversations.ExistsAsync(id, cancel) ? Id(id, 0) : WireError.NotFound;
    }

    private async Task<IResult> StoreAsync(string id, Received received, CancellationToken cancel)
    {
        Receipt receipt;
        try
        {
            receipt = await workers.TakeAsync(id, DirectLineRegistration.Name, received, cancel);
        }
        catch (DbException error)
        {
            return trouble.Tell(id, error);
        }

        switch (receipt)
        {
            case Receipt.Stored stored:
                return Id(id, stored.Entry.Seq);
            case Receipt.SeenBefore before:
                // Whoever repeats has missed something, and perhaps so have the sockets.
                streams.Nudge(id);
                return Id(id, before.Seq);
            case Receipt.Overloaded:
                return WireError.TooMany;
            default:
                return WireError.NotFound;
        }
    }

    private async Task<IResult> UploadAsync(string id, HttpRequest request)
    {
        var (_, refusal) = await door.CheckAsync(request, id);
        return refusal ?? WireError.NoUpload;
    }

    private static IResult Id(string conversationId, long seq) =>
        Results.Json(new(OutgoingActivity.Id(conversationId, seq)), WireJson.Default.WireId);
}
