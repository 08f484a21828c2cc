using HelpBot.Storage;

namespace HelpBot.Channels.DirectLine;

/// <summary>The stream of a conversation: a WebSocket that tells everything after a watermark, and then everything as it comes.</summary>
internal sealed class StreamEndpoint(
    ConversationTokens tokens, Origins origins, Conversations conversations, Streams streams, IHostApplicationLifetime lifetime)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/v3/directline/conversations/{id}/stream", OpenAsync);

    private async Task<IResult> OpenAsync(string id, string? watermark, string? t, HttpContext context)
    {
        if (string.IsNullOrEmpty(t)) return WireError.NoHeader;
        if (await tokens.ReadForStreamAsync(t) is not { } grant || !grant.Allows(id)) return WireError.BadToken;
        if (!origins.Allows(context.Request, grant.TrustedOrigins)) return WireError.BadOrigin;
        if (!context.WebSockets.IsWebSocketRequest) return WireError.BadRequest("This address is for a WebSocket.");
        if (!await conversations.ExistsAsync(id, context.RequestAborted)) return WireError.NotFound;
        if (!streams.HasRoom(id)) return WireError.TooMany;

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var stream = new StreamSocket(socket, id, conversations);
        if (!streams.TryJoin(id, stream)) return Results.Empty;
        try
        {
            await stream.RunAsync(Watermark.Read(watermark), lifetime.ApplicationStopping);
        }
        finally
        {
            streams.Leave(id, stream);
        }

        return Results.Empty;
    }
}
