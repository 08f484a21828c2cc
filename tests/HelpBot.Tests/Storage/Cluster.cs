using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace HelpBot.Tests.Storage;

/// <summary>
/// A PostgreSQL of the tests' own, on a free port of loopback, in a folder of its own, gone afterwards. Nothing of the developer's own
/// databases is touched. The server refuses to run as root, so then it runs as the user that Debian's package made for it.
/// </summary>
public sealed class Cluster : IDisposable
{
    private static readonly Lazy<Cluster?> Started = new(Start, LazyThreadSafetyMode.ExecutionAndPublication);
    private static int s_databases;

    private readonly string _folder = Directory.CreateTempSubdirectory("helpbot-postgres-").FullName;
    private readonly string _binaries;

    private Cluster(string binaries) => (_binaries, Port) = (binaries, FreePort());

    /// <summary>One for the whole test run; null where PostgreSQL is not installed.</summary>
    public static Cluster? Shared => Started.Value;

    public int Port { get; }

    private static bool IsRoot => Environment.UserName == "root";

    private string Data => Path.Combine(_folder, "data");

    /// <summary>A cluster that a test may stop and start; skips the test where PostgreSQL is not installed.</summary>
    public static Cluster Own()
    {
        var binaries = Binaries();
        if (binaries is null) Assert.Skip("PostgreSQL is not installed (Debian: apt-get install postgresql-15)");
        return new Cluster(binaries).Made();
    }

    /// <summary>A new, empty database.</summary>
    /// <returns>How to connect to it.</returns>
    public string NewDatabase()
    {
        var name = "helpbot_" + Interlocked.Increment(ref s_databases);
        using var connection = new NpgsqlConnection(Connection("postgres"));
        connection.Open();
        using var command = new NpgsqlCommand("CREATE DATABASE " + name, connection);
        command.ExecuteNonQuery();
        return Connection(name);
    }

    public string Connection(string database) => $"Host=127.0.0.1;Port={Port};Username=helpbot;Database={database};Pooling=false;Maximum Pool Size=50";

    public void Up() => Run("pg_ctl", "start", "-w", "-t", "60", "-D", Data, "-l", Path.Combine(_folder, "log"), "-o", $"-p {Port} -k {_folder} -c listen_addresses=127.0.0.1 -c max_connections=200");

    /// <summary>As a crash: no goodbye to anybody.</summary>
    public void Down() => Run("pg_ctl", "stop", "-w", "-m", "immediate", "-D", Data);

    public void Dispose()
    {
        try
        {
            Down();
        }
        catch (InvalidOperationException)
        {
            // Stopped by the test already.
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static Cluster? Start()
    {
        if (Binaries() is not { } binaries) return null;
        var cluster = new Cluster(binaries).Made();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.Dispose();
        return cluster;
    }

    private static string? Binaries() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateFiles("/usr/lib/postgresql", "initdb", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Path.GetDirectoryName).LastOrDefault()
        : null;

    private Cluster Made()
    {
        if (IsRoot) Execute("chown", ["postgres", _folder]);
        Run("initdb", "-D", Data, "-U", "helpbot", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        Up();
        return this;
    }

    private void Run(string program, params string[] arguments)
    {
        var path = Path.Combine(_binaries, program);
        if (IsRoot) Execute("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else Execute(path, arguments);
    }

    private void Execute(string program, string[] arguments)
    {
        // Its output goes nowhere: the server would hold a pipe open for ever.
        var shell = new ProcessStartInfo("/bin/sh") { WorkingDirectory = _folder, ArgumentList = { "-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", program } };
        foreach (var argument in arguments) shell.ArgumentList.Add(argument);
        using var process = Process.Start(shell)!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
