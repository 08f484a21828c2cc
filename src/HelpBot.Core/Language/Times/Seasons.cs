namespace HelpBot.Core.Language.Times;

/// <summary>"in de lente", "deze zomer".</summary>
internal static class Seasons
{
    /// <summary>Astronomical seasons, to a day.</summary>
    public static bool TryRead(Utterance m, int i, DateOnly today, out Calendar found)
    {
        found = default;
        var length = 1;
        if (m.At(i) is "zomervakantie") return false;
        (int Month, int Day, int Until, int Last) s = m.At(i) switch
        {
            "lente" or "voorjaar" => (3, 20, 6, 20),
            "zomer" => (6, 21, 9, 22),
            "herfst" or "najaar" => (9, 23, 12, 20),
            "winter" => (12, 21, 3, 19),
            _ => default,
        };
        if (s.Month == 0 || m.At(i - 1) is not ("deze" or "de" or "komende" or "volgende" or "in" or "van" or "dit" or "het")) return false;
        for (var y = today.Year - 1; y <= today.Year + 1; y++)
        {
            var first = new DateOnly(y, s.Month, s.Day);
            var last = new DateOnly(s.Until < s.Month ? y + 1 : y, s.Until, s.Last);
            if (last < today) continue;
            found = new(first < today ? today : first, last, length);
            return true;
        }

        return false;
    }
}
