namespace HelpBot.Core.Language.Times;

/// <summary>
/// "Wat is er nu open", "waar kan ik nu heen": what is going on at this moment or begins within the hour. A bare "nu" is mostly no time but
/// a way of talking ("ik voel me nu zo alleen", "nu ik alleen ben"), so it counts only where something is asked that is or is not going on.
/// </summary>
internal static class NowTime
{
    /// <summary>How far from "nu" the words may stand that make it a time.</summary>
    private const int Reach = 4;

    /// <returns>Words used; 0 when no such time begins here.</returns>
    public static int Read(Utterance m, int i, TimeNotes notes)
    {
        var length = Length(m, i);
        if (length == 0 || !(IsOpen(m, i, length) || IsAsked(m, i) || IsSought(m, i + length))) return 0;
        notes.Now();
        return length;
    }

    private static int Length(Utterance m, int i) => m.At(i) switch
    {
        "nu" or "nou" when m.Next(i + 1) is "direct" or "meteen" or "gelijk" or "nog" => 2,
        "nu" => 1,
        "momenteel" => 1,
        "op" when m.Next(i + 1) is "dit" && m.Next(i + 2) is "moment" or "ogenblik" or "uur" or "tijdstip" => 3,
        "dit" when m.Next(i + 1) is "uur" or "moment" => 2,
        _ => 0,
    };

    /// <summary>"nu open", "open is op dit moment", "nu gaande".</summary>
    private static bool IsOpen(Utterance m, int i, int length)
    {
        for (var k = i - 1; k >= Math.Max(0, i - Reach) && !m.Words[k + 1].AfterPause; k--)
            if (Opens(m, k)) return Claimed(m, k);
        for (var k = i + length; k < Math.Min(m.Count, i + length + Reach) && !m.Words[k].AfterPause; k++)
            if (Opens(m, k)) return Claimed(m, k);
        return false;
    }

    /// <summary>That it is open is said of the time, not of what is sought.</summary>
    private static bool Claimed(Utterance m, int k)
    {
        m.Claim(k, 1);
        return true;
    }

    /// <summary>A person is open to something or about it.</summary>
    private static bool Opens(Utterance m, int k) => m.At(k) is "open" or "geopend" or "gaande" or "ope" or "oop" && m.Next(k + 1) is not ("voor" or "over" or "en" or "staan");

    /// <summary>"wat is er nu", "is er op dit moment", "waar kan ik nu heen".</summary>
    private static bool IsAsked(Utterance m, int i)
    {
        if (m.Words[i].AfterPause) return false;
        if (m.At(i - 1) is "er" or "d'r") return m.At(i - 2) is "is" or "zijn" or "gebeurt" or "wordt" or "ies";
        return m.At(i - 1) is "ik" or "we" or "wij" or "je" or "u" or "hij" or "ze" or "zij" or "men" && m.At(i - 2) is "kan" or "kunnen" or "ken" or "mag" or "kun"
            && m.At(i - 3) is "waar" or "wat" or "waor" or "waarheen" or "naartoe" && m.At(i + 1) is not "terecht";
    }

    /// <summary>"nu nog ergens koffie", "nu iets te doen".</summary>
    private static bool IsSought(Utterance m, int at) => m.Next(at) is "ergens" or "iets" or "wat" && m.At(at + 1) is not ("anders" or "beter" or "minder" or "meer");
}
