using HelpBot.Tests.Service;

namespace HelpBot.Tests.BotFramework;

/// <summary>One service with a registration, for all tests of a class; each test has a conversation of its own.</summary>
public sealed class BotService : IAsyncLifetime
{
    internal FakeAzure Azure { get; private set; } = null!;

    internal TestApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Azure = await FakeAzure.StartAsync();
        Azure.Publish("other-channel", ["sms"]);
        Azure.Publish("no-endorsements", []);
        App = new(null, null, Azure.Settings);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Azure.DisposeAsync();
    }
}
