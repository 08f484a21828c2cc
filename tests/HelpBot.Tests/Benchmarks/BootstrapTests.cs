using HelpBot.Benchmarks.Measures;

namespace HelpBot.Tests.Benchmarks;

public sealed class BootstrapTests
{
    [Fact]
    public void A_constant_has_no_spread()
    {
        var estimate = Bootstrap.Estimates([[0.4, 0.4, 0.4]], 1, 100)[0];

        Assert.Equal(new Estimate(0.4, 0.4, 0.4), Rounded(estimate));
    }

    [Fact]
    public void Half_of_a_hundred_lies_between_forty_and_sixty()
    {
        // The standard error of 50 in 100 is .05; 1.96 of them on both sides.
        double[] coin = [.. Enumerable.Range(0, 100).Select(i => i % 2.0)];

        var (mean, low, high) = Bootstrap.Estimates([coin], 2)[0];

        Assert.Equal(0.5, mean, 9);
        Assert.InRange(low, 0.38, 0.42);
        Assert.InRange(high, 0.58, 0.62);
    }

    [Fact]
    public void Columns_are_drawn_together_so_that_a_steady_difference_has_no_spread()
    {
        double[] ours = [0.9, 0.2, 0.5, 0.7];
        double[] theirs = [.. ours.Select(v => v - 0.1)];
        double[] difference = [.. ours.Zip(theirs, (a, b) => a - b)];

        var estimates = Bootstrap.Estimates([ours, theirs, difference], 3, 500);

        Assert.Equal(new Estimate(0.1, 0.1, 0.1), Rounded(estimates[2]));
        Assert.Equal(0.1, estimates[0].Low - estimates[1].Low, 9);
    }

    [Fact]
    public void What_does_not_count_is_left_out_and_not_taken_for_nothing()
    {
        var estimates = Bootstrap.Estimates([[1, double.NaN, 1], [double.NaN, double.NaN, double.NaN]], 4, 200);

        Assert.Equal(new Estimate(1, 1, 1), estimates[0]);
        Assert.True(double.IsNaN(estimates[1].Mean) && double.IsNaN(estimates[1].Low));
    }

    [Fact]
    public void The_same_seed_gives_the_same_interval()
    {
        double[] column = [0.1, 0.9, 0.4, 0.4, 0.7];

        Assert.Equal(Bootstrap.Estimates([column], 5, 300)[0], Bootstrap.Estimates([column], 5, 300)[0]);
        Assert.NotEqual(Bootstrap.Estimates([column], 5, 300)[0], Bootstrap.Estimates([column], 6, 300)[0]);
    }

    private static Estimate Rounded(Estimate e) => new(Math.Round(e.Mean, 9), Math.Round(e.Low, 9), Math.Round(e.High, 9));
}
