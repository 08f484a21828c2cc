using System.Globalization;
using HelpBot.Trials.Running;

namespace HelpBot.Trials;

/// <summary>The trials as commands; a class with a name, because the tests know the service's <c>Program</c>.</summary>
internal sealed class TrialCommand(IReadOnlyDictionary<string, string> options)
{
    private CancellationToken _cancel;

    private int Seed => Number("seed", Random.Shared.Next(10_000));

    private TimeSpan Lasts => TimeSpan.FromSeconds(Number("seconds", 180));

    private int Times => Number("times", 200);

    private int Slices => Number("slices", 4);

    private int LoadSeconds => Number("seconds", 30);

    public static async Task<int> Main(string[] args)
    {
        var command = new TrialCommand(args.Skip(1).Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]));
        switch (args.FirstOrDefault())
        {
            case "chaos": return await command.WithinAsync(command.Lasts + TimeSpan.FromMinutes(10), command.ChaosAsync);
            case "kill": return await command.WithinAsync(TimeSpan.FromSeconds((command.Times * 20) + 300), command.KillAsync);
            case "load": return await command.WithinAsync(TimeSpan.FromSeconds(command.LoadSeconds + 400), command.LoadAsync);
            case "compare": return await command.WithinAsync(TimeSpan.FromSeconds((command.LoadSeconds * command.Slices * 2) + 600), command.CompareAsync);
            default:
                await Console.Error.WriteLineAsync("chaos, kill, load or compare; see tests/HelpBot.Trials/README.md");
                return 2;
        }
    }

    /// <summary>A trial that hangs is one that failed.</summary>
    private async Task<int> WithinAsync(TimeSpan limit, Func<Task<bool>> trial)
    {
        using var end = new CancellationTokenSource(limit);
        _cancel = end.Token;
        try
        {
            return await trial() ? 0 : 1;
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync($"not done after {limit.TotalMinutes:0} minutes: something hangs");
            return 1;
        }
    }

    private Task<bool> KillAsync() => new Kills(Times, Number("conversations", 20), Seed, Console.Out).RunAsync(_cancel);

    private async Task<bool> ChaosAsync()
    {
        using var cluster = Start();
        using var chaos = new Chaos(cluster, Number("instances", 3), Number("conversations", 300), Lasts, Seed, Console.Out);
        return await chaos.RunAsync(_cancel);
    }

    private async Task<bool> LoadAsync()
    {
        using var cluster = ForLoad();
        await using var side = await SideAsync(cluster, "--service", "--setting");
        await side.Load.RunAsync(_cancel);
        return true;
    }

    private async Task<bool> CompareAsync()
    {
        using var cluster = ForLoad();
        await using var one = await SideAsync(cluster, "--service", "--setting");
        await using var other = await SideAsync(cluster, "--with", "--with-setting");
        await new Compare([("one", one.Load), ("other", other.Load)], Slices, Console.Out).RunAsync(_cancel);
        return true;
    }

    private Cluster? ForLoad() => options.GetValueOrDefault("--kind", "sqlite") == "sqlite" ? null : Start();

    /// <param name="folder">The option that names where the service was published.</param>
    /// <param name="setting">The option that names one more setting of it, as <c>DOTNET_GCgen0size=4000000</c>; several with a comma between.</param>
    private Task<Side> SideAsync(Cluster? cluster, string folder, string setting)
    {
        // As the image and the unit in deploy/ set it.
        (string, string)[] asDeployed = [("DOTNET_TieredPGO", "1"), ("DOTNET_GCgen0size", "4000000")];
        var more = options.GetValueOrDefault(setting, "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split('=', 2)).ToDictionary(s => s[0], s => s[1]);
        return Side.StartAsync(
            cluster, options.GetValueOrDefault(folder, AppContext.BaseDirectory), [.. asDeployed.Where(s => !more.ContainsKey(s.Item1)), .. more.Select(s => (s.Key, s.Value))],
            instance => new(instance, Number("conversations", 200), TimeSpan.FromSeconds(LoadSeconds), Number("rate", 0), Console.Out)
            {
                WarmTurns = Number("warm", Load.Warm),
                DatabaseWorked = () => cluster?.Worked ?? TimeSpan.Zero,
            },
            _cancel);
    }

    private static Cluster Start() => Cluster.TryStart() ?? throw new InvalidOperationException("PostgreSQL is not installed (Debian: apt-get install postgresql-15)");

    private int Number(string name, int otherwise) => options.TryGetValue("--" + name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
