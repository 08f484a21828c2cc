using HelpBot.Benchmarks.Local;
using HelpBot.Benchmarks.Measures;

namespace HelpBot.Tests.Benchmarks;

public sealed class RankingTests
{
    private static readonly Dictionary<string, double> Gains = new() { ["a"] = 1, ["b"] = 2, ["no"] = 0, ["worse"] = -1 };

    [Fact]
    public void Gains_are_discounted_by_the_logarithm_of_the_place()
    {
        // (1 / log2 3 + 2 / log2 4) / (2 / log2 2 + 1 / log2 3)
        Assert.Equal((0.6309297536 + 1) / (2 + 0.6309297536), Ranking.Ndcg(["x", "a", "b"], Gains, 10), 9);
        Assert.Equal(1, Ranking.Ndcg(["b", "a", "x"], Gains, 10), 9);
        Assert.Equal(0.5, Ranking.Ndcg(["a"], Gains, 1), 9);
    }

    [Fact]
    public void What_is_worth_nothing_adds_nothing_and_takes_nothing_away()
    {
        Assert.Equal(0, Ranking.Ndcg(["no", "worse", "x"], Gains, 10));
        Assert.Equal(0, Ranking.Ndcg(["a"], new Dictionary<string, double>(), 10));
    }

    [Theory]
    [InlineData("b,x,x", 3, 1.0)]
    [InlineData("x,x,a", 3, 1.0 / 3)]
    [InlineData("x,x,a", 2, 0.0)]
    [InlineData("", 5, 0.0)]
    public void The_reciprocal_rank_is_one_over_the_place_of_the_first(string hits, int at, double expected) =>
        Assert.Equal(expected, Ranking.ReciprocalRank(hits.Split(','), new HashSet<string> { "a", "b" }, at), 9);

    [Fact]
    public void Recall_is_over_all_that_is_relevant_or_over_what_fits_in_the_list()
    {
        HashSet<string> relevant = ["a", "b", "c", "d"];

        Assert.Equal(0.25, Ranking.Recall(["a", "x", "b"], relevant, 2, attainable: false), 9);
        Assert.Equal(0.5, Ranking.Recall(["a", "x", "b"], relevant, 2, attainable: true), 9);
        Assert.Equal(0, Ranking.Recall(["a"], new HashSet<string>(), 2, attainable: true));
    }

    [Fact]
    public void A_grade_is_worth_two_to_its_power_less_one()
    {
        // Gains 7, 3, 1 for the grades 3, 2, 1: (3 + 7 / log2 3) / (7 + 3 / log2 3 + 1 / 2).
        var figures = QueryFigures.Of(["two", "three"], new Dictionary<string, int> { ["three"] = 3, ["two"] = 2, ["one"] = 1 });

        Assert.Equal((3 + (7 * 0.6309297536)) / (7 + (3 * 0.6309297536) + 0.5), figures.Ndcg, 8);
        Assert.Equal(1, figures.Recall);
        Assert.Equal(1, figures.ReciprocalRank);
    }

    [Fact]
    public void Only_grades_two_and_three_serve_and_without_them_recall_is_not_known()
    {
        var served = QueryFigures.Of(["one", "x", "two"], new Dictionary<string, int> { ["two"] = 2, ["one"] = 1, ["three"] = 3 });
        var unserved = QueryFigures.Of(["one"], new Dictionary<string, int> { ["one"] = 1 });

        Assert.Equal((0.5, 1.0 / 3), (served.Recall, served.ReciprocalRank));
        Assert.Equal((1.0, double.NaN, double.NaN), (unserved.Ndcg, unserved.Recall, unserved.ReciprocalRank));
    }

    [Fact]
    public void Seven_that_serve_can_all_be_missed_but_five_in_the_list_are_all_of_it()
    {
        var grades = Enumerable.Range(0, 7).ToDictionary(i => $"r{i}", _ => 2);

        Assert.Equal(1, QueryFigures.Of(["r6", "r5", "r4", "r3", "r2"], grades).Recall);
        Assert.Equal(0.8, QueryFigures.Of(["r6", "r5", "r4", "r3", "x", "r1"], grades).Recall, 9);
    }
}
