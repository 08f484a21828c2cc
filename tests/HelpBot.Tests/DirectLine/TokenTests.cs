using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using HelpBot.Tests.Service;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HelpBot.Tests.DirectLine;

public sealed class TokenTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Generate = "/v3/directline/tokens/generate", Refresh = "/v3/directline/tokens/refresh", Start = "/v3/directline/conversations";

    [Theory]
    [InlineData("""{"user":{"id":"dl_anna"}}""")]
    [InlineData("""{"User":{"ID":"dl_anna","Name":"Anna"},"TrustedOrigins":["https://x.test"]}""")]
    public async Task The_secret_gives_a_token_that_carries_the_user(string body)
    {
        var (status, answer) = await Chat.SendAsync(app, HttpMethod.Post, Generate, TestApp.Secret, body);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(3600, (int)answer["expires_in"]!);
        var token = new JsonWebToken(answer.Text("token"));
        Assert.Equal("HS256", token.Alg);
        Assert.Equal("dl_anna", token.GetClaim("user").Value);
        Assert.Equal(answer.Text("conversationId"), token.GetClaim("conv").Value);
        Assert.True(token.ValidTo > DateTime.UnixEpoch);
    }

    [Fact]
    public async Task Nobody_named_gets_a_user_made_up()
    {
        var (_, answer) = await Chat.SendAsync(app, HttpMethod.Post, Generate, TestApp.Secret);

        Assert.StartsWith("dl_", new JsonWebToken(answer.Text("token")).GetClaim("user").Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generating_does_not_begin_the_conversation()
    {
        var chat = await Chat.NewAsync(app);

        Assert.Equal(HttpStatusCode.NotFound, (await chat.SendAsync(HttpMethod.Get, chat.Path)).Status);
    }

    [Theory]
    [InlineData(null, 401)]
    [InlineData("", 401)]
    [InlineData("Bearer", 401)]
    [InlineData("Bearer a b", 401)]
    [InlineData("Basic YWJjOmRlZg==", 401)]
    [InlineData("Bearer verkeerd-geheim", 403)]
    [InlineData("Bearer een-geheim-voor-de-proe", 403)]
    public async Task A_wrong_secret_gives_nothing(string? header, int expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Generate);
        if (header is not null) request.Headers.TryAddWithoutValidation("Authorization", header);
        using var client = app.CreateClient();
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, (int)response.StatusCode);
        var body = (JsonObject)JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.NotEmpty(body.ErrorCode());
    }

    [Fact]
    public async Task Without_a_secret_nobody_generates()
    {
        await using var closed = new TestApp(null, null, ("DirectLine:Secret", null));

        Assert.Equal(HttpStatusCode.Forbidden, (await Chat.SendAsync(closed, HttpMethod.Post, Generate, TestApp.Secret)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Chat.SendAsync(closed, HttpMethod.Post, Generate, null)).Status);
    }

    [Fact]
    public async Task A_token_cannot_make_tokens_for_others()
    {
        var chat = await Chat.NewAsync(app);

        Assert.Equal(HttpStatusCode.Forbidden, (await chat.SendAsync(HttpMethod.Post, Generate)).Status);
    }

    [Fact]
    public async Task Refreshing_needs_no_body_and_keeps_conversation_and_user()
    {
        var chat = await Chat.NewAsync(app);

        var (status, answer) = await chat.SendAsync(HttpMethod.Post, Refresh);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(chat.Id, answer.Text("conversationId"));
        Assert.Equal("dl_bezoeker", new JsonWebToken(answer.Text("token")).GetClaim("user").Value);
        Assert.Equal(HttpStatusCode.Created, (await Chat.SendAsync(app, HttpMethod.Post, Start, answer.Text("token"))).Status);
    }

    [Fact]
    public async Task A_token_expires_and_a_refreshed_one_goes_on()
    {
        var time = new FakeTime();
        await using var timed = TestApp.With(time);
        var chat = await timed.ChatAsync();
        time.Advance(TimeSpan.FromMinutes(45));
        var fresh = (await chat.SendAsync(HttpMethod.Post, Refresh)).Body.Text("token");
        time.Advance(TimeSpan.FromMinutes(30));

        var (status, answer) = await chat.SendAsync(HttpMethod.Get, chat.Path);
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.NotEmpty(answer.ErrorCode());
        Assert.Equal(HttpStatusCode.Forbidden, (await chat.SendAsync(HttpMethod.Post, Refresh)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Chat.SendAsync(timed, HttpMethod.Get, chat.Path, fresh)).Status);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("other key")]
    [InlineData("other issuer")]
    [InlineData("changed")]
    [InlineData("cut")]
    [InlineData("stream only")]
    [InlineData("long")]
    public async Task A_forged_token_opens_nothing(string how)
    {
        var chat = await app.ChatAsync();
        var streamUrl = (await chat.SendAsync(HttpMethod.Get, chat.Path)).Body.Text("streamUrl");
        var forged = Forge(how, chat, streamUrl);

        foreach (var (method, path) in (List<(HttpMethod, string)>)[(HttpMethod.Post, Refresh), (HttpMethod.Post, Start), (HttpMethod.Get, chat.Path),
            (HttpMethod.Get, chat.Path + "/activities"), (HttpMethod.Post, chat.Path + "/activities"), (HttpMethod.Post, chat.Path + "/upload")])
            Assert.Equal(HttpStatusCode.Forbidden, (await Chat.SendAsync(app, method, path, forged, method == HttpMethod.Post ? "{}" : null)).Status);
    }

    [Fact]
    public async Task The_page_of_the_service_gets_a_token_without_a_secret()
    {
        var (status, answer) = await Chat.SendAsync(app, HttpMethod.Post, "/chat/token", null);

        Assert.Equal(HttpStatusCode.OK, status);
        var (started, _) = await Chat.SendAsync(app, HttpMethod.Post, Start, answer.Text("token"));
        Assert.Equal(HttpStatusCode.Created, started);
    }

    [Theory]
    [InlineData("http://localhost", 200)]
    [InlineData("https://localhost", 200)]
    [InlineData(TestApp.Site, 200)]
    [InlineData("https://kwaad.test", 403)]
    [InlineData("https://gemeente.test.kwaad.test", 403)]
    [InlineData("https://gemeente.test:8443", 403)]
    [InlineData("null", 403)]
    public async Task A_page_of_another_website_gets_one_only_when_that_is_configured(string origin, int expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/chat/token");
        request.Headers.Add("Origin", origin);
        using var client = app.CreateClient();
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, (int)response.StatusCode);
    }

    [Fact]
    public async Task One_address_gets_only_so_many_tokens_a_minute()
    {
        var time = new FakeTime();
        await using var timed = TestApp.With(time, ("DirectLine:TokensPerMinute", "3"));
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, (await Chat.SendAsync(timed, HttpMethod.Post, "/chat/token", null)).Status);

        var (status, answer) = await Chat.SendAsync(timed, HttpMethod.Post, "/chat/token", null);
        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        Assert.NotEmpty(answer.ErrorCode());
        time.Advance(TimeSpan.FromSeconds(21));
        Assert.Equal(HttpStatusCode.OK, (await Chat.SendAsync(timed, HttpMethod.Post, "/chat/token", null)).Status);
    }

    private static string Forge(string how, Chat chat, string streamUrl)
    {
        var parts = chat.Token.Split('.');
        var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes("een sleutel die niemand hier kent, lang genoeg"));
        return how switch
        {
            "none" => Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""") + "." + parts[1] + ".",
            "other key" => Signed("helpbot", key),
            "other issuer" => Signed("iemand", key),
            "changed" => $"{parts[0]}.{Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace("dl_bezoeker", "dl_iemand", StringComparison.Ordinal))}.{parts[2]}",
            "cut" => chat.Token[..^4],
            "stream only" => streamUrl[(streamUrl.IndexOf("t=", StringComparison.Ordinal) + 2)..],
            _ => new string('a', 20_000),
        };

        string Signed(string issuer, SecurityKey with) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = "directline",
            Expires = DateTime.UnixEpoch.AddYears(100),
            Claims = new Dictionary<string, object> { ["conv"] = chat.Id, ["user"] = "dl_bezoeker" },
            SigningCredentials = new(with, SecurityAlgorithms.HmacSha256),
        });
    }
}
