using HelpBot.Core.Knowledge;
using HelpBot.Core.Language;
using static HelpBot.Tests.Knowledge.Schedules;

namespace HelpBot.Tests.Knowledge;

public sealed class FitTests
{
    private const string Sunday = "2026-11-22 10:00";

    private static readonly Schedule EverySecondThursday = Weekly(DayOfWeek.Thursday) with { Interval = 2 };

    [Fact]
    public void Every_second_Thursday_of_unknown_weeks_fits_Thursdays_and_perhaps_one_of_them()
    {
        Assert.Equal(Fit.Yes, FitOf(EverySecondThursday, OnDays(DayOfWeek.Thursday)));
        Assert.Equal(Fit.Maybe, FitOf(EverySecondThursday, On("2026-11-26")));
        Assert.Equal(Fit.No, FitOf(EverySecondThursday, OnDays(DayOfWeek.Friday)));
        Assert.Equal(Fit.No, FitOf(EverySecondThursday, On("2026-11-27")));
    }

    [Fact]
    public void Two_weeks_hold_one_of_every_second_Thursday_for_certain()
    {
        Assert.Equal(Fit.Maybe, FitOf(EverySecondThursday, WantedTime.Any with { FromDate = new(2026, 11, 23), UntilDate = new(2026, 11, 29) }));
        Assert.Equal(Fit.Yes, FitOf(EverySecondThursday, WantedTime.Any with { FromDate = new(2026, 11, 23), UntilDate = new(2026, 12, 6) }));
    }

    [Fact]
    public void One_Tuesday_a_month_nobody_named_is_a_maybe_for_one_week()
    {
        var schedule = Monthly(0, DayOfWeek.Tuesday);

        Assert.Equal(Fit.Yes, FitOf(schedule, OnDays(DayOfWeek.Tuesday)));
        Assert.Equal(Fit.Maybe, FitOf(schedule, On("2026-11-24")));
        Assert.Equal(Fit.No, FitOf(schedule, On("2026-11-25")));
    }

    [Theory]
    [InlineData(Frequency.Weekly)]
    [InlineData(Frequency.Monthly)]
    [InlineData(Frequency.Unknown)]
    [InlineData(Frequency.Yearly)]
    public void Unknown_days_are_a_maybe_for_every_day(Frequency frequency)
    {
        Assert.Equal(Fit.Maybe, FitOf(Of(frequency), On("2026-11-26")));
        Assert.Equal(Fit.Maybe, FitOf(Of(frequency), OnDays(DayOfWeek.Sunday)));
        Assert.Equal(Fit.Yes, FitOf(Of(frequency), WantedTime.Any));
        Assert.Null(Calendar.Next(Of(frequency), Now(Sunday), WantedTime.Any));
    }

    [Fact]
    public void What_is_always_open_fits_every_day_of_its_season()
    {
        var schedule = Of(Frequency.Continuous).Between("2026-04-01", "2026-12-31");

        Assert.Equal(Fit.Yes, FitOf(schedule, On("2026-11-26")));
        Assert.Equal(Fit.Yes, FitOf(schedule, Hours("20:00", "21:00")));
        Assert.Equal(Fit.No, FitOf(schedule, On("2027-01-01")));
    }

    [Fact]
    public void Known_days_fit_or_do_not()
    {
        var schedule = Weekly(DayOfWeek.Thursday).At("14:00", "16:00");

        Assert.Equal(Fit.Yes, FitOf(schedule, On("2026-11-26")));
        Assert.Equal(Fit.No, FitOf(schedule, On("2026-11-25")));
        Assert.Equal(Fit.No, FitOf(schedule, Hours("18:00", null)));
        Assert.Equal(Fit.Yes, FitOf(schedule, WantedTime.Any));
    }

    [Fact]
    public void Wanted_hours_are_a_maybe_when_no_time_is_known() =>
        Assert.Equal(Fit.Maybe, FitOf(Weekly(DayOfWeek.Thursday), Hours("18:00", null)));

    [Fact]
    public void What_is_over_fits_nothing() =>
        Assert.Equal(Fit.No, FitOf(Of(Frequency.Once) with { Start = new(2026, 11, 21) }, WantedTime.Any));

    [Fact]
    public void An_activity_has_the_first_time_and_the_best_fit_of_its_schedules()
    {
        using var town = new SmallTown();
        var activities = town.Read().Catalog!.Activities;
        var koffie = activities[0] with { Schedules = [Weekly(DayOfWeek.Friday).At("10:00"), EverySecondThursday, Weekly(DayOfWeek.Tuesday).At("11:00")] };
        var unknown = activities[1] with { Schedules = [] };
        var mixed = koffie with { Schedules = [Of(Frequency.Once) with { Start = new(2026, 11, 21) }, EverySecondThursday] };

        Assert.Equal(new DateOnly(2026, 11, 24), Calendar.Next(koffie, Now(Sunday), WantedTime.Any)!.Value.Date);
        Assert.Equal(Fit.Yes, Calendar.MayFit(koffie, Now(Sunday), OnDays(DayOfWeek.Thursday)));
        Assert.Equal(Fit.Maybe, Calendar.MayFit(unknown, Now(Sunday), OnDays(DayOfWeek.Thursday)));
        Assert.Equal(Fit.Yes, Calendar.MayFit(unknown, Now(Sunday), WantedTime.Any));
        Assert.False(Calendar.IsOver(unknown, Now(Sunday)));
        Assert.False(Calendar.IsOver(mixed, Now(Sunday)));
        Assert.Null(Calendar.LastDay(mixed));
    }

    private static Fit FitOf(Schedule schedule, WantedTime wanted) => Calendar.MayFit(schedule, Now(Sunday), wanted);
}
