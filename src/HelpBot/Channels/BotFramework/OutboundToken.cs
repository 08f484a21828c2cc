using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace HelpBot.Channels.BotFramework;

/// <summary>The token that goes with every answer, by client credentials; kept until shortly before it ends. Thread-safe.</summary>
internal sealed class OutboundToken(HttpClient http, IOptions<BotFrameworkOptions> options, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile Kept? _kept;

    /// <param name="refused">A token that was not accepted; it is not given again.</param>
    /// <returns>Null where no app id is configured: answers on this machine need no token.</returns>
    /// <exception cref="HttpRequestException">None can be had now.</exception>
    public async Task<string?> GetAsync(string? refused, CancellationToken cancel)
    {
        if (options.Value.AppId is null) return null;
        if (Usable(refused) is { } token) return token;
        await _gate.WaitAsync(cancel);
        try
        {
            if (Usable(refused) is { } fresh) return fresh;
            return (_kept = await AskAsync(cancel)).Token;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private string? Usable(string? refused) =>
        _kept is { } kept && kept.Token != refused && time.GetUtcNow() < kept.Until ? kept.Token : null;

    private async Task<Kept> AskAsync(CancellationToken cancel)
    {
        var settings = options.Value;
        var address = $"{settings.LoginUrl.TrimEnd('/')}/{Uri.EscapeDataString(settings.TenantId!)}/oauth2/v2.0/token";
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"), new("client_id", settings.AppId), new("client_secret", settings.AppSecret), new("scope", settings.Scope),
        ]);
        using var answer = await http.PostAsync(address, form, cancel);
        answer.EnsureSuccessStatusCode();
        try
        {
            var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancel)) as JsonObject;
            var token = ChannelJson.Text(body?["access_token"]) ?? throw new HttpRequestException("No access_token in the answer.");
            var life = TimeSpan.FromSeconds(body!["expires_in"]?.GetValue<double>() ?? 0);
            return new(token, time.GetUtcNow() + (life > Early * 2 ? life - Early : life / 2));
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            throw new HttpRequestException("The answer with the token cannot be read.", error);
        }
    }

    private sealed record Kept(string Token, DateTimeOffset Until);
}
