namespace HelpBot.Core.Language.Times;

/// <summary>Weekdays: named, abbreviated, in a range, ruled out, or in a certain week.</summary>
internal static class WeekdayTime
{
    /// <returns>Words used; 0 when no weekday begins here.</returns>
    public static int Read(Utterance m, int i, DateOnly today, TimeNotes notes)
    {
        if (m.At(i) is "doordeweeks" or "doordeweekse" or "werkdagen" or "weekdagen" or "werkdag" or "weekdag" or "doordeweek") return Working(m, i, notes, 1);
        if (m.At(i) is "door" or "dor" && m.At(i + 1) is "de" or "d" && m.At(i + 2) is "week" or "weeks" or "weekse") return Working(m, i, notes, 3);
        if (!TryDay(m, i, out var name)) return 0;
        var length = 1;
        if (RangeEnd(m, i + 1, out var to, out var used))
        {
            foreach (var day in Days.Range(name.Day, to)) Put(m, i, day, true, notes);
            return 1 + used;
        }

        if (name.Part is { } part) notes.OnPart(part, Side.At);
        else if (m.Next(i + 1) == "morgen")
        {
            notes.OnPart(PartOfDay.Morning, Side.At);
            length = 2;
        }

        if (notes.Sense is { } sense ? sense == TimeSense.RuledOut : IsRuledOut(m, i, length)) notes.NotDay(name.Day);
        else Wanted(m, i, name, today, notes);
        return length;
    }

    private static void Wanted(Utterance m, int i, DayName name, DateOnly today, TimeNotes notes)
    {
        var repeated = name.Repeated || m.At(i - 1) is "elke" or "iedere" or "alle" or "'s" || (m.At(i - 1) is "de" && m.At(i - 2) is "om" or "elke");
        var before = m.At(i - 1) == "op" ? m.At(i - 2) : m.At(i - 1);
        var at = m.At(i - 1) == "op" ? i - 2 : i - 1;
        var coming = Days.Coming(name.Day, today);
        if (before is "volgende" or "volgend") Put(Days.Monday(today).AddDays(7 + Days.FromMonday(name.Day)));
        else if (before is "deze" || IsBesideThis(m, i)) Put(coming);
        else if (before is "komende" or "aanstaande" or "eerstkomende" or "eerstvolgende" or "aankomende" or "komend") Put(coming == today ? coming.AddDays(7) : coming);
        else if (before == "tot" || (before == "met" && m.At(at - 1) == "en")) notes.Until(coming);
        else if (before == "vanaf") notes.From(coming);
        else if (before == "na") notes.From(coming.AddDays(1));
        else notes.Day(name.Day, repeated);

        void Put(DateOnly date)
        {
            notes.Date(date, date, Side.At);
            notes.Day(name.Day, false);
        }
    }

    /// <summary>"deze zaterdag of zondag": the second is as near as the first.</summary>
    private static bool IsBesideThis(Utterance m, int i) =>
        m.At(i - 1) is "of" or "en" && DayNames.TryDay(m.At(i - 2), out _) && m.At(i - 3) is "deze" or "komende" or "aanstaande";

    private static void Put(Utterance m, int i, DayOfWeek day, bool repeated, TimeNotes notes)
    {
        if (IsRuledOut(m, i, 1)) notes.NotDay(day);
        else notes.Day(day, repeated);
    }

    private static int Working(Utterance m, int i, TimeNotes notes, int length)
    {
        foreach (var day in Days.Working) Put(m, i, day, true, notes);
        return length;
    }

    /// <summary>"niet op dinsdag", "dinsdag kan ik niet", "behalve maandag en dinsdag".</summary>
    private static bool IsRuledOut(Utterance m, int i, int length)
    {
        var (at, first) = (Prefix.Back(m, i), i);
        for (var hops = 0; hops < 6 && m.At(at) is "en" or "of" && TryDay(m, at - 1, out _); hops++) (at, first) = (Prefix.Back(m, at - 1), at - 1);
        if (m.Next(i + length) is "wel") return false;
        if (Prefix.IsNot(m, at) && !m.Words[first].BeginsSentence && !(at == i - 1 && m.Words[i].AfterPause)) return true;
        if (m.At(at) is "alleen" or "wel" or "elke") return false;
        if (AreTaken(m, i + length)) return true;
        for (var k = i + length; k < i + length + 5 && k < m.Count; k++)
        {
            if (m.At(k) is "en" or "of" && TryDay(m, k + 1, out _) && m.At(k + 2) is "niet" or "nie") return true;
            if (m.Words[k].AfterPause || m.At(k) is "maar" || TryDay(m, k, out _)) return false;
            // "Op dinsdag altijd naar de fysio": then nobody is free.
            if (m.At(k) is "altijd" && m.At(k + 1) is "naar" or "na" or "bij") return true;
            if (m.At(k) is "niet" or "nie") return m.At(k - 1) is "kan" or "ik" or "ze" or "hij" or "zij" or "lukt" or "liever" || k == i + length;
        }

        return false;
    }

