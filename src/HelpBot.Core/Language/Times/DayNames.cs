namespace HelpBot.Core.Language.Times;

/// <summary>Part of a day as people mean it: first and last minute.</summary>
internal readonly record struct PartOfDay(TimeOnly From, TimeOnly Until)
{
    public static readonly PartOfDay Morning = new(new(6, 0), new(12, 0));
    public static readonly PartOfDay Noon = new(new(12, 0), new(14, 0));
    public static readonly PartOfDay Afternoon = new(new(12, 0), new(18, 0));
    public static readonly PartOfDay Evening = new(new(18, 0), new(23, 59));
    public static readonly PartOfDay Night = new(new(0, 0), new(6, 0));
    public static readonly PartOfDay Daytime = new(new(8, 0), new(18, 0));
}

/// <param name="Repeated">"dinsdags", "zaterdagen": every such day, so no single date.</param>
internal readonly record struct DayName(DayOfWeek Day, bool Repeated, PartOfDay? Part);

/// <summary>Names of weekdays with their plurals, parts of the day, abbreviations, dialect and typing errors.</summary>
internal static class DayNames
{
    private static readonly (string Name, DayOfWeek Day)[] Full =
    [
        ("maandag", DayOfWeek.Monday), ("dinsdag", DayOfWeek.Tuesday), ("woensdag", DayOfWeek.Wednesday), ("donderdag", DayOfWeek.Thursday),
        ("vrijdag", DayOfWeek.Friday), ("zaterdag", DayOfWeek.Saturday), ("zondag", DayOfWeek.Sunday),
        ("maondig", DayOfWeek.Monday), ("dinsdig", DayOfWeek.Tuesday), ("goonsdig", DayOfWeek.Wednesday), ("donderdig", DayOfWeek.Thursday),
        ("vriedig", DayOfWeek.Friday), ("vriedag", DayOfWeek.Friday), ("zaoterdig", DayOfWeek.Saturday),
        ("maandach", DayOfWeek.Monday), ("dinsdach", DayOfWeek.Tuesday), ("dingsdag", DayOfWeek.Tuesday), ("zatterdag", DayOfWeek.Saturday),
        ("vrydag", DayOfWeek.Friday), ("sondag", DayOfWeek.Sunday), ("saterdag", DayOfWeek.Saturday),
    ];

    private static readonly (string Ending, PartOfDay Part)[] Endings =
    [
        ("ochtend", PartOfDay.Morning), ("morgen", PartOfDay.Morning), ("voormiddag", PartOfDay.Morning), ("middag", PartOfDay.Afternoon),
        ("namiddag", PartOfDay.Afternoon), ("avond", PartOfDay.Evening), ("av", PartOfDay.Evening), ("mid", PartOfDay.Afternoon), ("ocht", PartOfDay.Morning), ("nacht", PartOfDay.Night),
        ("midag", PartOfDay.Afternoon), ("ogtend", PartOfDay.Morning), ("ochtent", PartOfDay.Morning), ("avont", PartOfDay.Evening), ("avend", PartOfDay.Evening),
    ];

    private static readonly Dictionary<string, DayName> Names = Build();

    private static readonly Dictionary<string, DayOfWeek> Short = new()
    {
        ["ma"] = DayOfWeek.Monday, ["maa"] = DayOfWeek.Monday, ["di"] = DayOfWeek.Tuesday, ["din"] = DayOfWeek.Tuesday, ["dins"] = DayOfWeek.Tuesday,
        ["dinsd"] = DayOfWeek.Tuesday, ["wo"] = DayOfWeek.Wednesday, ["woe"] = DayOfWeek.Wednesday, ["woens"] = DayOfWeek.Wednesday,
        ["do"] = DayOfWeek.Thursday, ["don"] = DayOfWeek.Thursday, ["dond"] = DayOfWeek.Thursday, ["vr"] = DayOfWeek.Friday, ["vrij"] = DayOfWeek.Friday,
        ["za"] = DayOfWeek.Saturday, ["zat"] = DayOfWeek.Saturday, ["zo"] = DayOfWeek.Sunday, ["zon"] = DayOfWeek.Sunday,
    };

