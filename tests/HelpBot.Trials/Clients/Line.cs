using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace HelpBot.Trials.Clients;

/// <summary>Something said, as a client hears it.</summary>
/// <param name="ReplyTo">The activity that it answers; null when none.</param>
/// <param name="ClientId">The client's own id of what it wrote itself; null for what the bot says.</param>
/// <param name="IsLast">The last balloon of an answer.</param>
public sealed record Said(string Id, bool IsBot, string? ReplyTo, string? ClientId, bool IsLast)
{
    public static (List<Said> All, string? Watermark) Read(ReadOnlySpan<byte> frame)
    {
        var all = new List<Said>();
        if (frame.Length == 0) return (all, null);
        using var json = JsonDocument.Parse(frame.ToArray());
        foreach (var a in json.RootElement.GetProperty("activities").EnumerateArray())
        {
            if (a.GetProperty("type").GetString() != "message" || !json.RootElement.TryGetProperty("watermark", out _)) continue;
            all.Add(new(
                a.GetProperty("id").GetString()!, a.GetProperty("from").GetProperty("role").GetString() == "bot",
                a.TryGetProperty("replyToId", out var reply) ? reply.GetString() : null,
                a.TryGetProperty("channelData", out var data) && data.ValueKind == JsonValueKind.Object && data.TryGetProperty("clientActivityID", out var id) ? id.GetString() : null,
                a.TryGetProperty("inputHint", out var hint) && hint.GetString() == "expectingInput"));
        }

        return (all, json.RootElement.TryGetProperty("watermark", out var mark) ? mark.GetString() : null);
    }
}

/// <summary>A conversation over Direct Line. Each request goes to whatever address it is told.</summary>
public sealed class Line(HttpClient http)
{
    private string _token = "";

    public string Id { get; private set; } = "";

    private string Path => $"/v3/directline/conversations/{Id}";

    public async Task StartAsync(Func<string> url, CancellationToken cancel)
    {
        var token = await SureAsync(url, u => Request(HttpMethod.Post, u + "/v3/directline/tokens/generate", Running.Instance.Secret, "{}"), cancel);
        (Id, _token) = (token.GetProperty("conversationId").GetString()!, token.GetProperty("token").GetString()!);
        await SureAsync(url, u => Request(HttpMethod.Post, u + "/v3/directline/conversations", _token, null), cancel);
    }

    /// <summary>Says it until it was taken, each time with the same id.</summary>
    /// <returns>The id that the service gave it.</returns>
    public async Task<string> SayAsync(Func<string> url, string text, string clientId, CancellationToken cancel)
    {
        var body = JsonSerializer.Serialize(new { type = "message", text, from = new { id = "u" }, channelData = new { clientActivityID = clientId } });
        var answer = await SureAsync(url, u => Request(HttpMethod.Post, u + Path + "/activities", _token, body), cancel);
        return answer.GetProperty("id").GetString()!;
    }

    /// <summary>The whole conversation.</summary>
    public async Task<List<Said>> HistoryAsync(Func<string> url, CancellationToken cancel)
    {
        var answer = await SureAsync(url, u => Request(HttpMethod.Get, u + Path + "/activities", _token, null), cancel);
        return Said.Read(Encoding.UTF8.GetBytes(answer.GetRawText())).All;
    }

    /// <summary>Hears everything after a watermark, until the connection ends; what ends it is no error.</summary>
    /// <param name="hear">What was said, and how far that is.</param>
    public async Task ListenAsync(string url, string? watermark, Action<List<Said>, string?> hear, CancellationToken cancel)
    {
        try
        {
            using var socket = new ClientWebSocket();
            var from = watermark is null ? "" : $"watermark={watermark}&";
            await socket.ConnectAsync(new($"{url.Replace("http://", "ws://", StringComparison.Ordinal)}{Path}/stream?{from}t={_token}"), cancel);
            var buffer = new byte[64 * 1024];
            using var frame = new MemoryStream();
            while (socket.State == WebSocketState.Open)
            {
                var got = await socket.ReceiveAsync(buffer.AsMemory(), cancel);
                if (got.MessageType == WebSocketMessageType.Close) return;
                frame.Write(buffer, 0, got.Count);
                if (!got.EndOfMessage) continue;
                var (all, mark) = Said.Read(frame.GetBuffer().AsSpan(0, (int)frame.Length));
                frame.SetLength(0);
                if (all.Count > 0) hear(all, mark);
            }
        }
        catch (Exception error) when (error is WebSocketException or HttpRequestException or OperationCanceledException or IOException)
        {
            // The instance is gone, or the trial ends.
        }
    }

    private static HttpRequestMessage Request(HttpMethod method, string url, string token, string? body)
    {
        var request = new HttpRequestMessage(method, url);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return request;
    }

    /// <summary>Again and again, anywhere, until it is answered: what a client does whose connection fails.</summary>
    private async Task<JsonElement> SureAsync(Func<string> url, Func<string, HttpRequestMessage> make, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                using var request = make(url());
                using var response = await http.SendAsync(request, cancel);
                if (response.IsSuccessStatusCode)
                {
                    using var json = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancel));
                    return json.RootElement.Clone();
                }

                if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.BadRequest)
                    throw new InvalidOperationException($"{request.Method} {request.RequestUri!.AbsolutePath}: {(int)response.StatusCode}");
            }
            catch (Exception error) when (error is HttpRequestException or IOException || (error is OperationCanceledException && !cancel.IsCancellationRequested))
            {
                // Gone, or on its way down, or up.
            }

            await Task.Delay(100, cancel);
        }
    }
}
