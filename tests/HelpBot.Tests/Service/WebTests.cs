using System.Net;
using System.Text.Json.Nodes;

namespace HelpBot.Tests.Service;

public sealed class WebTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/health")]
    [InlineData("/bestaat-niet")]
    [InlineData("/v3/directline/conversations/x")]
    public async Task Every_answer_protects_its_reader(string path)
    {
        using var client = app.CreateClient();
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), Cancel);

        string Header(string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : "";
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.Contains("default-src 'self'", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains($"frame-ancestors 'self' {TestApp.Site}", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("wss://localhost", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("", Header("Server"));
    }

    [Fact]
    public async Task Health_tells_what_is_known_and_how_much_waits()
    {
        using var client = app.CreateClient();
        var health = (JsonObject)JsonNode.Parse(await client.GetStringAsync(new Uri("/health", UriKind.Relative), Cancel))!;

        Assert.Equal("ok", health.Text("status"));
        Assert.Equal("0", health.Text("waiting"));
        Assert.NotNull(health["knowledge"]);
    }

    [Fact]
    public async Task Ready_tells_the_knowledge_the_database_and_how_old_the_oldest_waiting_message_is()
    {
        await using var own = new TestApp();
        var (status, ready) = await Chat.SendAsync(own, HttpMethod.Get, "/health/ready", null);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(own.Get<HelpBot.Knowledge.LiveKnowledge>().Current.Counts.Fingerprint, ready.Text("knowledge"));
        Assert.Equal("ok", ready.Text("database"));
        Assert.Equal("0", ((JsonObject)ready["outbox"]!).Text("oldestSeconds"));
        Assert.Equal(HttpStatusCode.OK, (await Chat.SendAsync(own, HttpMethod.Get, "/health/live", null)).Status);
    }

    [Fact]
    public async Task One_address_that_asks_without_end_is_held_back_and_health_is_told_all_the_same()
    {
        await using var own = new TestApp(null, null, ("Service:RequestsPerMinute", "60"));
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 70; i++) statuses.Add((await Chat.SendAsync(own, HttpMethod.Get, "/bestaat-niet", null)).Status);

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.InRange(statuses.Count(s => s == HttpStatusCode.NotFound), 60, 66);
        Assert.Equal(HttpStatusCode.OK, (await Chat.SendAsync(own, HttpMethod.Get, "/health", null)).Status);
    }

    [Theory]
    [InlineData("10.1.2.3", "http")]
    [InlineData("10.9.0.0/16", "https")]
    public async Task Only_a_known_proxy_is_believed_about_where_a_request_came_from(string known, string scheme)
    {
        await using var own = new TestApp(null, null, ("Service:KnownProxies:0", known));
        var context = await own.Server.SendAsync(request =>
        {
            request.Connection.RemoteIpAddress = IPAddress.Parse("10.9.8.7");
            request.Request.Path = "/health/live";
            request.Request.Headers["X-Forwarded-Proto"] = "https";
            request.Request.Headers["X-Forwarded-For"] = "203.0.113.9";
        }, Cancel);

        Assert.Equal(scheme, context.Request.Scheme);
        Assert.Equal(known == "10.9.0.0/16" ? "203.0.113.9" : "10.9.8.7", context.Connection.RemoteIpAddress!.ToString());
        Assert.Equal(scheme == "https", context.Response.Headers.ContainsKey("Strict-Transport-Security"));
    }

    [Fact]
    public async Task A_lost_database_is_told_and_no_stack_trace_leaves()
    {
        await using var own = new TestApp();
        var chat = await own.ChatAsync();
        await chat.AskAsync("hoi");
        await own.Get<HelpBot.Storage.Database>().WriteAsync((session, cancel) => session.ExecuteAsync("DROP TABLE conversations", cancel), Cancel);

        var (status, body) = await chat.PostAsync("hoi");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("StorageFailed", body.ErrorCode());
        Assert.DoesNotContain("   at ", body.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Chat.SendAsync(own, HttpMethod.Get, "/health", null)).Status);
    }
}
