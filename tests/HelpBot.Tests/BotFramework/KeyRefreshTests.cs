using System.Net;
using System.Security.Cryptography;
using HelpBot.Tests.Service;
using Microsoft.IdentityModel.Tokens;

namespace HelpBot.Tests.BotFramework;

public sealed class KeyRefreshTests : IAsyncLifetime
{
    private readonly FakeTime _time = new();
    private FakeAzure _azure = null!;
    private TestApp _app = null!;
    private BotCaller _caller = null!;

    public async ValueTask InitializeAsync()
    {
        _azure = await FakeAzure.StartAsync();
        _app = TestApp.With(_time, _azure.Settings);
        _caller = new(_app, _azure);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _azure.DisposeAsync();
    }

    [Fact]
    public async Task Keys_are_read_once_a_day_and_when_a_new_one_signs()
    {
        await _caller.AskAsync("een");
        await _caller.AskAsync("twee");
        Assert.Equal(1, _azure.MetadataReads);

        _azure.Publish("k2", ["msteams"]);
        _time.Advance(TimeSpan.FromMinutes(1));
        var (status, _) = await _caller.PostAsync(_caller.Asking("drie").ToJsonString(), "Bearer " + _caller.Token(kid: "k2"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(2, _azure.MetadataReads);

        _time.Advance(TimeSpan.FromHours(25));
        await _caller.AskAsync("vier");
        Assert.Equal(3, _azure.MetadataReads);
    }

    [Fact]
    public async Task Nonsense_does_not_make_the_service_read_the_keys_each_time()
    {
        using var rsa = RSA.Create(2048);
        var unknown = _caller.Token(what => what.SigningCredentials = new(new RsaSecurityKey(rsa) { KeyId = "nergens" }, SecurityAlgorithms.RsaSha256));

        for (var i = 0; i < 10; i++) await _caller.PostAsync(_caller.Asking("x").ToJsonString(), "Bearer " + unknown);

        Assert.Equal(1, _azure.MetadataReads);
    }

    [Fact]
    public async Task Keys_that_were_known_serve_while_the_metadata_is_down()
    {
        await _caller.AskAsync("een");
        _azure.MetadataIsDown = true;
        _time.Advance(TimeSpan.FromHours(25));

        Assert.Single(await _caller.AskAsync("twee"));
    }

    [Fact]
    public async Task Without_any_key_nobody_comes_in()
    {
        _azure.MetadataIsDown = true;

        var (status, _) = await _caller.PostAsync(_caller.Asking("hallo"));

        Assert.Equal(HttpStatusCode.Unauthorized, status);
    }
}
