using System.Net;
using HelpBot.Storage;
using HelpBot.Tests.Storage;

namespace HelpBot.Tests.Service;

/// <summary>The database fails while people write: they are told so, nothing acknowledged is lost, and it recovers by itself.</summary>
public sealed class StorageTroubleTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("PRAGMA max_page_count = 1")] // The disk is full: SQLite may not grow.
    [InlineData("PRAGMA query_only = ON")] // The file is read-only.
    public async Task A_full_or_read_only_disk_is_told_to_the_person_and_to_the_operator(string breaking)
    {
        await using var app = new TestApp();
        var chat = await app.ChatAsync();
        await chat.AskAsync("hoi");
        await using var listener = await chat.ListenAsync((await chat.ListAsync()).Watermark);
        var long_ = new string('x', 60_000);
        await BreakAsync(app, breaking);

        var (status, body) = await chat.PostAsync(long_);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("088 0767 000", body["error"]!.AsObject().Text("message"), StringComparison.Ordinal);
        Assert.Contains("Er is iets mis", (await listener.NextAsync()).Activities()[0].Text("text"), StringComparison.Ordinal);
        Assert.DoesNotContain("xxx", app.Log.All, StringComparison.Ordinal);
        Assert.Equal(["3: weer"], (await chat.AskAsync("weer")).Texts());
    }

    [Fact]
    public async Task The_person_hears_the_number_of_the_door_in_the_own_municipality()
    {
        await using var all = await AllChannels.OpenAsync();
        await all.Chat.AskAsync("koffie drinken in Heerlen");
        var door = all.Service.Get<HelpBot.Turns.ServiceTexts>().StorageFailed("Heerlen");
        Assert.NotEqual(door, all.Service.Get<HelpBot.Turns.ServiceTexts>().StorageFailed(null));
        await BreakAsync(all.Service, "PRAGMA query_only = ON");

        var (_, body) = await all.Chat.PostAsync("meer");

        Assert.Equal(door, body["error"]!.AsObject().Text("message"));
        Assert.NotEmpty(await all.Chat.AskAsync("meer"));
    }

    [Fact]
    public async Task A_file_that_vanished_is_not_written_into_the_void_and_is_used_again_when_it_is_back()
    {
        using var folder = new TempFolder();
        var file = folder.File("test.db");
        await using var app = new TestApp(file);
        var chat = await app.ChatAsync();
        await chat.AskAsync("hoi");
        foreach (var part in (string[])["", "-wal", "-shm"])
            if (File.Exists(file + part)) File.Move(file + part, folder.File("weg" + part));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await chat.PostAsync("in het niets")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Chat.SendAsync(app, HttpMethod.Get, "/health/ready", null)).Status);
        foreach (var part in (string[])["", "-wal", "-shm"])
            if (File.Exists(folder.File("weg" + part))) File.Move(folder.File("weg" + part), file + part);

        Assert.Equal(["3: weer"], (await chat.AskAsync("weer")).Texts());
    }

    [Fact]
    public async Task A_poll_goes_on_while_the_database_does_not()
    {
        using var cluster = Clusters.Own();
        await using var app = new TestApp(null, null, ("Storage:Kind", "PostgreSQL"), ("Storage:Connection", cluster.NewDatabase()));
        var chat = await app.ChatAsync();
        await chat.AskAsync("hoi");
        var (_, watermark) = await chat.ListAsync();
        cluster.Down();

        Assert.Empty((await chat.ListAsync(watermark)).Activities);
        Assert.Equal(watermark, (await chat.ListAsync(watermark)).Watermark);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await chat.PostAsync("hallo?")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Chat.SendAsync(app, HttpMethod.Get, "/health/ready", null)).Status);
        cluster.Up();

        Assert.Equal(["3: weer"], (await chat.AskAsync("weer")).Texts());
        Assert.Equal(HttpStatusCode.OK, (await chat.PostAsync("en door")).Status);
    }

    [Fact]
    public async Task The_door_of_the_persons_municipality_is_named_when_it_is_known()
    {
        await using var app = new TestApp();
        var texts = app.Get<HelpBot.Turns.ServiceTexts>();
        var door = app.Get<HelpBot.Knowledge.LiveKnowledge>().Current.Catalog.Partners.OrderBy(p => p.Door).First(p => p is { Door: not null, Contact.Phone: not null, Provenance.IsServed: true });

        Assert.Contains(door.Contact.Phone!.Display, texts.StorageFailed(door.Municipality), StringComparison.Ordinal);
        Assert.Contains("Luisterlijn", texts.StorageFailed("Nergenshuizen"), StringComparison.Ordinal);
    }

    /// <summary>On the connection that writes; after a failure a fresh one takes its place, as a disk that has room again.</summary>
    private static async Task BreakAsync(TestApp app, string how) => await app.Get<Database>().WriteAsync((session, cancel) => session.ExecuteAsync(how, cancel), Cancel);
}
