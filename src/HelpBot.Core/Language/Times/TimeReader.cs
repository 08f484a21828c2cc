using HelpBot.Core.Language.Numbers;

namespace HelpBot.Core.Language.Times;

/// <summary>Finds when somebody wants something in a Dutch message. What lies in the past is claimed but asked for by nobody.</summary>
public static class TimeReader
{
    /// <param name="now">Local time in Europe/Amsterdam.</param>
    /// <returns><see cref="WantedTime.Any"/> when no time is named. Words that were used are claimed.</returns>
    public static WantedTime Read(Utterance message, DateTime now) => Read(message, now, null);

    /// <param name="judge">Says of each time that is found what it is there for; null when every one is taken for a wish.</param>
    internal static WantedTime Read(Utterance message, DateTime now, Func<FoundTime, TimeSense>? judge)
    {
        var today = DateOnly.FromDateTime(now);
        var notes = new TimeNotes(now);
        var found = false;
        for (var i = 0; i < message.Count;)
        {
            var length = message.IsClaimed(i) ? 0 : Take(message, i, today, now, notes, judge);
            if (length > 0)
            {
                message.Claim(i, length);
                found = true;
            }

            i += Math.Max(1, length);
        }

        return found ? notes.Finish() : WantedTime.Any;
    }

    private static int Take(Utterance m, int i, DateOnly today, DateTime now, TimeNotes notes, Func<FoundTime, TimeSense>? judge)
    {
        if (judge is null) return Step(m, i, today, notes, out _);
        var trial = new TimeNotes(now);
        var length = Step(m, i, today, trial, out var kind);
        if (length == 0 || kind == TimeKind.Past || trial.IsEmpty) return length;
        var sense = judge(new(i, length, kind, trial.IsRuledOut, trial.FirstDay is { } day ? day.DayNumber - today.DayNumber : null));
        if (sense == TimeSense.Told) return length;
        notes.Sense = sense;
        Step(m, i, today, notes, out _);
        notes.Sense = null;
        return length;
    }

    private static int Step(Utterance m, int i, DateOnly today, TimeNotes notes, out TimeKind kind)
    {
        kind = TimeKind.Past;
        var length = PastTime.Length(m, i);
        if (length > 0) return length;
        kind = TimeKind.Days;
        if (m.At(i) is "andere" or "overige" && m.At(i + 1) is "dagen" or "dag" && m.Count > 4 && m.At(i - 1) is not ("werk" or "die") && m.At(i + 2) is not ("werk" or "zit" or "heb" or "ben"))
        {
            notes.OtherDays();
            return 2;
        }

        kind = TimeKind.Moment;
        if ((length = NowTime.Read(m, i, notes)) > 0) return length;
        kind = TimeKind.Relative;
        if ((length = RelativeTime.Read(m, i, today, notes)) > 0) return length;
        kind = TimeKind.Date;
        if ((length = CalendarRange.Read(m, i, today, notes)) > 0) return length;
        if (Calendar.TryRead(m, i, today, out var date))
        {
            var side = Prefix.Of(m, i);
            if (side is Side.At && Prefix.IsUntil(m, i)) notes.Until(date.Last);
            else if (Prefix.IsFrom(m, i)) notes.From(m.At(i) is "half" or "medio" or "midden" or "halverwege" ? date.First.AddDays(5) : date.First);
            else notes.Date(date.First, date.Last, side);
            if (m.At(i) is "oudejaarsavond" or "kerstavond" or "pakjesavond" or "sinterklaasavond" or "valentijnsavond") notes.OnPart(PartOfDay.Evening, Side.At);
            return date.Length;
        }

        kind = TimeKind.Days;
        if ((length = WeekdayTime.Read(m, i, today, notes)) > 0) return length;
        kind = TimeKind.Part;
        if ((length = PartTime.Read(m, i, notes)) > 0) return length;
        kind = TimeKind.Clock;
        return ClockTime.Read(m, i, notes);
    }
}

/// <summary>The little words before a time that turn it: "na", "voor", "tot", "niet op".</summary>
internal static class Prefix
{
    public static Side Of(Utterance m, int i)
    {
        var at = Back(m, i);
        if (m.At(at) is "na" or "pas") return Side.After;
        if (m.At(at) is "voor" && m.At(at - 1) is not ("iets" or "plan" or "plannen" or "wat" or "mij" or "me")) return Side.Before;
        return IsNot(m, at) ? Side.Not : Side.At;
    }

    public static bool IsUntil(Utterance m, int i)
    {
        var at = Back(m, i);
        return m.At(at) is "tot" or "uiterlijk" or "tm" || (m.At(at) == "m" && m.At(at - 1) == "t") || (m.At(at) == "met" && m.At(at - 1) == "en" && m.At(at - 2) == "tot");
    }

