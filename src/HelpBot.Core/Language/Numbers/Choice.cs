namespace HelpBot.Core.Language.Numbers;

/// <summary>A choice from what was shown: "de tweede", "nummer 2", "2e", "de laatste", or "2" as the whole message.</summary>
public static class Choice
{
    /// <returns>From 1; -1 for the last; null when nothing is chosen. Words used are claimed.</returns>
    public static int? Read(Utterance m)
    {
        for (var i = 0; i < m.Count; i++)
        {
            if (m.IsClaimed(i)) continue;
            var article = m.At(i - 1) is "de" or "die" or "dat" or "het" or "dr" or "t";
            if (m.At(i) is "laatste" or "onderste" or "achterste" && (article || m.Count <= 2) && EndsChoice(m, i + 1)) return Take(m, i, 1, -1);
            if (m.At(i) is "bovenste" && EndsChoice(m, i + 1)) return Take(m, i, 1, 1);
            if (m.At(i) is "middelste" && EndsChoice(m, i + 1)) return Take(m, i, 1, 2);
            if (m.At(i) is "nummer" or "nr" or "optie" or "no" or "keuze" or "nummertje" && i + 1 < m.Count && NumberWords.TryRead(m.Words[i + 1], out var n) && n is >= 1 and <= 20)
                return Take(m, i, 2, n);
            if (NumberWords.TryReadOrdinal(m, i, out var nth, out var length) && nth is >= 1 and <= 20 && (article || m.Count <= length + 2) && EndsChoice(m, i + length))
                return Take(m, i, length, nth);
        }

        if (m.Count is 1 or 2 && m.Count > 0 && NumberWords.TryRead(m.Words[^1], out var bare) && bare is >= 1 and <= 20 && !m.IsClaimed(m.Count - 1)
            && (m.Count == 1 || m.At(0) is "de" or "doe" or "die" or "graag" or "ja" or "#"))
            return Take(m, m.Count - 1, 1, bare);
        return null;
    }

    private static bool EndsChoice(Utterance m, int i) =>
        m.Next(i) is "" or "graag" or "maar" or "lijkt" or "klinkt" or "is" or "wil" or "dan" or "please" or "aub" or "alstublieft" or "vind" or "die" or "ziet" or "spreekt" or "past" or "ja"
            or "kost" or "optie" or "doen" or "optie" or "wordt" or "van" or "uit" or "keuze" or "eruit" or "en" or "waar" or "hoe" or "wat" or "kan" or "leuk" or "kies" or "doe";

    private static int Take(Utterance m, int i, int length, int value)
    {
        m.Claim(i, length);
        return value;
    }
}
