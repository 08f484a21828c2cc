using HelpBot.Storage;

namespace HelpBot.Channels.DirectLine;

/// <summary>
/// Direct Line 3.0: beginning a conversation and coming back to it.
/// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-api-reference
/// </summary>
internal sealed class ConversationEndpoints(Doorkeeper door, Conversations conversations, Beginnings beginnings, ConversationLinks links)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v3/directline/conversations", StartAsync);
        routes.MapGet("/v3/directline/conversations/{id}", ReconnectAsync);
    }

    private async Task<IResult> StartAsync(HttpRequest request, CancellationToken cancel)
    {
        var (grant, refusal) = await door.CheckAsync(request);
        if (grant is null) return refusal!;
        var (body, bad) = await JsonBody.ReadAsync(request, ignoreCase: true, cancel);
        if (bad is not null) return bad;

        grant = grant.ConversationId is null ? TokenEndpoints.NewGrant(body) : grant;
        var isNew = await beginnings.BeginAsync(grant.ConversationId!, ChannelJson.Text(body?["place"]), ChannelJson.Text(body?["form"]), cancel);
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
}