    private static readonly Dictionary<string, PartOfDay> Parts = new()
    {
        ["ochtend"] = PartOfDay.Morning, ["ochtenduren"] = PartOfDay.Morning, ["middaguren"] = PartOfDay.Afternoon, ["avonduren"] = PartOfDay.Evening, ["ochtends"] = PartOfDay.Morning, ["ochtenden"] = PartOfDay.Morning, ["morgens"] = PartOfDay.Morning,
        ["voormiddag"] = PartOfDay.Morning, ["vm"] = PartOfDay.Morning, ["middag"] = PartOfDay.Afternoon, ["middags"] = PartOfDay.Afternoon,
        ["middagen"] = PartOfDay.Afternoon, ["namiddag"] = PartOfDay.Afternoon, ["namiddags"] = PartOfDay.Afternoon, ["nm"] = PartOfDay.Afternoon,
        ["avond"] = PartOfDay.Evening, ["avonds"] = PartOfDay.Evening, ["avonden"] = PartOfDay.Evening, ["avends"] = PartOfDay.Evening,
        ["sochtends"] = PartOfDay.Morning, ["smorgens"] = PartOfDay.Morning, ["smiddags"] = PartOfDay.Afternoon, ["savonds"] = PartOfDay.Evening,
        ["midag"] = PartOfDay.Afternoon, ["mid"] = PartOfDay.Afternoon, ["midd"] = PartOfDay.Afternoon, ["ocht"] = PartOfDay.Morning, ["avnd"] = PartOfDay.Evening, ["av"] = PartOfDay.Evening, ["ogtend"] = PartOfDay.Morning, ["avont"] = PartOfDay.Evening, ["nachts"] = PartOfDay.Night, ["overdag"] = PartOfDay.Daytime, ["mirreg"] = PartOfDay.Afternoon, ["aovend"] = PartOfDay.Evening,
    };

    public static bool TryDay(string word, out DayName day)
    {
        if (Names.TryGetValue(word, out day) || Names.TryGetValue(Hardened(word), out day)) return true;
        if (IsHeldOn(word, out day)) return true;
        return (word.Length >= 6 && word.Contains("dag", StringComparison.Ordinal) && TryNear(word, out day)) || DialectTimes.TryDay(word, out day);
    }

    /// <summary>"dinsdaggroep", "zaterdagsport", "de donderdagse inloop": what is held on that day.</summary>
    private static bool IsHeldOn(string word, out DayName day)
    {
        day = default;
        foreach (var (name, value) in Full.AsSpan(0, 7))
        {
            if (!word.StartsWith(name, StringComparison.Ordinal)) continue;
            if (word[name.Length..] is not ("se" or "groep" or "groepje" or "club" or "clubje" or "sport" or "inloop" or "koor" or "koffie" or "les" or "lessen" or "gym" or "wandeling" or "soos" or "kring")) continue;
            day = new(value, true, null);
            return true;
        }

        return false;
    }

    /// <summary>"mid", "ocht", "av": only behind a day.</summary>
    public static bool IsShortPart(string word) => word is "mid" or "midd" or "ocht" or "av" or "avnd" or "vm" or "nm" or "mrg";

    /// <summary>"za", "woe": a day only where the context says so.</summary>
    public static bool TryShort(string word, out DayOfWeek day) => Short.TryGetValue(word, out day);

    /// <summary>"ochtend", "avonds"; not "morgen", which is tomorrow more often.</summary>
    public static bool TryPart(string word, out PartOfDay part) => Parts.TryGetValue(word, out part) || Parts.TryGetValue(Hardened(word), out part) || DialectTimes.TryPart(word, out part);

    /// <summary>The last sound as it should be written: "middach", "ochtent", "avont".</summary>
    private static string Hardened(string word)
    {
        if (word.EndsWith("ach", StringComparison.Ordinal)) return word[..^2] + "g";
        return word.EndsWith("tent", StringComparison.Ordinal) || word.EndsWith("vont", StringComparison.Ordinal) ? word[..^1] + "d" : word;
    }

    /// <summary>One letter wrong, missing, too many or swapped in the name of a day: "woendag", but not "middag".</summary>
    private static bool TryNear(string word, out DayName day)
    {
        day = default;
        if (word is "feestdag" or "middag" or "namiddag" or "vandaag" or "werkdag" or "rustdag" or "verjaardag" or "sterfdag") return false;
        foreach (var (name, value) in Full.AsSpan(0, 7))
        {
            if (word[^1] != 'g' || Math.Abs(word.Length - name.Length) > 1 || !Edits.AtMostOne(word, name)) continue;
            day = new(value, false, null);
            return true;
        }

        return false;
    }

    private static Dictionary<string, DayName> Build()
    {
        var names = new Dictionary<string, DayName>();
        foreach (var (name, day) in Full)
        {
            names[name] = new(day, false, null);
            names[name + "s"] = new(day, true, null);
            names[name + "en"] = new(day, true, null);
            names["des" + name + "s"] = new(day, true, null);
            foreach (var (ending, part) in Endings)
            {
                names[name + ending] = new(day, false, part);
                names[name + "s" + ending] = new(day, false, part);
                names[name + ending + "s"] = new(day, true, part);
                names[name + "s" + ending + "s"] = new(day, true, part);
                names[name + ending + "en"] = new(day, true, part);
            }
        }

        return names;
    }
}
