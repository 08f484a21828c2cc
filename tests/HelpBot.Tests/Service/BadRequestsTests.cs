using System.Net.Http.Headers;
using System.Text;

namespace HelpBot.Tests.Service;

/// <summary>Whatever is sent to whatever address: a defined answer, in time, that tells nothing of the inside.</summary>
public sealed class BadRequestsTests
{
    private const int Requests = 6_000, Seed = 20261122;

    private static readonly string[] Words =
    [
        "v3", "directline", "conversations", "activities", "stream", "upload", "tokens", "generate", "refresh", "chat", "token", "health", "ready", "live", "api", "messages",
        "twilio", "status", "..", "%2e%2e", "%0a", "' OR 1=1 --", "<script>", "é", "%F0%9F", "a|b", "{}", ".git", "etc", "passwd", "knowledge", "chat.js", "index.html", "%",
    ];

    private static readonly string[] Known =
    [
        "/", "/chat.js", "/health", "/health/live", "/health/ready", "/chat/token", "/chat/begin", "/v3/directline/tokens/generate", "/v3/directline/tokens/refresh", "/v3/directline/conversations",
        "/v3/directline/conversations/{id}", "/v3/directline/conversations/{id}/activities", "/v3/directline/conversations/{id}/stream", "/v3/directline/conversations/{id}/upload",
        "/api/twilio/messages", "/api/twilio/status", "/api/messages",
    ];

    private static readonly string[] Methods = ["GET", "POST", "POST", "POST", "PUT", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "BREW"];

    private static readonly string[] Types = ["application/json", "application/json; charset=utf-16", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "multipart/form-data", "onzin"];

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "\"", ":", ",", "\\ud83d", "\\u0000", "null", "true", "1e999", "-0", "\"type\"", "\"message\"", "\"text\"", "\"channelData\"", "\"from\"", "\"id\"", "\u0000", "é", "\ud83d\ude00", "&", "=",
        "From", "Body", "MessageSid", "To", "%zz", "+", "\r\n", "--x", "<a>", "' OR 1=1 --", "{{7*7}}", "${jndi:ldap://x}",
    ];

    [Fact]
    public async Task Thousands_of_generated_requests_are_each_answered_and_none_breaks_anything()
    {
        var token = TestContext.Current.CancellationToken;
        await using var app = new TestApp(
            null, null, ("Service:RequestsPerMinute", "1000000"), ("DirectLine:TokensPerMinute", "10000"), ("Service:PublicUrl", "https://chat.test"), ("Twilio:AccountSid", "AC1"),
            ("Twilio:AuthToken", "geheim-van-de-proef"), ("Twilio:ApiKey", "SK1"), ("Twilio:ApiSecret", "geheim"), ("Twilio:BaseUrl", "http://127.0.0.1:9"));
        var chat = await app.ChatAsync();
        using var client = app.CreateClient();
        client.Timeout = TimeSpan.FromSeconds(20);
        var random = new Random(Seed);
        var wrong = new List<string>();
        for (var i = 0; i < Requests; i++)
        {
            using var request = Make(random, chat);
            var told = $"{i}: {request.Method} {request.RequestUri}";
            try
            {
                using var response = await client.SendAsync(request, token);
                var body = await response.Content.ReadAsStringAsync(token);
                if ((int)response.StatusCode >= 500 || body.Contains("   at ", StringComparison.Ordinal) || body.Contains("System.", StringComparison.Ordinal) || body.Contains("Exception", StringComparison.Ordinal))
                    wrong.Add($"{told} -> {(int)response.StatusCode} {body}");
            }
            catch (OperationCanceledException) when (!token.IsCancellationRequested)
            {
                wrong.Add($"{told} hangs");
            }
        }

        Assert.Empty(wrong.Take(10));
        Assert.Equal(["hoi"], (await chat.AskAsync("hoi")).Texts().Select(t => t[(t.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
    }

    private static HttpRequestMessage Make(Random random, Chat chat)
    {
        var path = random.Next(3) > 0
            ? Known[random.Next(Known.Length)].Replace("{id}", random.Next(2) == 0 ? chat.Id : Some(random, Words, 2), StringComparison.Ordinal)
            : "/" + string.Join('/', Enumerable.Range(0, random.Next(1, 6)).Select(_ => Words[random.Next(Words.Length)]));
        if (random.Next(4) == 0) path += $"?watermark={Uri.EscapeDataString(Some(random, Pieces, 3))}&t={Uri.EscapeDataString(random.Next(2) == 0 ? chat.Token : Some(random, Pieces, 4))}";
        var request = new HttpRequestMessage(new HttpMethod(Methods[random.Next(Methods.Length)]), new Uri(path, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Authorization", random.Next(5) switch
        {
            0 => null,
            1 => "Bearer " + Some(random, Pieces, 4).ReplaceLineEndings("").Replace("\0", "", StringComparison.Ordinal),
            2 => "Bearer " + TestApp.Secret,
            _ => "Bearer " + chat.Token,
        });
        if (random.Next(3) == 0) request.Headers.TryAddWithoutValidation("Origin", random.Next(2) == 0 ? TestApp.Site : "https://kwaad.test");
        if (random.Next(3) == 0) request.Headers.TryAddWithoutValidation("X-Twilio-Signature", Convert.ToBase64String(new byte[random.Next(40)]));
        if (random.Next(6) == 0) request.Headers.TryAddWithoutValidation("X-Forwarded-For", "1.2.3.4, ::1, onzin");
        if (request.Method.Method is "GET" or "HEAD" or "TRACE") return request;
        var body = random.Next(40) == 0 ? new string('x', 300_000) : Some(random, Pieces, 30);
        if (random.Next(2) == 0) body = $$"""{"type":"message","text":"{{body}}"}""";
        request.Content = new ByteArrayContent(random.Next(10) == 0 ? [0xC0, 0xFF, .. Encoding.UTF8.GetBytes(body)] : Encoding.UTF8.GetBytes(body));
        if (random.Next(8) > 0 && MediaTypeHeaderValue.TryParse(Types[random.Next(Types.Length)], out var type)) request.Content.Headers.ContentType = type;
        return request;
    }

    private static string Some(Random random, string[] of, int most) => string.Concat(Enumerable.Range(0, random.Next(most + 1)).Select(_ => of[random.Next(of.Length)]));
}
