using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace HelpBot.Channels.Twilio.Sending;

/// <summary>Twilio's REST API, as far as it is needed. Never throws for what Twilio or the network does. Thread-safe.</summary>
internal sealed class TwilioClient : IDisposable
{
    /// <summary>Pages of its list that are looked through; newest first, so that a message of a moment ago is on the first.</summary>
    private const int MostPages = 5;

    /// <summary>Twilio's clock and ours.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(2);

    private readonly HttpClient _http;
    private readonly TwilioOptions _options;
    private readonly string _messages;

    public TwilioClient(IOptions<TwilioOptions> options)
    {
        _options = options.Value;
        _messages = $"/2010-04-01/Accounts/{Uri.EscapeDataString(_options.AccountSid ?? "")}/Messages.json";
        _http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(5) })
        {
            Timeout = TimeSpan.FromSeconds(_options.TimeoutSeconds),
        };
        var key = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{_options.ApiKey}:{_options.ApiSecret}"));
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", key);
    }

    /// <param name="fields">As Twilio names them: To, From, Body or ContentSid, StatusCallback.</param>
    public async Task<SendOutcome> SendAsync(IEnumerable<KeyValuePair<string, string>> fields, CancellationToken cancel)
    {
        try
        {
            using var content = new FormUrlEncodedContent(fields);
            using var response = await _http.PostAsync(_options.BaseUrl + _messages, content, cancel);
            var body = await JsonAsync(response, cancel);
            if (response.IsSuccessStatusCode && Text(body, "sid") is { } sid) return new SendOutcome.Taken(sid, Text(body, "status") ?? "queued");
            var error = Text(body, "code");
            return response.StatusCode switch
            {
                HttpStatusCode.TooManyRequests => new SendOutcome.NotSent(SendProblem.TooMany, error ?? "20429", After(response)),
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden when error is null => new SendOutcome.NotSent(SendProblem.Account, "20003"),
                >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError when response.StatusCode != HttpStatusCode.RequestTimeout =>
                    new SendOutcome.NotSent(ErrorTable.Of(error), error),
                _ => new SendOutcome.Unknown(),
            };
        }
        catch (HttpRequestException notConnected) when (IsBeforeSending(notConnected))
        {
            return new SendOutcome.NotSent(SendProblem.TooMany, null);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or OperationCanceledException)
        {
            return new SendOutcome.Unknown();
        }
    }

    /// <summary>Looks for a message that may have been sent: same person, same words, since then, and not known as another answer.</summary>
    public async Task<SearchOutcome> FindAsync(string to, IReadOnlyList<string> bodies, DateTimeOffset since, IReadOnlySet<string> known, CancellationToken cancel)
    {
        var url = $"{_options.BaseUrl}{_messages}?To={Uri.EscapeDataString(to)}&PageSize=50";
        // All of it together takes no longer than one try: whoever holds a parcel for longer loses it to another.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(_http.Timeout);
        cancel = limit.Token;
        try
        {
            for (var page = 0; page < MostPages; page++)
            {
                using var response = await _http.GetAsync(url, cancel);
                if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound) return new SearchOutcome.NotAllowed();
                if (!response.IsSuccessStatusCode || await JsonAsync(response, cancel) is not { } body || body["messages"] is not JsonArray messages) return new SearchOutcome.Failed();
                foreach (var message in messages.OfType<JsonObject>())
                {
                    if (CreatedAt(message) is { } at && at < since - ClockSkew) return new SearchOutcome.NotThere();
                    if (Text(message, "direction") == "inbound" || Text(message, "to") != to || Text(message, "sid") is not { } sid || known.Contains(sid)) continue;
                    // A trial account puts words of its own before ours.
                    var words = Trimmed(Text(message, "body") ?? "");
                    if (bodies.Any(b => words.EndsWith(Trimmed(b), StringComparison.Ordinal))) return new SearchOutcome.Found(sid, Text(message, "status") ?? "queued");
                }

                if (Text(body, "next_page_uri") is not { Length: > 0 } next) return new SearchOutcome.NotThere();
                url = _options.BaseUrl + next;
            }

            return new SearchOutcome.NotThere();
        }
        catch (Exception error) when (error is HttpRequestException or IOException or OperationCanceledException)
        {
            return new SearchOutcome.Failed();
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>"Fri, 24 May 2026 17:44:46 +0000".</summary>
    internal static DateTimeOffset? CreatedAt(JsonObject message) =>
        DateTimeOffset.TryParseExact(
            (Text(message, "date_created") ?? "").Replace("+0000", "GMT", StringComparison.Ordinal), "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at : null;

    private static bool IsBeforeSending(HttpRequestException error) =>
        error.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
        && error.InnerException is SocketException or System.Security.Authentication.AuthenticationException;

    private static TimeSpan? After(HttpResponseMessage response) => response.Headers.RetryAfter?.Delta;

    private static string Trimmed(string text) => text.ReplaceLineEndings("\n").Trim();

    private static async Task<JsonObject?> JsonAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        try
        {
            return JsonNode.Parse(await response.Content.ReadAsStringAsync(cancel)) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonObject? body, string name) => body?[name]?.ToString();
}
