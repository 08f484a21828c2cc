using System.Text.Json;
using System.Text.Json.Nodes;

namespace HelpBot.Channels.DirectLine;

/// <summary>Who gets a token: another server with the secret, and who has one that is about to expire.</summary>
internal sealed class TokenEndpoints(Doorkeeper door, ConversationLinks links)
{
    private const int MostLetters = 128, MostOrigins = 20;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v3/directline/tokens/generate", GenerateAsync);
        routes.MapPost("/v3/directline/tokens/refresh", RefreshAsync);
    }

    /// <summary>A new conversation, not begun yet, for the user that the body names or for somebody unknown.</summary>
    public static Grant NewGrant(JsonObject? body)
    {
        var user = Short((body?["user"] as JsonObject)?["id"]) ?? "dl_" + ConversationTokens.NewId();
        var trusted = (body?["trustedOrigins"] as JsonArray ?? []).Select(Short).OfType<string>().Take(MostOrigins);
        return new(ConversationTokens.NewId(), user, [.. trusted]);
    }

    private async Task<IResult> GenerateAsync(HttpRequest request, CancellationToken cancel)
    {
        var (grant, refusal) = await door.CheckAsync(request);
        if (grant is null) return refusal!;
        if (grant.ConversationId is not null) return WireError.BadToken;
        var (body, bad) = await JsonBody.ReadAsync(request, ignoreCase: true, cancel);
        return bad ?? Token(NewGrant(body));
    }

    private async Task<IResult> RefreshAsync(HttpRequest request)
    {
        var (grant, refusal) = await door.CheckAsync(request);
        if (grant is null) return refusal!;
        return grant.ConversationId is null ? WireError.BadToken : Token(grant);
    }

    /// <returns>Null for what is no string, empty or too long for a token.</returns>
    private static string? Short(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.String && node.GetValue<string>() is { Length: > 0 and <= MostLetters } text ? text : null;

    private IResult Token(Grant grant) => Results.Json(links.Without(grant), WireJson.Default.WireConversation);
}
