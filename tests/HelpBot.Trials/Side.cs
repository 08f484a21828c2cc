using HelpBot.Trials.Running;

namespace HelpBot.Trials;

/// <summary>A service with a database of its own, and the load on it.</summary>
internal sealed class Side : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly Instance _instance;

    private Side(DirectoryInfo folder, Instance instance, Load load) => (_folder, _instance, Load) = (folder, instance, load);

    public Load Load { get; }

    /// <param name="cluster">Where its database is; null for SQLite.</param>
    /// <param name="service">The folder of the service.</param>
    public static async Task<Side> StartAsync(
        Cluster? cluster, string service, IEnumerable<(string, string)> settings, Func<Instance, Load> load, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("helpbot-load-");
        (string, string)[] storage = cluster is null
            ? [("Storage:Path", Path.Combine(folder.FullName, "test.db"))] : [("Storage:Kind", "PostgreSQL"), ("Storage:Connection", cluster.NewDatabase())];
        var instance = new Instance([.. settings, .. storage]) { Folder = service };
        await instance.StartAsync(cancel);
        return new(folder, instance, load(instance));
    }

    public ValueTask DisposeAsync()
    {
        Load.Dispose();
        _instance.Kill();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