    /// <summary>"op maandag en vrijdag heb ik therapie, dus dan niet", "dinsdag en donderdag vallen af": said of all days before it in the sentence.</summary>
    private static bool AreTaken(Utterance m, int from)
    {
        for (var k = from; k < Math.Min(m.Count, from + 12) && !m.Words[k].BeginsSentence; k++)
        {
            if (m.At(k) is "vallen" or "valt" && m.At(k + 1) is "af") return true;
            if (m.At(k) is "dus" or "en" && m.At(k + 1) is "dan" && (m.At(k + 2) is "niet" || (m.At(k + 2) is "kan" or "kunnen" && m.At(k + 4) is "niet"))) return true;
        }

        return false;
    }

    /// <summary>"ma-vr", "maandag t/m vrijdag", "van dinsdag tot donderdag".</summary>
    private static bool RangeEnd(Utterance m, int i, out DayOfWeek to, out int used)
    {
        (to, used) = (default, 0);
        var at = i;
        if (m.At(at) == "t" && m.At(at + 1) == "m") at += 2;
        else if (m.At(at) == "tot" && m.At(at + 1) == "en" && m.At(at + 2) == "met") at += 3;
        else if (m.At(at) is "tot" or "tm") at++;
        else if (at >= m.Count || m.Words[at].Mark != '-') return false;
        if (!TryDay(m, at, out var name)) return false;
        (to, used) = (name.Day, at + 1 - i);
        return true;
    }

    /// <summary>A weekday; an abbreviation only where it is clearly one, for "do", "di", "za" and "zo" are words too.</summary>
    public static bool TryDay(Utterance m, int i, out DayName name)
    {
        if ((uint)i >= (uint)m.Count)
        {
            name = default;
            return false;
        }

        if (DayNames.TryDay(m.At(i), out name)) return true;
        if (!DayNames.TryShort(m.At(i), out var day) || IsWhere(m, i) || !IsClear(m, i, m.At(i))) return false;
        name = new(day, false, null);
        return true;
    }

    /// <summary>Limburgish "woe kin me", "woa is": where, not Wednesday.</summary>
    private static bool IsWhere(Utterance m, int i) =>
        m.At(i) is "woe" && m.Next(i + 1) is "kin" or "kan" or "ken" or "kinne" or "kunne" or "kunnen" or "is" or "zeen" or "zin" or "zint" or "mot" or "moot" or "vinj" or "ich" or "iech" or "geit";

