namespace HelpBot.Core.Knowledge.Reading;

/// <summary>Fields that several kinds of records have, each with its own check.</summary>
internal static class Fields
{
    public const int MostWords = 12;

    public static PhoneNumber? Phone(this YamlMap map, string key)
    {
        if (map.Text(key) is not { } text) return null;
        if (PhoneNumber.TryParse(text, out var number)) return number;
        map.Report(key, $"'{key}' is '{text}', which is not a Dutch phone number",
            "write ten digits as in \"045 545 63 51\", or 0800-0113, 14 045, 113");
        return null;
    }

    public static string? WebAddress(this YamlMap map, string key)
    {
        if (map.Text(key) is not { } text) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Contains('.')
            && !text.Any(char.IsWhiteSpace))
            return text;
        map.Report(key, $"'{key}' is '{text}', which is not a web address", "write it whole, as https://www.example.nl/page");
        return null;
    }

    public static string? Email(this YamlMap map, string key)
    {
        if (map.Text(key) is not { } text) return null;
        var at = text.IndexOf('@');
        if (at > 0 && at == text.LastIndexOf('@') && text.IndexOf('.', at) > at + 1 && text[^1] != '.' && !text.Any(char.IsWhiteSpace))
            return text;
        map.Report(key, $"'{key}' is '{text}', which is not an e-mail address", "write it as info@example.nl");
        return null;
    }

    public static Postcode? Postcode(this YamlMap map, string key) =>
        map.Parsed(key, (string s, out Postcode p) => Knowledge.Postcode.TryParse(s, out p), "write a postcode as 6461 AB or 6461");

    /// <summary>A phrase for a card: present, short, no final stop.</summary>
    public static string Phrase(this YamlMap map, string key)
    {
        var text = map.RequiredText(key);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        if (words > MostWords) map.Report(key, $"'{key}' has {words} words", $"use at most {MostWords}");
        if (text.EndsWith('.')) map.Report(key, $"'{key}' ends with a full stop", "leave it out: the reply adds what is needed");
        return text;
    }

    /// <summary>At least one id, each from themes.yaml.</summary>
    public static IReadOnlyList<string> Themes(this YamlMap map, Ledger ledger)
    {
        var themes = map.Texts("themes");
        if (themes.Count == 0) map.Report("themes", "'themes' is empty", "name at least one id from themes.yaml");
        map.ReportUnknownThemes("themes", themes, ledger);
        return themes;
    }

    public static void ReportUnknownThemes(this YamlMap map, string key, IReadOnlyList<string> themes, Ledger ledger)
    {
        // Without themes.yaml, that is the fault to tell.
        if (ledger.ThemeIds.Count == 0) return;
        for (var i = 0; i < themes.Count; i++)
            if (themes[i].Length > 0 && !ledger.ThemeIds.Contains(themes[i]))
                map.ReportItem(key, i, $"unknown theme '{themes[i]}'",
                    Suggestion.For(themes[i], ledger.ThemeIds, "a theme id from themes.yaml"));
    }

    /// <summary>Latitude and longitude together, inside the Netherlands. Null when neither is there.</summary>
    public static GeoPoint? Point(this YamlMap map)
    {
        var latitude = map.Between("latitude", 50.7, 53.6);
        var longitude = map.Between("longitude", 3.3, 7.3);
        if (map.Has("latitude") != map.Has("longitude"))
            map.Report("latitude", "'latitude' and 'longitude' are not both there", "give both or neither");
        return latitude is { } north && longitude is { } east ? new(north, east) : null;
    }

    private static double? Between(this YamlMap map, string key, double least, double most)
    {
        if (map.Fraction(key) is not { } value) return null;
        if (value >= least && value <= most) return value;
        map.Report(key, FormattableString.Invariant($"'{key}' is {value}, outside the Netherlands"),
            FormattableString.Invariant($"give a value from {least} to {most}"));
        return null;
    }
}
