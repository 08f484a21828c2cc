using HelpBot.Benchmarks.Understanding;
using HelpBot.Core.Language;
using HelpBot.Tests.Service;

namespace HelpBot.Tests.Benchmarks;

public sealed class TimeRowTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("gister", "2030-05-06", "day", "it is past")]
    [InlineData("over drie zomers", "2033-05-06", "day", "it is more than a year away, or longer than two months")]
    [InlineData("de zomer", "2030-06-21/2030-09-21", "interval", "it is more than a year away, or longer than two months")]
    [InlineData("een fiets", null, "none", "it is a none")]
    [InlineData("over 4 minuten", "2030-05-07T10:04", "minute", "it counts minutes or hours from now")]
    [InlineData("9.15", "2030-05-07T09:15", "minute", "it is only a number")]
    [InlineData("6 dagen na nieuwjaar", "2031-01-07", "day", "it counts from another day")]
    [InlineData("dit kwartaal", "2030-05-07/2030-06-30", "interval", "it is a quarter, a year or more")]
    public void What_nobody_asks_an_activity_for_is_skipped(string text, string? value, string grain, string why) =>
        Assert.Equal(why, One(text, value, grain).Skipped);

    [Fact]
    public void A_day_is_compared_with_its_value()
    {
        var row = One("overmorgen", "2030-05-09", "day");

        Assert.True(row.Right(WantedTime.Any with { Date = new(2030, 5, 9) }));
        Assert.False(row.Right(WantedTime.Any with { Date = new(2030, 5, 8) }));
    }

    [Fact]
    public void The_end_of_a_range_is_the_day_after_it_or_its_last_day()
    {
        var row = One("die week", "2030-05-13/2030-05-20", "interval");

        Assert.True(row.Right(WantedTime.Any with { FromDate = new(2030, 5, 13), UntilDate = new(2030, 5, 19) }));
        Assert.True(row.Right(WantedTime.Any with { FromDate = new(2030, 5, 13), UntilDate = new(2030, 5, 20) }));
        Assert.False(row.Right(WantedTime.Any with { FromDate = new(2030, 5, 13), UntilDate = new(2030, 5, 21) }));
    }

    [Fact]
    public void A_week_or_a_month_is_given_by_its_first_day()
    {
        Assert.True(One("die week", "2030-05-13", "week").Right(WantedTime.Any with { FromDate = new(2030, 5, 13), UntilDate = new(2030, 5, 19) }));
        Assert.True(One("juni", "2030-06", "month").Right(WantedTime.Any with { FromDate = new(2030, 6, 1), UntilDate = new(2030, 6, 30) }));
    }

    [Fact]
    public void A_clock_time_alone_needs_no_day_but_one_of_another_day_does()
    {
        var three = WantedTime.Any with { From = new(15, 0) };

        Assert.True(One("om drie uur", "2030-05-07T15:00", "hour").Right(three));
        Assert.False(One("morgen om drie uur", "2030-05-08T15:00", "hour").Right(three));
        Assert.True(One("morgen om drie uur", "2030-05-08T15:00", "hour").Right(three with { Date = new(2030, 5, 8) }));
    }

    [Fact]
    public void Of_several_values_those_that_are_not_past_are_right()
    {
        var rows = Read("""
            {"text":"Kom op maandag of om acht uur.","reference":"2030-05-07T10:00:00","results":[
            {"text":"maandag","type":"datetimeV2.date","timex":["XXXX-WXX-1"],"values":["2030-05-06","2030-05-13"]},
            {"text":"acht uur","type":"datetimeV2.time","timex":["T08","T20"],"values":["08:00:00","20:00:00"]},
            {"text":"elke week","type":"datetimeV2.set","timex":["P1W"],"values":["not resolved"]}]}
            """.ReplaceLineEndings(""));

        Assert.Equal([null, null, "it is a set"], rows.Select(r => r.Skipped));
        Assert.True(rows[0].Right(WantedTime.Any with { Date = new(2030, 5, 13), Days = [DayOfWeek.Monday] }));
        Assert.False(rows[0].Right(WantedTime.Any with { Date = new(2030, 5, 6) }));
        Assert.True(rows[1].Right(WantedTime.Any with { From = new(20, 0) }));
    }

    [Fact]
    public void A_part_of_the_day_may_have_the_edges_that_people_give_it()
    {
        var row = Assert.Single(Read("""{"text":"in de namiddag","reference":"2030-05-07T10:00:00","results":[{"text":"namiddag","type":"datetimeV2.timerange","timex":["TAF"],"values":[["12:00:00","16:00:00"]]}]}"""));

        Assert.True(row.Right(WantedTime.Any with { From = new(12, 0), Until = new(18, 0) }));
        Assert.False(row.Right(WantedTime.Any with { From = new(18, 0), Until = new(23, 0) }));
    }

    /// <summary>Asked on a Tuesday.</summary>
    private TimeRow One(string text, string? value, string grain) => Assert.Single(Read(
        $$"""{"text":"{{text}}","reference":"2030-05-07T10:00:00","value":{{(value is null ? "null" : $"\"{value}\"")}},"grain":"{{grain}}"}"""));

    private IReadOnlyList<TimeRow> Read(string line)
    {
        File.WriteAllText(folder.File("times.jsonl"), line);
        return TimeRow.Read(folder.File("times.jsonl"));
    }
}
