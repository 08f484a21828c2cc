using System.Security.Cryptography;
using HelpBot.Storage;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HelpBot.Channels.DirectLine;

/// <summary>The tokens of conversations: JWT, HS256, claims <c>conv</c>, <c>user</c> and <c>exp</c>. Thread-safe once opened.</summary>
internal sealed class ConversationTokens(SigningKeys keys, IOptions<DirectLineOptions> options, TimeProvider time) : IHostedService
{
    private const string Issuer = "helpbot", Whole = "directline", StreamOnly = "directline-stream";
    private static readonly TimeSpan StreamLife = TimeSpan.FromSeconds(60);

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false, MaximumTokenSizeInBytes = 8192 };
    private readonly Recent<ReadToken> _known = new(2_000, TimeSpan.FromMinutes(5), time);
    private SymmetricSecurityKey? _key;

    public TimeSpan Life => TimeSpan.FromMinutes(options.Value.TokenMinutes);

    /// <summary>Reads the key before the first request is taken.</summary>
    public async Task StartAsync(CancellationToken cancellationToken) => _key = new(await keys.ReadAsync("directline", cancellationToken));

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>128 random bits, safe in an address.</summary>
    public static string NewId() => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(16));

    public string Issue(Grant grant) => Issue(grant, Whole, Life);

    /// <summary>Only opens a stream, and only within a minute: it stands in an address, and addresses get logged.</summary>
    public string IssueForStream(Grant grant) => Issue(grant, StreamOnly, StreamLife);

    /// <summary>What it allows, when it was read before: each message brings it, and what was found true to the last letter stays true until it expires.</summary>
    public Grant? Known(string token) => _known.Find(token) is { } known && time.GetUtcNow() < known.Expires ? known.Grant : null;

    /// <returns>Null for anything that is not a token of this service or has expired.</returns>
    public async Task<Grant?> ReadAsync(string token)
    {
        if (Known(token) is { } known) return known;
        if (await ReadAsync(token, [Whole]) is not { } read) return null;
        _known.Keep(token, read);
        return read.Grant;
    }

    public async Task<Grant?> ReadForStreamAsync(string token) => (await ReadAsync(token, [StreamOnly, Whole]))?.Grant;

    private string Issue(Grant grant, string audience, TimeSpan life)
    {
        var claims = new Dictionary<string, object> { ["conv"] = grant.ConversationId!, ["user"] = grant.UserId! };
        if (grant.TrustedOrigins.Count > 0) claims["trusted"] = grant.TrustedOrigins;
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            Expires = time.GetUtcNow().Add(life).UtcDateTime,
            Claims = claims,
            SigningCredentials = new(_key, SecurityAlgorithms.HmacSha256),
        });
    }

    private async Task<ReadToken?> ReadAsync(string token, string[] audiences)
    {
        var found = await _handler.ValidateTokenAsync(token, new()
        {
            ValidIssuer = Issuer,
            ValidAudiences = audiences,
            IssuerSigningKey = _key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            LifetimeValidator = (_, expires, _, _) => expires is { } end && time.GetUtcNow() < new DateTimeOffset(end, TimeSpan.Zero),
        });
        if (!found.IsValid) return null;
        var claims = found.ClaimsIdentity;
        return claims.FindFirst("conv")?.Value is { Length: > 0 } conversation && claims.FindFirst("user")?.Value is { Length: > 0 } user
            ? new(new(conversation, user, [.. claims.FindAll("trusted").Select(c => c.Value)]), new(found.SecurityToken.ValidTo, TimeSpan.Zero))
            : null;
    }

    private sealed record ReadToken(Grant Grant, DateTimeOffset Expires);
}
