using System.Diagnostics;

namespace HelpBot.Channels.Twilio.Simulation;

/// <summary>The service as a process of its own, with a database that goes with it.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly string _folder;
    private readonly TaskCompletionSource<string> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _said = [];

    private ServiceProcess(Process process, string folder) => (_process, _folder) = (process, folder);

    /// <returns>The service, and where it listens.</returns>
    /// <exception cref="CannotStartException">With what the service said.</exception>
    public static async Task<(ServiceProcess Service, string Url)> StartAsync(IEnumerable<string> settings, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("helpbot-simulate-").FullName;
        var port = FreePort();
        var url = $"http://127.0.0.1:{port}";
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        // Run by "dotnet HelpBot.dll" the process is dotnet, and the program its first word.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(Program).Assembly.Location);
        start.ArgumentList.Add("serve");
        // Through the environment: as arguments secrets are refused.
        foreach (var setting in (string[])[$"--urls={url}", $"--Storage:Path={Path.Combine(folder, "simulate.db")}", $"--Service:PublicUrl={url}", .. settings])
        {
            var (name, value) = InEnvironment(setting);
            start.Environment[name] = value;
        }

        var process = new Process { StartInfo = start };
        var service = new ServiceProcess(process, folder);
        process.OutputDataReceived += (_, line) => service.Hear(line.Data);
        process.ErrorDataReceived += (_, line) => service.Hear(line.Data);
        process.Exited += (_, _) => service._ready.TrySetException(new CannotStartException(service._said));
        process.EnableRaisingEvents = true;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await service._ready.Task.WaitAsync(Patience, cancel);
            return (service, url);
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    /// <summary>"--Twilio:AuthToken=x" as the variable Twilio__AuthToken.</summary>
    public static (string Name, string Value) InEnvironment(string setting)
    {
        var at = setting.IndexOf('=', StringComparison.Ordinal);
        return (setting[2..at].Replace(":", "__", StringComparison.Ordinal), setting[(at + 1)..]);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (_said) _said.Add(line);
        if (line.StartsWith("HelpBot is ready", StringComparison.Ordinal)) _ready.TrySetResult(line);
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
