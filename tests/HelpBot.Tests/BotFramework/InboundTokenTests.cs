using System.Net;
using Microsoft.IdentityModel.Tokens;

namespace HelpBot.Tests.BotFramework;

/// <summary>Own metadata, own keys: one way to be right, and many to be wrong.</summary>
public sealed class InboundTokenTests(BotService bot) : IClassFixture<BotService>
{
    private readonly BotCaller _caller = new(bot.App, bot.Azure);

    public static TheoryData<string> Wrongs { get; } = [.. WrongTokens.All.Keys];

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha256)]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    public async Task A_token_that_is_right_comes_in(string algorithm)
    {
        var token = _caller.Token(what => what.SigningCredentials = new(what.SigningCredentials.Key, algorithm));

        var (status, _) = await _caller.PostAsync(_caller.Asking("hallo").ToJsonString(), "Bearer " + token);

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Theory]
    [MemberData(nameof(Wrongs))]
    public async Task A_token_that_is_wrong_in_one_way_stays_out(string way)
    {
        var (status, body) = await _caller.PostAsync(_caller.Asking("hallo").ToJsonString(), WrongTokens.All[way](_caller, bot.Azure));

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Equal("Unauthorized", body["error"]!["code"]!.ToString());
        Assert.False(await bot.App.Get<HelpBot.Storage.Conversations>().ExistsAsync(_caller.Key, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("serviceUrl", "http://169.254.169.254/")]
    [InlineData("serviceUrl", "https://smba.trafficmanager.net/emea/")]
    [InlineData("serviceUrl", "")]
    [InlineData("channelId", "sms")]
    public async Task A_right_token_speaks_for_its_own_address_and_channels_only(string name, string value)
    {
        var activity = _caller.Asking("hallo");
        activity[name] = value;

        var (status, _) = await _caller.PostAsync(activity);

        Assert.Equal(HttpStatusCode.Unauthorized, status);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(6, false)]
    public async Task Clocks_may_differ_by_five_minutes(int minutes, bool comesIn)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        string[] tokens =
        [
            _caller.Token(what => what.Expires = now.AddMinutes(-minutes)),
            _caller.Token(what => what.NotBefore = now.AddMinutes(minutes)),
        ];

        foreach (var token in tokens)
            Assert.Equal(comesIn, (await _caller.PostAsync(_caller.Asking("hallo").ToJsonString(), "Bearer " + token)).Status == HttpStatusCode.OK);
    }
}
