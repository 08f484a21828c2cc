using System.Text.Json;
using HelpBot.Benchmarks.Files;
using HelpBot.Benchmarks.Understanding;
using HelpBot.Core.Language;

namespace HelpBot.Tests.Benchmarks;

/// <summary>Tuesday 24 November 2026, ten in the morning.</summary>
public sealed class WhenLabelTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 10, 0, 0);
    private static readonly DateOnly Saturday = new(2026, 11, 28);

    [Fact]
    public void A_weekday_may_be_read_as_the_coming_one_or_as_any()
    {
        var label = Label("""{"days":["za"]}""");

        Assert.True(label.Matches(WantedTime.Any with { Date = Saturday, Days = [DayOfWeek.Saturday] }, Now));
        Assert.True(label.Matches(WantedTime.Any with { Date = Saturday }, Now));
        Assert.True(label.Matches(WantedTime.Any with { Days = [DayOfWeek.Saturday] }, Now));
        Assert.False(label.Matches(WantedTime.Any with { Date = Saturday.AddDays(7) }, Now));
        Assert.False(label.Matches(WantedTime.Any with { Days = [DayOfWeek.Saturday, DayOfWeek.Sunday] }, Now));
        Assert.False(label.Matches(WantedTime.Any, Now));
    }

    [Fact]
    public void One_certain_day_is_not_every_such_day()
    {
        var label = Label("""{"date":"2026-12-02"}""");

        Assert.True(label.Matches(WantedTime.Any with { Date = new(2026, 12, 2), Days = [DayOfWeek.Wednesday] }, Now));
        Assert.True(label.Matches(WantedTime.Any with { FromDate = new(2026, 11, 30), UntilDate = new(2026, 12, 6), Days = [DayOfWeek.Wednesday] }, Now));
        Assert.False(label.Matches(WantedTime.Any with { Days = [DayOfWeek.Wednesday] }, Now));
    }

    [Fact]
    public void A_range_that_began_before_today_is_the_same_as_one_that_begins_today()
    {
        var label = Label("""{"from_date":"2026-11-24","until_date":"2026-11-29"}""");

        Assert.True(label.Matches(WantedTime.Any with { FromDate = new(2026, 11, 23), UntilDate = new(2026, 11, 29) }, Now));
        Assert.True(label.Matches(WantedTime.Any with { UntilDate = new(2026, 11, 29) }, Now));
        Assert.False(label.Matches(WantedTime.Any with { FromDate = new(2026, 11, 24), UntilDate = new(2026, 11, 30) }, Now));
    }

    [Fact]
    public void Days_ruled_out_are_the_same_as_the_days_that_are_left()
    {
        var label = Label("""{"not_days":["za","zo"]}""");

        Assert.True(label.Matches(WantedTime.Any with { Days = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday] }, Now));
        Assert.False(label.Matches(WantedTime.Any with { Days = [DayOfWeek.Saturday, DayOfWeek.Sunday] }, Now));
    }

    [Theory]
    [InlineData("middag", "12:00", "18:00", true)]
    [InlineData("middag", "12:00", "17:00", true)]
    [InlineData("middag", "12:00", null, false)]
    [InlineData("middag", "18:00", "23:00", false)]
    [InlineData("ochtend", null, "12:00", true)]
    [InlineData("ochtend", "12:00", "18:00", false)]
    [InlineData("avond", "18:00", null, true)]
    [InlineData("avond", null, null, false)]
    public void A_part_of_the_day_is_right_when_its_edges_are_where_people_put_them(string part, string? from, string? until, bool right)
    {
        var read = WantedTime.Any with { From = Time(from), Until = Time(until) };

        Assert.Equal(right, Label($$"""{"part":"{{part}}"}""").Matches(read, Now));
    }

    [Fact]
    public void A_clock_time_is_right_to_the_minute_and_its_end_only_when_it_was_said()
    {
        var open = Label("""{"from":"14:30"}""");
        var closed = Label("""{"from":"14:30","until":"16:00"}""");
        var read = WantedTime.Any with { From = new(14, 30), Until = new(17, 0) };

        Assert.True(open.Matches(read, Now));
        Assert.False(closed.Matches(read, Now));
        Assert.False(open.Matches(read with { From = new(14, 0) }, Now));
        Assert.False(Label("""{"date":"2026-11-24"}""").Matches(read with { Date = new(2026, 11, 24) }, Now));
    }

    [Fact]
    public void Null_says_that_no_time_is_meant()
    {
        Assert.True(Label("null").Matches(WantedTime.Any, Now));
        Assert.False(Label("null").Matches(WantedTime.Any with { Date = Saturday }, Now));
    }

    [Theory]
    [InlineData("""{"day":"za"}""", "\"when\" has no day: it takes date, from_date, until_date, days, not_days, from, until, part")]
    [InlineData("""{"days":["zat"]}""", "zat is no day: it is one of zo, ma, di, wo, do, vr, za")]
    [InlineData("""{"from":"14.30"}""", "\"from\" is not a time as 14:30")]
    [InlineData("""{"date":"24-11-2026"}""", "\"date\" is not a date")]
    [InlineData("""{"part":"nacht"}""", "nacht is no part of a day: it is one of ochtend, middag, avond, overdag, na de lunch")]
    [InlineData("{}", "\"when\" is empty: null says that no time is meant")]
    public void A_label_that_says_nothing_known_is_told_with_its_place(string json, string what) =>
        Assert.Equal($"messages.jsonl:7: {what}", Assert.Throws<BadFileException>(() => Label(json)).Message);

    private static WhenLabel Label(string json) => WhenText.Read(new("messages.jsonl", 7, json), JsonDocument.Parse(json).RootElement);

    private static TimeOnly? Time(string? text) => text is null ? null : TimeOnly.ParseExact(text, "HH:mm", null);
}
