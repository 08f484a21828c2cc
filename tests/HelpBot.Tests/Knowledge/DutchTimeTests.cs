using System.Globalization;
using HelpBot.Core.Knowledge;
using static HelpBot.Tests.Knowledge.Schedules;

namespace HelpBot.Tests.Knowledge;

public sealed class DutchTimeTests
{
    [Theory]
    [InlineData("2026-11-22T09:00:00Z", "2026-11-22T10:00:00")]
    [InlineData("2026-07-01T09:00:00Z", "2026-07-01T11:00:00")]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29T01:59:59")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29T03:00:00")]
    [InlineData("2026-10-25T00:59:59Z", "2026-10-25T02:59:59")]
    [InlineData("2026-10-25T01:00:00Z", "2026-10-25T02:00:00")]
    [InlineData("2026-12-31T23:30:00Z", "2027-01-01T00:30:00")]
    [InlineData("2028-02-29T12:00:00+01:00", "2028-02-29T12:00:00")]
    public void A_moment_has_one_time_on_the_wall(string instant, string local)
    {
        var found = DutchTime.ToLocal(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture));

        Assert.Equal(local, found.ToString("s"));
        Assert.Equal(DateTimeKind.Unspecified, found.Kind);
    }

    [Theory]
    [InlineData("2026-03-29T01:30:00", "2026-03-29T00:30:00")]
    [InlineData("2026-03-29T02:30:00", "2026-03-29T01:30:00")]
    [InlineData("2026-03-29T03:30:00", "2026-03-29T01:30:00")]
    [InlineData("2026-10-25T01:30:00", "2026-10-24T23:30:00")]
    [InlineData("2026-10-25T02:30:00", "2026-10-25T00:30:00")]
    [InlineData("2026-10-25T03:30:00", "2026-10-25T02:30:00")]
    public void A_time_on_the_wall_is_one_moment_also_in_the_skipped_and_the_doubled_hour(string local, string utc)
    {
        var wall = DateTime.Parse(local, CultureInfo.InvariantCulture);

        Assert.Equal(utc, DutchTime.ToInstant(wall).UtcDateTime.ToString("s"));
        Assert.Equal(utc, DutchTime.ToInstant(DateTime.SpecifyKind(wall, DateTimeKind.Utc)).UtcDateTime.ToString("s"));
    }

    [Fact]
    public void The_built_in_rule_says_the_same_as_the_time_zone_data()
    {
        var rule = DutchTime.ByRule();
        for (var instant = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero); instant.Year < 2030; instant = instant.AddMinutes(30))
            Assert.Equal(DutchTime.Zone.GetUtcOffset(instant), rule.GetUtcOffset(instant));
    }

    [Fact]
    public void Every_moment_of_a_year_comes_back_from_the_wall_except_the_second_doubled_hour()
    {
        var lost = 0;
        for (var instant = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero); instant.Year < 2027; instant = instant.AddMinutes(15))
            if (DutchTime.ToInstant(DutchTime.ToLocal(instant)) != instant) lost++;

        Assert.Equal(4, lost);
    }

    [Theory]
    [InlineData("2026-03-29T00:30:00Z", "2026-03-29 02:30")]
    [InlineData("2026-03-29T01:29:00Z", "2026-04-05 02:30")]
    [InlineData("2026-10-25T00:45:00Z", "2026-10-25 02:30")]
    [InlineData("2026-10-25T01:45:00Z", "2026-10-25 02:30")]
    [InlineData("2026-10-25T02:30:00Z", "2026-11-01 02:30")]
    public void A_night_walk_at_half_past_two_is_found_on_the_nights_the_clock_changes(string instant, string next)
    {
        var now = DutchTime.ToLocal(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture));

        Assert.Equal(next, NextOf(Weekly(DayOfWeek.Sunday).At("02:30", "03:15"), now.ToString("s")));
    }
}
