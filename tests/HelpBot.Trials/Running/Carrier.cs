using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace HelpBot.Trials.Running;

/// <summary>Stands in for Twilio's REST API: takes messages, and tells which it took. Slow at times, as the real one.</summary>
public sealed class Carrier : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, List<Taken>> _taken = new();
    private int _count;

    private Carrier(WebApplication app) => _app = app;

    public string Url { get; private init; } = "";

    public static async Task<Carrier> StartAsync(int seed)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var url = $"http://127.0.0.1:{Cluster.FreePort()}";
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        var carrier = new Carrier(app) { Url = url };
        var random = new Random(seed);
        app.MapPost("/2010-04-01/Accounts/{account}/Messages.json", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            int wait;
            lock (random) wait = random.Next(0, 60);
            await Task.Delay(wait);
            var taken = carrier.Take(form["To"]!, form["Body"]!);
            // Its answer takes a while too: whoever is killed now does not know that it was sent.
            await Task.Delay(wait);
            return Results.Json(new { sid = taken.Sid, status = "queued" }, statusCode: 201);
        });
        app.MapGet("/2010-04-01/Accounts/{account}/Messages.json", (string To) => Results.Json(new
        {
            messages = carrier.SentTo(To).AsEnumerable().Reverse().Select(t => new
            {
                sid = t.Sid, to = To, body = t.Body, status = "sent", direction = "outbound-api", date_created = Rfc(t.At), date_sent = Rfc(t.At),
            }),
            next_page_uri = (string?)null,
        }));
        await app.StartAsync();
        return carrier;
    }

    /// <summary>What was taken for a person, in order.</summary>
    public IReadOnlyList<Taken> SentTo(string to)
    {
        var list = _taken.GetOrAdd(to, _ => []);
        lock (list) return [.. list];
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private Taken Take(string to, string body)
    {
        var taken = new Taken("SM" + Interlocked.Increment(ref _count).ToString("x32", CultureInfo.InvariantCulture), body, DateTimeOffset.UtcNow);
        var list = _taken.GetOrAdd(to, _ => []);
        lock (list) list.Add(taken);
        return taken;
    }

    private static string Rfc(DateTimeOffset at) => at.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture);

    public sealed record Taken(string Sid, string Body, DateTimeOffset At);
}
