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
    public async Task A_lost_database_is_told_and_no_stack_trace_leaves()
    {
        await using var own = new TestApp();
        var chat = await own.ChatAsync();
        await chat.AskAsync("hoi");
        await own.Get<HelpBot.Storage.Database>().WriteAsync((session, cancel) => session.ExecuteAsync("DROP TABLE conversations", cancel), Cancel);

        var (status, body) = await chat.PostAsync("hoi");

        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Equal("ServerError", body.ErrorCode());
        Assert.DoesNotContain("   at ", body.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Chat.SendAsync(own, HttpMethod.Get, "/health", null)).Status);
    }
}
