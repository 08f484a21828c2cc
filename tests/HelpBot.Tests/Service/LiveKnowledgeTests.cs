using HelpBot.Core.Conversation;
using HelpBot.Knowledge;
using HelpBot.Tests.Storage;
using HelpBot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HelpBot.Tests.Service;

public sealed class LiveKnowledgeTests
{
    private const string Sentence = "Eventjes rustig aan, dan lees ik verder.";

    [Fact]
    public async Task A_changed_file_is_in_use_within_seconds_and_a_broken_one_is_not()
    {
        using var folder = new TempFolder();
        var texts = Copy(folder);
        var time = new FakeTime();
        await using var app = new TestApp(null, services => services.AddSingleton<TimeProvider>(time), ("Knowledge:Path", folder.Path));
        var live = app.Get<LiveKnowledge>();
        var first = live.Current.Counts.Fingerprint;

        Write(texts, $"forms: [\"{Sentence}\"]");
        Assert.True(await EventuallyAsync(time, () => live.Current.Text("slow-down") == Sentence));
        var second = live.Current.Counts.Fingerprint;
        Assert.NotEqual(first, second);

        Write(texts, "vormen: [fout]");
        Assert.True(await EventuallyAsync(time, () => app.Log.All.Contains("what was known before stays in use", StringComparison.Ordinal)));
        Assert.Contains("texts/extra.yaml:", app.Log.All, StringComparison.Ordinal);
        Assert.Equal(second, live.Current.Counts.Fingerprint);

        Write(texts, "forms: [Beter zo.]");
        Assert.True(await EventuallyAsync(time, () => live.Current.Text("slow-down") == "Beter zo."));
    }

    [Fact]
    public async Task Broken_knowledge_stops_the_start_with_every_line()
    {
        using var folder = new TempFolder();
        Write(Copy(folder), "vormen: [fout]");

        var (code, error) = await StartTests.RunAsync($"--Knowledge:Path={folder.Path}", $"--Storage:Path={folder.File("test.db")}");

        Assert.Equal(1, code);
        var lines = error.TrimEnd().Split('\n');
        Assert.Contains(lines, line => line.StartsWith("texts/extra.yaml:", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Matches(@"^[a-z0-9/-]+\.yaml:\d+: .+; .+", line));
    }

    [Fact]
    public void Without_a_setting_the_folder_is_found_above()
    {
        var folders = KnowledgeFolders.Find(null, Path.Combine(Shipped.Root, "src", "HelpBot"));

        Assert.Equal([Shipped.KnowledgeFolder], folders);
    }

    [Fact]
    public void Several_folders_are_read_as_one()
    {
        using var town = new TempFolder();
        var live = new LiveKnowledge(Options.Create(new KnowledgeOptions { Path = $"{town.Path};{Shipped.KnowledgeFolder}" }), new DialogueSettings(), new TestDatabase.Here());

        Assert.Empty(live.Read(new FakeTime().GetUtcNow()));
        Assert.Equal([town.Path, Shipped.KnowledgeFolder], live.Folders);
    }

    [Fact]
    public async Task A_turn_uses_the_knowledge_of_its_moment()
    {
        await using var app = new TestApp();
        var live = app.Get<LiveKnowledge>();
        var before = live.Current;

        live.Read(new FakeTime().GetUtcNow());

        Assert.NotSame(before, live.Current);
        Assert.Equal(before.Counts, live.Current.Counts);
        Assert.NotNull(app.Get<Respond>());
    }

    /// <summary>The shipped knowledge, with one text in a file of its own.</summary>
    private static string Copy(TempFolder folder)
    {
        foreach (var file in Directory.EnumerateFiles(Shipped.KnowledgeFolder, "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".yaml" or ".bin"))
        {
            var copy = folder.File(Path.GetRelativePath(Shipped.KnowledgeFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var service = folder.File(Path.Combine("texts", "service.yaml"));
        var lines = File.ReadAllLines(service).ToList();
        var at = lines.FindIndex(line => line.Contains("id: slow-down", StringComparison.Ordinal));
        var next = lines.FindIndex(at + 1, line => line.Contains("- id:", StringComparison.Ordinal));
        lines.RemoveRange(at, (next < 0 ? lines.Count : next) - at);
        File.WriteAllLines(service, lines);
        var extra = folder.File(Path.Combine("texts", "extra.yaml"));
        Write(extra, "forms: [Wacht even.]");
        return extra;
    }

    private static void Write(string file, string forms) => File.WriteAllText(
        file, $"# yaml-language-server: $schema=../schema/texts.schema.json\ntexts:\n  - id: slow-down\n    fixed: true\n    {forms}\n");

    private static async Task<bool> EventuallyAsync(FakeTime time, Func<bool> happened)
    {
        for (var i = 0; i < 200; i++)
        {
            if (happened()) return true;
            time.Advance(KnowledgeWatch.Every);
            await Task.Delay(25, TestContext.Current.CancellationToken);
        }

        return false;
    }
}
