using System.Collections.Concurrent;
using System.Diagnostics;
using HelpBot.Trials.Clients;
using HelpBot.Trials.Running;

namespace HelpBot.Trials;

/// <summary>Whole turns through Direct Line: a message over HTTP, its answer over the stream.</summary>
/// <param name="rate">Messages a second in all; 0 for as many as go.</param>
public sealed class Load(Instance instance, int conversations, TimeSpan lasts, double rate, TextWriter output) : IDisposable
{
    private static readonly string[] Texts = ["koffie drinken in Heerlen", "meer", "wat kost dat", "dank u", "samen eten in Schiedam", "op donderdag", "iets anders", "wandelen in Venlo"];

    private readonly CancellationTokenSource _gone = new();
    private readonly ConcurrentBag<double> _times = [];
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 64 });

    /// <returns>Turns a second.</returns>
    public async Task<double> RunAsync(CancellationToken cancel)
    {
        var people = Enumerable.Range(0, conversations).Select(_ => new Person(this)).ToList();
        foreach (var some in people.Chunk(20)) await Task.WhenAll(some.Select(p => p.BeginAsync(cancel)));
        await Task.WhenAll(people.Select(p => p.TalkAsync(TimeSpan.FromSeconds(5), cancel)));
        _times.Clear();

        var (began, worked) = (Stopwatch.StartNew(), instance.Worked);
        using var minutes = new Timer(_ => output.WriteLine($"{began.Elapsed.TotalSeconds:0} s: {_times.Count} turns, {instance.Megabytes} MB"), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        await Task.WhenAll(people.Select(p => p.TalkAsync(lasts, cancel)));
        var (seconds, cpu) = (began.Elapsed.TotalSeconds, (instance.Worked - worked).TotalMilliseconds);

        var sorted = _times.Order().ToArray();
        output.WriteLine(
            $"{sorted.Length} turns in {seconds:0.0} s: {sorted.Length / seconds:0} turns/s; the service worked {cpu / sorted.Length:0.000} ms of processor time a turn; "
            + $"p50 {sorted[sorted.Length / 2]:0.0} ms, p99 {sorted[sorted.Length * 99 / 100]:0.0} ms, slowest {sorted[^1]:0} ms; {instance.Megabytes} MB");
        await _gone.CancelAsync();
        await Task.WhenAll(people.Select(p => p.Listening));
        return sorted.Length / seconds;
    }

    public void Dispose()
    {
        _http.Dispose();
        _gone.Dispose();
    }

    private sealed class Person(Load load)
    {
        private readonly Line _line = new(load._http);
        private TaskCompletionSource _answered = new();
        private volatile string? _waitsFor;
        private int _said;

        public Task Listening { get; private set; } = Task.CompletedTask;

        public async Task BeginAsync(CancellationToken cancel)
        {
            await _line.StartAsync(() => load.Url, cancel);
            Listening = _line.ListenAsync(load.Url, "1000000", Hear, load._gone.Token);
        }

        public async Task TalkAsync(TimeSpan lasts, CancellationToken cancel)
        {
            var clock = Stopwatch.StartNew();
            var pause = load.Pause;
            if (pause > TimeSpan.Zero) await Task.Delay(Random.Shared.NextDouble() * pause, cancel);
            while (clock.Elapsed < lasts)
            {
                var began = clock.Elapsed;
                _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
                var id = $"{_line.Id}-{_said}";
                _waitsFor = id;
                await _line.SayAsync(() => load.Url, Texts[_said++ % Texts.Length], id, cancel);
                await _answered.Task.WaitAsync(TimeSpan.FromSeconds(30), cancel);
                load._times.Add((clock.Elapsed - began).TotalMilliseconds);
                var rest = pause - (clock.Elapsed - began);
                if (rest > TimeSpan.Zero) await Task.Delay(rest, cancel);
            }
        }

        private void Hear(List<Said> all, string? watermark)
        {
            foreach (var said in all)
            {
                if (said.ClientId == _waitsFor && !said.IsBot) _waitsFor = said.Id;
                else if (said.IsBot && said.IsLast && said.ReplyTo == _waitsFor) _answered.TrySetResult();
            }
        }
    }

    private string Url => instance.Url;

    private TimeSpan Pause => rate > 0 ? TimeSpan.FromSeconds(conversations / rate) : TimeSpan.Zero;
}
