namespace HelpBot.Core.Language.Times;

/// <summary>
/// Days and parts of the day as they sound in Limburg, Brabant, Zeeland and the cities: "zaoterdagmörge", "vriedigaovend", "donnesjdig", "smurges". A word is one
/// by how its parts begin and end; folded, so without accents.
/// </summary>
internal static class DialectTimes
{
    private static readonly (string Begins, DayOfWeek Day)[] Days =
    [
        ("maan", DayOfWeek.Monday), ("maon", DayOfWeek.Monday), ("moan", DayOfWeek.Monday), ("moon", DayOfWeek.Monday), ("moen", DayOfWeek.Monday),
        ("dins", DayOfWeek.Tuesday), ("deens", DayOfWeek.Tuesday), ("diens", DayOfWeek.Tuesday), ("dings", DayOfWeek.Tuesday), ("diss", DayOfWeek.Tuesday),
        ("goons", DayOfWeek.Wednesday), ("goens", DayOfWeek.Wednesday), ("gons", DayOfWeek.Wednesday), ("oens", DayOfWeek.Wednesday), ("woons", DayOfWeek.Wednesday), ("woens", DayOfWeek.Wednesday), ("wons", DayOfWeek.Wednesday),
        ("donder", DayOfWeek.Thursday), ("donner", DayOfWeek.Thursday), ("donnes", DayOfWeek.Thursday), ("donnesj", DayOfWeek.Thursday), ("dunder", DayOfWeek.Thursday), ("dunner", DayOfWeek.Thursday), ("dors", DayOfWeek.Thursday),
        ("vrij", DayOfWeek.Friday), ("vrie", DayOfWeek.Friday), ("vree", DayOfWeek.Friday), ("vri", DayOfWeek.Friday),
        ("zater", DayOfWeek.Saturday), ("zaoter", DayOfWeek.Saturday), ("zoater", DayOfWeek.Saturday), ("zaater", DayOfWeek.Saturday), ("zaotes", DayOfWeek.Saturday), ("samsj", DayOfWeek.Saturday),
        ("zon", DayOfWeek.Sunday), ("zun", DayOfWeek.Sunday), ("zoon", DayOfWeek.Sunday),
    ];

    /// <summary>How "dag" ends the name of a day, the longest first.</summary>
    private static readonly string[] Ends = ["digs", "dags", "diegs", "dichs", "dieg", "dich", "daag", "dag", "dig", "deg", "des", "es"];

    private static readonly string[] Mornings = ["morge", "morje", "murge", "murje", "merge", "marge", "mearge", "moarge", "maorge", "meurge", "ochten", "ochend", "ochet", "ochens", "oggen", "smorge", "smurge", "moahge"];

    private static readonly string[] Afternoons = ["middig", "middieg", "middag", "middeg", "middich", "meddig", "meddag", "miggig", "middes", "middeis", "middei", "mirreg", "noamid", "naomid", "noenmid", "nomid", "smiddieg"];

    private static readonly string[] Evenings = ["aovend", "oavend", "ovend", "oavond", "aovond", "aavond", "avend", "aoves", "aoved", "oaves", "ovens", "aovens", "oavens", "aivens", "aivend", "aives", "avens"];

    /// <summary>A day that is not spelt as in the dictionary, with a part of the day behind it or not.</summary>
    public static bool TryDay(string word, out DayName day)
    {
        day = default;
        if (word.Length < 6) return false;
        foreach (var (begins, of) in Days)
        {
            if (!word.StartsWith(begins, StringComparison.Ordinal)) continue;
            var rest = word.AsSpan(begins.Length);
            foreach (var end in Ends)
            {
                if (!rest.StartsWith(end)) continue;
                var behind = rest[end.Length..];
                if (behind.Length == 0 && (end != "es" || begins is "vrie" or "dins")) day = new(of, end[^1] == 's', null);
                else if (behind.Length > 3 && TryBegin(behind, out var part)) day = new(of, false, part);
                else continue;
                return true;
            }
        }

        return false;
    }

    /// <summary>A part of the day; the "s" of "'s morgens" may be written to it.</summary>
    public static bool TryPart(string word, out PartOfDay part)
    {
        part = default;
        if (word.Length < 5) return false;
        var letters = word.AsSpan();
        return word[0] == 's' && TryBegin(word[1] == 'j' ? letters[2..] : letters[1..], out part) && word[^1] is 's' or 'e' or 'd' or 'g' or 'n';
    }

    /// <summary>Behind "'s" or "s" that stands apart.</summary>
    public static bool TryPartBehind(string word, out PartOfDay part) => TryBegin(word, out part);

    private static bool TryBegin(ReadOnlySpan<char> word, out PartOfDay part)
    {
        part = Begins(word, Mornings) ? PartOfDay.Morning : Begins(word, Afternoons) ? PartOfDay.Afternoon : Begins(word, Evenings) ? PartOfDay.Evening : default;
        return part != default;
    }

    private static bool Begins(ReadOnlySpan<char> word, string[] parts)
    {
        foreach (var part in parts)
            if (word.StartsWith(part) && word.Length <= part.Length + 3) return true;
        return false;
    }
}
