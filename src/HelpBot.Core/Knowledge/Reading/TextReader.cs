namespace HelpBot.Core.Knowledge.Reading;

/// <summary>Reads texts/*.yaml.</summary>
internal sealed class TextReader(Ledger ledger)
{
    private const int FewestForms = 3;

    private readonly Dictionary<string, ReplyText> _texts = new(StringComparer.Ordinal);

    private JeWords _je = JeWords.None;

    public Texts Texts => new(_texts) { Je = _je };

    public void Read(YamlMap top)
    {
        foreach (var map in top.Maps("texts")) ReadOne(map);
        if (top.Map("je") is { } je) _je = ReadJe(je);
        else if (!top.Has("texts")) top.RequiredText("texts");
        top.ReportUnknownKeys();
    }

    private static JeWords ReadJe(YamlMap map)
    {
        var sentences = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in map.Maps("sentences"))
        {
            if (!sentences.TryAdd(pair.RequiredText("u"), pair.RequiredText("je"))) pair.Report("u", "the sentence is given twice", "keep one");
            pair.ReportUnknownKeys();
        }

        var je = new JeWords(Pairs(map, "verbs"), map.Texts("stays").ToHashSet(StringComparer.Ordinal), Pairs(map, "after"), Pairs(map, "always"), sentences);
        map.ReportUnknownKeys();
        return je;
    }

    private static Dictionary<string, string> Pairs(YamlMap map, string key) => new(map.TextPairs(key), StringComparer.Ordinal);

    private void ReadOne(YamlMap map)
    {
        var isFixed = map.Flag("fixed") ?? false;
        var text = new ReplyText(
            ledger.Claim(map, "text"), Forms(map, "forms"), Others(map, "family"), Others(map, "professional"), Others(map, "sms"), map.Flag("optional") ?? false);
        if (text.Forms.Count == 0) map.Report("forms", "'forms' is empty", "write the sentence");
        else if (isFixed && text.Forms.Count > 1)
            map.Report("forms", $"fixed, with {text.Forms.Count} forms", "keep the one reviewed form, in quotes when it has a comma");
        else if (!isFixed && text.Forms.Count < FewestForms)
            map.Report("forms", $"'{text.Id}' has {text.Forms.Count} forms",
                $"write {FewestForms} or more, or fixed: true for one reviewed wording");
        map.Text("note");
        map.ReportUnknownKeys();
        _texts.TryAdd(text.Id, text);
    }

    private static IReadOnlyList<string>? Others(YamlMap map, string key) => Forms(map, key) is { Count: > 0 } forms ? forms : null;

    private static IReadOnlyList<string> Forms(YamlMap map, string key)
    {
        var forms = map.Texts(key);
        for (var i = 0; i < forms.Count; i++)
        {
            if (Placeholders.In(forms[i]) is not { } names)
                map.ReportItem(key, i, "a brace without its other half", "write placeholders as {place}");
            else if (names.FirstOrDefault(n => !Placeholders.Known.Contains(n)) is { } wrong)
                map.ReportItem(key, i, $"unknown placeholder '{{{wrong}}}'",
                    Suggestion.For(wrong, Placeholders.Known, "one of " + string.Join(", ", Placeholders.Known)));
        }

        return forms;
    }
}
