using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using static HelpBot.Tests.Knowledge.Schedules;

namespace HelpBot.Tests.Knowledge;

public sealed class CalendarTests
{
    [Theory]
    [InlineData("2026-11-22 10:00", "2026-11-26 14:00")]
    [InlineData("2026-11-26 13:59", "2026-11-26 14:00")]
    [InlineData("2026-11-26 16:29", "2026-11-26 14:00")]
    [InlineData("2026-11-26 16:30", "2026-12-03 14:00")]
    [InlineData("2026-12-31 20:00", "2027-01-07 14:00")]
    [InlineData("2024-02-28 12:00", "2024-02-29 14:00")]
    public void A_time_counts_until_it_has_ended(string now, string next) =>
        Assert.Equal(next, NextOf(Weekly(DayOfWeek.Thursday).At("14:00", "16:30"), now));

    [Theory]
    [InlineData("2026-11-26 14:59", "2026-11-26 14:00")]
    [InlineData("2026-11-26 15:00", "2026-12-03 14:00")]
    public void Without_an_end_it_counts_for_an_hour(string now, string next) =>
        Assert.Equal(next, NextOf(Weekly(DayOfWeek.Thursday).At("14:00"), now));

    [Theory]
    [InlineData(DayPart.Morning, "2026-11-26 11:59", "2026-11-26")]
    [InlineData(DayPart.Morning, "2026-11-26 12:00", "2026-12-03")]
    [InlineData(DayPart.Afternoon, "2026-11-26 17:59", "2026-11-26")]
    [InlineData(DayPart.Afternoon, "2026-11-26 18:00", "2026-12-03")]
    [InlineData(DayPart.Evening, "2026-11-26 22:59", "2026-11-26")]
    [InlineData(DayPart.Evening, "2026-11-26 23:00", "2026-12-03")]
    [InlineData(null, "2026-11-26 23:59", "2026-11-26")]
    [InlineData(null, "2026-11-27 00:00", "2026-12-03")]
    public void Without_a_clock_time_it_counts_until_its_part_of_the_day_ends(DayPart? part, string now, string next) =>
        Assert.Equal(next, NextOf(Weekly(DayOfWeek.Thursday) with { PartOfDay = part }, now));

    [Theory]
    [InlineData(1, DayOfWeek.Tuesday, "2026-11-22", "2026-12-01")]
    [InlineData(3, DayOfWeek.Wednesday, "2026-11-22", "2026-12-16")]
    [InlineData(-1, DayOfWeek.Thursday, "2026-11-22", "2026-11-26")]
    [InlineData(-1, DayOfWeek.Thursday, "2026-11-27", "2026-12-31")]
    [InlineData(5, DayOfWeek.Monday, "2026-11-22", "2026-11-30")]
    [InlineData(5, DayOfWeek.Monday, "2026-12-01", "2027-03-29")]
    [InlineData(5, DayOfWeek.Sunday, "2028-01-31", "2028-04-30")]
    [InlineData(5, DayOfWeek.Tuesday, "2028-02-01", "2028-02-29")]
    public void The_nth_weekday_of_a_month_is_found(int nth, DayOfWeek day, string now, string next) =>
        Assert.Equal(next, NextOf(Monthly(nth, day), now));

    [Fact]
    public void The_first_and_third_Thursday_are_both_found()
    {
        var schedule = Of(Frequency.Monthly, [new(1, DayOfWeek.Thursday), new(3, DayOfWeek.Thursday)]);

        Assert.Equal("2026-12-03", NextOf(schedule, "2026-11-22"));
        Assert.Equal("2026-12-17", NextOf(schedule, "2026-12-04"));
    }

    [Theory]
    [InlineData("2026-11-22", "2026-11-26")]
    [InlineData("2026-11-27", "2026-12-10")]
    [InlineData("2026-12-25", "2027-01-07")]
    [InlineData("2026-10-01", "2026-11-12")]
    public void Every_second_week_is_counted_from_its_start(string now, string next) =>
        Assert.Equal(next, NextOf(Weekly(DayOfWeek.Thursday) with { Interval = 2, Start = new(2026, 11, 12) }, now));

    [Theory]
    [InlineData("2026-11-08", "2026-11-08")]
    [InlineData("2026-11-09", "2026-11-16")]
    [InlineData("2026-11-17", "2026-11-22")]
    [InlineData("2026-11-23", "2026-11-30")]
    public void Two_days_every_second_week_fall_in_the_same_week(string now, string next) =>
        Assert.Equal(next, NextOf(Weekly(DayOfWeek.Monday, DayOfWeek.Sunday) with { Interval = 2, Start = new(2026, 11, 8) }, now));

    [Fact]
    public void Every_second_month_is_counted_from_its_start() =>
        Assert.Equal("2027-01-05", NextOf(Monthly(1, DayOfWeek.Tuesday) with { Interval = 2, Start = new(2026, 11, 3) }, "2026-11-04"));

    [Fact]
    public void No_date_is_promised_for_every_second_week_of_unknown_weeks() =>
        Assert.Null(NextOf(Weekly(DayOfWeek.Thursday) with { Interval = 2 }, "2026-11-22"));

    [Fact]
    public void No_date_is_promised_for_one_Tuesday_a_month_nobody_named() =>
        Assert.Null(NextOf(Monthly(0, DayOfWeek.Tuesday), "2026-11-22"));

    [Theory]
    [InlineData("2026-06-20", "2026-06-30")]
    [InlineData("2026-07-01", "2026-09-29")]
    public void Months_without_are_skipped(string now, string next) =>
        Assert.Equal(next, NextOf(Monthly(5, DayOfWeek.Tuesday) with { ExceptMonths = [7, 8] }, now));

