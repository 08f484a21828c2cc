using System.Globalization;
using HelpBot.Core.Language;
using HelpBot.Core.Language.Times;

namespace HelpBot.Tests.Language.Times;

/// <summary>Seen from Tuesday 24 November 2026, 10.00 uur.</summary>
public sealed class TimeReaderTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 10, 0, 0);

    private static readonly string[] Names = ["zo", "ma", "di", "wo", "do", "vr", "za"];

    [Theory]
    [InlineData("koffie drinke op zaoterdagmörge", "za", "06:00")]
    [InlineData("zinge op vriedigaovend", "vr", "18:00")]
    [InlineData("kaarte, dónnesjdig", "do", null)]
    [InlineData("get te doon 's middes", null, "12:00")]
    [InlineData("biljart do doesburg", "do", null)]
    [InlineData("zwemles hoogvliet za?", "za", null)]
    [InlineData("de donderdagse inloop", "do", null)]
    [InlineData("een ontmoetingsmiddag op maandag", "ma", "12:00")]
    [InlineData("donderdag of zo", "do", null)]
    [InlineData("op woensdag na vieren sporten", "wo", "16:00")]
    [InlineData("maandag negen tot elf zit ik daar", "ma", "09:00")]
    [InlineData("morgen tussen 2 en 5 lamp ophangen", null, "14:00")]
    [InlineData("'s avonds, want overdag sta ik in de winkel", null, "18:00")]
    [InlineData("vanaf halftien", null, "09:30")]
    public void Dialect_key_words_and_hours_are_read(string text, string? day, string? from)
    {
        var read = TimeReader.Read(Utterance.Of(text), Now);

        if (day is not null) Assert.Equal(day, Names[(int)(read.Days is [var one] ? one : read.Date!.Value.DayOfWeek)]);
        Assert.Equal(from, read.From?.ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("op maandag en vrijdag heb ik therapie, dus dan niet", "ma,vr")]
    [InlineData("dinsdag en donderdag vallen af", "di,do")]
    [InlineData("maandag en dinsdag niet", "ma,di")]
    public void Days_that_are_taken_are_ruled_out(string text, string days) =>
        Assert.Equal(days, string.Join(',', TimeReader.Read(Utterance.Of(text), Now).NotDays.Select(d => Names[(int)d])));

    [Theory]
    [InlineData("vandaag", "2026-11-24")]
    [InlineData("kan ik morgen komen", "2026-11-25")]
    [InlineData("overmorgen", "2026-11-26")]
    [InlineData("overmorgenochtend", "2026-11-26")]
    [InlineData("gezelschap op de derde woensdag", "2026-12-16")]
    [InlineData("iedere eerste maandag", "2026-12-07")]
    [InlineData("op ne woensdagmidag", "2026-11-25")]
    [InlineData("iets op donderdag", "2026-11-26")]
    [InlineData("komende dinsdag", "2026-12-01")]
    [InlineData("volgende week dinsdag", "2026-12-01")]
    [InlineData("zaterdag over een week", "2026-12-05")]
    [InlineData("over drie dagen", "2026-11-27")]
    [InlineData("over twee weken", "2026-12-08")]
    [InlineData("28 november", "2026-11-28")]
    [InlineData("op 3-12", "2026-12-03")]
    [InlineData("op 3/12/2026", "2026-12-03")]
    [InlineData("de 15e", "2026-12-15")]
    [InlineData("vrijdag de 27e", "2026-11-27")]
    [InlineData("tweeëntwintig februari", "2027-02-22")]
    [InlineData("eerste kerstdag", "2026-12-25")]
    [InlineData("2e kerstdag", "2026-12-26")]
    [InlineData("met oudjaar", "2026-12-31")]
    [InlineData("sinterklaasavond", "2026-12-05")]
    [InlineData("koningsdag", "2027-04-27")]
    [InlineData("met pasen", "2027-03-28")]
    [InlineData("tweede pinksterdag", "2027-05-17")]
    [InlineData("hemelvaartsdag", "2027-05-06")]
    [InlineData("moederdag", "2027-05-09")]
    [InlineData("laatste vrijdag van december", "2026-12-25")]
    [InlineData("woendag graag", "2026-11-25")]
    [InlineData("zo. 29 nov", "2026-11-29")]
    [InlineData("zaterdag 28", "2026-11-28")]
    [InlineData("vrijdag 18", "2026-12-18")]
    public void One_day(string text, string date) => Assert.Equal(Day(date), Read(text).Date);

    [Theory]
    [InlineData("deze week", "2026-11-24", "2026-11-29")]
    [InlineData("volgende week", "2026-11-30", "2026-12-06")]
    [InlineData("dit weekend", "2026-11-28", "2026-11-29")]
    [InlineData("in december", "2026-12-01", "2026-12-31")]
    [InlineData("begin december", "2026-12-01", "2026-12-10")]
    [InlineData("volgende maand", "2026-12-01", "2026-12-31")]
    [InlineData("tussen 3 en 12 december", "2026-12-03", "2026-12-12")]
    [InlineData("met de kerstdagen", "2026-12-25", "2026-12-26")]
    [InlineData("oud en nieuw", "2026-12-31", "2027-01-01")]
    [InlineData("vandaag of morgen", "2026-11-24", "2026-11-25")]
    [InlineData("na kerst", "2026-12-26", null)]
    [InlineData("voor kerst", null, "2026-12-24")]
    [InlineData("vanaf 1 december", "2026-12-01", null)]
    [InlineData("na het weekend", "2026-11-30", null)]
    public void A_range_of_days(string text, string? from, string? until)
    {
        var when = Read(text);

        Assert.Equal((null, from is null ? null : Day(from), until is null ? null : Day(until)), (when.Date, when.FromDate, when.UntilDate));
    }

    [Theory]
    [InlineData("zaterdag", "za", true)]
    [InlineData("op zaterdagen", "za", false)]
    [InlineData("dinsdags", "di", false)]
    [InlineData("elke donderdag", "do", false)]
    [InlineData("maandag en woensdag", "ma wo", false)]
    [InlineData("door de week", "ma di wo do vr", false)]
    [InlineData("doordeweeks", "ma di wo do vr", false)]
    [InlineData("in het weekend", "za zo", false)]
    [InlineData("ma-do", "ma di wo do", false)]
    [InlineData("van dinsdag tot en met vrijdag", "di wo do vr", false)]
    [InlineData("za/zo", "za zo", false)]
    [InlineData("di of do", "di do", false)]
    [InlineData("op za", "za", true)]
    [InlineData("wo middag", "wo", true)]
    public void Days_of_the_week(string text, string days, bool dated)
    {
        var when = Read(text);

        Assert.Equal(days, Short(when.Days));
        Assert.Equal(dated, when.Date is not null);
    }

    [Theory]
    [InlineData("niet op dinsdag", "di")]
    [InlineData("alle dagen behalve maandag", "ma")]
    [InlineData("op vrijdag kan ik niet", "vr")]
    [InlineData("niet in het weekend", "za zo")]
    [InlineData("liever niet op zondag of maandag", "ma zo")]
    public void Days_ruled_out(string text, string days)
    {
        var when = Read(text);

        Assert.Equal(days, Short(when.NotDays.OrderBy(d => ((int)d + 6) % 7)));
        Assert.Empty(when.Days);
    }

    [Theory]
    [InlineData("'s avonds", "18:00", "23:59")]
    [InlineData("zaterdagmiddag", "12:00", "18:00")]
    [InlineData("in de ochtend", "06:00", "12:00")]
    [InlineData("smorgens", "06:00", "12:00")]
    [InlineData("overdag", "08:00", "18:00")]
    [InlineData("na het eten", "18:00", "23:59")]
    [InlineData("vanavond", "18:00", "23:59")]
    [InlineData("morgenochtend", "06:00", "12:00")]
    [InlineData("na 5 uur", "17:00", null)]
    [InlineData("voor 12 uur", null, "12:00")]
    [InlineData("tussen 2 en 4", "14:00", "16:00")]
    [InlineData("van 10 tot half twee", "10:00", "13:30")]
    [InlineData("14.00-16.00 uur", "14:00", "16:00")]
    [InlineData("half drie", "14:30", null)]
    [InlineData("kwart over 7", "19:15", null)]
    [InlineData("tien voor half vier", "15:20", null)]
    [InlineData("om 9.30", "09:30", null)]
    [InlineData("8 uur 's avonds", "20:00", null)]
    [InlineData("vanaf 19u30", "19:30", null)]
    [InlineData("niet 's avonds", null, "18:00")]
    [InlineData("5 december 3.30", "15:30", null)]
    public void Clock_times_and_parts_of_the_day(string text, string? from, string? until)
    {
        var when = Read(text);

        Assert.Equal((from, until), (when.From?.ToString("HH:mm", CultureInfo.InvariantCulture), when.Until?.ToString("HH:mm", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("wat is er nu open in Schiedam?")]
    [InlineData("is het inloophuis nu open")]
    [InlineData("welke inloop is op dit moment open")]
    [InlineData("waar kan ik nu heen")]
    [InlineData("is er nu iets te doen")]
    [InlineData("nu nog ergens koffie?")]
    public void Now_is_today_and_the_hour_that_begins(string text)
    {
        var when = Read(text);

        Assert.Equal((Day("2026-11-24"), new TimeOnly(10, 0), new TimeOnly(11, 0)), (when.Date, when.From, when.Until));
    }

    [Fact]
    public void Now_late_in_the_evening_ends_with_the_day() =>
        Assert.Equal(new TimeOnly(23, 59), TimeReader.Read(Utterance.Of("wat is er nu open"), new(2026, 11, 24, 23, 20, 0)).Until);

    [Theory]
    [InlineData("ik voel me nu zo alleen")]
    [InlineData("nu ik alleen ben wil ik koffie drinken")]
    [InlineData("wat nu?")]
    [InlineData("op dit moment gaat het niet zo goed")]
    [InlineData("en nu wil ik iets anders")]
    [InlineData("nu iets anders graag")]
    [InlineData("ik sta nu open voor contact")]
    public void Now_as_a_way_of_talking_is_no_time(string text) => Assert.Same(WantedTime.Any, Read(text));

    [Theory]
    [InlineData("ik ken hier zo weinig mensen")]
    [InlineData("ik doe graag mee")]
    [InlineData("mijn ma is alleen")]
    [InlineData("goedemorgen")]
    [InlineData("goede avond")]
    [InlineData("gisteren was ik alleen")]
    [InlineData("sinds vorige maand zit ik thuis")]
    [InlineData("drie jaar geleden overleed mijn man")]
    [InlineData("ik zit de hele avond alleen")]
    [InlineData("al twee weken niemand gezien")]
    [InlineData("dat duurt een uur")]
    [InlineData("ik ben 3 keer geweest")]
    [InlineData("ik ken Jan niet")]
    [InlineData("het kost 3.50 euro")]
    public void Nothing_is_asked_for(string text) => Assert.Equal(WantedTime.Any, Read(text));

    [Fact]
    public void A_day_named_today_means_today() => Assert.Equal(Day("2026-11-24"), Read("dinsdag").Date);

    private static WantedTime Read(string text) => TimeReader.Read(Utterance.Of(text), Now);

    private static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Short(IEnumerable<DayOfWeek> days) =>
        string.Join(' ', days.Select(d => Names[(int)d]));
}
