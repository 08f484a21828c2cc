namespace HelpBot.Core.Knowledge.Reading;

/// <summary>Reads source, checked_on, confidence and serving, which every record has.</summary>
internal static class ProvenanceReader
{
    private static readonly Dictionary<string, Confidence> Confidences = new()
    {
        ["low"] = Confidence.Low, ["medium"] = Confidence.Medium, ["high"] = Confidence.High,
    };

    private static readonly Dictionary<string, Serving> Servings = new()
    {
        ["as_is"] = Serving.AsIs, ["call_first"] = Serving.CallFirst, ["withheld"] = Serving.Withheld,
    };

    public static Provenance Read(YamlMap record, Ledger ledger)
    {
        var serving = Required(record, "serving", Servings);
        var because = record.Text("withheld_because");
        if (serving == Serving.Withheld && because is null)
            record.Report("serving", "withheld without 'withheld_because'", "say why it may not be shown");
        if (serving is Serving.AsIs or Serving.CallFirst && because is not null)
            record.Report("withheld_because", "'withheld_because' on a record that is served", "leave it out, or write serving: withheld");
        return new(ReadSource(record, ledger), CheckedOn(record, ledger), Required(record, "confidence", Confidences) ?? Confidence.Low,
            serving ?? Serving.Withheld, because);
    }

    private static Source ReadSource(YamlMap record, Ledger ledger)
    {
        if (!record.Has("source")) record.Report("source", "'source' is missing", "write source: { name: …, url: …, date: … }");
        if (record.Map("source") is not { } source) return new("", null, null);
        var name = source.RequiredText("name");
        var url = source.WebAddress("url");
        var date = source.Parsed("date", (string s, out PartialDate d) => PartialDate.TryParse(s, out d),
            "write a date as 2025, 2025-09 or 2025-09-25");
        if (date is { } said && said.Earliest > ledger.Today)
            source.Report("date", $"the source's date {said} is in the future", "give the day it was said", ofToday: true);
        source.ReportUnknownKeys();
        return new(name, url, date);
    }

    private static DateOnly CheckedOn(YamlMap record, Ledger ledger)
    {
        if (record.Date("checked_on") is not { } day)
        {
            if (record.Text("checked_on") is null) record.RequiredText("checked_on");
            return ledger.Today;
        }

        if (day > ledger.Today)
            record.Report("checked_on", $"'checked_on' is {day:yyyy-MM-dd}, in the future", "give the day somebody last confirmed it", ofToday: true);
        return day;
    }

    private static T? Required<T>(YamlMap record, string key, Dictionary<string, T> choices) where T : struct
    {
        if (record.Text(key) is null) record.RequiredText(key);
        return record.Choice(key, choices);
    }
}
