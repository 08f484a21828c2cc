using System.Net;
using System.Text;
using HelpBot.Tests.Service;

namespace HelpBot.Tests.BotFramework;

/// <summary>Without an app id: off, or in Development for programs on this machine only.</summary>
public sealed class DevelopmentTests
{
    private const string Body = """
        {"type":"message","id":"1","text":"hallo","channelId":"emulator","serviceUrl":"SERVICE","deliveryMode":"expectReplies","conversation":{"id":"c"},"from":{"id":"u"}}
        """;

    [Fact]
    public async Task Without_an_app_id_the_address_is_not_there()
    {
        await using var app = new TestApp(null, null, ("environment", "Production"));

        Assert.Equal(404, await PostAsync(app, "127.0.0.1", "http://localhost:56150/_connector"));
    }

    [Fact]
    public async Task In_Development_only_programs_on_this_machine_are_answered_and_only_on_this_machine()
    {
        await using var app = new TestApp(null, null, ("environment", "Development"));

        Assert.Equal(200, await PostAsync(app, "127.0.0.1", "http://localhost:56150/_connector"));
        Assert.Equal(200, await PostAsync(app, "::1", ""));
        Assert.Equal(401, await PostAsync(app, "192.168.1.5", "http://localhost:56150/_connector"));
        Assert.Equal(401, await PostAsync(app, null, "http://localhost:56150/_connector"));
        Assert.Equal(401, await PostAsync(app, "127.0.0.1", "https://evil.example/"));
        Assert.Equal(401, await PostAsync(app, "127.0.0.1", "http://169.254.169.254/latest"));
        Assert.Equal(401, await PostAsync(app, "127.0.0.1", "http://localhost:56150/", host: "evil.example"));
        Assert.Equal(401, await PostAsync(app, "127.0.0.1", "http://localhost:56150/", forwarded: true));
    }

    private static async Task<int> PostAsync(TestApp app, string? from, string serviceUrl, string host = "localhost", bool forwarded = false)
    {
        var context = await app.Server.SendAsync(
            request =>
            {
                request.Request.Method = "POST";
                request.Request.Path = "/api/messages";
                request.Request.Host = new(host);
                request.Request.ContentType = "application/json";
                request.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(Body.Replace("SERVICE", serviceUrl, StringComparison.Ordinal)));
                request.Connection.RemoteIpAddress = from is null ? null : IPAddress.Parse(from);
                if (forwarded) request.Request.Headers["X-Forwarded-For"] = "192.168.1.5";
            },
            TestContext.Current.CancellationToken);
        return context.Response.StatusCode;
    }
}