    [Theory]
    [InlineData("2026-08-01", "2026-10-01")]
    [InlineData("2027-03-25", "2027-03-25")]
    [InlineData("2027-03-26", null)]
    public void A_season_has_a_first_and_a_last_day(string now, string? next) =>
        Assert.Equal(next, NextOf(Weekly(DayOfWeek.Thursday).Between("2026-10-01", "2027-03-31"), now));

    [Theory]
    [InlineData("2026-09-01", "2026-09-24")]
    [InlineData("2026-09-26 22:00", "2026-09-26")]
    [InlineData("2026-10-02", null)]
    public void A_yearly_week_is_only_the_one_whose_dates_are_stated(string now, string? next) =>
        Assert.Equal(next, NextOf(Of(Frequency.Yearly).Between("2026-09-24", "2026-10-01"), now));

    [Theory]
    [InlineData("2026-12-24 18:59", "2026-12-24 17:00")]
    [InlineData("2026-12-24 19:00", null)]
    public void What_happens_once_is_over_when_it_ends(string now, string? next)
    {
        var schedule = Of(Frequency.Once).At("17:00", "19:00") with { Start = new(2026, 12, 24) };

        Assert.Equal(next, NextOf(schedule, now));
        Assert.Equal(next is null, Calendar.IsOver(schedule, Now(now)));
    }

    [Fact]
    public void A_season_is_over_after_its_last_possible_day()
    {
        var schedule = Weekly(DayOfWeek.Thursday).At("14:00", "16:00").Between(null, "2026-11-30");

        Assert.False(Calendar.IsOver(schedule, Now("2026-11-26 15:59")));
        Assert.True(Calendar.IsOver(schedule, Now("2026-11-26 16:00")));
        Assert.False(Calendar.IsOver(Weekly(DayOfWeek.Thursday), Now("2026-11-26 15:59")));
    }

    [Fact]
    public void Something_two_years_ahead_is_neither_near_nor_over()
    {
        var schedule = Of(Frequency.Once) with { Start = new(2028, 12, 24) };

        Assert.Null(NextOf(schedule, "2026-11-22"));
        Assert.False(Calendar.IsOver(schedule, Now("2026-11-22")));
    }

    [Theory]
    [InlineData("2026-11-26", "2026-11-26 14:00")]
    [InlineData("2026-11-27", null)]
    [InlineData("2026-11-19", null)]
    [InlineData("2027-12-23", "2027-12-23 14:00")]
    [InlineData("2028-12-21", null)]
    public void A_wanted_date_is_that_date_or_nothing(string date, string? next) =>
        Assert.Equal(next, NextOf(Weekly(DayOfWeek.Thursday).At("14:00"), "2026-11-22", On(date)));

    [Fact]
    public void A_wanted_range_days_and_days_ruled_out_all_count()
    {
        var schedule = Weekly(DayOfWeek.Monday, DayOfWeek.Thursday, DayOfWeek.Saturday);
        var now = "2026-11-22";

        Assert.Equal("2026-12-03", NextOf(schedule, now, WantedTime.Any with { FromDate = new(2026, 12, 1) }));
        Assert.Null(NextOf(schedule, now, WantedTime.Any with { FromDate = new(2026, 12, 1), UntilDate = new(2026, 12, 2) }));
        Assert.Equal("2026-11-28", NextOf(schedule, now, OnDays(DayOfWeek.Saturday, DayOfWeek.Sunday)));
        Assert.Equal("2026-11-26", NextOf(schedule, now, WantedTime.Any with { NotDays = [DayOfWeek.Monday] }));
        Assert.Null(NextOf(schedule, now, OnDays(DayOfWeek.Monday) with { NotDays = [DayOfWeek.Monday] }));
    }

    [Theory]
    [InlineData("14:00", "16:00", "14:00", null, true)]
    [InlineData("14:00", "16:00", "14:00", "14:00", true)]
    [InlineData("14:00", "16:00", "15:00", null, true)]
    [InlineData("14:00", "16:00", "16:00", null, false)]
    [InlineData("14:00", "16:00", null, "14:00", false)]
    [InlineData("14:00", "16:00", null, "14:01", true)]
    [InlineData("14:00", "16:00", "09:00", "12:00", false)]
    [InlineData("14:00", "16:00", "15:00", "15:30", true)]
    [InlineData("14:00", null, "14:59", null, true)]
    [InlineData("14:00", null, "15:00", null, false)]
    [InlineData("23:30", null, "22:00", "02:00", true)]
    [InlineData("01:00", "01:30", "22:00", "02:00", true)]
    [InlineData("14:00", "16:00", "22:00", "02:00", false)]
    public void Wanted_hours_fit_when_it_starts_or_is_open_in_them(string opens, string? closes, string? from, string? until, bool fits) =>
        Assert.Equal(fits, NextOf(Weekly(DayOfWeek.Thursday).At(opens, closes), "2026-11-22", Hours(from, until)) is not null);

    [Theory]
    [InlineData(DayPart.Morning, "09:00", "12:00", true)]
    [InlineData(DayPart.Morning, "12:00", "18:00", false)]
    [InlineData(DayPart.Afternoon, "13:30", "14:00", true)]
    [InlineData(DayPart.Evening, "18:00", null, true)]
    [InlineData(DayPart.Evening, null, "18:00", false)]
    [InlineData(null, "18:00", null, true)]
    public void Without_a_clock_time_the_part_of_the_day_has_to_match(DayPart? part, string? from, string? until, bool fits) =>
        Assert.Equal(fits, NextOf(Weekly(DayOfWeek.Thursday) with { PartOfDay = part }, "2026-11-22", Hours(from, until)) is not null);
}
