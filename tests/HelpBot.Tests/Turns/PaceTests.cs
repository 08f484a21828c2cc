using HelpBot.Tests.Service;
using HelpBot.Turns;

namespace HelpBot.Tests.Turns;

public sealed class PaceTests
{
    [Fact]
    public void So_many_at_once_and_then_evenly()
    {
        var time = new FakeTime();
        var pace = new Pace(3, TimeSpan.FromMinutes(1), time);

        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(_ => pace.TryTake("a")));
        time.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal([true, false], Enumerable.Range(0, 2).Select(_ => pace.TryTake("a")));
    }

    [Fact]
    public void One_does_not_slow_another()
    {
        var pace = new Pace(1, TimeSpan.FromMinutes(1), new FakeTime());

        Assert.True(pace.TryTake("a"));
        Assert.False(pace.TryTake("a"));
        Assert.True(pace.TryTake("b"));
    }

    [Fact]
    public void Memory_is_bounded_and_rested_keys_make_room()
    {
        var time = new FakeTime();
        var pace = new Pace(1, TimeSpan.FromMinutes(1), time);
        for (var i = 0; i < Pace.MostKeys; i++) pace.TryTake($"k{i}");

        Assert.False(pace.TryTake("nieuw"));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(pace.TryTake("nieuw"));
    }
}
