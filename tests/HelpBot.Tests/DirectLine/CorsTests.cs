using System.Net;
using HelpBot.Tests.Service;

namespace HelpBot.Tests.DirectLine;

public sealed class CorsTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("/v3/directline/conversations")]
    [InlineData("/v3/directline/tokens/refresh")]
    [InlineData("/v3/directline/conversations/x/activities")]
    [InlineData("/chat/token")]
    [InlineData("/chat/begin")]
    public async Task A_configured_website_may_ask_with_every_header_that_clients_send(string path)
    {
        using var response = await AskAsync(HttpMethod.Options, path, TestApp.Site);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(TestApp.Site, Header(response, "Access-Control-Allow-Origin"));
        Assert.Contains("POST", Header(response, "Access-Control-Allow-Methods"), StringComparison.Ordinal);
        foreach (var header in (string[])["authorization", "content-type", "x-ms-bot-agent", "x-requested-with"])
            Assert.Contains(header, Header(response, "Access-Control-Allow-Headers"), StringComparison.Ordinal);
        Assert.Contains("Origin", Header(response, "Vary"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://kwaad.test")]
    [InlineData("http://gemeente.test")]
    [InlineData("null")]
    public async Task Any_other_gets_no_leave(string origin)
    {
        foreach (var method in (HttpMethod[])[HttpMethod.Options, HttpMethod.Post])
        {
            using var response = await AskAsync(method, "/v3/directline/conversations", origin);
            Assert.Equal("", Header(response, "Access-Control-Allow-Origin"));
            Assert.Contains("Origin", Header(response, "Vary"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_refusal_can_be_read_by_the_website_too()
    {
        using var response = await AskAsync(HttpMethod.Post, "/v3/directline/conversations", TestApp.Site);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(TestApp.Site, Header(response, "Access-Control-Allow-Origin"));
    }

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, string origin)
    {
        using var client = app.CreateClient();
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Origin", origin);
        if (method == HttpMethod.Options)
        {
            request.Headers.Add("Access-Control-Request-Method", "POST");
            request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with");
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static string Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : "";
}
