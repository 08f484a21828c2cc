using HelpBot.Knowledge;
using HelpBot.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace HelpBot.Web;

/// <summary>From a built application to one that listens, or to clear sentences about why not.</summary>
public static class Start
{
    private const string DefaultUrl = "http://localhost:5080";

    public static WebApplicationOptions Options(string[] args) => new()
    {
        Args = args,
        // Run from a source folder, the files are there; installed, they are beside the program, wherever it is started from.
        ContentRootPath = File.Exists("appsettings.json") ? null : AppContext.BaseDirectory,
    };

    /// <summary>Secrets as files, named as the setting with <c>__</c> for the colon: what container platforms put into <c>/run/secrets</c>.</summary>
    public static void ReadSecrets(this WebApplicationBuilder builder)
    {
        var folder = builder.Configuration["HELPBOT_SECRETS"] ?? "/run/secrets";
        if (Directory.Exists(folder)) builder.Configuration.AddKeyPerFile(folder, optional: true);
    }

    public static void ConfigureListening(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // With the bounds of bodies and of what waits, so much memory and no more: a connection that waits takes some 10 kB.
            kestrel.Limits.MaxRequestBodySize = 256 * 1024;
            kestrel.Limits.MaxConcurrentConnections = 20_000;
            kestrel.Limits.MaxConcurrentUpgradedConnections = 20_000;
        });
        string[] keys = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints"];
        if (!keys.Any(key => builder.Configuration.GetSection(key).Exists())) builder.WebHost.UseUrls(DefaultUrl);
    }

    /// <param name="map">Puts the pages and channels in place.</param>
    /// <returns>The exit code: 0 after a graceful stop, 1 when it cannot start.</returns>
    public static async Task<int> ServeAsync(this WebApplicationBuilder builder, Action<WebApplication> map)
    {
        try
        {
            await using var app = builder.Build();
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            map(app);
            var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
            if (app.Services.GetRequiredService<LiveKnowledge>().Read(now) is { Count: > 0 } faults) throw new CannotStartException(faults);
            foreach (var aged in app.Services.GetRequiredService<LiveKnowledge>().Aged) await Console.Error.WriteLineAsync(aged);
            // Reading leaves more behind than it keeps; given back now, it is not held for days.
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            await app.Services.GetRequiredService<Database>().OpenAsync(CancellationToken.None);
            app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine("HelpBot is ready: " + string.Join(", ", Addresses(app))));
            await app.RunAsync();
            return 0;
        }
        catch (Exception error) when (Explain(error) is { } reason)
        {
            await Console.Error.WriteLineAsync(reason);
            return 1;
        }
    }

    /// <summary>What the operator must read; null for what only a bug causes.</summary>
    internal static string? Explain(Exception error) => error switch
    {
        CannotStartException => error.Message,
        AggregateException several when several.InnerExceptions.All(e => e is OptionsValidationException) =>
            string.Join(Environment.NewLine, several.InnerExceptions.Select(Explain)),
        OptionsValidationException wrong =>
            string.Join(Environment.NewLine, wrong.Failures.Select(failure => Sentence(failure, wrong.OptionsType))),
        // "Failed to convert configuration value 'x' at 'Retention:Days' to type 'System.Int32'."
        InvalidOperationException { InnerException: FormatException or ArgumentException } => error.Message,
        // "Failed to bind to address http://127.0.0.1:5080: address already in use."
        IOException => error.Message,
        // An address that cannot be read: "Invalid url: 'nonsense'", a port above 65535.
        FormatException or ArgumentOutOfRangeException or System.Net.Sockets.SocketException => $"urls: {error.Message}",
        _ => null,
    };

    /// <summary>"Days: The field RetentionOptions.Days must be between 1 and 28." becomes "Retention:Days must be between 1 and 28."</summary>
    private static string Sentence(string failure, Type options)
    {
        var section = options.Name.Replace("Options", ":", StringComparison.Ordinal);
        var own = failure.IndexOf(section, StringComparison.Ordinal);
        if (own >= 0) return failure[own..];
        var field = failure.IndexOf(options.Name + ".", StringComparison.Ordinal);
        return field < 0 ? section + failure : section + failure[(field + options.Name.Length + 1)..];
    }

    private static IEnumerable<string> Addresses(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
}
