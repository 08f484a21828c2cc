using HelpBot.Storage;
using HelpBot.Tests.Service;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace HelpBot.Tests.Storage;

/// <summary>Storage without the rest of the service: on a file of its own, or in a database of its own on the tests' PostgreSQL.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly IOptions<StorageOptions> _options;

    public TestDatabase() : this(StorageKind.Sqlite) { }

    /// <param name="kind">Skips the test where PostgreSQL is asked for and not installed.</param>
    public TestDatabase(StorageKind kind)
    {
        Connection = kind == StorageKind.PostgreSql ? Clusters.Shared.NewDatabase() : null;
        _options = Options.Create(new StorageOptions { Kind = kind, Path = File, Connection = Connection });
    }

    /// <summary>On a file that is there already, and is not deleted.</summary>
    public TestDatabase(string file) => _options = Options.Create(new StorageOptions { Path = file });

    private TestDatabase(TestDatabase other) => (_options, Connection, Time) = (other._options, other.Connection, other.Time);

    public string File => _folder.File("test.db");

    /// <summary>Of the PostgreSQL database; null for SQLite.</summary>
    public string? Connection { get; }

    public FakeTime Time { get; } = new();

    public Database Database => field ??= new(_options, new Here());

    public Conversations Conversations => field ??= new(Database, _options, Time);

    public OpenTurns Turns => field ??= new(Database, _options, Time);

    public Outbox Outbox => new(Database, Time);

    public Deliveries Deliveries => new(Database, Time);

    public Retention Retention(int days = 7) => new(Database, Options.Create(new RetentionOptions { Days = days }), Time, NullLogger<Retention>.Instance);

    /// <summary>A second instance on the same database and clock.</summary>
    public TestDatabase Other() => new(this);

    public async Task<TestDatabase> OpenedAsync()
    {
        await Database.OpenAsync(TestContext.Current.CancellationToken);
        return this;
    }

    public Task<long?> CountAsync(string table) =>
        Database.ReadAsync((session, cancel) => session.NumberAsync("SELECT COUNT(*) FROM " + table, cancel), TestContext.Current.CancellationToken);

    /// <summary>Whether any file of the database holds these letters, in UTF-8.</summary>
    public bool Holds(string text) => Holds(_folder.Path, text);

    public static bool Holds(string folder, string text) =>
        Directory.EnumerateFiles(folder).Any(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.GetBuffer().AsSpan(0, (int)bytes.Length).IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0;
        });

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _folder.Dispose();
    }

    internal sealed class Here : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Production";

        public string ApplicationName { get; set; } = "HelpBot";

        public string ContentRootPath { get; set; } = Directory.GetCurrentDirectory();

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
