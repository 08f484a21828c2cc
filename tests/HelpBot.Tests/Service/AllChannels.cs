using HelpBot.Core.Conversation;
using HelpBot.Storage;
using HelpBot.Tests.BotFramework;
using HelpBot.Tests.Conversation;
using HelpBot.Tests.Twilio;
using HelpBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace HelpBot.Tests.Service;

/// <summary>The whole service with the real dialogue and every way in: Direct Line, SMS, WhatsApp, and <c>/api/messages</c> with its answer in the response or by connector.</summary>
internal sealed class AllChannels : IAsyncDisposable
{
    private readonly FakeAzure _azure;
    private readonly TempFolder _folder;
    private readonly BotCaller _inResponse, _byConnector;

    private AllChannels(FakeAzure azure, TempFolder folder, TwilioLine line, Chat chat)
    {
        (_azure, _folder, Line, Chat) = (azure, folder, line, chat);
        (_inResponse, _byConnector) = (new(line.Service, azure), new(line.Service, azure));
    }

    public TwilioLine Line { get; }

    public Chat Chat { get; }

    public TestApp Service => Line.Service;

    /// <summary>Ids and addresses of the people who write.</summary>
    public IReadOnlyList<string> Addresses => [TwilioLine.Son[1..], _inResponse.Conversation, _byConnector.Conversation, "29:mevrouw"];

    public static async Task<AllChannels> OpenAsync(params (string Key, string? Value)[] settings)
    {
        var azure = await FakeAzure.StartAsync();
        var folder = new TempFolder();
        var line = await TwilioLine.StartAsync(
            services => services.AddSingleton<Respond>(new Dialogue(ShippedBasis.Value, new()).Respond), folder.File("test.db"), [.. azure.Settings, .. settings]);
        return new(azure, folder, line, await line.Service.ChatAsync());
    }

    /// <summary>Says the same on every channel, and waits until all of it is answered and sent.</summary>
    public async Task SayAsync(string text)
    {
        await Chat.AskAsync(text);
        await Line.WriteAsync(TwilioLine.Son, text);
        await Line.WriteAsync(TwilioLine.App, text);
        await _inResponse.AskAsync(text);
        await _byConnector.PostAsync(_byConnector.Activity(text));
        await Line.QuietAsync();
    }

    /// <summary>Whether any file of the database holds these letters.</summary>
    public bool Holds(string text) => Storage.TestDatabase.Holds(_folder.Path, text);

    public Task<List<string>> ChannelsAsync() => Service.Get<Database>().ReadAsync(
        (session, cancel) => session.QueryAsync("SELECT DISTINCT channel FROM conversations ORDER BY channel", r => r.GetString(0), cancel),
        TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Line.DisposeAsync();
        await _azure.DisposeAsync();
        _folder.Dispose();
    }
}
