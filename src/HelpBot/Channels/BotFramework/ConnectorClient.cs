using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HelpBot.Channels.BotFramework;

/// <summary>What became of a try.</summary>
internal abstract record Carried
{
    private Carried() { }

    /// <param name="Id">The channel's own id of it; null when it told none.</param>
    public sealed record Taken(string? Id) : Carried;

    /// <param name="Wait">As the channel asked; null when it did not.</param>
    public sealed record Later(TimeSpan? Wait) : Carried;

    /// <summary>Trying again changes nothing.</summary>
    public sealed record Refused(int Status) : Carried;
}

/// <summary>
/// The other side of the protocol: activities to the channel's connector.
/// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
/// </summary>
internal sealed class ConnectorClient(HttpClient http, OutboundToken token)
{
    public async Task<Carried> SendAsync(BotAddress to, JsonObject activity, CancellationToken cancel)
    {
        // Also what was stored long ago goes to safe addresses only.
        if (!ServiceAddress.IsSafe(to.ServiceUrl)) return new Carried.Refused(0);
        try
        {
            var bearer = await token.GetAsync(null, cancel);
            var result = await PostAsync(to, activity, bearer, cancel);
            return result is Carried.Refused { Status: 401 } && bearer is not null
                ? await PostAsync(to, activity, await token.GetAsync(bearer, cancel), cancel)
                : result;
        }
        catch (Exception error) when (error is HttpRequestException or IOException || (error is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return new Carried.Later(null);
        }
    }

    private async Task<Carried> PostAsync(BotAddress to, JsonObject activity, string? bearer, CancellationToken cancel)
    {
        var reply = to.ActivityId is { } answered ? "/" + Uri.EscapeDataString(answered) : "";
        var address = $"{to.ServiceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(to.ConversationId)}/activities{reply}";
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(activity.ToJsonString(ChannelJson.Plain), Encoding.UTF8, "application/json"),
        };
        if (bearer is not null) request.Headers.Authorization = new("Bearer", bearer);
        using var answer = await http.SendAsync(request, cancel);
        if (answer.IsSuccessStatusCode) return new Carried.Taken(Id(await answer.Content.ReadAsStringAsync(cancel)));
        return answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or HttpStatusCode.PreconditionFailed or >= HttpStatusCode.InternalServerError
            ? new Carried.Later(Wait(answer.Headers.RetryAfter))
            : new Carried.Refused((int)answer.StatusCode);
    }

    private static TimeSpan? Wait(RetryConditionHeaderValue? after) => after?.Delta is { } wait && wait < TimeSpan.FromHours(1) ? wait : null;

    private static string? Id(string body)
    {
        try
        {
            return ChannelJson.Text((JsonNode.Parse(body) as JsonObject)?["id"]) is { Length: > 0 and <= 80 } id ? id : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
