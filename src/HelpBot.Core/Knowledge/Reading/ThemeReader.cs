namespace HelpBot.Core.Knowledge.Reading;

/// <summary>Reads themes.yaml.</summary>
internal static class ThemeReader
{
    public static List<Theme> Read(YamlMap top, Ledger ledger)
    {
        var themes = top.Maps("themes").Select(map => ReadOne(map, ledger)).ToList();
        if (themes.Count == 0) top.Report("themes", "no themes", "list them under 'themes:'");
        if (themes.Count > Catalog.MostThemes)
            top.Report("themes", $"{themes.Count} themes", $"keep at most {Catalog.MostThemes}: put what is alike together");
        top.ReportUnknownKeys();
        return themes;
    }

    private static Theme ReadOne(YamlMap map, Ledger ledger)
    {
        var theme = new Theme(
            ledger.Claim(map, "theme"), map.RequiredText("name"), map.Texts("words"), map.Texts("indirect"), map.Texts("dialect"),
            map.Texts("misspellings"), map.Texts("neighbours"));
        if (theme.Words.Count == 0) map.Report("words", "'words' is empty", "give the words people use for it");
        ledger.ThemeIds.Add(theme.Id);
        ledger.Later(() => map.ReportUnknownThemes("neighbours", theme.Neighbours, ledger));
        map.ReportUnknownKeys();
        return theme;
    }
}
