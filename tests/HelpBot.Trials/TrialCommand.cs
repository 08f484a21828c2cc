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

    private int LoadSeconds => Number("seconds", 30);

    public static async Task<int> Main(string[] args)
    {
        var command = new TrialCommand(args.Skip(1).Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]));
        switch (args.FirstOrDefault())
        {
            case "chaos": return await command.WithinAsync(command.Lasts + TimeSpan.FromMinutes(10), command.ChaosAsync);
            case "kill": return await command.WithinAsync(TimeSpan.FromSeconds((command.Times * 20) + 300), command.KillAsync);
            case "load": return await command.WithinAsync(TimeSpan.FromSeconds(command.LoadSeconds + 400), command.LoadAsync);
            default:
                await Console.Error.WriteLineAsync("chaos, kill or load; see tests/HelpBot.Trials/README.md");
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
        using var cluster = options.GetValueOrDefault("--kind", "sqlite") == "sqlite" ? null : Start();
        var folder = Directory.CreateTempSubdirectory("helpbot-load-");
        // As the image and the unit in deploy/ set it.
        (string, string) asDeployed = ("DOTNET_TieredPGO", "1");
        (string, string)[] storage = cluster is null
            ? [("Storage:Path", Path.Combine(folder.FullName, "test.db"))] : [("Storage:Kind", "PostgreSQL"), ("Storage:Connection", cluster.NewDatabase())];
        using var instance = new Instance([asDeployed, .. storage]) { Folder = options.GetValueOrDefault("--service", AppContext.BaseDirectory) };
        await instance.StartAsync(_cancel);
        using var load = new Load(instance, Number("conversations", 200), TimeSpan.FromSeconds(LoadSeconds), Number("rate", 0), Console.Out)
        {
            WarmTurns = Number("warm", Load.Warm),
            DatabaseWorked = () => cluster?.Worked ?? TimeSpan.Zero,
        };
        await load.RunAsync(_cancel);
        instance.Kill();
        folder.Delete(recursive: true);
        return true;
    }

    private static Cluster Start() => Cluster.TryStart() ?? throw new InvalidOperationException("PostgreSQL is not installed (Debian: apt-get install postgresql-15)");

    private int Number(string name, int otherwise) => options.TryGetValue("--" + name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