    public static bool IsFrom(Utterance m, int i) => m.At(Back(m, i)) is "vanaf" or "vanaaf" or "beginnend" or "startend" or "ingaande";

    /// <summary>"niet op", "behalve", "geen", "liever niet".</summary>
    public static bool IsNot(Utterance m, int at) =>
        (at >= 0 && m.At(at) is "dan" && m.At(at - 1) is "dag" or "anders" or "moment" or "dagen") || at >= 0 && m.At(at) is "niet" or "behalve" or "geen" or "uitgezonderd" or "nie" or "nooit" or "nit" && !(m.At(at + 1) is "alleen");

    /// <summary>The last word before a time that is not "op de".</summary>
    public static int Back(Utterance m, int i)
    {
        var at = i - 1;
        while (at >= 0 && m.At(at) is "op" or "de" or "het" or "om" or "in" or "rond" or "ongeveer" or "circa" or "ca" or "s" or "'s" or "een" or "pas") at--;
        return at;
    }
}

/// <summary>What lies behind us: nobody asks for it, and it must not be taken for a wish.</summary>
internal static class PastTime
{
    public static int Length(Utterance m, int i)
    {
        var word = m.At(i);
        if (word.StartsWith("gister", StringComparison.Ordinal) || word.StartsWith("eergister", StringComparison.Ordinal))
            return DayNames.TryPart(m.Next(i + 1), out _) ? 2 : 1;
        if (word is "goede" or "goeie" or "goeden" or "goedn" && m.Next(i + 1) is "morgen" or "ochtend" or "middag" or "avond" or "dag" or "nacht" or "avend") return 2;
        if (word is "fijne" or "prettige" or "fijn" or "prettig" or "gezellige" && (m.Next(i + 1) is "morgen" or "avond" or "dag" or "weekend" or "zondag" or "week" or "feestdagen") && i < 3 && m.Count <= i + 4) return 2;
        if (word is "afgelopen" or "vorige" or "vorig" or "laatste")
        {
            if (DayNames.TryDay(m.At(i + 1), out _) && m.At(i + 2) is not ("van" or "in")) return 2;
            if (m.At(i + 1) is "week" or "weekend" or "maand" or "jaar" or "winter" or "zomer" or "kerst" or "nacht" && m.At(i + 2) is not ("van" or "in"))
                return DayNames.TryDay(m.At(i + 2), out _) ? 3 : 2;
            if (word != "laatste" && (Calendar.TryMonthName(m, i + 1, out _) || m.At(i + 1) is "paar" or "dagen" or "weken" or "maanden" or "jaren")) return m.At(i + 1) == "paar" ? 3 : 2;
            if (word != "laatste" && i + 1 < m.Count && NumberWords.TryRead(m.Words[i + 1], out _)) return 3;
        }

        if ((Calendar.TryMonthName(m, i, out _) || DayNames.TryDay(word, out _)) && (Happened(m.Next(i + 1)) || (m.Next(i + 1).Length > 0 && Happened(m.Next(i + 2))))) return 1;
        if (word is "vorige" or "laatste" or "eerste" && m.At(i + 1) is "keer" && m.At(i + 2) is "om" or "op" or "in" && i > 0) return RestOfTime(m, i);
        if (WasThen(m, i) is > 0 and var told) return told;
        if (word is "sinds" or "sedert" or "sins" or "sind") return Since(m, i);
        if (word is "dit" && m.At(i + 1) is "jaar" && m.At(i - 1) is not ("nog" or "later")) return 2;
        if (word is "straks" && m.At(i - 1) is "daar" or "hier") return 1;
        if (word is "van" && WholeDay(m, i) is > 0 and var day) return day;
        if (IsTold(m, i) is > 0 and var telling) return telling;
        if (word is "al" && i + 1 < m.Count && (NumberWords.TryRead(m.Words[i + 1], out _) || m.At(i + 1) is "een" or "paar")) return Unit(m.At(i + 2)) ? 3 : 0;
        for (var k = 1; k <= 3; k++)
            if (m.Next(i + k) == "geleden" && (k > 1 || Unit(word)) && (Unit(m.At(i + k - 1)))) return k + 1;
        return 0;
    }

    /// <summary>"van 's morgens tot 's avonds": all day long, and no time that is asked.</summary>
    private static int WholeDay(Utterance m, int i)
    {
        var at = m.At(i + 1) is "s" or "'s" ? i + 2 : i + 1;
        if (m.At(at) is not ("morgens" or "ochtends" or "smorgens" or "sochtends") || m.At(at + 1) is not "tot") return 0;
        var end = m.At(at + 2) is "s" or "'s" ? at + 3 : at + 2;
        return m.At(end) is "avonds" or "savonds" ? end + 1 - i : 0;
    }

