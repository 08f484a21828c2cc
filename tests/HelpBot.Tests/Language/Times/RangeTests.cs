using HelpBot.Core.Language;
using HelpBot.Core.Language.Times;

namespace HelpBot.Tests.Language.Times;

/// <summary>Tuesday 24 November 2026.</summary>
public sealed class RangeTests
{
    [Theory]
    [InlineData("van 3 tot en met 9 december", "2026-12-03", "2026-12-09")]
    [InlineData("van 30 november tot 4 december", "2026-11-30", "2026-12-04")]
    [InlineData("tussen kerst en oud en nieuw", "2026-12-26", "2026-12-31")]
    [InlineData("van januari tot maart", "2027-01-01", "2027-02-28")]
    [InlineData("in de kerstvakantie", "2026-12-19", "2027-01-03")]
    [InlineData("met de carnavalsvakantie", "2027-02-06", "2027-02-14")]
    [InlineData("over anderhalve week", "2026-12-04", "2026-12-05")]
    [InlineData("over een halve week", "2026-11-27", "2026-11-28")]
    [InlineData("volgende week in het weekend", "2026-12-05", "2026-12-06")]
    [InlineData("het weekend van volgende week", "2026-12-05", "2026-12-06")]
    [InlineData("komende week", "2026-11-30", "2026-12-06")]
    [InlineData("komende twee weken", "2026-11-24", "2026-12-08")]
    [InlineData("vanaf volgende week", "2026-11-30", null)]
    public void From_one_day_to_another(string text, string from, string? until)
    {
        var when = TimeReader.Read(Utterance.Of(text), new(2026, 11, 24, 10, 0, 0));

        Assert.Equal((from, until), (when.FromDate?.ToString("yyyy-MM-dd"), when.UntilDate?.ToString("yyyy-MM-dd")));
    }

    [Theory]
    [InlineData(2023, "2023-12-23")]
    [InlineData(2024, "2024-12-21")]
    [InlineData(2027, "2027-12-25")]
    public void The_schools_close_on_the_Saturday_before_Christmas(int year, string first) =>
        Assert.Equal(first, TimeReader.Read(Utterance.Of("de kerstvakantie"), new(year, 11, 1, 10, 0, 0)).FromDate?.ToString("yyyy-MM-dd"));

    [Theory]
    [InlineData("de vorige keer om 3 uur was fijn")]
    [InlineData("van harte gefeliciteerd")]
    [InlineData("tussen ons gezegd en gezwegen")]
    public void What_is_past_or_no_time_is_not_asked(string text) => Assert.True(TimeReader.Read(Utterance.Of(text), new(2026, 11, 24, 10, 0, 0)).IsAny);
}
