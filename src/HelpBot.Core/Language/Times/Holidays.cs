namespace HelpBot.Core.Language.Times;

/// <summary>Dutch feast days by the words people use, computed for any year.</summary>
internal static class Holidays
{
    private static readonly PhraseMap<Func<int, (DateOnly First, DateOnly Last)>> Names = Build();

    /// <summary>A feast at a place in the message.</summary>
    /// <param name="feast">First and last day in a given year.</param>
    public static bool TryRead(Utterance message, int i, out Func<int, (DateOnly First, DateOnly Last)> feast, out int length) =>
        Names.TryLongest(message, i, out feast!, out length);

    /// <summary>A day on which most of the country is shut, or goes home early.</summary>
    public static bool IsFeast(DateOnly day) => day is { Month: 12, Day: 24 or 25 or 26 or 31 } or { Month: 1, Day: 1 } || day == KingsDay(day.Year)
        || day.DayNumber - Easter(day.Year).DayNumber is 0 or 1 or 39 or 49 or 50;

    /// <summary>Easter Sunday, Gregorian calendar (algorithm of Meeus, Jones and Butcher).</summary>
    public static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e, g) = (b / 4, b % 4, ((8 * b) + 13) / 25);
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (j, k) = (c / 4, c % 4);
        var m = (a + (11 * h)) / 319;
        var r = ((2 * e) + (2 * j) - k - h + m + 32) % 7;
        var n = (h - m + r + 90) / 25;
        return new(year, n, (h - m + r + n + 19) % 32);
    }

    private static DateOnly Nth(int year, int month, DayOfWeek day, int nth)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((((int)day - (int)first.DayOfWeek + 7) % 7) + (7 * (nth - 1)));
    }

    /// <summary>The schools are closed for two weeks, all over the country, from the Saturday on or before Christmas.</summary>
    private static DateOnly ChristmasLeave(int year)
    {
        var christmas = new DateOnly(year, 12, 25);
        return christmas.AddDays(-(((int)christmas.DayOfWeek + 1) % 7));
    }

    private static DateOnly KingsDay(int year)
    {
        var day = new DateOnly(year, 4, 27);
        return day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(-1) : day;
    }

    private static PhraseMap<Func<int, (DateOnly, DateOnly)>> Build()
    {
        var map = new PhraseMap<Func<int, (DateOnly, DateOnly)>>();
        void Day(Func<int, DateOnly> day, params ReadOnlySpan<string> names) => Days(day, day, names);
        void Days(Func<int, DateOnly> first, Func<int, DateOnly> last, params ReadOnlySpan<string> names)
        {
            foreach (var name in names) map.Add(name, y => (first(y), last(y)));
        }

        Day(y => new(y, 12, 25), "eerste kerstdag", "1e kerstdag", "1ste kerstdag", "kerst", "kerstmis", "kerstdag", "kersmis");
        Day(y => new(y, 12, 26), "tweede kerstdag", "2e kerstdag", "2de kerstdag");
        Days(y => new(y, 12, 25), y => new(y, 12, 26), "de kerst", "met kerst", "met kerstmis", "kerstdagen", "beide kerstdagen", "kersdagen");
        Days(y => new(y, 12, 24), y => new(y, 12, 31), "de feestdagen", "feestdagen");
        Day(y => new(y, 12, 24), "kerstavond", "kerstnacht", "dag voor kerst");
        Days(ChristmasLeave, y => ChristmasLeave(y).AddDays(15), "kerstvakantie", "kerst vakantie", "wintervakantie");
        Days(y => Easter(y).AddDays(-50), y => Easter(y).AddDays(-42), "carnavalsvakantie", "carnavalvakantie", "krokusvakantie");
        Day(y => new(y, 12, 31), "oudjaar", "oudejaarsdag", "oudejaarsavond", "oudejaar", "ouwejaar", "oudjaarsavond", "oudjaarsdag");
        Days(y => new(y, 12, 31), y => new(y + 1, 1, 1), "oud en nieuw", "oud & nieuw", "oud op nieuw", "jaarwisseling");
        Day(y => new(y, 1, 1), "nieuwjaar", "nieuwjaarsdag", "nieuwjaarsmorgen");
        Day(y => new(y, 1, 6), "driekoningen", "drie koningen");
        Day(y => new(y, 2, 14), "valentijnsdag", "valentijn", "valentijnsavond");
        Days(y => Easter(y).AddDays(-49), y => Easter(y).AddDays(-47), "carnaval", "vastelaovend", "karnaval", "vasteloavend");
        Day(y => Easter(y).AddDays(-46), "aswoensdag");
        Day(y => Easter(y).AddDays(-7), "palmzondag", "palmpasen");
        Day(y => Easter(y).AddDays(-3), "witte donderdag");
        Day(y => Easter(y).AddDays(-2), "goede vrijdag");
        Day(Easter, "eerste paasdag", "1e paasdag", "paaszondag", "pasen", "paasdag");
        Day(y => Easter(y).AddDays(1), "tweede paasdag", "2e paasdag", "paasmaandag");
        Days(Easter, y => Easter(y).AddDays(1), "paasdagen", "de paasdagen");
        Days(y => Easter(y).AddDays(-1), y => Easter(y).AddDays(1), "paasweekend");
        Day(y => Easter(y).AddDays(39), "hemelvaart", "hemelvaartsdag");
        Day(y => Easter(y).AddDays(49), "pinksteren", "eerste pinksterdag", "1e pinksterdag", "pinksterzondag");
        Day(y => Easter(y).AddDays(50), "tweede pinksterdag", "2e pinksterdag", "pinkstermaandag");
        Days(y => Easter(y).AddDays(48), y => Easter(y).AddDays(50), "pinksterweekend");
        Day(y => Easter(y).AddDays(60), "sacramentsdag");
        Day(KingsDay, "koningsdag", "koninginnedag", "konings dag");
        Day(y => new(y, 5, 1), "dag van de arbeid");
        Day(y => new(y, 5, 4), "dodenherdenking");
        Day(y => new(y, 5, 5), "bevrijdingsdag");
        Day(y => Nth(y, 5, DayOfWeek.Sunday, 2), "moederdag");
        Day(y => Nth(y, 6, DayOfWeek.Sunday, 3), "vaderdag");
        Day(y => Nth(y, 9, DayOfWeek.Tuesday, 3), "prinsjesdag");
        Day(y => Nth(y, 9, DayOfWeek.Saturday, 4), "burendag");
        Day(y => new(y, 10, 1), "dag van de ouderen", "ouderendag", "internationale dag van de ouderen");
        Day(y => new(y, 10, 4), "dierendag");
        Day(y => new(y, 11, 1), "allerheiligen");
        Day(y => new(y, 11, 2), "allerzielen");
        Day(y => new(y, 11, 11), "sint maarten", "sint-maarten", "elf november", "de elfde van de elfde");
        Day(y => new(y, 12, 5), "sinterklaas", "sinterklaasavond", "pakjesavond", "sint", "de sint", "sinterklaasfeest");
        return map;
    }
}
