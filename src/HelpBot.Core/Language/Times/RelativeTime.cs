using HelpBot.Core.Language.Numbers;

namespace HelpBot.Core.Language.Times;

/// <summary>Times seen from today: "morgen", "deze week", "over drie dagen", "komend weekend", "de komende dagen".</summary>
internal static class RelativeTime
{
    /// <returns>Words used; 0 when no such time begins here.</returns>
    public static int Read(Utterance m, int i, DateOnly today, TimeNotes notes)
    {
        var length = Day(m, i, today, notes);
        if (length > 0) return length;
        if ((length = Over(m, i, today, notes)) > 0) return length;
        if ((length = PartOfWeek(m, i, today, notes)) > 0) return length;
        if ((length = Coming(m, i, today, notes)) > 0) return length;
        return Weekend(m, i, today, notes);
    }

    private static int Day(Utterance m, int i, DateOnly today, TimeNotes notes)
    {
        var side = Prefix.Of(m, i);
        if (side == Side.Before) side = Side.At;
        int On(int days, PartOfDay? part = null, int length = 1)
        {
            var day = today.AddDays(days);
            if (Prefix.IsUntil(m, i)) notes.Until(day);
            else if (Prefix.IsFrom(m, i)) notes.From(day);
            else if (side == Side.Not) notes.From(days == 0 ? today.AddDays(1) : today);
            else notes.Date(day, day, side);
            if (part is { } p && side != Side.Not) notes.OnPart(p, Side.At);
            return length;
        }

        switch (m.At(i))
        {
            case "vandaag" or "vandag" or "vndaag" or "vandoag": return On(0);
            case "hedenavond" or "vanavond" or "vnv" or "vnvd" or "vnav" or "vanav" or "vnavond" or "vanaovend": return On(0, PartOfDay.Evening);
            case "vanmiddag": return On(0, PartOfDay.Afternoon);
            case "vanochtend" or "vanmorgen": return On(0, PartOfDay.Morning);
            case "vannacht": return On(0, PartOfDay.Night);
            case "straks" when m.At(i - 1) != "tot": return On(0);
            case "overmorgen" or "overmorge" when DayNames.TryPart(m.Next(i + 1), out var of): return On(2, of, 2);
            case "overmorgen" or "overmorge": return On(2);
            case "overmorgenochtend": return On(2, PartOfDay.Morning);
            case "overmorgenmiddag": return On(2, PartOfDay.Afternoon);
            case "overmorgenavond": return On(2, PartOfDay.Evening);
            case "morgenochtend" or "morgenvroeg": return On(1, PartOfDay.Morning);
            case "morgenmiddag" or "morgennamiddag": return On(1, PartOfDay.Afternoon);
            case "morgenavond": return On(1, PartOfDay.Evening);
            case "morgen" or "mrgn" or "morge" or "murge": return Tomorrow(m, i, notes, On);
            case "nu" when m.Next(i + 1) is "direct" or "meteen" or "gelijk": return On(0, null, 2);
            case "deze" when DayNames.TryPart(m.Next(i + 1), out var part): return On(0, part, 2);
            case "op" when m.Next(i + 1) == "deze" && m.Next(i + 2) == "dag": return On(0, null, 3);
            default: return 0;
        }
    }

    /// <summary>"morgen" is tomorrow, unless it is the morning: "'s morgens", "elke morgen", "in de morgen".</summary>
    private static int Tomorrow(Utterance m, int i, TimeNotes notes, Func<int, PartOfDay?, int, int> on)
    {
        if (m.At(i - 1) is "goede" or "goeie" or "goeden") return 1;
        if (m.At(i - 1) is "elke" or "iedere" or "hele" or "deze" or "een" or "mooie" || (m.At(i - 1) == "de" && m.At(i - 2) is "in" or "voor" or "tot"))
        {
            if (m.At(i - 1) is not ("hele" or "mooie")) notes.OnPart(PartOfDay.Morning, Side.At);
            return 1;
        }

        if (m.Next(i + 1) == "vroeg") return on(1, PartOfDay.Morning, 2);
        if (DayNames.TryPart(m.Next(i + 1), out var part)) return on(1, part, 2);
        return on(1, null, 1);
    }

