using HelpBot.Storage;
using HelpBot.Tests.Service;
using Microsoft.Extensions.Options;

namespace HelpBot.Tests.Storage;

public sealed class DatabaseTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Folder_file_and_tables_are_made_and_found_again()
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "een", "twee", "test.db");

        await using (var first = Open(path)) await first.OpenAsync(Cancel);
        await using var second = Open(path);
        await second.OpenAsync(Cancel);

        Assert.Equal(2, await second.ReadAsync((session, cancel) => session.NumberAsync("SELECT COUNT(*) FROM schema_version", cancel), Cancel));
    }

    [Fact]
    public async Task Tables_of_a_newer_version_are_left_alone()
    {
        using var folder = new TempFolder();
        await using var newer = Open(folder.File("test.db"));
        await newer.OpenAsync(Cancel);
        await newer.WriteAsync((session, cancel) => session.ExecuteAsync("INSERT INTO schema_version (version) VALUES (99)", cancel), Cancel);

        await using var older = Open(folder.File("test.db"));
        var refusal = await Assert.ThrowsAsync<CannotStartException>(() => older.OpenAsync(Cancel));

        Assert.Contains("99", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_cannot_be_used_is_told_with_its_key()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("bestand"), "geen database, maar een lange genoege tekst om er een te lijken? nee.", Cancel);

        foreach (var path in (string[])[folder.Path, folder.File("bestand"), Path.Combine(folder.File("bestand"), "test.db")])
        {
            await using var database = Open(path);
            var refusal = await Assert.ThrowsAsync<CannotStartException>(() => database.OpenAsync(Cancel));
            Assert.StartsWith("Storage:Path ", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_signing_key_is_made_once()
    {
        await using var store = await new TestDatabase().OpenedAsync();

        var keys = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => new SigningKeys(store.Database, store.Time).ReadAsync("a", Cancel)));
        var other = await new SigningKeys(store.Database, store.Time).ReadAsync("b", Cancel);

        Assert.All(keys, key => Assert.Equal(keys[0], key));
        Assert.Equal(32, keys[0].Length);
        Assert.NotEqual(keys[0], other);
    }

    private static Database Open(string path) => new(Options.Create(new StorageOptions { Path = path }), new TestDatabase.Here());
}
