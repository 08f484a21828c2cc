using System.Text.Json;
using HelpBot.Benchmarks.Files;

namespace HelpBot.Benchmarks.Local;

/// <summary>A message in people's words, and what somebody who knows the town would give them.</summary>
/// <param name="Town">shipped or fictie: the knowledge it is asked of.</param>
/// <param name="Split">dev is looked at while tuning, held is not.</param>
/// <param name="Relevant">Grade by record id: 3 is what they need, 2 serves them, 1 is better than nothing.</param>
internal sealed record Judgement(
    string Id, string Town, string Role, string Style, string Split, string Text, IReadOnlyDictionary<string, int> Relevant, TextLine Line)
{
    public static readonly string[] Towns = ["shipped", "fictie"];
    public static readonly string[] Roles = ["resident", "family", "professional"];
    public static readonly string[] Styles = ["clean", "misspelt", "sms", "dialect"];
    public static readonly string[] Splits = ["dev", "held"];

    /// <summary>All files of a folder, in the order of their names.</summary>
    public static IReadOnlyList<Judgement> ReadAll(string folder)
    {
        if (!Directory.Exists(folder)) throw new BadFileException(folder, 0, "there is no such folder");
        var files = Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0) throw new BadFileException(folder, 0, "there is no *.jsonl file in it");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return [.. files.SelectMany(f => JsonLines.Read(f, Parse)).Select(j => ids.Add(j.Id) ? j : throw j.Line.Wrong($"\"id\" {j.Id} is there twice"))];
    }

    private static Judgement Parse(TextLine line, JsonElement json)
    {
        var text = json.NeededText(line, "text");
        if (string.IsNullOrWhiteSpace(text)) throw line.Wrong("\"text\" is empty");
        return new(
            json.NeededText(line, "id"), OneOf("town", Towns), OneOf("role", Roles), OneOf("style", Styles), OneOf("split", Splits), text, Grades(line, json), line);

        string OneOf(string field, string[] names) =>
            json.NeededText(line, field) is var value && names.Contains(value) ? value : throw line.Wrong($"\"{field}\" is not one of {string.Join(", ", names)}");
    }

    private static Dictionary<string, int> Grades(TextLine line, JsonElement json)
    {
        if (!json.TryGetProperty("relevant", out var relevant) || relevant.ValueKind != JsonValueKind.Object) throw line.Wrong("\"relevant\" is not an object of grades by record id");
        var grades = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var record in relevant.EnumerateObject())
        {
            if (record.Value.ValueKind != JsonValueKind.Number || !record.Value.TryGetInt32(out var grade) || grade is < 1 or > 3)
                throw line.Wrong($"the grade of {record.Name} is not 1, 2 or 3");
            if (!grades.TryAdd(record.Name, grade)) throw line.Wrong($"{record.Name} is graded twice");
        }

        return grades.Count > 0 ? grades : throw line.Wrong("nothing is relevant, so nothing can be measured");
    }
}
