using HelpBot.Trials.Running;

namespace HelpBot.Tests.Storage;

/// <summary>PostgreSQL for tests. Where it is not installed the test is skipped and says so; CI installs it and allows no skip.</summary>
internal static class Clusters
{
    private static readonly Lazy<Cluster?> Started = new(Start, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>One for the whole test run.</summary>
    public static Cluster Shared => Or(Started.Value);

    /// <summary>One that a test may stop and start.</summary>
    public static Cluster Own() => Or(Cluster.TryStart());

    private static Cluster Or(Cluster? cluster)
    {
        if (cluster is null) Assert.Skip("PostgreSQL is not installed (Debian: apt-get install postgresql-15)");
        return cluster;
    }

    private static Cluster? Start()
    {
        var cluster = Cluster.TryStart();
        if (cluster is not null) AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.Dispose();
        return cluster;
    }
}
