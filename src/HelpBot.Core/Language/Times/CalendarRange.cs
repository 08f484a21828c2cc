namespace HelpBot.Core.Language.Times;

/// <summary>From one day, feast or month to another: "tussen kerst en oud en nieuw", "van 26 juni tot 3 juli", "van maart tot mei".</summary>
internal static class CalendarRange
{
    /// <returns>Words used; 0 when no such range begins here.</returns>
    public static int Read(Utterance m, int i, DateOnly today, TimeNotes notes)
    {
        var between = m.At(i) is "tussen";
        if (!between && m.At(i) is not "van") return 0;
        var at = After(m, i);
        Calendar first;
        if (m.At(at) is "nu" or "vandaag") first = new(today, today, 1);
        else if (!Calendar.TryRead(m, at, today, out first)) return 0;
        var link = at + first.Length;
        var with = m.At(link) is "t" && m.At(link + 1) is "m" ? 2 : m.At(link) is "tm" ? 1 : m.At(link) is "tot" && m.At(link + 1) is "en" && m.At(link + 2) is "met" ? 3 : 0;
        if (with == 0 && m.At(link) is not ("en" or "tot")) return 0;
        if (with == 0 && between != m.At(link) is "en") return 0;
        var end = After(m, link + Math.Max(1, with) - 1);
        if (!Calendar.TryRead(m, end, first.First < today ? today : first.First, out var last) || last.Last <= first.First) return 0;

        // Between two feasts the feasts themselves are not meant; up to a month does not go into it.
        var isMonth = last.Last != last.First && with == 0 && last.First.Day == 1 && last.Last.AddDays(1).Day == 1;
        var isFeast = between && !char.IsAsciiDigit(m.At(at)[0]) && first.First == first.Last && m.At(at) is not ("nu" or "vandaag");
        var from = isFeast && !Calendar.TryMonthName(m, at + first.Length - 1, out _) ? first.Last.AddDays(1) : first.First;
        notes.Date(from, isMonth ? last.First.AddDays(-1) : isFeast ? last.First : last.Last, Side.At);
        return end + last.Length - i;
    }

    private static int After(Utterance m, int i) => m.At(i + 1) is "de" or "het" ? i + 2 : i + 1;
}
