using HelpBot.Benchmarks.Understanding;
using HelpBot.Core.Understanding;
using HelpBot.Tests.Service;

namespace HelpBot.Tests.Benchmarks;

/// <summary>The messages that judge the understanding, and the measurement over them.</summary>
public sealed class LabelledSetTests
{
    private static readonly IReadOnlyList<LabelledMessage> Labels = LabelledMessage.ReadAll(UnderstandingCommand.Folder);

    [Fact]
    public void Every_label_is_judged_often_enough_to_mean_something()
    {
        (string, int Least, int There)[] counts =
        [
            ("messages", 700, Labels.Count), ("role", 250, Count(m => m.Role is not null)), ("place", 200, Count(m => m.Places is not null || m.Postcode is not null)),
            ("themes", 300, Count(m => m.Themes is not null)), ("when", 150, Count(m => m.Whens is { } whens && whens.Any(w => !w.IsNone))),
            ("cost", 60, Count(m => m.MaxCost is not null || m.Cheaper is not null)), ("home", 50, Count(m => m.AtHome is not null || m.Mobility is not null)),
            ("out of scope", 120, Count(m => m.OutOfScope)), ("other languages", 40, Count(m => m.Language is not null and not "nl")),
            ("languages", 8, Labels.Select(m => m.Language).Distinct().Count() - 1),
        ];

        Assert.All(counts, c => Assert.True(c.There >= c.Least, $"{c}"));
        Assert.Empty(Enum.GetValues<Intent>().Except([Intent.Unknown]).Except(Labels.SelectMany(m => m.Intents ?? [])));
    }

    [Fact]
    public void A_part_is_held_and_no_message_is_there_twice()
    {
        Assert.InRange((double)Count(m => m.IsHeld) / Labels.Count, 0.1, 0.6);
        Assert.Empty(Labels.GroupBy(m => m.Text.ToLowerInvariant()).Where(g => g.Count() > 1).Select(g => string.Join(' ', g.Select(m => m.Id))));
    }

    [Fact]
    public void Misses_of_held_messages_are_not_told()
    {
        var run = Measurement.Run("understanding", "--split", "held", "--verbose");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(Count(m => m.IsHeld), run["messages"]);
        Assert.InRange(run.Figures.GetProperty("role").GetProperty("share").GetDouble(), 0.5, 1);
        Assert.Equal(Count(m => m is { IsHeld: true, OutOfScope: true }), run.Figures.GetProperty("offered").GetProperty("of").GetInt32());
        Assert.True(run["messages_per_s"] > 0 && run["cpu_us_per_message"] > 0 && run["p50_us"] <= run["p99_us"]);
    }

    [Fact]
    public void Ordinary_sentences_that_are_answered_with_an_activity_are_counted()
    {
        using var folder = new TempFolder();
        File.WriteAllLines(folder.File("sentences.jsonl"),
        [
            """{"text":"Waar kan ik wandelen in Heerlen?","expect":"none","kind":"asked"}""",
            """{"text":"De fiets van mijn neef is gestolen.","expect":"none","kind":"told"}""",
            """{"text":"Ik ga mezelf iets aandoen.","expect":"crisis:suicide","kind":"crisis"}""",
        ]);

        var run = Measurement.Run("understanding", "--messages", folder.File("sentences.jsonl"), "--verbose");

        Assert.Equal("""{"none":2,"offered":{"all":1,"asked":1,"told":0},"offered_at_place":{"all":1,"asked":1,"told":0}}""", run.Output.TrimEnd());
        Assert.Equal(2, run.Errors.Split("Waar kan ik wandelen in Heerlen?").Length - 1);
    }

    private static int Count(Func<LabelledMessage, bool> has) => Labels.Count(has);
}
