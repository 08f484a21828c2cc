using System.Globalization;
using HelpBot.Trials.Running;

namespace HelpBot.Trials;

/// <summary>The trials as commands; a class with a name, because the tests know the service's <c>Program</c>.</summary>
internal sealed class TrialCommand(IReadOnlyDictionary<string, string> options)
{
    private readonly CancellationToken _cancel = CancellationToken.None;

    private int Seed => Number("seed", Random.Shared.Next(10_000));

    private TimeSpan Lasts => TimeSpan.FromSeconds(Number("seconds", 180));

    public static async Task<int> Main(string[] args)
    {
        var command = new TrialCommand(args.Skip(1).Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]));
        switch (args.FirstOrDefault())
        {
            case "chaos": return await command.ChaosAsync() ? 0 : 1;
            case "kill": return await new Kills(command.Number("times", 200), command.Number("conversations", 20), command.Seed, Console.Out).RunAsync(command._cancel) ? 0 : 1;
            case "load": return await command.LoadAsync();
            default:
                await Console.Error.WriteLineAsync("chaos, kill or load; see tests/HelpBot.Trials/README.md");
                return 2;
        }
    }

    private async Task<bool> ChaosAsync()
    {
        using var cluster = Start();
        using var chaos = new Chaos(cluster, Number("instances", 3), Number("conversations", 300), Lasts, Seed, Console.Out);
        return await chaos.RunAsync(_cancel);
    }

    private async Task<int> LoadAsync()
    {
        using var cluster = options.GetValueOrDefault("--kind", "sqlite") == "sqlite" ? null : Start();
        var folder = Directory.CreateTempSubdirectory("helpbot-load-");
        // As the image and the unit in deploy/ set it.
        (string, string) asDeployed = ("DOTNET_TieredPGO", "1");
        using var instance = cluster is null
            ? new Instance(asDeployed, ("Storage:Path", Path.Combine(folder.FullName, "test.db")))
            : new Instance(asDeployed, ("Storage:Kind", "PostgreSQL"), ("Storage:Connection", cluster.NewDatabase()));
        await instance.StartAsync(_cancel);
        using var load = new Load(instance, Number("conversations", 200), TimeSpan.FromSeconds(Number("seconds", 30)), Number("rate", 0), Console.Out)
        {
            DatabaseWorked = () => cluster?.Worked ?? TimeSpan.Zero,
        };
        await load.RunAsync(_cancel);
        instance.Kill();
        folder.Delete(recursive: true);
        return 0;
    }

    private static Cluster Start() => Cluster.TryStart() ?? throw new InvalidOperationException("PostgreSQL is not installed (Debian: apt-get install postgresql-15)");

    private int Number(string name, int otherwise) => options.TryGetValue("--" + name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
