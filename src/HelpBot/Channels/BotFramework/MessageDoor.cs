using System.Net;
using Microsoft.Extensions.Options;

namespace HelpBot.Channels.BotFramework;

/// <summary>
/// Who may bring activities: with an app id the configured service with its tokens; without one, in Development only, programs on this
/// machine that are answered on this machine. Fails closed.
/// </summary>
internal sealed class MessageDoor(InboundTokens tokens, IOptions<BotFrameworkOptions> options)
{
    private static readonly IResult Unauthorized = WireError.Refuse(401, "Unauthorized", "A valid token of the Bot Framework is needed.");

    /// <returns>The activity, or the refusal.</returns>
    public async Task<(BotActivity? Activity, IResult? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        // Before the body is read: who has no token gets no work done.
        var caller = options.Value.AppId is null ? null : await tokens.ReadAsync(request, cancel);
        if (caller is null && (options.Value.AppId is not null || !IsFromThisMachine(request))) return (null, Unauthorized);

        var (body, bad) = await JsonBody.ReadAsync(request, ignoreCase: false, cancel);
        if (bad is not null) return (null, bad);
        var (activity, wrong) = body is null ? (null, "The body must be an activity.") : BotActivity.Read(body);
        if (activity is null) return (null, WireError.BadRequest(wrong!));

        var address = activity.Address;
        var may = caller is null
            ? ServiceAddress.IsThisMachine(address.ServiceUrl) || (activity.ExpectReplies && address.ServiceUrl.Length == 0)
            : caller.MaySpeakFor(address.ChannelId, address.ServiceUrl);
        return may ? (activity, null) : (null, Unauthorized);
    }

    /// <summary>Not through a proxy, and not by a website's page whose name was pointed at this machine.</summary>
    private static bool IsFromThisMachine(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !request.Headers.Keys.Any(name => name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) || name is "Forwarded" or "Via")
        && (request.Host.Host is "localhost" || (IPAddress.TryParse(request.Host.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host)));
}
