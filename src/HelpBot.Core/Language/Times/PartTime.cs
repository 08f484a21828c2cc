namespace HelpBot.Core.Language.Times;

/// <summary>Parts of the day without a clock: "'s avonds", "in de ochtend", "overdag", "na het eten".</summary>
internal static class PartTime
{
    /// <returns>Words used; 0 when none begins here.</returns>
    public static int Read(Utterance m, int i, TimeNotes notes)
    {
        var length = Meal(m, i, out var meal, out var before);
        if (length > 0)
        {
            if (before) notes.At(new(meal.From.Hour * 60, true, 0), Side.Before);
            else notes.OnPart(meal, Side.At);
            return length;
        }

        if (m.At(i) is "avondeten" or "avondmaal" or "avondmaaltijd" or "avondmaaltijden" or "avondete" or "avendete" && m.At(i - 1) is not ("na" or "voor"))
        {
            notes.OnPart(new(new(17, 0), new(23, 59)), Side.At);
            return 1;
        }

        if (m.At(i) is "het" && m.At(i + 1) is "middaguur") return Put(PartOfDay.Noon, 2);
        if (!DayNames.TryPart(m.At(i), out var part) && !OfCompound(m.At(i), out part) && !(m.At(i - 1) is "'s" or "s" && DialectTimes.TryPartBehind(m.At(i), out part))) return 0;
        if (m.At(i - 1) is "hele" or "heel" or "goede" or "goeie" or "gezellige" or "leuke" or "fijne" or "lange" or "gisteren" or "dezelfde" || IsComplaint(m, i)) return 1;
        if (m.At(i) is "middag" && m.At(i - 1) == "de" && m.At(i - 2) == "tussen") part = PartOfDay.Noon;
        if (m.At(i) is "vm" or "nm" or "av" && !(i > 0 && (WeekdayTime.TryDay(m, i - 1, out _) || m.At(i - 1) is "liefst" or "graag" or "elke" or "iedere" or "liever"))) return 0;
        var at = Prefix.Back(m, i);
        if (m.At(at) is "vroeg" or "laat" or "begin" or "eind" or "einde") at--;
        if (m.At(i) is "overdag" && m.Next(i + 1) is "of" or "en" || (m.At(i) is "overdag" && m.At(i - 1) is "of" or "en")) notes.EitherPart();
        notes.OnPart(part, Prefix.IsNot(m, at) || FollowedByNot(m, i + 1) ? Side.Not : Side.At);
        return 1;

        int Put(PartOfDay noon, int used)
        {
            notes.OnPart(noon, Side.At);
            return used;
        }
    }

    /// <summary>"middagvoorstelling", "avondgroep", "kaartavond", "koffieochtenden": what is held then.</summary>
    private static bool OfCompound(string word, out PartOfDay part)
    {
        part = word.StartsWith("middag", StringComparison.Ordinal) ? PartOfDay.Afternoon : word.StartsWith("avond", StringComparison.Ordinal) ? PartOfDay.Evening : word.StartsWith("ochtend", StringComparison.Ordinal) ? PartOfDay.Morning : default;
        if (part != default) return Held.Any(h => word.EndsWith(h, StringComparison.Ordinal));
        if (word.StartsWith("goed", StringComparison.Ordinal) || word.StartsWith("goei", StringComparison.Ordinal)) return false;
        var one = word.EndsWith("en", StringComparison.Ordinal) || word.EndsWith("je", StringComparison.Ordinal) ? word[..^2] : word;
        part = one.EndsWith("middag", StringComparison.Ordinal) ? PartOfDay.Afternoon : one.EndsWith("avond", StringComparison.Ordinal) ? PartOfDay.Evening : one.EndsWith("ochtend", StringComparison.Ordinal) ? PartOfDay.Morning : default;
        return part != default;
    }

    private static readonly string[] Held = ["voorstelling", "groep", "club", "cursus", "les", "lessen", "concert", "wandeling", "programma", "activiteit", "activiteiten", "gym", "bijeenkomst", "groepen", "bijeenkomsten"];

    /// <summary>"de avonden duren lang", "de middagen zijn zo stil": how it is, not when something is wanted.</summary>
    private static bool IsComplaint(Utterance m, int i) =>
        m.At(i - 1) is "de" or "die" or "mijn" or "haar" or "zijn" && m.Next(i + 1) is "zijn" or "duren" or "vallen" or "waren" or "lijken";

    private static bool FollowedByNot(Utterance m, int i) =>
        m.Next(i) is "niet" or "liever" && (m.At(i) == "niet" || m.At(i + 1) == "niet") || (m.Next(i) is "kan" or "ga" or "durf" && m.Next(i + 1) is "ik" or "ze" or "hij" && m.Next(i + 2) == "niet");

    /// <summary>"rond etenstijd", "rond het avondeten", "rond het middaguur", "tijdens de lunch".</summary>
    private static int Around(Utterance m, int i, out PartOfDay part)
    {
        part = default;
        var at = m.At(i + 1) is "het" or "de" or "t" or "'t" ? i + 2 : i + 1;
        switch (m.At(at))
        {
            case "eten" or "avondeten" or "etenstijd" or "diner": part = new(new(17, 0), new(20, 0)); break;
            case "lunch" or "lunchtijd" or "middageten" or "middaguur": part = PartOfDay.Noon; break;
            case "koffietijd": part = new(new(10, 0), new(11, 30)); break;
            default: return 0;
        }

        return at + 1 - i;
    }

    /// <summary>"na het eten" is the evening, "na de lunch" the afternoon, "na mijn werk" after five.</summary>
    private static int Meal(Utterance m, int i, out PartOfDay part, out bool before)
    {
        (part, before) = (default, m.At(i) == "voor");
        if (m.At(i) is "rond" or "tijdens" or "omstreeks" or "rondom") return Around(m, i, out part);
        if (m.At(i) is not ("na" or "voor")) return 0;
        var at = i + 1;
        if (m.At(at) is "het" or "de" or "t" or "'t" or "mijn" or "mn" or "haar" or "zijn" or "hun") at++;
        switch (m.At(at))
        {
            case "eten" or "avondeten" or "diner" or "warme":
                if (before && at == i + 1) return 0;
                part = PartOfDay.Evening;
                break;
            case "lunch" or "middageten":
                part = before ? PartOfDay.Noon : new(new(13, 0), new(18, 0));
                break;
            case "ontbijt": part = PartOfDay.Morning; break;
            case "werk" or "werktijd": part = new(new(17, 0), new(23, 59)); break;
            case "school" or "schooltijd": part = new(new(15, 0), new(18, 0)); break;
            default: return 0;
        }

        return before && m.At(at) is "werk" or "school" ? 0 : at + 1 - i;
    }
}
