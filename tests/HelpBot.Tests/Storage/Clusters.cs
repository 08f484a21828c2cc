using HelpBot.Trials.Running;

[assembly: AssemblyFixture(typeof(HelpBot.Tests.Storage.ClusterEnd))]

namespace HelpBot.Tests.Storage;

/// <summary>PostgreSQL for tests. Where it is not installed the test is skipped and says so; CI installs it and allows no skip.</summary>
internal static class Clusters
{
    private static readonly Lazy<Cluster?> Started = new(Cluster.TryStart, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>One for the whole test run.</summary>
    public static Cluster Shared => Or(Started.Value);

    /// <summary>One that a test may stop and start.</summary>
    public static Cluster Own() => Or(Cluster.TryStart());

    private static Cluster Or(Cluster? cluster)
    {
        if (cluster is null) Assert.Skip("PostgreSQL is not installed (Debian: apt-get install postgresql-15)");
        return cluster;
    }

    public static void End()
    {
        if (Started is { IsValueCreated: true, Value: { } cluster }) cluster.Dispose();
    }
}

/// <summary>Stops the tests' PostgreSQL when the last test is done; later, at the end of the process, the runner would not wait for it.</summary>
public sealed class ClusterEnd : IDisposable
{
    public void Dispose() => Clusters.End();
}
