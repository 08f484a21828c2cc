using HelpBot.Tests.Service;
using HelpBot.Tests.Storage;
using HelpBot.Trials;
using HelpBot.Trials.Running;

namespace HelpBot.Tests.Trials;

/// <summary>The trials in a form short enough for every run; <c>tests/HelpBot.Trials</c> has them at full length.</summary>
[Collection("trials")]
public sealed class TrialTests(ITestOutputHelper output)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Instances_are_killed_and_PostgreSQL_restarts_and_every_message_is_answered_once_and_in_order()
    {
        using var cluster = Clusters.Own();
        using var told = new StringWriter();

        using var chaos = new Chaos(cluster, instances: 3, conversations: 60, TimeSpan.FromSeconds(25), seed: 8, told);

        var isClean = await chaos.RunAsync(Cancel);

        output.WriteLine(told.ToString());
        Assert.True(isClean, told.ToString());
    }

    [Fact]
    public async Task A_process_killed_while_it_writes_to_SQLite_loses_nothing_that_it_acknowledged()
    {
        using var told = new StringWriter();

        var isClean = await new Kills(times: 6, conversations: 10, seed: 8, told).RunAsync(Cancel);

        output.WriteLine(told.ToString());
        Assert.True(isClean, told.ToString());
    }

    [Fact]
    public async Task Many_at_once_are_all_answered()
    {
        using var folder = new TempFolder();
        using var told = new StringWriter();
        using var instance = new Instance(("Storage:Path", folder.File("test.db")));
        await instance.StartAsync(Cancel);

        using var load = new Load(instance, conversations: 40, TimeSpan.FromSeconds(3), rate: 0, told) { WarmTurns = 200 };

        // No bound on speed, because machines that test do more at once; a message without an answer ends the trial after 30 seconds.
        var speed = await load.RunAsync(Cancel);

        output.WriteLine(told.ToString());
        Assert.True(speed > 0, told.ToString());
    }
}
