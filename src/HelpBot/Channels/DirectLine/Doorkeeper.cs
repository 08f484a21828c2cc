using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace HelpBot.Channels.DirectLine;

/// <summary>Who may come in: reads the Authorization header. Fails closed.</summary>
internal sealed class Doorkeeper(ConversationTokens tokens, IOptions<DirectLineOptions> options)
{
    // Hashes have one length, so that comparing them tells nothing about the secret's.
    private readonly byte[]? _secret = options.Value.Secret is { Length: > 0 } secret ? Hash(secret) : null;

    /// <param name="conversationId">The conversation asked for; null when the request names none.</param>
    /// <returns>What is allowed, or the refusal.</returns>
    public async Task<(Grant? Grant, IResult? Refusal)> CheckAsync(HttpRequest request, string? conversationId = null)
    {
        if (Bearer(request) is not { } bearer) return (null, WireError.NoHeader);
        var grant = tokens.Known(bearer) ?? (IsSecret(bearer) ? Grant.Secret : await tokens.ReadAsync(bearer));
        if (grant is null || (conversationId is not null && !grant.Allows(conversationId))) return (null, WireError.BadToken);
        return (grant, null);
    }

    private static string? Bearer(HttpRequest request) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
        && header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
        && header.Parameter is { Length: > 0 } parameter && !parameter.Contains(' ') ? parameter : null;

    private bool IsSecret(string bearer) => _secret is not null && CryptographicOperations.FixedTimeEquals(Hash(bearer), _secret);

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
