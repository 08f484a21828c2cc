namespace HelpBot.Core.Knowledge.Reading;

/// <summary>Reads advice.yaml.</summary>
internal static class AdviceReader
{
    private static readonly string[] Topics = ["recognise", "begin", "opening", "say", "avoid", "carer", "report", "declines", "tell", "anonymous", "silent", "shy", "first_step"];

    public static List<Advice> Read(YamlMap top, Ledger ledger)
    {
        var advice = top.Maps("advice").Select(map => ReadOne(map, ledger)).ToList();
        if (advice.Count == 0) top.Report("advice", "no advice", "list it under 'advice:'");
        top.ReportUnknownKeys();
        return advice;
    }

    private static Advice ReadOne(YamlMap map, Ledger ledger)
    {
        var topic = map.RequiredText("topic");
        if (topic.Length > 0 && !Topics.Contains(topic))
            map.Report("topic", $"'topic' is '{topic}'", "choose one of " + string.Join(", ", Topics));
        var lines = map.Texts("lines");
        if (lines.Count == 0) map.Report("lines", "'lines' is empty", "write at least one sentence");
        var advice = new Advice(ledger.Claim(map), topic, map.RequiredText("title"), lines, map.Themes(ledger),
            ProvenanceReader.Read(map, ledger));
        map.Text("note");
        map.ReportUnknownKeys();
        return advice;
    }
}
