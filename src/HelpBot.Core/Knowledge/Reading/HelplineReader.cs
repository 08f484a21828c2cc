namespace HelpBot.Core.Knowledge.Reading;

/// <summary>Reads helplines.yaml.</summary>
internal static class HelplineReader
{
    /// <summary>Lines the danger replies name. Without them nothing may start.</summary>
    private static readonly string[] Needed = ["112", "113", "veilig-thuis", "luisterlijn", "huisarts"];

    private static readonly string[] Kinds =
    [
        "emergency", "crisis", "listening", "advice", "support", "care", "authority", "report", "youth", "relatives", "calling-service",
        "organisation", "local",
    ];

    public static List<Helpline> Read(YamlMap top, Ledger ledger)
    {
        var lines = top.Maps("helplines").Select(map => ReadLine(map, ledger)).ToList();
        foreach (var id in Needed)
            if (!lines.Exists(l => l.Id == id && l.Provenance.Serving == Serving.AsIs))
                top.Report("helplines", $"the line '{id}' is missing or not served as it is", "the danger replies need it: serving: as_is");
        top.ReportUnknownKeys();
        return lines;
    }

    private static Helpline ReadLine(YamlMap map, Ledger ledger)
    {
        var kind = map.RequiredText("kind");
        if (kind.Length > 0 && !Kinds.Contains(kind))
            map.Report("kind", $"'kind' is '{kind}'", "choose one of " + string.Join(", ", Kinds));
        var line = new Helpline(
            ledger.Claim(map), map.RequiredText("name"), kind, map.Phone("phone"), map.Phone("alternative_phone"),
            map.WebAddress("website"), map.WebAddress("chat"), map.Text("hours"), map.Text("cost"), map.Text("audience") ?? "",
            map.RequiredText("for"), map.Themes(ledger), map.Texts("also_known_as"), ProvenanceReader.Read(map, ledger));
        map.Text("note");
        map.ReportUnknownKeys();
        return line;
    }
}
