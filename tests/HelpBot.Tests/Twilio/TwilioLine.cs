using System.Diagnostics;
using System.Net;
using System.Text;
using HelpBot.Channels.Twilio.Incoming;
using HelpBot.Channels.Twilio.Simulation;
using HelpBot.Core.Conversation;
using HelpBot.Tests.Conversation;
using HelpBot.Tests.Service;
using HelpBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace HelpBot.Tests.Twilio;

/// <summary>The whole service with a stand-in of Twilio's API behind it; webhooks come in signed.</summary>
internal sealed class TwilioLine : IAsyncDisposable
{
    public const string Son = "+31612345678", App = "whatsapp:+31612345678";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private int _count;

    private TwilioLine(TestApp service, StandIn twilio) => (Service, Twilio) = (service, twilio);

    public TestApp Service { get; }

    public StandIn Twilio { get; }

    public IReadOnlyList<SentMessage> Sent => [.. Twilio.Messages];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>With the real dialogue on the shipped knowledge.</summary>
    public static Task<TwilioLine> RealAsync(params (string Key, string? Value)[] settings) =>
        StartAsync(services => services.AddSingleton<Respond>(new Dialogue(ShippedBasis.Value, new()).Respond), null, settings);

    /// <summary>With a dialogue that repeats what it hears.</summary>
    public static Task<TwilioLine> ParrotAsync(params (string Key, string? Value)[] settings) => StartAsync(null, null, settings);

    public static async Task<TwilioLine> StartAsync(Action<IServiceCollection>? more, string? database, params (string Key, string? Value)[] settings)
    {
        var twilio = await StandIn.StartAsync(0, Cancel);
        var own = Account.Settings(twilio.Url, []).Select(s => s[2..].Split('=', 2)).Select(s => (s[0], (string?)s[1]));
        var app = new TestApp(database, more, [("Service:PublicUrl", "http://localhost"), .. own, ("Twilio:TimeoutSeconds", "2"), .. settings]);
        _ = app.Services;
        return new(app, twilio);
    }

    public async Task<(HttpStatusCode Status, string Body)> WriteAsync(string from, string text, params (string Name, string Value)[] more)
    {
        var fields = new Dictionary<string, string>
        {
            ["MessageSid"] = $"SM{Interlocked.Increment(ref _count)}",
            ["AccountSid"] = Account.Sid,
            ["From"] = from,
            ["To"] = from.StartsWith("whatsapp", StringComparison.Ordinal) ? Account.WhatsAppNumber : Account.SmsNumber,
            ["Body"] = text,
            ["NumMedia"] = "0",
        };
        foreach (var (name, value) in more) fields[name] = value;
        return await PostAsync(MessageEndpoint.Path, fields);
    }

    /// <param name="signed">Null to sign as Twilio does, anything else is the signature; empty for none.</param>
    public async Task<(HttpStatusCode Status, string Body)> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields, string? signed = null)
    {
        using var content = new FormUrlEncodedContent(fields);
        var body = await content.ReadAsStringAsync(Cancel);
        return await PostAsync(path, body, signed ?? Sign(path, body));
    }

    public async Task<(HttpStatusCode Status, string Body)> PostAsync(string path, string body, string signature, string type = "application/x-www-form-urlencoded")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, type) };
        if (signature.Length > 0) request.Headers.Add("X-Twilio-Signature", signature);
        using var client = Service.CreateClient();
        using var response = await client.SendAsync(request, Cancel);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancel));
    }

    public static string Sign(string path, string body, string token = Account.AuthToken) => Signature.Of(Encoding.UTF8.GetBytes(token), "http://localhost" + path, Form.Parse(body)!);

    public Task<(HttpStatusCode Status, string Body)> TellAsync(SentMessage message, string status, string? error = null) =>
        TellAsync(message.Sid, status, error, new Uri(message.Callback!).PathAndQuery);

    public Task<(HttpStatusCode Status, string Body)> TellAsync(string sid, string status, string? error = null, string path = StatusEndpoint.Path) =>
        PostAsync(path, new Dictionary<string, string> { ["MessageSid"] = sid, ["MessageStatus"] = status, ["ErrorCode"] = error ?? "" });

    /// <summary>Writes and waits for so many answers.</summary>
    public async Task<IReadOnlyList<SentMessage>> AskAsync(string from, string text, int answers = 1)
    {
        var before = Twilio.Messages.Count;
        Assert.Equal(HttpStatusCode.OK, (await WriteAsync(from, text)).Status);
        await UntilAsync(() => Twilio.Messages.Count >= before + answers);
        await QuietAsync();
        return [.. Twilio.Messages.Skip(before)];
    }

    public static async Task UntilAsync(Func<bool> condition)
    {
        var waited = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(waited.Elapsed < Patience, "waited too long");
            await Task.Delay(20, Cancel);
        }
    }

    /// <summary>Until nothing waits any more, neither for an answer nor to be sent.</summary>
    public async Task QuietAsync()
    {
        while (await CountAsync("inbox") + await CountAsync("outbox") > 0) await Task.Delay(20, Cancel).WaitAsync(Patience, Cancel);
    }

    public async Task<long> CountAsync(string table) =>
        await Service.Get<HelpBot.Storage.Database>().ReadAsync((session, cancel) => session.NumberAsync($"SELECT COUNT(*) FROM {table}", cancel), Cancel) ?? 0;

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await Twilio.DisposeAsync();
    }
}