    /// <summary>"eind van de week", "begin volgende week", "later deze week".</summary>
    private static int PartOfWeek(Utterance m, int i, DateOnly today, TimeNotes notes)
    {
        var (first, last) = m.At(i) switch { "begin" => (0, 2), "midden" or "halverwege" or "half" or "medio" => (1, 3), "eind" or "einde" => (3, 6), "later" => (3, 6), _ => (-1, -1) };
        if (first < 0) return 0;
        var at = m.At(i + 1) is "van" or "vd" or "in" ? i + 2 : i + 1;
        if (m.At(at) is "de" or "t" or "deze" or "dees") at++;
        var next = m.At(at) is "volgende" or "komende";
        if (next) at++;
        if (m.At(at) is not "week" || at == i + 1) return 0;
        var monday = Times.Days.Monday(today).AddDays(next || today.DayNumber > Times.Days.Monday(today).AddDays(last).DayNumber ? 7 : 0);
        var from = monday.AddDays(first);
        notes.Date(from < today ? today : from, monday.AddDays(last), Side.At);
        return at + 1 - i;
    }

    /// <summary>"over twee weken", "over 3 dagen", "binnen een week".</summary>
    private static int Over(Utterance m, int i, DateOnly today, TimeNotes notes)
    {
        if (m.At(i) is not ("over" or "binnen") || i + 2 >= m.Count) return 0;
        var at = i + 1;
        if (m.At(at) is "een" && m.At(at + 1) == "paar") at++;
        int n;
        if (m.At(at) is "anderhalve" or "halve" || (m.At(at) is "een" && m.At(at + 1) is "halve")) return Half(m, i, at, today, notes);
        if (m.At(at) == "paar") n = 3;
        else if (m.At(at) is "een" or "n" or "'n" or "1") n = 1;
        else if (!NumberWords.TryRead(m.Words[at], out n)) return 0;
        if (Days(m.At(at + 1), n, today) is not { } date) return 0;
        if (m.At(i) == "binnen") notes.Date(today, date, Side.At);
        else if (i > 0 && DayNames.TryDay(m.At(i - 1), out _)) notes.Later(date.DayNumber - today.DayNumber);
        else notes.Date(date, date, Side.At);
        return at + 2 - i;
    }

    /// <summary>"over anderhalve week", "over een halve maand": no day in particular, so the two about it.</summary>
    private static int Half(Utterance m, int i, int at, DateOnly today, TimeNotes notes)
    {
        if (m.At(at) is "een") at++;
        var days = (m.At(at + 1) switch { "week" => 7, "maand" => 30, _ => 0 }) * (m.At(at) is "halve" ? 1 : 3) / 2;
        if (days == 0) return 0;
        notes.Date(m.At(i) is "binnen" ? today : today.AddDays(days), today.AddDays(days + 1), Side.At);
        return at + 2 - i;
    }

    private static DateOnly? Days(string unit, int n, DateOnly today) => unit switch
    {
        "dag" or "dagen" or "daagjes" => today.AddDays(n),
        "week" or "weken" or "weekjes" or "weekje" => today.AddDays(7 * n),
        "maand" or "maanden" => today.AddMonths(n),
        "jaar" when n < 1000 => today.AddYears(n),
        _ => null,
    };

