using HelpBot.Core.Language.Numbers;

namespace HelpBot.Core.Language.Times;

/// <summary>Dates said in full or in part: "24 november", "24-11", "de 15e", "begin december", "eerste dinsdag in oktober".</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day; equal to <paramref name="First"/> for one day.</param>
/// <param name="Length">Words used.</param>
internal readonly record struct Calendar(DateOnly First, DateOnly Last, int Length)
{
    private static readonly Dictionary<string, int> Months = BuildMonths();

    public static bool TryRead(Utterance m, int i, DateOnly today, out Calendar found) =>
        TryNumeric(m, i, today, out found) || TryDayRange(m, i, today, out found) || TryDayOfMonth(m, i, today, out found)
        || TryNthWeekday(m, i, today, out found) || TryMonth(m, i, today, out found) || TryWeekNumber(m, i, today, out found)
        || TryFeast(m, i, today, out found) || Seasons.TryRead(m, i, today, out found);

    /// <summary>The coming such day of the year: today counts.</summary>
    private static DateOnly? Coming(int day, int month, int? year, DateOnly today)
    {
        for (var y = year ?? today.Year; y <= (year ?? today.Year + 4); y++)
        {
            if (y is < 1 or > 9000 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(y, month)) continue;
            var date = new DateOnly(y, month, day);
            if (year is not null || date >= today) return date;
        }

        return null;
    }

    private static bool One(DateOnly? date, int length, out Calendar found)
    {
        found = date is { } d ? new(d, d, length) : default;
        return date is not null;
    }

    private static bool TryNumeric(Utterance m, int i, DateOnly today, out Calendar found)
    {
        found = default;
        if (i + 1 >= m.Count || m.Words[i] is not { Number: >= 0 } a) return false;
        var b = m.Words[i + 1];
        if (!b.Tight || b.Mark is not ('-' or '/' or '.')) return false;
        if (i > 0 && a.Tight && m.Words[i - 1].IsNumber) return false;
        if (Months.TryGetValue(b.Text, out var named) && b.Mark is '-' or '/')
            return One(Coming(a.Number, named, YearAt(m, i + 2, tight: true), today), YearAt(m, i + 2, tight: true) is null ? 2 : 3, out found);
        if (!b.IsNumber) return false;
        var c = i + 2 < m.Count ? m.Words[i + 2] : default;
        var third = c is { Tight: true, IsNumber: true } && c.Mark == b.Mark;
        if (third && a.Length == 4) return One(Coming(c.Number, b.Number, a.Number, today), 3, out found);
        if (third) return One(Coming(a.Number, b.Number, c.Number < 100 ? 2000 + c.Number : c.Number, today), 3, out found);
        if (a.Length > 2 || b.Length > 2 || b.Mark == '.') return false;
        if (m.At(i - 1) is "tussen" or "€" || m.At(i + 2) is "uur" or "u" or "h" or "euro" or "keer" or "personen" or "jaar" or "mensen" or "dagen" or "weken" || c is { Tight: true, IsNumber: true }) return false;
        if (b.Mark == '-' && IsHours(m, i, a.Number, b.Number, today)) return false;
        var likely = b.Mark == '/' || a.Number > 12 || i == 0 || m.At(i - 1) is "op" or "vanaf" or "tot" or "na" or "datum" or "voor" || DayNames.TryDay(m.At(i - 1), out _);
        return likely && One(Coming(a.Number, b.Number, null, today), 2, out found);
    }

    /// <summary>"maandag 8-9", "9-10 's ochtends": hours, unless that date is such a day of the week.</summary>
    private static bool IsHours(Utterance m, int i, int from, int until, DateOnly today)
    {
        if (from > 24 || until > 24) return false;
        if (m.At(i + 2) is "'s" or "s" || DayNames.TryPart(m.Next(i + 2), out _)) return true;
        return DayNames.TryDay(m.At(i - 1), out var day) && (Coming(from, until, null, today) is not { } date || date.DayOfWeek != day.Day);
    }

    private static int? YearAt(Utterance m, int i, bool tight = false)
    {
        if (i < m.Count && m.At(i) is "in" or "van" && m.Words[i].Mark == '\0') i++;
        return i < m.Count && m.Words[i] is { Length: 4, Number: > 1900 and < 2200 } w && (!tight || w.Tight) ? w.Number : null;
    }

    private static int YearLength(Utterance m, int i) => YearAt(m, i) is null ? 0 : m.At(i) is "in" or "van" ? 2 : 1;

    /// <summary>"24 t/m 28 december", "tussen 3 en 12 september".</summary>
    private static bool TryDayRange(Utterance m, int i, DateOnly today, out Calendar found)
    {
        found = default;
        if (!Day(m, i, out var first, out var used)) return false;
        var at = i + used;
        if (m.At(at) == "t" && m.At(at + 1) == "m") at += 2;
        else if (m.At(at) == "tot" && m.At(at + 1) == "en" && m.At(at + 2) == "met") at += 3;
        else if (m.At(at) is "tot" or "en" or "of" or "tm") at++;
        else if (at >= m.Count || m.Words[at].Mark != '-') return false;
        if (m.At(at) == "de") at++;
        if (!Day(m, at, out var last, out used) || last < first || !TryMonthName(m, at + used, out var month)) return false;
        at += used + 1;
        var year = YearAt(m, at);
        if (Coming(last, month, year, today) is not { } until || Coming(first, month, until.Year, today) is not { } from) return false;
        found = new(from, until, at + YearLength(m, at) - i);
        return true;
    }

    private static bool Day(Utterance m, int i, out int day, out int length)
    {
        if (NumberWords.TryReadOrdinal(m, i, out day, out length)) return day is >= 1 and <= 31;
        length = 1;
        return i < m.Count && NumberWords.TryRead(m.Words[i], out day) && day is >= 1 and <= 31;
    }

    /// <summary>"24 november 2026", "negenentwintig mei", "de tweede van augustus", "de 15e", "november de 15e".</summary>
    private static bool TryDayOfMonth(Utterance m, int i, DateOnly today, out Calendar found)
    {
        found = default;
        if (TryMonthName(m, i, out var before) && m.At(i + 1) == "de" && NumberWords.TryReadOrdinal(m, i + 2, out var n, out var l))
            return One(Coming(n, before, null, today), 2 + l, out found);
        if (!Day(m, i, out var day, out var length)) return false;
        var ordinal = length == 2 || !m.Words[i].IsNumber;
        var at = i + length;
        if (m.At(at) is "van" or "vd") at++;
        if (at > i + length && ThatMonth(m, at, today, out var start, out var words) && day <= DateTime.DaysInMonth(start.Year, start.Month)) return One(start.AddDays(day - 1), at + words - i, out found);
        if (TryMonthName(m, at, out var month))
        {
            var year = YearAt(m, at + 1);
            return One(Coming(day, month, year, today), at + 1 + YearLength(m, at + 1) - i, out found);
        }

        // "de 15e" alone is a day; "de tweede" alone is a choice from a list.
        var dayBefore = DayNames.TryDay(m.At(i - 1), out _) || (m.At(i - 1) == "de" && DayNames.TryDay(m.At(i - 2), out _));
        if (!ordinal && dayBefore && day > 12 && !(i + 1 < m.Count && m.Words[i + 1].Tight) && m.Next(i + 1) is "" or "om" or "tussen" or "van" or "rond" or "graag" or "kan") return TryOnWeekday(m, i, day, today, out found);
        if (!ordinal || NumberWords.TryReadOrdinal(m, i, out _, out _) is false) return false;
        var onThe = m.At(i - 1) == "de" && m.At(i - 2) is "op" or "vanaf" or "tot" or "na";
        var written = length == 2 && m.At(i - 1) is "de" or "op" && day > 3;
        if (!dayBefore && !onThe && !written) return false;
        if (m.Next(i + length) is { Length: > 0 } noun && noun is not ("om" or "terug" or "of" or "en" or "van" or "kan" or "is" or "wil" or "heb" or "graag" or "ben" or "zou") && !dayBefore)
            return false;
        for (var k = 0; k < 14; k++)
        {
            var begin = new DateOnly(today.Year, today.Month, 1).AddMonths(k);
            if (day > DateTime.DaysInMonth(begin.Year, begin.Month)) continue;
            var date = begin.AddDays(day - 1);
            if (date >= today) return One(date, length, out found);
        }

        return false;
    }

    /// <summary>"(de 15e van) volgende maand", "deze maand".</summary>
    private static bool ThatMonth(Utterance m, int i, DateOnly today, out DateOnly start, out int length)
    {
        start = new DateOnly(today.Year, today.Month, 1);
        var at = m.At(i) is "de" ? i + 1 : i;
        length = at + 2 - i;
        if (m.At(at + 1) is not "maand" || m.At(at) is not ("volgende" or "komende" or "deze")) return false;
        if (m.At(at) is not "deze") start = start.AddMonths(1);
        return true;
    }

    /// <summary>"zaterdag 28": the coming 28th that is a Saturday.</summary>
    private static bool TryOnWeekday(Utterance m, int i, int day, DateOnly today, out Calendar found)
    {
        found = default;
        if (!DayNames.TryDay(m.At(i - 1), out var name)) return false;
        for (var k = 0; k < 14; k++)
        {
            var start = new DateOnly(today.Year, today.Month, 1).AddMonths(k);
            if (day > DateTime.DaysInMonth(start.Year, start.Month)) continue;
            var date = start.AddDays(day - 1);
            if (date >= today && date.DayOfWeek == name.Day) return One(date, 1, out found);
        }

        return false;
    }

    /// <summary>"eerste dinsdag van oktober", "laatste maandag in maart", "laatste week van juli".</summary>
    private static bool TryNthWeekday(Utterance m, int i, DateOnly today, out Calendar found)
    {
        found = default;
        var last = m.At(i) == "laatste";
        var used = 1;
        var nth = 0;
        if (!last && !NumberWords.TryReadOrdinal(m, i, out nth, out used)) return false;
        var week = m.At(i + used) == "week";
        DayName name = default;
        if (!week && !DayNames.TryDay(m.At(i + used), out name)) return false;
        var at = i + used + 1;
        if (nth > 5) return false;
        int month, length;
        int? year = null;
        var passed = false;
        // "Op de derde woensdag", without a word more: of the month.
        var bare = !last && !week && m.At(at) is not ("in" or "van") && m.At(i - 1) is "de" or "iedere" or "elke" or "ieder" or "elk";
        if (!bare && m.At(at) is not ("in" or "van")) return false;
        if (!bare) at += m.At(at + 1) == "de" ? 2 : 1;
        var thisMonth = bare || m.At(at) == "maand";
        if (bare) (month, length) = (today.Month, 0);
        else if (thisMonth) (month, length) = (today.Month, 1);
        else if (TryMonthName(m, at, out month)) (year, length) = (YearAt(m, at + 1), 1 + YearLength(m, at + 1));
        else return false;
        for (var y = year ?? today.Year; y <= (year ?? today.Year + 1); y++)
        {
            // Past in this month, it is the next one's: "de eerste maandag van de maand".
            var start = new DateOnly(y, month, 1).AddMonths(thisMonth && y == today.Year && passed ? 1 : 0);
            var end = start.AddMonths(1).AddDays(-1);
            var day = week ? DayOfWeek.Monday : name.Day;
            var date = last
                ? end.AddDays(-(((int)end.DayOfWeek - (int)day + 7) % 7))
                : start.AddDays((((int)day - (int)start.DayOfWeek + 7) % 7) + (7 * (nth - 1)));
            var until = week ? date.AddDays(6) : date;
            if (year is null && until < today)
            {
                if (thisMonth && !passed) (passed, y) = (true, y - 1);
                continue;
            }

            found = new(date, until, at + length - i);
            return true;
        }

        return false;
    }

    /// <summary>"maart", "in mei 2027", "begin december", "eind van de maand".</summary>
    private static bool TryMonth(Utterance m, int i, DateOnly today, out Calendar found)
    {
        found = default;
        var at = i;
        var part = m.At(at) switch { "begin" => 1, "half" or "medio" or "midden" or "halverwege" => 2, "eind" or "einde" => 3, _ => 0 };
        if (m.At(at) is "eerste" or "tweede" or "1e" or "2e" && m.At(at + 1) is "helft") (part, at) = (m.At(at) is "eerste" or "1e" ? 4 : 5, at + 1);
        if (part > 0) at++;
        if (part > 0 && m.At(at) is "van" or "deze" or "in") at++;
        if (part > 0 && m.At(at) == "de") at++;
        int month;
        if (part > 0 && m.At(at) == "maand") month = today.Month;
        else if (!TryMonthName(m, at, out month)) return false;
        if (m.Words[at].Text.Length == 3 && m.Words[at].Text is "jan" or "mei" && part == 0 && m.At(i - 1) is not ("in" or "vanaf" or "tot" or "na" or "voor" or "tussen" or "maand") && m.At(at) == "jan") return false;
        var year = YearAt(m, at + 1);
        var y = year ?? (month < today.Month ? today.Year + 1 : today.Year);
        var start = new DateOnly(y, month, 1);
        var end = start.AddMonths(1).AddDays(-1);
        (start, end) = part switch
        {
            1 => (start, start.AddDays(9)),
            2 => (start.AddDays(9), start.AddDays(20)),
            3 => (start.AddDays(19), end),
            4 => (start, start.AddDays(14)),
            5 => (start.AddDays(15), end),
            _ => (start, end),
        };
        if (year is null && end < today) (start, end) = (start.AddYears(1), end.AddYears(1));
        found = new(start < today && end >= today ? today : start, end, at + 1 + YearLength(m, at + 1) - i);
        return true;
    }

    private static bool TryWeekNumber(Utterance m, int i, DateOnly today, out Calendar found)
    {
        found = default;
        if (m.At(i) != "week" || i + 1 >= m.Count) return false;
        if (m.At(i + 1) == "van" && TryDayOfMonth(m, i + 2, today, out var day) && day.First == day.Last)
        {
            var monday = Days.Monday(day.First);
            found = new(monday, monday.AddDays(6), day.Length + 2);
            return true;
        }

        if (m.Words[i + 1] is not { Number: >= 1 and <= 53, Mark: '\0' } week) return false;
        var first = DateOnly.FromDateTime(System.Globalization.ISOWeek.ToDateTime(today.Year, week.Number, DayOfWeek.Monday));
        if (first.AddDays(6) < today) first = DateOnly.FromDateTime(System.Globalization.ISOWeek.ToDateTime(today.Year + 1, week.Number, DayOfWeek.Monday));
        found = new(first, first.AddDays(6), 2);
        return true;
    }

    private static bool TryFeast(Utterance m, int i, DateOnly today, out Calendar found)
    {
        found = default;
        if (!Holidays.TryRead(m, i, out var feast, out var length)) return false;
        var year = YearAt(m, i + length);
        var (first, last) = feast(year ?? today.Year);
        if (year is null && last < today) (first, last) = feast(today.Year + 1);
        if (year is null && first < today && last >= today) first = today;
        found = new(first, last, length + YearLength(m, i + length));
        return true;
    }

    public static bool TryMonthName(Utterance m, int i, out int month) => Months.TryGetValue(m.At(i), out month);

    private static Dictionary<string, int> BuildMonths()
    {
        string[][] names =
        [
            ["januari", "jan"], ["februari", "feb", "februarie", "febr"], ["maart", "mrt"], ["april", "apr"], ["mei"], ["juni", "jun"], ["juli", "jul"],
            ["augustus", "aug", "augustes"], ["september", "sept", "sep"], ["oktober", "okt", "october"], ["november", "nov"], ["december", "dec", "desember"],
        ];
        var months = new Dictionary<string, int>();
        for (var i = 0; i < names.Length; i++)
            foreach (var name in names[i]) months[name] = i + 1;
        return months;
    }
}
