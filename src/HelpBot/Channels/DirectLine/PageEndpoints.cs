using System.Globalization;
using System.Text.Json;
using HelpBot.Turns;
using HelpBot.Web;
using Microsoft.Extensions.Options;

namespace HelpBot.Channels.DirectLine;

/// <summary>What a page needs before it speaks Direct Line: no page ever has the secret.</summary>
internal sealed class PageEndpoints(
    Origins origins, Beginnings beginnings, ConversationLinks links, IOptions<DirectLineOptions> options, TimeProvider time)
{
    private readonly Pace _perAddress = new(options.Value.TokensPerMinute, TimeSpan.FromMinutes(1), time);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/chat/token", (HttpRequest request) => Refusal(request) ?? Results.Json(links.Without(TokenEndpoints.NewGrant(null)), WireJson.Default.WireConversation));
        routes.MapPost("/chat/begin", BeginAsync);
    }

    /// <summary>
    /// Token, conversation and welcome in one answer, where Direct Line takes three requests and, from another website, two preflights: on a
    /// slow line those are what a visitor waits for. Without a body and a header of its own it needs no preflight.
    /// </summary>
    private async Task<IResult> BeginAsync(string? place, string? form, HttpRequest request, CancellationToken cancel)
    {
        if (Refusal(request) is { } refusal) return refusal;
        var grant = TokenEndpoints.NewGrant(null);
        await beginnings.BeginAsync(grant.ConversationId!, place, form, cancel);
        var said = await beginnings.SaidAsync(grant.ConversationId!, cancel);
        var head = JsonSerializer.Serialize(links.WithStream(request, grant, said.Watermark.ToString(CultureInfo.InvariantCulture)), WireJson.Default.WireConversation);
        var frame = OutgoingActivity.Frame(grant.ConversationId!, said.Entries, said.Watermark);
        return Results.Text($"{head[..^1]},{frame[1..]}", "application/json", statusCode: StatusCodes.Status201Created);
    }

    private IResult? Refusal(HttpRequest request) =>
        !origins.Allows(request, []) ? WireError.BadOrigin
        : _perAddress.TryTake(RequestLimits.Of(request.HttpContext.Connection.RemoteIpAddress)) ? null : WireError.TooMany;
}
