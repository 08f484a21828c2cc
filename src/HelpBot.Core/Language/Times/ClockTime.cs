namespace HelpBot.Core.Language.Times;

/// <summary>Clock times with the words around them: "om 3 uur", "na 5 uur", "tussen 2 en 4", "14.00-16.00".</summary>
internal static class ClockTime
{
    /// <returns>Words used; 0 when none begins here.</returns>
    public static int Read(Utterance m, int i, TimeNotes notes)
    {
        var at = i;
        var cue = m.At(at);
        var side = cue switch
        {
            "na" or "vanaf" or "later" or "vanaaf" => Side.After,
            "voor" or "tot" or "uiterlijk" or "tegen" => Side.Before,
            _ => Side.At,
        };
        var cued = side != Side.At || cue is "om" or "tussen" or "van" or "rond" or "omstreeks" or "ca" or "circa" or "ongeveer";
        if (cued) at++;
        if (cue == "later" && m.At(at) == "dan") at++;
        if (m.At(at) is "ongeveer" or "circa" or "ca" or "rond") at++;
        if (!Clock.TryRead(m, at, cued, out var first) && !((m.IsClaimed(at - 1) || IsHoursOfPart(m, at)) && m.At(at) is not "een" && Clock.TryRead(m, at, AfterDay(m, at), out first))) return 0;
        if (cue == "van" && !HasEnd(m, at + first.Length)) return 0;
        var end = at + first.Length;
        if (TryEnd(m, end, cue == "tussen", out var last, out var used))
        {
            if (Calendar.TryMonthName(m, end + used, out _)) return 0;
            notes.At(first, Side.After);
            notes.At(last, Side.Before);
            return end + used - i;
        }

        if (cue is "tussen" or "van") return 0;
        if (cue is "voor" && !first.Certain && m.At(end - 1) is not ("tweeen" or "drieen" or "vieren" or "vijven" or "zessen" or "zevenen" or "achten" or "negenen" or "tienen" or "elven" or "twaalven") && m.At(end - 1) is not ("uur" or "u" or "h") && first.Length == 1) return 0;
        if (m.At(end) is "of" or "en" && m.At(end + 1) is "later" or "daarna") (side, end) = (Side.After, end + 2);
        if (side == Side.At && Prefix.IsUntil(m, i)) side = Side.Before;
        notes.At(first, cue == "tegen" ? Side.At : side);
        return end - i;
    }

    /// <summary>"22 februari 3.30", "maandag 8-9": a day just before is cue enough.</summary>
    private static bool AfterDay(Utterance m, int at) => Clock.EndsOnHour(m, at + 1) || at + 1 < m.Count && m.Words[at + 1] is { Tight: true, IsNumber: true } next && (next is { Length: 2, Mark: '.' } || next is { Number: <= 24, Mark: '-' });

    /// <summary>"9-10 's ochtends".</summary>
    private static bool IsHoursOfPart(Utterance m, int at) => AfterDay(m, at) && m.Words[at + 1].Mark == '-' && m.At(at + 2) is "'s" or "s";

    private static bool HasEnd(Utterance m, int i) => m.At(i) is "tot" or "t" || (i < m.Count && m.Words[i].Mark == '-');

    private static bool TryEnd(Utterance m, int i, bool between, out Clock last, out int used)
    {
        (last, used) = (default, 0);
        var at = i;
        if (m.At(at) == "t" && m.At(at + 1) == "m") at += 2;
        else if (m.At(at) == "tot") at += m.At(at + 1) == "en" && m.At(at + 2) == "met" ? 3 : 1;
        else if (between && m.At(at) is "en") at++;
        else if (at >= m.Count || m.Words[at].Mark != '-') return false;
        if (!Clock.TryRead(m, at, true, out last)) return false;
        used = at + last.Length - i;
        return true;
    }
}
