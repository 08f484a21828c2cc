using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using HelpBot.Channels.BotFramework;
using HelpBot.Tests.Service;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HelpBot.Tests.BotFramework;

/// <summary>Azure Bot Service as it calls the bot: an activity and a token that fits it.</summary>
internal sealed class BotCaller(TestApp app, FakeAzure azure)
{
    public string Conversation { get; } = "gesprek-" + Guid.NewGuid();
    private int _count;

    public string ServiceUrl => azure.Url + "/connector";

    /// <summary>The conversation as it is stored.</summary>
    public string Key => BotActivity.Read(Activity("")).Activity!.Address.Key;

    public JsonObject Activity(string text) => new()
    {
        ["type"] = "message", ["id"] = "m" + Interlocked.Increment(ref _count), ["text"] = text, ["channelId"] = "msteams", ["serviceUrl"] = ServiceUrl,
        ["conversation"] = new JsonObject { ["id"] = Conversation, ["tenantId"] = "t" },
        ["from"] = new JsonObject { ["id"] = "29:mevrouw", ["name"] = "Mevrouw" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "HelpBot" },
    };

    public JsonObject Asking(string text)
    {
        var activity = Activity(text);
        activity["deliveryMode"] = "expectReplies";
        return activity;
    }

    /// <param name="change">Makes the token wrong in one way.</param>
    public string Token(Action<SecurityTokenDescriptor>? change = null, string kid = "k1")
    {
        var now = app.Get<TimeProvider>().GetUtcNow().UtcDateTime;
        var what = new SecurityTokenDescriptor
        {
            Issuer = "https://api.botframework.com", Audience = FakeAzure.AppId, NotBefore = now.AddMinutes(-1), Expires = now.AddHours(1),
            Claims = new Dictionary<string, object> { ["serviceurl"] = ServiceUrl },
            SigningCredentials = new(new RsaSecurityKey(azure.Key(kid)) { KeyId = kid }, SecurityAlgorithms.RsaSha256),
        };
        change?.Invoke(what);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(what);
    }

    public Task<(HttpStatusCode Status, JsonObject Body)> PostAsync(JsonObject activity) => PostAsync(activity.ToJsonString(), "Bearer " + Token());

    public async Task<(HttpStatusCode Status, JsonObject Body)> PostAsync(string body, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var client = app.CreateClient();
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response.StatusCode, text.StartsWith('{') ? (JsonObject)JsonNode.Parse(text)! : []);
    }

    /// <summary>What the bot says to a message, in the same request.</summary>
    public async Task<List<JsonObject>> AskAsync(string text)
    {
        var (status, body) = await PostAsync(Asking(text));
        Assert.Equal(HttpStatusCode.OK, status);
        return body.Activities();
    }
}
