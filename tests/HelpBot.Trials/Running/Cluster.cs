using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace HelpBot.Trials.Running;

/// <summary>
/// A PostgreSQL of one's own, on a free port of loopback, in a folder of its own, gone afterwards. Nothing of the developer's own databases is
/// touched. The server refuses to run as root, so then it runs as the user that Debian's package made for it.
/// </summary>
public sealed class Cluster : IDisposable
{
    private static int s_databases;

    private readonly string _folder = Directory.CreateTempSubdirectory("helpbot-postgres-").FullName;
    private readonly string _binaries;

    private Cluster(string binaries) => (_binaries, Port) = (binaries, FreePort());

    public int Port { get; }

    /// <summary>User and system time of the server so far, of all that works for it now.</summary>
    public TimeSpan Worked
    {
        get
        {
            var postmaster = int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);
            return Process.GetProcesses().Where(p => p.Id == postmaster || ParentOf(p.Id) == postmaster)
                .Aggregate(TimeSpan.Zero, (sum, process) => sum + process.TotalProcessorTime);
        }
    }

    private static bool IsRoot => Environment.UserName == "root";

    private string Data => Path.Combine(_folder, "data");

    /// <returns>One that runs; null where PostgreSQL is not installed.</returns>
    public static Cluster? TryStart()
    {
        var binaries = Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateFiles("/usr/lib/postgresql", "initdb", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Path.GetDirectoryName).LastOrDefault()
            : null;
        if (binaries is null) return null;
        var cluster = new Cluster(binaries);
        if (IsRoot) cluster.Execute("chown", ["postgres", cluster._folder]);
        cluster.Run("initdb", "-D", cluster.Data, "-U", "helpbot", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        cluster.Up();
        return cluster;
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
            // Stopped already.
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <returns>0 for one that has gone meanwhile.</returns>
    private static int ParentOf(int process)
    {
        try
        {
            // "17 (name with (anything)) S 1 …": the parent is the second field after the name.
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string Connection(string database) => $"Host=127.0.0.1;Port={Port};Username=helpbot;Database={database};Pooling=false";

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
}
