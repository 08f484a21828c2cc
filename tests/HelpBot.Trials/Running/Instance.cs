using System.Diagnostics;

namespace HelpBot.Trials.Running;

/// <summary>The service as a process of its own.</summary>
public sealed class Instance : IDisposable
{
    public const string Secret = "een-geheim-voor-de-proef";

    private readonly Dictionary<string, string> _settings;
    private Process? _process;

    /// <param name="settings">As <c>Storage:Kind</c>; given through the environment.</param>
    public Instance(params (string Key, string Value)[] settings)
    {
        Port = Cluster.FreePort();
        _settings = settings.ToDictionary(s => s.Key.Replace(":", "__", StringComparison.Ordinal), s => s.Value);
    }

    /// <summary>Where the service is: beside this program, or as it was published.</summary>
    public string Folder { get; init; } = AppContext.BaseDirectory;

    public int Port { get; }

    public string Url => $"http://127.0.0.1:{Port}";

    public bool IsUp { get; private set; }

    public int ProcessId => _process?.Id ?? 0;

    /// <summary>Lines that the service told.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<string> Log { get; } = new();

    /// <summary>User and system time so far.</summary>
    public TimeSpan Worked
    {
        get
        {
            _process!.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public long Megabytes
    {
        get
        {
            _process!.Refresh();
            return _process.WorkingSet64 >> 20;
        }
    }

    public async Task StartAsync(CancellationToken cancel)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, ArgumentList = { Path.Combine(Folder, "HelpBot.dll"), "--urls", Url } };
        (string, string)[] always =
        [
            ("DirectLine__Secret", Secret), ("DirectLine__TokensPerMinute", "10000"), ("Service__RequestsPerMinute", "1000000"), ("Turns__PerMinute", "1000"),
            ("Storage__HistoryPerConversation", "10000"), ("Storage__HistoryBytes", "100000000"), ("Logging__LogLevel__Default", "Warning"),
        ];
        foreach (var (key, value) in always.Concat(_settings.Select(s => (s.Key, s.Value)))) start.Environment[key] = value;
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, e) => Hear(e.Data);
        process.ErrorDataReceived += (_, e) => Hear(e.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException("The service stopped: " + string.Join('\n', Log.TakeLast(5))));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process = process;
        await ready.Task.WaitAsync(TimeSpan.FromSeconds(120), cancel);
        IsUp = true;

        void Hear(string? line)
        {
            if (line is null) return;
            if (line.Contains("HelpBot is ready", StringComparison.Ordinal)) ready.TrySetResult();
            else Log.Enqueue(line);
        }
    }

    /// <summary>As a power cut: no goodbye.</summary>
    public void Kill()
    {
        IsUp = false;
        if (_process is null) return;
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    public void Dispose() => Kill();
}
