using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace HelpBot.Tests.Service;

/// <summary>A client of Direct Line, as plain as can be.</summary>
internal sealed class Chat(TestApp app, string id, string token)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public string Id => id;

    public string Token => token;

    public string Path => $"/v3/directline/conversations/{id}";

    public static async Task<Chat> NewAsync(TestApp app, string body = """{"user":{"id":"dl_bezoeker"}}""")
    {
        var (status, answer) = await SendAsync(app, HttpMethod.Post, "/v3/directline/tokens/generate", TestApp.Secret, body);
        Assert.Equal(HttpStatusCode.OK, status);
        return new(app, answer.Text("conversationId"), answer.Text("token"));
    }

    public Task<(HttpStatusCode Status, JsonObject Body)> StartAsync() => SendAsync(HttpMethod.Post, "/v3/directline/conversations");

    public Task<(HttpStatusCode Status, JsonObject Body)> PostAsync(string text, string? messageId = null) => PostActivityAsync(new JsonObject
    {
        ["type"] = "message",
        ["text"] = text,
        ["from"] = new JsonObject { ["id"] = "dl_bezoeker" },
        ["channelData"] = messageId is null ? null : new JsonObject { ["clientActivityID"] = messageId },
    }.ToJsonString());

    public Task<(HttpStatusCode Status, JsonObject Body)> PostActivityAsync(string json) => SendAsync(HttpMethod.Post, Path + "/activities", json);

    public async Task<(List<JsonObject> Activities, string Watermark)> ListAsync(string? watermark = null)
    {
        var (status, body) = await SendAsync(HttpMethod.Get, Path + "/activities" + (watermark is null ? "" : "?watermark=" + Uri.EscapeDataString(watermark)));
        Assert.Equal(HttpStatusCode.OK, status);
        return (body.Activities(), body.Text("watermark"));
    }

    public Task<(HttpStatusCode Status, JsonObject Body)> SendAsync(HttpMethod method, string path, string? body = null) => SendAsync(app, method, path, token, body);

    /// <summary>Listens from a watermark on, over the address that the service gave.</summary>
    public async Task<Listener> ListenAsync(string? watermark = null, string? origin = null)
    {
        var (status, body) = await SendAsync(HttpMethod.Get, Path + (watermark is null ? "" : "?watermark=" + watermark));
        Assert.Equal(HttpStatusCode.OK, status);
        return await Listener.OpenAsync(app, body.Text("streamUrl"), origin);
    }

    /// <summary>Says something and waits for the answers.</summary>
    public async Task<List<JsonObject>> AskAsync(string text)
    {
        var (_, watermark) = await ListAsync();
        await using var listener = await ListenAsync(watermark);
        var (status, body) = await PostAsync(text);
        Assert.Equal(HttpStatusCode.OK, status);
        return await listener.AnswersAsync(body.Text("id"));
    }

    public static async Task<(HttpStatusCode Status, JsonObject Body)> SendAsync(TestApp app, HttpMethod method, string path, string? bearer, string? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (bearer is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var client = app.CreateClient();
        using var response = await client.SendAsync(request, Cancel);
        var text = await response.Content.ReadAsStringAsync(Cancel);
        return (response.StatusCode, text.StartsWith('{') ? (JsonObject)JsonNode.Parse(text)! : []);
    }
}
