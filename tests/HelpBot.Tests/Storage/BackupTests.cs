using HelpBot.Commands;
using HelpBot.Storage;
using HelpBot.Tests.Service;

namespace HelpBot.Tests.Storage;

public sealed class BackupTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_copy_made_while_people_write_is_whole_and_can_be_put_back()
    {
        using var folder = new TempFolder();
        await using var store = await new TestDatabase().OpenedAsync();
        await store.Conversations.StartAsync("c", "directline", Cancel);
        await store.Conversations.ReceiveAsync("c", new("""{"x":"bewaard"}""", "bewaard", "m1"), Cancel);
        var copy = folder.File("copy.db");

        var code = (0, 0);
        await Task.WhenAll(
            Task.Run(() => code.Item1 = Run("backup", copy, store.File).Code, Cancel),
            Task.Run(async () =>
            {
                for (var i = 0; i < 100; i++) await store.Conversations.ReceiveAsync("c", new($$"""{"i":{{i}}}""", null, $"n{i}"), Cancel);
            }, Cancel));
        var restored = folder.File("restored.db");
        code.Item2 = Run("restore", copy, restored).Code;

        Assert.Equal((0, 0), code);
        await using var other = new TestDatabase(restored);
        await other.OpenedAsync();
        Assert.Equal("""{"x":"bewaard"}""", (await other.Conversations.PageAsync("c", 0, Cancel))!.Entries[0].Body);
    }

    [Fact]
    public async Task A_database_in_use_is_not_replaced()
    {
        using var folder = new TempFolder();
        await using var store = await new TestDatabase().OpenedAsync();
        Assert.Equal(0, Run("backup", folder.File("copy.db"), store.File).Code);

        var (code, _, error) = Run("restore", folder.File("copy.db"), store.File);

        Assert.Equal(1, code);
        Assert.Contains("stop the service first", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_there_is_kept_beside_what_is_restored()
    {
        using var folder = new TempFolder();
        var store = await new TestDatabase().OpenedAsync();
        await store.Conversations.StartAsync("oud", "directline", Cancel);
        Run("backup", folder.File("copy.db"), store.File);
        await store.Conversations.StartAsync("nieuw", "directline", Cancel);
        await store.Database.DisposeAsync();

        Assert.Equal(0, Run("restore", folder.File("copy.db"), store.File).Code);

        await using var now = new TestDatabase(store.File);
        await now.OpenedAsync();
        Assert.Equal(1, await now.CountAsync("conversations"));
        await using var before = new TestDatabase(store.File + ".before-restore");
        await before.OpenedAsync();
        Assert.Equal(2, await before.CountAsync("conversations"));
        await store.DisposeAsync();
    }

    [Theory]
    [InlineData("backup", "", "needs a file")]
    [InlineData("backup", "/bestaat/niet/copy.db", "there is no folder")]
    [InlineData("restore", "/bestaat/niet/copy.db", "there is no file")]
    public async Task What_cannot_be_done_is_said_in_a_sentence(string command, string file, string sentence)
    {
        await using var store = await new TestDatabase().OpenedAsync();

        var (code, _, error) = Run(command, file.Length == 0 ? "--json" : file, store.File);

        Assert.NotEqual(0, code);
        Assert.Contains(sentence, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Something_else_than_a_database_of_ours_is_not_restored()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("brief.txt"), new string('x', 5000), Cancel);

        var (code, _, error) = Run("restore", folder.File("brief.txt"), folder.File("test.db"));

        Assert.Equal(1, code);
        Assert.Contains("is not a database of HelpBot", error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("test.db")));
    }

    [Fact]
    public void PostgreSQL_is_left_to_its_own_tools()
    {
        using var errors = new StringWriter();

        Assert.Equal(1, BackupCommand.Run(["backup", "x"], new() { Kind = StorageKind.PostgreSql }, "/", TextWriter.Null, errors));
        Assert.Contains("pg_dump", errors.ToString(), StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Error) Run(string command, string file, string database)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = BackupCommand.Run([command, file], new StorageOptions { Path = database }, "/", output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