    /// <summary>"deze week", "volgende maand", "de komende twee weken", "dit jaar".</summary>
    private static int Coming(Utterance m, int i, DateOnly today, TimeNotes notes)
    {
        var word = m.At(i);
        var here = word is "deze" or "dit" or "dezelfde" or "van" or "vd" or "dees";
        var soon = word is "komende" or "komend" or "aankomende" or "aanstaande" or "eerstkomende" or "eerstvolgende";
        var next = word is "volgende" or "volgend" or "volgene" or "volgnde" or "vlgnde";
        if (!here && !soon && !next) return 0;
        var at = i + 1;
        if (word == "van" && m.At(at) is "de") at++;
        var n = 0;
        if ((soon || next) && at + 1 < m.Count)
        {
            if (m.At(at) == "paar") (n, at) = (m.At(at + 1) == "dagen" ? 5 : 2, at + 1);
            else if (NumberWords.TryRead(m.Words[at], out n)) at++;
        }

        var side = Prefix.Of(m, i);
        var monday = Times.Days.Monday(today);
        switch (m.At(at))
        {
            case "week" when here && word != "van" || (word == "van" && at > i + 1 && m.At(at) == "week"):
                return Week(m, monday, side, notes, today, at - i);
            case "week" when (next || (soon && n == 0)) && WeekendBehind(m, at) is > 0 and var behind:
                Span(notes, monday.AddDays(next || today >= monday.AddDays(5) ? 12 : 5), today);
                return at + 1 + behind - i;
            case "week" when next && Prefix.IsFrom(m, i):
                notes.From(monday.AddDays(7));
                return at + 1 - i;
            case "week" when next || (soon && n == 0):
                return Week(m, monday.AddDays(7), side, notes, today, at - i);
            case "week" or "weken" or "dagen" or "tijd" when soon || (next && n > 0):
                var last = m.At(at) == "dagen" ? today.AddDays(n == 0 ? 7 : n) : today.AddDays(m.At(at) == "tijd" ? 30 : 7 * Math.Max(1, n));
                notes.Date(today, last, Side.At);
                return at + 1 - i;
            case "maand" when word != "van" || at > i + 1:
                var month = new DateOnly(today.Year, today.Month, 1).AddMonths(next || soon ? 1 : 0);
                notes.Date(month < today ? today : month, month.AddMonths(1).AddDays(-1), side == Side.Before ? Side.At : side);
                return at + 1 - i;
            case "jaar" when word != "van":
                notes.Date(next || soon ? new(today.Year + 1, 1, 1) : today, new(today.Year + (next || soon ? 1 : 0), 12, 31), side == Side.Not ? Side.At : side);
                return at + 1 - i;
            default: return 0;
        }
    }

    /// <summary>"volgende week in het weekend": how many words behind the week name its weekend.</summary>
    private static int WeekendBehind(Utterance m, int at)
    {
        var next = at + 1;
        while (next < at + 4 && m.Next(next) is "in" or "het" or "t" or "van") next++;
        return IsWeekend(m.Next(next)) ? next - at : 0;
    }

    /// <summary>"in het weekend van volgende week".</summary>
    private static int OfWeek(Utterance m, int i) =>
        m.Next(i + 1) is "van" && m.At(i + 2) is "volgende" or "komende" or "deze" && m.At(i + 3) is "week" ? 4 : 0;

    private static bool IsWeekend(string word) => word is "weekend" or "weekends" or "weekenden" or "weekeinde" or "weekeind" or "wkend" or "weekendje" or "weekent";

    private static void Span(TimeNotes notes, DateOnly first, DateOnly today)
    {
        notes.Date(first < today ? today : first, first.AddDays(1), Side.At);
        foreach (var day in Times.Days.Weekend) notes.Day(day, true);
    }

    private static int Week(Utterance m, DateOnly monday, Side side, TimeNotes notes, DateOnly today, int length)
    {
        if (side == Side.After) notes.From(monday.AddDays(7));
        else if (side == Side.Not) notes.From(today < monday ? today : monday.AddDays(7));
        else notes.Week(monday);
        return length + 1;
    }

    /// <summary>"weekend", "dit weekend", "na het weekend".</summary>
    private static int Weekend(Utterance m, int i, DateOnly today, TimeNotes notes)
    {
        if (!IsWeekend(m.At(i))) return 0;
        var saturday = Times.Days.Monday(today).AddDays(5);
        if (OfWeek(m, i) is > 0 and var words)
        {
            Span(notes, saturday.AddDays(m.At(i + 2) is "volgende" ? 7 : 0), today);
            return words;
        }

        switch (m.At(i - 1))
        {
            case "dit" or "komend" or "aankomend" or "aanstaand" or "komende": Span(notes, saturday, today); break;
            case "volgend" or "volgende": Span(notes, saturday.AddDays(7), today); break;
            case "het" when m.At(i - 2) == "van": Span(notes, saturday, today); break;
            default:
                var side = Prefix.Of(m, i);
                if (side == Side.After) notes.From(saturday.AddDays(2));
                else if (side == Side.Before && m.At(i) == "weekend") notes.Until(saturday.AddDays(-1));
                else
                {
                    foreach (var day in Times.Days.Weekend)
                    {
                        if (side == Side.Not) notes.NotDay(day);
                        else notes.Day(day, true);
                    }
                }

                break;
        }

        return 1;
    }
}
