using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HelpBot.Channels.BotFramework;

/// <summary>What a valid token says.</summary>
/// <param name="ServiceUrl">Where answers may go.</param>
internal sealed record ServiceCaller(string ServiceUrl, JsonWebKey Key)
{
    /// <summary>Whether this caller may bring an activity of that channel, to be answered at that address.</summary>
    public bool MaySpeakFor(string channelId, string serviceUrl) => ServiceUrl == serviceUrl && ServiceKeys.Endorses(Key, channelId);
}

/// <summary>
/// The tokens that Azure Bot Service sends along. Fails closed.
/// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
/// </summary>
internal sealed class InboundTokens(ServiceKeys keys, IOptions<BotFrameworkOptions> options, TimeProvider time)
{
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = 16 * 1024, MapInboundClaims = false };

    /// <returns>Null for whatever is not a token of the configured service for this bot.</returns>
    public async Task<ServiceCaller?> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
            || !header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            || header.Parameter is not { Length: > 0 and <= 16 * 1024 } text
            || !_handler.CanReadToken(text)) return null;
        if (Kid(text) is not { Length: > 0 } kid || await keys.FindAsync(kid, cancel) is not { } key) return null;

        var found = await _handler.ValidateTokenAsync(text, new()
        {
            ValidIssuer = options.Value.Issuer,
            ValidAudience = options.Value.AppId,
            IssuerSigningKey = key,
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
            LifetimeValidator = IsNow,
        });
        var serviceUrl = found.IsValid ? found.ClaimsIdentity.FindFirst("serviceurl")?.Value : null;
        return ServiceAddress.IsSafe(serviceUrl) ? new(serviceUrl!, key) : null;
    }

    private static string? Kid(string token)
    {
        try
        {
            return new JsonWebToken(token).Kid;
        }
        catch (Exception error) when (error is ArgumentException or FormatException or SecurityTokenException)
        {
            return null;
        }
    }

    private bool IsNow(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + Skew && (notBefore is not { } begin || begin - Skew <= now);
    }
}
