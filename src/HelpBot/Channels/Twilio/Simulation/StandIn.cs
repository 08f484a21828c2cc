using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using HelpBot.Channels.Twilio.Incoming;
using HelpBot.Channels.Twilio.Templates;

namespace HelpBot.Channels.Twilio.Simulation;

/// <summary>
/// Twilio's REST API on this machine, as far as HelpBot uses it: messages are taken and listed, templates made and listed, statuses told by
/// signed callbacks. Nothing leaves the machine.
/// </summary>
internal sealed class StandIn : IAsyncDisposable
{
    private readonly ConcurrentQueue<SentMessage> _messages = new();
    private readonly ConcurrentDictionary<string, JsonObject> _contents = new();
    private readonly HttpClient _http = new();
    private readonly WebApplication _app;
    private int _count;

    private StandIn(WebApplication app) => _app = app;

    /// <summary>Called for every message, on any thread.</summary>
    public Action<SentMessage> Arrived { get; set; } = _ => { };

    /// <summary>Answers instead of the stand-in, with a status and a body; null to let it work as it should.</summary>
    public Func<HttpRequest, (int Status, string Body)?> Misbehave { get; set; } = _ => null;

    public string Url { get; private set; } = "";

    public IReadOnlyCollection<SentMessage> Messages => _messages;

    /// <param name="port">0 for any that is free.</param>
    public static async Task<StandIn> StartAsync(int port, CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}");
        var standIn = new StandIn(builder.Build());
        standIn.Map();
        await standIn._app.StartAsync(cancel);
        standIn.Url = standIn._app.Urls.First();
        return standIn;
    }

    /// <summary>Knows these buttons from now on, by these numbers.</summary>
    public void Add(IEnumerable<(ButtonSet Set, string Sid)> sets)
    {
        foreach (var (set, sid) in sets) Add(set.Request(), sid);
    }

    /// <summary>Tells the service what became of a message.</summary>
    public async Task TellAsync(SentMessage message, string status, string? error, CancellationToken cancel)
    {
        message.Status = status;
        if (message.Callback is null) return;
        Dictionary<string, string> fields = new() { ["MessageSid"] = message.Sid, ["MessageStatus"] = status, ["To"] = message.To, ["From"] = message.From, ["AccountSid"] = Account.Sid };
        if (error is not null) fields["ErrorCode"] = error;
        using var response = await PostAsync(message.Callback, fields, cancel);
    }

    /// <summary>A signed webhook.</summary>
    public async Task<HttpResponseMessage> PostAsync(string url, IReadOnlyDictionary<string, string> fields, CancellationToken cancel)
    {
        using var content = new FormUrlEncodedContent(fields);
        var body = await content.ReadAsStringAsync(cancel);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        request.Headers.Add("X-Twilio-Signature", Signature.Of(System.Text.Encoding.UTF8.GetBytes(Account.AuthToken), url, Form.Parse(body)!));
        return await _http.SendAsync(request, cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private void Map()
    {
        var messages = $"/2010-04-01/Accounts/{Account.Sid}/Messages.json";
        _app.Use(async (context, next) =>
        {
            if (Misbehave(context.Request) is not var (status, body))
            {
                await next(context);
                return;
            }

            context.Response.StatusCode = status;
            await context.Response.WriteAsync(body);
        });
        _app.MapPost(messages, TakeAsync);
        _app.MapGet(messages, (string? to) => Json(new()
        {
            ["messages"] = new JsonArray([.. _messages.Reverse().Where(m => to is null || m.To == to).Take(50).Select(m => m.Json())]),
            ["next_page_uri"] = null,
        }));
        _app.MapGet("/v1/Content", () => Json(new() { ["contents"] = new JsonArray([.. _contents.Values.Select(c => c.DeepClone())]), ["meta"] = new JsonObject { ["next_page_url"] = null } }));
        _app.MapPost("/v1/Content", async (HttpRequest request) =>
        {
            var content = (JsonObject)(await JsonNode.ParseAsync(request.Body))!;
            return Json(Add(content, $"HX{Guid.NewGuid():N}"), 201);
        });
    }

    private JsonObject Add(JsonObject content, string sid)
    {
        var kept = (JsonObject)content.DeepClone();
        kept["sid"] = sid;
        return _contents[sid] = kept;
    }

    private async Task<IResult> TakeAsync(HttpRequest request) => Take(await request.ReadFormAsync());

    /// <summary>Takes a message as Twilio would.</summary>
    public IResult Take(IFormCollection form)
    {
        var (body, buttons) = (form["Body"].ToString(), (IReadOnlyList<string>)[]);
        if (form["ContentSid"].ToString() is { Length: > 0 } content)
        {
            if (!_contents.TryGetValue(content, out var template))
                return Json(new() { ["code"] = 21655, ["message"] = "The ContentSid is invalid" }, 400);
            body = (string?)JsonNode.Parse(form["ContentVariables"].ToString())?["1"] ?? "";
            buttons = Labels(template);
        }

        if (body.Length is 0 or > 1600) return Json(new() { ["code"] = body.Length == 0 ? 21602 : 21617, ["message"] = "The body is empty or too long" }, 400);
        var message = new SentMessage(
            $"SM{Interlocked.Increment(ref _count):D32}", form["To"].ToString(), form["From"].ToString(), body, buttons,
            form["StatusCallback"].ToString() is { Length: > 0 } callback ? callback : null, DateTimeOffset.UtcNow);
        _messages.Enqueue(message);
        Arrived(message);
        return Json(message.Json(), 201);
    }

    private static IReadOnlyList<string> Labels(JsonObject template)
    {
        var types = (JsonObject)template["types"]!;
        var (items, label) = types["twilio/quick-reply"] is { } quick ? (quick["actions"], "title") : (types["twilio/list-picker"]!["items"], "item");
        return [.. ((JsonArray)items!).Select(i => (string)i![label]!)];
    }

    private static IResult Json(JsonObject body, int status = 200) => Results.Text(body.ToJsonString(), "application/json", statusCode: status);
}
