using HelpBot.Core.Language.Numbers;

namespace HelpBot.Core.Language.Times;

/// <summary>A clock time as said.</summary>
/// <param name="Certain">Written on 24 hours ("14.00"), or with its part of the day; else 3 may be 15.</param>
/// <param name="Length">Words used.</param>
internal readonly record struct Clock(int Minutes, bool Certain, int Length)
{
    /// <summary>What an uncertain hour means here: activities are by day, so 1 to 7 is after noon; in the evening also 8 to 11.</summary>
    public TimeOnly In(PartOfDay? part)
    {
        var minutes = Minutes % 1440;
        if (!Certain && minutes < 720)
        {
            var early = part == PartOfDay.Morning || part == PartOfDay.Night;
            if ((!early && minutes < 8 * 60 && minutes >= 60) || part == PartOfDay.Evening || (part == PartOfDay.Afternoon && minutes < 8 * 60)) minutes += 720;
        }

        return new(minutes / 60, minutes % 60);
    }

    /// <summary>Reads a clock time at a word.</summary>
    /// <param name="bare">A number alone counts too: after "om", "na", "tussen".</param>
    public static bool TryRead(Utterance m, int i, bool bare, out Clock clock)
    {
        clock = default;
        if (i >= m.Count) return false;
        if (m.At(i) is "middernacht")
        {
            clock = new(0, true, 1);
            return true;
        }

        if (!TrySpoken(m, i, out clock) && !TryDigits(m, i, bare, out clock) && !TryWhole(m, i, bare, out clock)) return false;
        return TryPart(m, ref clock, i);
    }

    /// <summary>"kwart over 7", "half drie", "tien voor half vier", "15 minuten voor 12".</summary>
    private static bool TrySpoken(Utterance m, int i, out Clock clock)
    {
        clock = default;
        if (m.At(i).StartsWith("half", StringComparison.Ordinal) && HalfWritten(m.At(i)) is > 0 and var written)
        {
            clock = new(((written + 11) % 12 * 60) + 30, false, 1 + Uur(m, i + 1));
            return true;
        }

        if (m.At(i) == "half" && Hour(m, i + 1, out var half))
        {
            clock = new(((half + 11) % 12 * 60) + 30, false, 2 + Uur(m, i + 2));
            return true;
        }

        var minutes = m.At(i) == "kwart" ? 15 : i < m.Count && NumberWords.TryRead(m.Words[i], out var n) && n is > 0 and < 30 ? n : 0;
        if (minutes == 0) return false;
        var at = i + 1;
        if (m.At(at) is "minuten" or "min" or "minuut") at++;
        if (m.At(at) is not ("over" or "voor")) return false;
        var sign = m.At(at) == "over" ? 1 : -1;
        at++;
        var isHalf = m.At(at) == "half";
        if (isHalf) at++;
        if (!Hour(m, at, out var hour)) return false;
        if (minutes != 15 && !isHalf && m.At(at + 1) is "euro" or "weken" or "dagen" or "jaar" or "maanden" or "personen") return false;
        var total = isHalf ? ((hour + 11) % 12 * 60) + 30 : hour * 60;
        clock = new((total + (sign * minutes) + 1440) % 1440, hour > 12, at + 1 - i + Uur(m, at + 1));
        return true;
    }

    /// <summary>"halftien", "halfacht".</summary>
    private static int HalfWritten(string word) => word[4..] switch
    {
        "een" => 1, "twee" => 2, "drie" => 3, "vier" => 4, "vijf" => 5, "zes" => 6, "zeven" => 7, "acht" => 8, "negen" => 9, "tien" => 10, "elf" => 11, "twaalf" => 12, _ => 0,
    };

    /// <summary>"14:00", "14.00 uur", "9.30".</summary>
    private static bool TryDigits(Utterance m, int i, bool cued, out Clock clock)
    {
        clock = default;
        if (i + 1 >= m.Count || m.Words[i] is not { Number: >= 0 and < 24, Length: <= 2 } hour) return false;
        if (m.Words[i + 1] is not { Tight: true, Length: 2, Number: >= 0 and < 60, Mark: ':' or '.' } minute) return false;
        if (m.At(i - 1) == "€" || m.At(i + 2) is "euro" or "eur" or "€" or "%" or "km" or "graden") return false;
        if (i > 0 && hour.Tight && hour.Mark is '.' or '-' or '/' && m.Words[i - 1].IsNumber && hour.Mark != '-') return false;
        var after = i + 2 < m.Count ? m.Words[i + 2] : default;
        var length = 2;
        if (after is { Tight: true, IsNumber: true, Mark: ':' }) length = 3;
        else if (after is { Tight: true, IsNumber: true, Mark: '.' or '/' }) return false;
        var uur = Uur(m, i + length);
        if (minute.Mark == '.' && hour.Length == 1 && uur == 0 && !cued && after is not { IsNumber: true, Mark: '-' }) return false;
        clock = new((hour.Number * 60) + minute.Number, hour.Length == 2 || hour.Number is > 7 or 0, length + uur);
        return true;
    }

    /// <summary>"3 uur", "15u", "15u30", and a bare "3" after a cue.</summary>
    private static bool TryWhole(Utterance m, int i, bool bare, out Clock clock)
    {
        clock = default;
        if (!Hour(m, i, out var hour)) return false;
        if (m.At(i - 1) is "€" || IsDuration(m, i, hour)) return false;
        var next = m.At(i + 1);
        if (next.Length > 1 && next[0] is 'u' or 'h' && m.Words[i + 1].Tight && int.TryParse(next.AsSpan(1), out var minutes) && minutes < 60)
        {
            clock = new((hour * 60) + minutes, true, 2);
            return true;
        }

        var uur = Uur(m, i + 1);
        if (uur == 0 && (!bare || (m.At(i) is "een" && !(m.At(i - 1) is "tussen" or "van" && m.At(i + 1) is "en" or "tot" && i + 2 < m.Count && IsOnHour(m, i + 2))) || m.At(i) is "nul")) return false;
        if (uur == 0 && !IsHourOnly(m.At(i)) && !EndsHere(m, i + 1) && !(EndsRange(m, i) && !Counts(next))) return false;
        clock = new(hour % 24 * 60, hour is > 12 or 0, 1 + uur);
        return true;
    }

    /// <summary>"na vieren": said of the clock only.</summary>
    private static bool IsHourOnly(string word) =>
        word is "tweeen" or "drieen" or "vieren" or "vijven" or "zessen" or "zevenen" or "achten" or "negenen" or "tienen" or "elven" or "twaalven";

    /// <summary>"tussen 2 en 5 lamp ophangen", "van twee tot vier aan judo": behind two hours nothing else is counted.</summary>
    private static bool EndsRange(Utterance m, int i) =>
        (m.At(i - 1) is "en" && m.At(i - 3) is "tussen") || (m.At(i - 1) is "tot" or "t" && (m.At(i - 3) is "van" or "vanaf" || IsOnHour(m, i - 2)));

    private static bool IsOnHour(Utterance m, int i) => i >= 0 && NumberWords.TryRead(m.Words[i], out var hour) && hour is > 0 and <= 24;

    /// <summary>"negen tot elf": the end of a range is here.</summary>
    public static bool EndsOnHour(Utterance m, int i) => m.At(i) is "tot" && i + 1 < m.Count && IsOnHour(m, i + 1) && !Counts(m.At(i + 2)) && !m.Words[i + 1].IsNumber;

    private static bool Counts(string word) =>
        word is "euro" or "jaar" or "jarigen" or "personen" or "mensen" or "weken" or "dagen" or "maanden" or "km" or "kilometer" or "keer" or "minuten" or "min" or "jarige" or "kinderen" or "man" or "deelnemers" or "plus" or "%" or "stuks" or "kilo" or "graden" or "meter" or "procent" or "leden";

    private static bool EndsHere(Utterance m, int i) =>
        i >= m.Count || m.Words[i].AfterPause || m.Words[i].Mark == '-' || m.At(i) is "en" or "of" or "tot" or "'s" or "s" or "in" or "op" or "kan" or "wil" or "t" or "heb"
        or "is" or "ben" or "graag" or "savonds" or "smiddags" or "vandaag" or "morgen" or "nog" or "iets" or "wat" or "terug" or "weg" or "vanavond" or "kom" or "maar" or "al" or "nog" or "ergens"
        || DayNames.TryDay(m.At(i), out _);

    /// <summary>"over een uur", "twee uur lang": how long, not when.</summary>
    private static bool IsDuration(Utterance m, int i, int hour) =>
        m.At(i - 1) is "over" or "duurt" or "ruim" or "elke" or "per" or "paar" or "minstens" or "maximaal" or "hooguit" or "anderhalf" or "al" or "binnen" or "half"
        || m.At(i + 2) is "lang" or "per" or "geleden" or "rijden" or "lopen" or "reizen" or "onderweg" or "later" or "durend" or "durende" or "achter"
        || (hour == 1 && m.At(i) == "een" && m.At(i - 1) is not ("om" or "na" or "vanaf" or "tot" or "rond" or "voor" or "tussen" or "en"));

    private static bool Hour(Utterance m, int i, out int hour)
    {
        hour = m.At(i) switch { "tweeen" => 2, "drieen" => 3, "vieren" => 4, "vijven" => 5, "zessen" => 6, "zevenen" => 7, "achten" => 8, "negenen" => 9, "tienen" => 10, "elven" => 11, "twaalven" => 12, _ => 0 };
        if (hour > 0) return m.At(i - 1) is "na" or "voor" or "tegen" or "om" or "vanaf" or "rond" or "half" or "tot" or "niet" or "dan" or "circa";
        return i < m.Count && NumberWords.TryRead(m.Words[i], out hour) && hour is >= 0 and <= 24 && m.Words[i].Length > 0 && !(m.Words[i].IsNumber && m.Words[i].Length > 2);
    }

    private static int Uur(Utterance m, int i) => m.Next(i) is "uur" or "u" or "h" or "uurtje" or "uu" or "oer" ? 1 : 0;

    /// <summary>Takes "'s middags", "in de ochtend" after the clock with it.</summary>
    private static bool TryPart(Utterance m, ref Clock clock, int i)
    {
        var at = i + clock.Length;
        var start = at;
        if (m.At(at) is "'s" or "s") at++;
        else if (m.At(at) == "in" && m.At(at + 1) == "de") at += 2;
        if (m.Next(start).Length == 0 || !DayNames.TryPart(at > start || m.At(at) is "savonds" or "smiddags" or "sochtends" or "smorgens" ? m.At(at) : "", out var part)) return true;
        var minutes = clock.Minutes;
        if (!clock.Certain && minutes < 720 && (part == PartOfDay.Afternoon || part == PartOfDay.Evening)) minutes += 720;
        if (part == PartOfDay.Night && minutes / 60 == 12) minutes -= 720;
        clock = new(minutes, true, at + 1 - i);
        return true;
    }
}
