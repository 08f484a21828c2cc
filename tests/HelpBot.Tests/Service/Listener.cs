using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace HelpBot.Tests.Service;

/// <summary>The client's end of a stream.</summary>
internal sealed class Listener(WebSocket socket) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public WebSocket Socket => socket;

    public static async Task<Listener> OpenAsync(TestApp app, string streamUrl, string? origin = null)
    {
        var client = app.Server.CreateWebSocketClient();
        if (origin is not null) client.ConfigureRequest = request => request.Headers.Origin = origin;
        return new(await client.ConnectAsync(new(streamUrl), TestContext.Current.CancellationToken));
    }

    /// <summary>The next frame as text; null when the service closed.</summary>
    public async Task<string?> FrameAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        var text = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var got = await socket.ReceiveAsync(buffer, limit.Token);
            if (got.MessageType == WebSocketMessageType.Close) return null;
            text.Write(buffer, 0, got.Count);
            if (got.EndOfMessage) return Encoding.UTF8.GetString(text.ToArray());
        }
    }

    /// <summary>The next frame that says something.</summary>
    public async Task<JsonObject> NextAsync()
    {
        while (true)
        {
            var frame = await FrameAsync();
            Assert.NotNull(frame);
            if (frame.Length > 0) return (JsonObject)JsonNode.Parse(frame)!;
        }
    }

    /// <summary>So many activities, typing not counted.</summary>
    public async Task<List<JsonObject>> TakeAsync(int count)
    {
        var all = new List<JsonObject>();
        while (all.Count < count) all.AddRange((await NextAsync()).Activities().Where(a => a.Text("type") != "typing"));
        return all;
    }

    /// <summary>Everything that the bot answers to a message, up to the balloon that expects an answer.</summary>
    public async Task<List<JsonObject>> AnswersAsync(string activityId)
    {
        var answers = new List<JsonObject>();
        while (answers is not [.., var last] || last.Text("inputHint") != "expectingInput")
            answers.AddRange((await NextAsync()).Activities().Where(a => a.Text("replyToId") == activityId));
        return answers;
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }
}

internal static class WireReading
{
    /// <summary>The empty string when there is no such text.</summary>
    public static string Text(this JsonObject body, string name) => body[name]?.ToString() ?? "";

    public static List<JsonObject> Activities(this JsonObject body) => [.. ((JsonArray)body["activities"]!).Select(a => (JsonObject)a!)];

    public static List<string> Texts(this IEnumerable<JsonObject> activities) => [.. activities.Select(a => a.Text("text"))];

    public static string ErrorCode(this JsonObject body) => ((JsonObject)body["error"]!).Text("code");
}
