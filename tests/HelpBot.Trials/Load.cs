using System.Collections.Concurrent;
using System.Diagnostics;
using HelpBot.Trials.Clients;
using HelpBot.Trials.Running;

namespace HelpBot.Trials;

/// <summary>Whole turns through Direct Line: a message over HTTP, its answer over the stream.</summary>
/// <param name="rate">Messages a second in all; 0 for as many as go.</param>
public sealed class Load(Instance instance, int conversations, TimeSpan lasts, double rate, TextWriter output) : IDisposable
{
    /// <summary>Turns until the service has compiled its hot paths for good; and how long to wait for that at most.</summary>
    internal const int Warm = 6_000;
    private static readonly TimeSpan WarmAtMost = TimeSpan.FromSeconds(60);

    private static readonly string[] Texts = ["koffie drinken in Heerlen", "meer", "wat kost dat", "dank u", "samen eten in Schiedam", "op donderdag", "iets anders", "wandelen in Venlo"];

    private readonly CancellationTokenSource _gone = new();
    private readonly ConcurrentQueue<double> _times = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 64 });

    /// <summary>Turns before the measuring begins; fewer for a trial that measures nothing.</summary>
    public int WarmTurns { get; init; } = Warm;

    /// <summary>Processor time of the database's server so far; zero where it is part of the service.</summary>
    public Func<TimeSpan> DatabaseWorked { get; init; } = () => TimeSpan.Zero;

    /// <returns>Turns a second.</returns>
    public async Task<double> RunAsync(CancellationToken cancel)
    {
        var people = Enumerable.Range(0, conversations).Select(_ => new Person(this)).ToList();
        foreach (var some in people.Chunk(20)) await Task.WhenAll(some.Select(p => p.BeginAsync(cancel)));
        var warming = Stopwatch.StartNew();
        await Task.WhenAll(people.Select(p => p.TalkAsync(() => _times.Count < WarmTurns && warming.Elapsed < WarmAtMost, cancel)));
        _times.Clear();

        var (began, before) = (Stopwatch.StartNew(), Spent());
        var memory = new List<long>();
        await using (new Timer(_ => Minute(), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)))
            await Task.WhenAll(people.Select(p => p.TalkAsync(() => began.Elapsed < lasts, cancel)));
        var (seconds, after) = (began.Elapsed.TotalSeconds, Spent());

        var sorted = _times.Order().ToArray();
        output.WriteLine(
            $"{sorted.Length} turns in {seconds:0.0} s: {sorted.Length / seconds:0} turns/s; p50 {sorted[sorted.Length / 2]:0.0} ms, "
            + $"p99 {sorted[sorted.Length * 99 / 100]:0.0} ms, slowest {sorted[^1]:0} ms; processor time a turn: service {Each(after.Service - before.Service)}, "
            + $"database server {Each(after.Database - before.Database)}, clients {Each(after.Clients - before.Clients)}; "
            + $"memory {(memory.Count == 0 ? "" : $"after a minute {memory[0]} MB, ")}at the end {instance.Megabytes} MB");
        await _gone.CancelAsync();
        await Task.WhenAll(people.Select(p => p.Listening));
        return sorted.Length / seconds;

        string Each(TimeSpan worked) => $"{worked.TotalMicroseconds / sorted.Length:0} µs";

        void Minute()
        {
            memory.Add(instance.Megabytes);
            output.WriteLine($"{began.Elapsed.TotalSeconds:0} s: {_times.Count} turns, {memory[^1]} MB");
        }
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

        public async Task TalkAsync(Func<bool> goesOn, CancellationToken cancel)
        {
            var clock = Stopwatch.StartNew();
            var pause = load.Pause;
            if (pause > TimeSpan.Zero) await Task.Delay(Random.Shared.NextDouble() * pause, cancel);
            while (goesOn())
            {
                var began = clock.Elapsed;
                _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
                var id = $"{_line.Id}-{_said}";
                _waitsFor = id;
                await _line.SayAsync(() => load.Url, Texts[_said++ % Texts.Length], id, cancel);
                await _answered.Task.WaitAsync(TimeSpan.FromSeconds(30), cancel);
                load._times.Enqueue((clock.Elapsed - began).TotalMilliseconds);
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

    private (TimeSpan Service, TimeSpan Database, TimeSpan Clients) Spent() =>
        (instance.Worked, DatabaseWorked(), Environment.CpuUsage.TotalTime);

    private TimeSpan Pause => rate > 0 ? TimeSpan.FromSeconds(conversations / rate) : TimeSpan.Zero;
}