    private static bool IsClear(Utterance m, int i, string word)
    {
        var longer = word is "woe" or "dins" or "dinsd" or "woens" or "dond";
        var doubtful = word is "zo" or "zon" or "zat" or "vrij";
        var dotted = m.Words[i].End < m.Text.Length && m.Text[m.Words[i].End] == '.';
        // "donderdag of zo".
        if (word is "zo" && m.At(i - 1) is "of" && !IsTwoLetters(m, i - 2)) return false;
        if (m.Count == 1) return (dotted || (word.Length == 2 && word != "zo")) && word != "vrij";
        var before = m.At(i - 1);
        if (before is "elke" or "iedere" or "komende" or "volgende" or "vanaf" or "aanstaande") return !doubtful || dotted;
        if (before is "op" && m.Next(i + 1) is not ("een" or "n" or "veel" or "weinig" or "zeker" or "korte" or "lange") && !(doubtful && !dotted && i < m.Count - 1)) return true;
        if (IsInRow(m, i)) return true;
        if (Sibling(m, i, -1) || Sibling(m, i, 1)) return word is not "vrij" || m.At(i - 1) is "of" or "en";
        if (DayNames.TryPart(m.Next(i + 1), out _) && !(doubtful && word != "zo")) return word != "zo" || m.At(i + 1) != "s";
        if (DayNames.IsShortPart(m.Next(i + 1)) && word is not "zo") return true;
        // "Za altijd alleen", "alleen de wo nog vrij".
        if (word is "di" or "wo" or "vr" or "za" && (m.Next(i + 1) is "altijd" or "nog" or "vrij" || (before is "de" && m.At(i - 2) is "alleen" or "op"))) return true;
        if (EndsKeywords(m, i)) return true;
        if (i > 0 && m.Words[i].AfterPause && (i == m.Count - 1 || m.Words[i + 1].AfterPause) && word is "di" or "wo" or "vr" or "za") return true;
        if (word is "do" or "di" or "wo" or "vr" && before is "moet" or "ga" or "gaat" or "wil" or "kan" && m.At(i + 1) is "naar" or "nr" or "om") return true;
        if (word is "ma" or "di" or "wo" or "do" or "vr" or "za" && Joins(m, i + 1)) return true;
        if (dotted && !doubtful) return true;
        return !doubtful && (longer || (Clock.TryRead(m, i + 1, false, out _) && m.Next(i + 1).Length > 0 && word != "do" && word != "ma"));
    }

    /// <summary>"biljart do?", "zwemles hoogvliet za", "inloop sittard wo 16-18": in key words, where "wo" is no "where" and "ma" no mother.</summary>
    private static bool EndsKeywords(Utterance m, int i)
    {
        if (m.Count > 8 || i == 0 || m.Words.Any(w => w.Text is "ik" or "is" or "zijn" or "kan" or "kin" or "ken" or "heb" or "heeft" or "wil" or "er" or "mijn" or "ben" or "zit" or "ich" or "iech")) return false;
        if (m.At(i - 1) is "met" or "van" or "voor" or "bij" or "en" or "pa" or "of" or "naar" or "aan" or "vr" or "oma" or "opa") return false;
        var ends = i == m.Count - 1 || m.Words[i + 1].AfterPause;
        return m.At(i) switch
        {
            "di" or "wo" or "do" or "za" => true,
            "ma" or "vr" => ends,
            "zo" or "zat" => i == m.Count - 1 && m.EndsAsQuestion,
            _ => false,
        };
    }

    /// <summary>A short list goes on here: the "di of wo" of "ma di of wo".</summary>
    private static bool Joins(Utterance m, int i) =>
        m.Next(i).Length == 2 && DayNames.TryShort(m.At(i), out _) && (m.At(i + 1) is "of" or "en" ? DayNames.TryShort(m.At(i + 2), out _) || DayNames.TryDay(m.At(i + 2), out _) : Joins(m, i + 1));

    /// <summary>"ma wo vr": three or more in a row, or nothing but two.</summary>
    private static bool IsInRow(Utterance m, int i)
    {
        var (first, last) = (i, i);
        while (IsTwoLetters(m, first - 1)) first--;
        while (IsTwoLetters(m, last + 1)) last++;
        return IsTwoLetters(m, i) && last - first is var more and > 0 && (more > 1 || m.Count == 2);
    }

    private static bool IsTwoLetters(Utterance m, int i) => m.At(i) is "ma" or "di" or "wo" or "do" or "vr" or "za" or "zo";

    /// <summary>Another day beside it: "za/zo", "di en do", "ma-vr", "ma, wo en vr".</summary>
    private static bool Sibling(Utterance m, int i, int step)
    {
        var at = i + step;
        var joined = (uint)at < (uint)m.Count && (step > 0 ? m.Words[at] : m.Words[i]).Mark is '/' or '-' or ',' or '+';
        if (m.At(at) is "en" or "of" or "+" or "&" or "tot" or "tm") (at, joined) = (at + step, true);
        else if (m.At(at) == (step > 0 ? "t" : "m") && m.At(at + step) == (step > 0 ? "m" : "t")) (at, joined) = (at + (2 * step), true);
        if (!joined || m.At(at) == m.At(i)) return false;
        return DayNames.TryDay(m.At(at), out _) || (DayNames.TryShort(m.At(at), out _) && (m.At(at) is not ("zon" or "zat" or "vrij") || (m.At(at) is "vrij" && m.At(at - 1) is "of" or "en")));
    }
}
