using HelpBot.Turns;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HelpBot.Tests.Service;

/// <summary>The whole service in memory, on a database of its own, with a dialogue that repeats what it hears.</summary>
public sealed class TestApp : WebApplicationFactory<Program>
{
    public const string Secret = "een-geheim-voor-de-proef";
    public const string Site = "https://gemeente.test";

    private readonly TempFolder? _own;
    private readonly string _database;
    private readonly Action<IServiceCollection>? _more;
    private readonly (string Key, string? Value)[] _settings;

    public TestApp() : this(null) { }

    /// <param name="database">Null for one of its own, deleted afterwards.</param>
    internal TestApp(string? database, Action<IServiceCollection>? more = null, params (string Key, string? Value)[] settings)
    {
        if (database is null) _own = new();
        (_database, _more, _settings) = (database ?? _own!.File("test.db"), more, settings);
    }

    internal TestLog Log { get; } = new();

    internal static TestApp With(Respond respond) => new(null, services => services.AddSingleton(respond));

    internal static TestApp With(TimeProvider time, params (string Key, string? Value)[] settings) => new(null, services => services.AddSingleton(time), settings);

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A conversation that has begun.</summary>
    internal async Task<Chat> ChatAsync()
    {
        var chat = await Chat.NewAsync(this);
        await chat.StartAsync();
        return chat;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Storage:Path", _database).UseSetting("DirectLine:Secret", Secret).UseSetting("DirectLine:AllowedOrigins:0", Site);
        foreach (var (key, value) in _settings) builder.UseSetting(key, value);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<Respond>(ParrotDialogue.Respond);
            _more?.Invoke(services);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _own?.Dispose();
    }
}
