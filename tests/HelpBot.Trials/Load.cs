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
    internal const int Warm = 30_000;
    private static readonly TimeSpan WarmAtMost = TimeSpan.FromSeconds(60);

    private static readonly string[] Texts = ["koffie drinken in Heerlen", "meer", "wat kost dat", "dank u", "samen eten in Schiedam", "op donderdag", "iets anders", "wandelen in Venlo"];

    private readonly CancellationTokenSource _gone = new();
    private readonly ConcurrentQueue<double> _times = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 64 });
    private List<Person> _people = [];

    /// <summary>Turns before the measuring begins; fewer for a trial that measures nothing.</summary>
    public int WarmTurns { get; init; } = Warm;

    /// <summary>Processor time of the database's server so far; zero where it is part of the service.</summary>
    public Func<TimeSpan> DatabaseWorked { get; init; } = () => TimeSpan.Zero;

    /// <returns>Turns a second.</returns>
    public async Task<double> RunAsync(CancellationToken cancel)
    {
        await BeginAsync(cancel);
        var memory = new List<long>();
        var began = Stopwatch.StartNew();
        Slice measured;
        await using (new Timer(_ => Minute(), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1))) measured = await MeasureAsync(cancel);
        output.WriteLine($"{measured}; memory {(memory.Count == 0 ? "" : $"after a minute {memory[0]} MB, ")}at the end {instance.Megabytes} MB");
        await EndAsync();
        return measured.Times.Length / measured.Seconds;

        void Minute()
        {
            memory.Add(instance.Megabytes);
            output.WriteLine($"{began.Elapsed.TotalSeconds:0} s: {_times.Count} turns, {memory[^1]} MB");
        }
    }

    /// <summary>Everybody begins and talks until the service is warm.</summary>
    public async Task BeginAsync(CancellationToken cancel)
    {
        _people = [.. Enumerable.Range(0, conversations).Select(_ => new Person(this))];
        foreach (var some in _people.Chunk(20)) await Task.WhenAll(some.Select(p => p.BeginAsync(cancel)));
        var warming = Stopwatch.StartNew();
        await Task.WhenAll(_people.Select(p => p.TalkAsync(() => _times.Count < WarmTurns && warming.Elapsed < WarmAtMost, cancel)));
    }

    public async Task<Slice> MeasureAsync(CancellationToken cancel)
    {
        _times.Clear();
        var (began, before) = (Stopwatch.StartNew(), Spent());
        await Task.WhenAll(_people.Select(p => p.TalkAsync(() => began.Elapsed < lasts, cancel)));
        var after = Spent();
        return new([.. _times.Order()], began.Elapsed.TotalSeconds, after.Service - before.Service, after.Database - before.Database, after.Clients - before.Clients);
    }

    public async Task EndAsync()
    {
        await _gone.CancelAsync();
        await Task.WhenAll(_people.Select(p => p.Listening));
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
            Listening = _line.ListenAsync(load.Url, watermark: null, Hear, load._gone.Token);
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

    /// <summary>Of the service, now.</summary>
    public long Megabytes => instance.Megabytes;

    private string Url => instance.Url;

    private (TimeSpan Service, TimeSpan Database, TimeSpan Clients) Spent() =>
        (instance.Worked, DatabaseWorked(), Environment.CpuUsage.TotalTime);

    private TimeSpan Pause => rate > 0 ? TimeSpan.FromSeconds(conversations / rate) : TimeSpan.Zero;
}
