using HelpBot.Trials.Clients;
using HelpBot.Trials.Running;

namespace HelpBot.Trials;

/// <summary>One instance on SQLite, killed while it writes, again and again: the database always opens, and nothing acknowledged is lost.</summary>
public sealed class Kills(int times, int conversations, int seed, TextWriter output)
{
    private readonly Random _random = new(seed);

    /// <returns>Whether all went well.</returns>
    public async Task<bool> RunAsync(CancellationToken cancel)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var folder = Directory.CreateTempSubdirectory("helpbot-kills-");
        using var instance = new Instance(("Storage:Path", Path.Combine(folder.FullName, "test.db")));
        var people = Enumerable.Range(0, conversations).Select(_ => (Line: new Line(http), Written: new List<string>())).ToList();
        await instance.StartAsync(cancel);
        await Task.WhenAll(people.Select(p => p.Line.StartAsync(() => instance.Url, cancel)));
        output.WriteLine($"seed {seed}: {times} kills, {conversations} conversations");

        for (var round = 0; round < times; round++)
        {
            using var dead = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            var writing = people.Select((p, i) => WriteAsync(p.Line, p.Written, $"{round}-{i}", instance, dead.Token)).ToList();
            // A process that has just begun needs half a second for its first answer: the blow falls before, during and after.
            await Task.Delay(_random.Next(5, 1500), cancel);
            instance.Kill();
            await dead.CancelAsync();
            await Task.WhenAll(writing);
            await instance.StartAsync(cancel);
        }

        var verdict = Verdict.None;
        for (var patience = 0; patience < 30; patience++, await Task.Delay(1000, cancel))
        {
            verdict = Verdict.None;
            foreach (var (line, written) in people) verdict += Verdict.Of(written, await line.HistoryAsync(() => instance.Url, cancel));
            if (verdict.IsClean) break;
        }

        output.WriteLine($"opened {times} times after kill -9; {verdict}");
        instance.Kill();
        folder.Delete(recursive: true);
        return verdict.IsClean;
    }

    /// <summary>What was cut off in mid-sentence is left: nobody said that it was taken.</summary>
    private static async Task WriteAsync(Line line, List<string> written, string round, Instance instance, CancellationToken dead)
    {
        try
        {
            for (var i = 0; ; i++)
            {
                await line.SayAsync(() => instance.Url, "koffie drinken in Heerlen", $"{round}-{i}", dead);
                written.Add($"{round}-{i}");
            }
        }
        catch (OperationCanceledException)
        {
            // The plug was pulled.
        }
    }
}
