using HelpBot.Benchmarks.Load;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using HelpBot.Core.Search;

namespace HelpBot.Tests.Benchmarks;

[Collection(Alone.Name)]
public sealed class LoadTests
{
    private static readonly SyntheticWords Words = new(Shipped.Catalog, 7);
    private static readonly SyntheticPlaces Places = new(Shipped.Catalog);

    [Fact]
    public void The_same_seed_gives_the_same_records_and_queries_and_another_seed_others()
    {
        Assert.Equal(Told(Records(40, 7)), Told(Records(40, 7)));
        Assert.NotEqual(Told(Records(40, 7)), Told(Records(40, 8)));
        Assert.Equal(Queries(7).Select(Told), Queries(7).Select(Told));
        Assert.NotEqual(Queries(7).Select(Told), Queries(8).Select(Told));
    }

    [Fact]
    public void More_records_begin_with_the_same_ones() => Assert.Equal(Told(Records(20, 7)), Told(Records(40, 7)).Take(20));

    [Fact]
    public void A_record_has_about_65_words_and_every_schedule_is_there()
    {
        var records = Records(600, 7);
        var words = records.Average(a => Tokeniser.Tokens($"{a.Name} {a.Summary} {string.Join(' ', a.Keywords)}").Count);

        Assert.InRange(words, 62, 68);
        Assert.Equal(600, records.Select(a => a.Id).Distinct().Count());
        Assert.Equal([Frequency.Weekly, Frequency.Monthly, Frequency.Once], records.SelectMany(a => a.Schedules).Select(s => s.Frequency).Distinct().Order());
        Assert.Contains(records, a => a.Schedules.Count == 0);
        Assert.True(records.Select(a => a.Municipality).Distinct().Count() > 15);
    }

    [Fact]
    public void The_vocabulary_is_large_and_drawn_unevenly()
    {
        var random = new Random(3);
        var drawn = Enumerable.Range(0, 20_000).Select(_ => Words.Content.Next(random)).CountBy(w => w).OrderByDescending(w => w.Value).ToList();

        Assert.True(Words.Content.Count >= 100_000, $"{Words.Content.Count} words");
        Assert.InRange(drawn[0].Value, 60, 200);
        Assert.True(drawn.Count(w => w.Value == 1) > drawn.Count / 2);
    }

    [Theory]
    [InlineData("text+place+day", true, true, true)]
    [InlineData("text+place", true, true, false)]
    [InlineData("text", true, false, false)]
    [InlineData("place", false, true, false)]
    public void A_mode_says_what_is_asked(string mode, bool text, bool place, bool day)
    {
        var query = SyntheticQueries.Of(1, mode, Words, Places, 7)[0];

        Assert.Equal((text, place, place, day), (query.Words.Split(' ').Length == 3, query.Near is not null, query.Municipality is not null, query.When.Days.Count == 1));
    }

    [Fact]
    public void A_small_load_is_measured_from_end_to_end()
    {
        var run = Measurement.Run("load", "--records", "60", "--queries", "20", "--own-words");

        Assert.Equal((60, 20), ((int)run["records"], (int)run["queries"]));
        Assert.All(
            ["own_words_s", "index_records_per_s", "queries_per_s", "queries_per_s_2_threads", "p50_ms", "p95_ms", "p99_ms", "hits_per_query",
                "managed_mb", "peak_working_set_mb"],
            figure => Assert.True(run[figure] > 0, figure));

        // Of sixty records it may be anything, also less than nothing, while other tests leave memory beside it.
        Assert.True(double.IsFinite(run["index_bytes_per_record"]));
        Assert.True(run["p50_ms"] <= run["p95_ms"] && run["p95_ms"] <= run["p99_ms"]);
    }

    private static IReadOnlyList<LocalActivity> Records(int count, int seed) => SyntheticCatalog.Of(count, Shipped.Catalog, Words, Places, seed).Activities;

    private static Query[] Queries(int seed) => SyntheticQueries.Of(30, "text+place+day", Words, Places, seed);

    private static IEnumerable<string> Told(IReadOnlyList<LocalActivity> records) => records.Select(
        a => $"{a.Id} {a.Name} {a.Summary} {string.Join(' ', a.Keywords)} {a.Location.Point} {string.Join(' ', a.Themes)} {a.Fee.Euro} {string.Join(' ', a.Schedules.Select(s => $"{s.Frequency}{s.OpensAt}{s.Start}"))}");

    private static string Told(Query query) => $"{query.Words} {query.Near} {query.Municipality} {string.Join(' ', query.When.Days)}";
}
