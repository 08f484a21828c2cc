using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace HelpBot.Channels.BotFramework;

/// <summary>
/// The keys that sign what comes in, from the OpenID metadata: read when first needed, again each day, and when a token names a key that is
/// not known. Keys that were read stay in use while the metadata cannot be reached. Thread-safe.
/// </summary>
internal sealed partial class ServiceKeys(
    HttpClient http, IOptions<BotFrameworkOptions> options, TimeProvider time, ILogger<ServiceKeys> logger) : IDisposable
{
    public static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    /// <summary>Between two looks, so that nobody makes the service look by sending nonsense.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile IReadOnlyList<JsonWebKey> _keys = [];
    private DateTimeOffset _readAt = DateTimeOffset.MinValue, _lookedAt = DateTimeOffset.MinValue;

    /// <returns>Null when no key of that name is known, also after looking again.</returns>
    public async Task<JsonWebKey?> FindAsync(string kid, CancellationToken cancel)
    {
        var known = Known(kid);
        if (known is not null && time.GetUtcNow() - _readAt < Fresh) return known;
        await _gate.WaitAsync(cancel);
        try
        {
            var now = time.GetUtcNow();
            var wanted = Known(kid) is null || now - _readAt >= Fresh;
            if (wanted && now - _lookedAt >= Pause) await ReadAsync(now, cancel);
        }
        finally
        {
            _gate.Release();
        }

        return Known(kid);
    }

    /// <summary>The channels a key may speak for.</summary>
    public static bool Endorses(JsonWebKey key, string channelId) =>
        key.AdditionalData.TryGetValue("endorsements", out var value)
        && value is JsonElement { ValueKind: JsonValueKind.Array } list
        && list.EnumerateArray().Any(e => e.ValueKind == JsonValueKind.String && e.GetString() == channelId);

    public void Dispose() => _gate.Dispose();

    private JsonWebKey? Known(string kid) => _keys.FirstOrDefault(k => k.KeyId == kid);

    private async Task ReadAsync(DateTimeOffset now, CancellationToken cancel)
    {
        _lookedAt = now;
        var address = options.Value.MetadataUrl;
        try
        {
            var documents = new HttpDocumentRetriever(http) { RequireHttps = !ServiceAddress.IsThisMachine(address) };
            var found = await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, cancel);
            // A symmetric key in a public document would be a key that everybody has.
            _keys = [.. found.JsonWebKeySet.Keys.Where(k => k.Kty == JsonWebAlgorithmsKeyTypes.RSA && !string.IsNullOrEmpty(k.KeyId))];
            _readAt = now;
        }
        catch (Exception error) when (error is IOException or HttpRequestException or InvalidOperationException or ArgumentException or TaskCanceledException
            && !cancel.IsCancellationRequested)
        {
            Failed(error.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Error, "BotFramework:MetadataUrl could not be read: {Kind}. Keys that were known stay in use.")]
    private partial void Failed(string kind);
}
