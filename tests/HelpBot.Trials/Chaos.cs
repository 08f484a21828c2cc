using System.Diagnostics;
using HelpBot.Trials.Clients;
using HelpBot.Trials.Running;
using Npgsql;

namespace HelpBot.Trials;

/// <summary>Several instances on one PostgreSQL, people who write to any of them and listen at any of them, and somebody who pulls plugs.</summary>
public sealed class Chaos(Cluster cluster, int instances, int conversations, TimeSpan lasts, int seed, TextWriter output) : IDisposable
{
    private static readonly string[] Texts = ["koffie drinken in Heerlen", "meer", "wat kost dat", "samen eten in Schiedam", "ik voel me zo alleen", "dank u", "wandelen in Venlo", "iets anders"];

    private readonly Random _random = new(seed);
    private readonly List<Instance> _instances = [];
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 200, ConnectTimeout = TimeSpan.FromSeconds(2) }) { Timeout = TimeSpan.FromSeconds(15) };
    private int _kills, _restarts, _gaps;

    /// <summary>One in four texts; the others chat.</summary>
    private const int OneTexts = 4;

    /// <returns>Whether everything was answered exactly once and in order.</returns>
    public async Task<bool> RunAsync(CancellationToken cancel)
    {
        var database = cluster.NewDatabase();
        await using var carrier = await Carrier.StartAsync(seed);
        for (var i = 0; i < instances; i++) _instances.Add(new([("Storage:Kind", "PostgreSQL"), ("Storage:Connection", database), .. Texter.Settings(carrier)]));
        await Task.WhenAll(_instances.Select(i => i.StartAsync(cancel)));
        var people = Enumerable.Range(0, conversations - (conversations / OneTexts)).Select(i => new Person(this, i)).ToList();
        var texters = Enumerable.Range(0, conversations / OneTexts).Select(i => new Texter(_http, i)).ToList();
        await Task.WhenAll(people.Select(p => p.BeginAsync(cancel)));
        output.WriteLine($"seed {seed}: {instances} instances, {people.Count} conversations over Direct Line and {texters.Count} over SMS, {lasts.TotalSeconds:0} s");

        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        end.CancelAfter(lasts);
        var pulling = PullPlugsAsync(end.Token, cancel);
        await Task.WhenAll([.. people.Select(p => p.TalkAsync(end.Token, cancel)), .. texters.Select(t => TextAsync(t, end.Token, cancel))]);
        await pulling;
        var chats = await JudgeAsync(() => Task.WhenAll(people.Select(p => p.JudgeAsync(cancel))), cancel);
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(cancel);
        var texts = await JudgeAsync(
            async () =>
            {
                var verdicts = new List<Verdict>();
                foreach (var texter in texters) verdicts.Add(await texter.JudgeAsync(connection, carrier, cancel));
                return [.. verdicts];
            },
            cancel);
        output.WriteLine($"{_kills} instances killed, PostgreSQL restarted {_restarts} times");
        output.WriteLine($"Direct Line: {chats}; {_gaps} gaps or repeats on streams");
        output.WriteLine($"SMS: {texts}");
        return chats.IsClean && texts.IsClean && _gaps == 0;
    }

    public void Dispose()
    {
        foreach (var instance in _instances) instance.Dispose();
        _http.Dispose();
    }

    private static async Task<Verdict> JudgeAsync(Func<Task<Verdict[]>> judge, CancellationToken cancel)
    {
        // A lease of one that was killed last takes its time to end, and so does the search for what was in flight.
        var verdict = Verdict.None;
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromSeconds(60); await Task.Delay(1000, cancel))
        {
            verdict = (await judge()).Aggregate(Verdict.None, (a, b) => a + b);
            if (verdict.IsClean) break;
        }

        return verdict;
    }

    private async Task TextAsync(Texter texter, CancellationToken end, CancellationToken cancel)
    {
        for (var i = 0; !end.IsCancellationRequested; i++)
        {
            await texter.WriteAsync(Any, Texts[i % Texts.Length], cancel);
            if (i % 5 != 0) await Task.Delay(Next(1000, 4000), end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private string Any()
    {
        lock (_random) return _instances[_random.Next(_instances.Count)].Url;
    }

    private int Next(int from, int to)
    {
        lock (_random) return _random.Next(from, to);
    }

    private async Task PullPlugsAsync(CancellationToken end, CancellationToken cancel)
    {
        var starting = new List<Task>();
        for (var round = 1; !end.IsCancellationRequested; round++)
        {
            await Task.Delay(Next(1000, 6000), end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (end.IsCancellationRequested) break;
            if (round % 4 == 0)
            {
                cluster.Down();
                await Task.Delay(Next(100, 2500), cancel);
                cluster.Up();
                _restarts++;
                continue;
            }

            // It comes up again while the next plug is pulled; one is always left, as an operator would see to.
            var up = _instances.Where(instance => instance.IsUp).ToList();
            if (up.Count < 2) continue;
            var victim = up[Next(0, up.Count)];
            victim.Kill();
            _kills++;
            starting.Add(victim.StartAsync(cancel));
        }

        await Task.WhenAll(starting);
    }

    private sealed class Person(Chaos chaos, int number)
    {
        private readonly Line _line = new(chaos._http);
        private readonly List<string> _written = [];
        private readonly HashSet<string> _heard = [];
        private string? _watermark;
        private long _last;

        public Task BeginAsync(CancellationToken cancel) => _line.StartAsync(chaos.Any, cancel);

        /// <param name="end">No new message after this; one that was begun is said until it is taken.</param>
        public async Task TalkAsync(CancellationToken end, CancellationToken cancel)
        {
            using var quiet = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            var listening = number % 3 == 0 ? ListenAsync(quiet.Token) : Task.CompletedTask;
            for (var i = 0; !end.IsCancellationRequested; i++)
            {
                var id = $"{number}-{i}";
                await _line.SayAsync(chaos.Any, Texts[(number + i) % Texts.Length], id, cancel);
                _written.Add(id);
                // Some write several in a row without waiting.
                if (i % 5 != 0) await Task.Delay(chaos.Next(500, 3000), end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            await quiet.CancelAsync();
            await listening;
        }

        public async Task<Verdict> JudgeAsync(CancellationToken cancel) => Verdict.Of(_written, await _line.HistoryAsync(chaos.Any, cancel));

        private async Task ListenAsync(CancellationToken cancel)
        {
            while (!cancel.IsCancellationRequested)
            {
                await _line.ListenAsync(chaos.Any(), _watermark, Hear, cancel);
                await Task.Delay(200, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        private void Hear(List<Said> all, string? watermark)
        {
            _watermark = watermark;
            foreach (var said in all)
            {
                var seq = long.Parse(said.Id[(said.Id.IndexOf('|', StringComparison.Ordinal) + 1)..], System.Globalization.CultureInfo.InvariantCulture);
                if (!_heard.Add(said.Id) || seq != _last + 1) Interlocked.Increment(ref chaos._gaps);
                _last = seq;
            }
        }
    }
}