    /// <summary>
    /// What is told of a day, a month or a season and is over: "heeft vandaag gehoord dat", "vandaag las ik", "is dit voorjaar overleden", "sinds mijn man in augustus
    /// stierf".
    /// </summary>
    private static int IsTold(Utterance m, int i)
    {
        var length = m.At(i) is "vandaag" or "vanmorgen" or "vanochtend" or "vanmiddag" or "vannacht" ? 1
            : m.At(i) is "in" && Calendar.TryMonthName(m, i + 1, out _) ? 2
            : m.At(i) is "dit" or "deze" or "de" && m.At(i + 1) is "voorjaar" or "najaar" or "zomer" or "winter" or "herfst" or "lente" ? 2 : 0;
        if (length == 0) return 0;
        if (length == 1 && IsPast(m.Next(i + 1)) && m.At(i + 2) is "ik" or "mijn" or "we" or "de" or "het" or "er" or "hij" or "ze") return 1;
        var had = false;
        for (var k = i - 1; k >= Math.Max(0, i - 5) && !m.Words[k + 1].BeginsSentence; k--) had |= m.At(k) is "heb" or "heeft" or "hebben" or "ben" or "is" or "zijn" or "was" or "had" or "sinds" or "sins" or "nou" or "nu" or "nadat" or "toen";
        if (!had) return 0;
        for (var k = i + length; k < Math.Min(m.Count, i + length + 10) && !m.Words[k].BeginsSentence; k++)
            if (Happened(m.At(k)) || m.At(k) is "dood" or "stierf" or "overleed" or "gehoord" or "gekregen" or "geweest" or "gezien" or "gehad" or "gehaald" or "gekocht" or "gewonnen" or "begonnen" or "gestopt" or "weg" or "kwijt" or "gevonden" or "gebeld" or "gezegd" or "gelezen") return length;
        return 0;
    }

    private static bool IsPast(string verb) => verb is "las" or "hoorde" or "zag" or "kwam" or "ging" or "was" or "had" or "werd" or "kreeg" or "stond" or "zei" or "belde" or "liep" or "viel" or "hebben" or "heb" or "heeft" or "ben";

    /// <summary>"de vorige keer om drie uur": the hour or day of then is over too.</summary>
    private static int RestOfTime(Utterance m, int i) => m.At(i + 4) is "uur" ? 5 : 4;

    /// <summary>"in maart overleden", "dinsdag gevallen".</summary>
    private static bool Happened(string word) =>
        word is "overleden" or "gestorven" or "verhuisd" or "gescheiden" or "begraven" or "gevallen" or "geopereerd" or "verloren" or "opgenomen" or "ontslagen" or "weggegaan" or "doodgegaan";

    /// <summary>"overleed op 3 maart", "viel vorige maand in mei": a date after a verb of what happened.</summary>
    private static int WasThen(Utterance m, int i)
    {
        var month = Calendar.TryMonthName(m, i, out _) && m.At(i - 1) is "in";
        if (!month && (!m.Words[i].IsNumber || !Calendar.TryMonthName(m, i + 1, out _))) return 0;
        for (var k = i - 1; k >= Math.Max(0, i - 4); k--)
            if (m.At(k) is "overleed" or "stierf" or "viel" or "brak" or "verloor" or "trouwde" or "trouwden" or "verhuisde" or "verhuisden" or "werd" or "ging" or "kwam" or "vertrok" or "geboren" or "begraven" or "overleden" or "gestorven" || (m.At(k) is "was" && m.At(k - 1) is not "ik")) return month ? 1 : 2;
        return 0;
    }

    private static int Since(Utterance m, int i)
    {
        for (var k = 1; k <= 4; k++)
        {
            var word = m.Next(i + k);
            if (word.Length == 0) return k == 2 && m.At(i + 1) is "kort" or "lang" or "even" or "toen" or "gisteren" ? 2 : 0;
            if (DayNames.TryDay(word, out _) || Unit(word) || Calendar.TryMonthName(m, i + k, out _) || (i + k < m.Count && m.Words[i + k] is { Number: > 1900 and < 2200 })) return k + 1;
        }

        return 0;
    }

    public static bool Unit(string word) =>
        word is "dag" or "dagen" or "week" or "weken" or "maand" or "maanden" or "jaar" or "jaren" or "jr" or "uur" or "weekend" or "kwartier" or "minuten" or "tijdje";
}
