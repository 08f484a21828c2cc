using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace HelpBot.Tests.BotFramework;

/// <summary>A stand-in of Azure on this machine: OpenID metadata with keys of its own, the login, and a connector that can misbehave.</summary>
internal sealed class FakeAzure : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555", Tenant = "gemeente.example", AppSecret = "geheim-van-de-bot";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, (RSA Rsa, string[] Endorsements)> _published = new();

    private FakeAzure(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    public int MetadataReads;

    public ConcurrentQueue<JsonObject> Logins { get; } = new();

    /// <summary>What the connector got: path, token, body.</summary>
    public ConcurrentQueue<(string Path, string Token, JsonObject Body)> Posts { get; } = new();

    /// <summary>Called with each of them as it comes.</summary>
    public Action<JsonObject>? Heard { get; set; }

    /// <summary>The next answers of the connector, by conversation; 200 when there is none.</summary>
    public ConcurrentDictionary<string, ConcurrentQueue<int>> Trouble { get; } = new();

    public bool MetadataIsDown { get; set; }

    public (string Key, string? Value)[] Settings =>
    [
        ("BotFramework:AppId", AppId), ("BotFramework:AppSecret", AppSecret), ("BotFramework:TenantId", Tenant),
        ("BotFramework:MetadataUrl", Url + "/openid"), ("BotFramework:LoginUrl", Url),
    ];

    public static async Task<FakeAzure> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var azure = new FakeAzure(builder.Build());
        azure.Map();
        await azure._app.StartAsync();
        azure.Publish("k1", ["msteams", "webchat"]);
        return azure;
    }

    public RSA Publish(string kid, string[] endorsements) => _published.GetOrAdd(kid, _ => (RSA.Create(2048), endorsements)).Rsa;

    public RSA Key(string kid) => _published[kid].Rsa;

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        foreach (var (rsa, _) in _published.Values) rsa.Dispose();
    }

    private void Map()
    {
        _app.MapGet("/openid", () =>
        {
            Interlocked.Increment(ref MetadataReads);
            return MetadataIsDown ? Results.StatusCode(503) : Json(new() { ["issuer"] = "https://api.botframework.com", ["jwks_uri"] = Url + "/keys" });
        });
        _app.MapGet("/keys", () => Json(new() { ["keys"] = new JsonArray([.. _published.Select(k => Published(k.Key, k.Value.Rsa, k.Value.Endorsements))]) }));
        _app.MapPost($"/{Tenant}/oauth2/v2.0/token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            Logins.Enqueue(new(form.Select(f => KeyValuePair.Create(f.Key, (JsonNode?)f.Value.ToString()))));
            return Json(new() { ["token_type"] = "Bearer", ["expires_in"] = 3600, ["access_token"] = "uit-" + Logins.Count });
        });
        _app.MapPost("/connector/{**path}", async (HttpRequest request) =>
        {
            var trouble = Trouble.FirstOrDefault(t => request.Path.Value!.Contains(t.Key, StringComparison.Ordinal)).Value;
            if (trouble is not null && trouble.TryDequeue(out var status)) return Results.StatusCode(status);
            var body = (JsonObject)(await JsonNode.ParseAsync(request.Body))!;
            Posts.Enqueue((request.Path.Value!, request.Headers.Authorization.ToString(), body));
            Heard?.Invoke(body);
            return Json(new() { ["id"] = "sent-" + Posts.Count });
        });
    }

    private static JsonObject Published(string kid, RSA rsa, string[] endorsements)
    {
        var key = rsa.ExportParameters(false);
        return new JsonObject
        {
            ["kty"] = "RSA", ["use"] = "sig", ["kid"] = kid,
            ["n"] = Base64UrlEncoder.Encode(key.Modulus), ["e"] = Base64UrlEncoder.Encode(key.Exponent),
            ["endorsements"] = new JsonArray([.. endorsements.Select(e => (JsonNode)e)]),
        };
    }

    private static IResult Json(JsonObject body) => Results.Text(body.ToJsonString(), "application/json");
}
