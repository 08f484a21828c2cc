using System.Globalization;
using HelpBot.Storage;
using HelpBot.Turns;

namespace HelpBot.Channels.DirectLine;

/// <summary>Direct Line 3.0, conversations and activities. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-api-reference</summary>
internal sealed class DirectLineEndpoints(Doorkeeper door, Conversations conversations, ConversationLinks links, TurnWorkers workers, Streams streams, PostLimit limit)
{
    public const string Channel = "directline";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/", StartAsync);
        routes.MapGet("/{id}", ReconnectAsync);
        routes.MapGet("/{id}/activities", ListAsync);
        routes.MapPost("/{id}/activities", PostAsync);
        routes.MapPost("/{id}/upload", UploadAsync);
    }

    private async Task<IResult> StartAsync(HttpRequest request, CancellationToken cancel)
    {
        var (grant, refusal) = await door.CheckAsync(request);
        if (grant is null) return refusal!;
        var (body, bad) = await JsonBody.ReadAsync(request, ignoreCase: true, cancel);
        if (bad is not null) return bad;

        grant = grant.ConversationId is null ? TokenEndpoints.NewGrant(body) : grant;
        var isNew = await conversations.StartAsync(grant.ConversationId!, Channel, cancel);
        if (isNew) workers.Signal(grant.ConversationId!);
        return Results.Json(links.WithStream(request, grant, null), WireJson.Default.WireConversation, statusCode: isNew ? 201 : 200);
    }

    private async Task<IResult> ReconnectAsync(string id, string? watermark, HttpRequest request, CancellationToken cancel)
    {
        var (grant, refusal) = await door.CheckAsync(request, id);
        if (grant is null) return refusal!;
        if (!await conversations.ExistsAsync(id, cancel)) return WireError.NotFound;
        grant = grant.ConversationId is null ? new(id, "user", []) : grant;
        return Results.Json(links.WithStream(request, grant, watermark), WireJson.Default.WireConversation);
    }

    private async Task<IResult> ListAsync(string id, string? watermark, HttpRequest request, CancellationToken cancel)
    {
        var (grant, refusal) = await door.CheckAsync(request, id);
        if (grant is null) return refusal!;
        if (await conversations.PageAsync(id, Watermark(watermark), cancel) is not { } page) return WireError.NotFound;
        return Results.Text(OutgoingActivity.Frame(id, page.Entries, page.Watermark), "application/json");
    }

    private async Task<IResult> PostAsync(string id, HttpRequest request, CancellationToken cancel)
    {
        var (grant, refusal) = await door.CheckAsync(request, id);
        if (grant is null) return refusal!;
        if (!limit.TryTake(id)) return WireError.TooMany;
        var (body, bad) = await JsonBody.ReadAsync(request, ignoreCase: false, cancel);
        if (bad is not null) return bad;
        if (body is null) return WireError.BadRequest("The body must be an activity.");
        var (received, wrong) = IncomingActivity.Read(body, grant.UserId);
        if (wrong is not null) return wrong;
        if (received is null)
            return await conversations.ExistsAsync(id, cancel) ? Id(id, 0) : WireError.NotFound;

        switch (await conversations.ReceiveAsync(id, received, cancel))
        {
            case Receipt.Stored stored:
                streams.Publish(id, [stored.Entry]);
                if (received.Text is not null) workers.Signal(id);
                return Id(id, stored.Entry.Seq);
            case Receipt.SeenBefore before:
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

    /// <summary>Anything that is not a decimal number replays everything.</summary>
    public static long Watermark(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? seq : 0;

    private static IResult Id(string conversationId, long seq) => Results.Json(new(OutgoingActivity.Id(conversationId, seq)), WireJson.Default.WireId);
}
