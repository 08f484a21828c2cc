using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace HelpBot.Tests.Conversation.Facts;

/// <summary>
/// The knowledge files as they lie on disk, record by record, read without the program's own reader: what a record may say is what stands in
/// it, in the partner it belongs to, in whoever is to be asked instead, and in its municipality's doors.
/// </summary>
internal sealed class RawKnowledge
{
    private static readonly string[] s_days = ["zo", "ma", "di", "wo", "do", "vr", "za"];
    private static readonly string[] s_rules = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    private readonly Dictionary<string, Record> _records = [];
    private readonly Dictionary<string, List<string>> _doors = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _everything;

    private sealed record Record(string Own, string? Name, List<string> Linked, string? Municipality, HashSet<string> Days, bool HasPlainDays);

    public RawKnowledge(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Where(IsOfRecords))
        {
            var yaml = new YamlStream();
            using var text = File.OpenText(file);
            yaml.Load(text);
            if (yaml.Documents.Count == 0 || yaml.Documents[0].RootNode is not YamlMappingNode root) continue;
            var municipality = Text(root, "municipality");
            if (municipality is not null) _names.Add(municipality);
            foreach (var (key, value) in root.Children)
                if (value is YamlSequenceNode list) Read(list, municipality, null);
        }

        _everything = string.Join('\n', _records.Values.Select(r => r.Own));
    }

    public int Count => _records.Count;

    /// <summary>True when the fact stands in this record or in whoever answers for it.</summary>
    public bool Supports(string id, Fact fact) =>
        fact.Kind == FactKind.Name ? IsName(fact.Value) : fact.Kind == FactKind.Date ? HasDate(id, fact) : Blobs(id).Any(b => Holds(b, fact));

    /// <summary>True when any record has it.</summary>
    public bool SupportsAnywhere(Fact fact) =>
        fact.Kind == FactKind.Name ? IsName(fact.Value) : fact.Kind == FactKind.Date ? _records.Keys.Any(id => HasDate(id, fact)) : Holds(_everything, fact);

    public string? NameOf(string id) => _records.GetValueOrDefault(id)?.Name;

    private bool IsName(string value) => _names.Contains(value) || _names.Any(n => value.StartsWith(n, StringComparison.OrdinalIgnoreCase) || n.StartsWith(value, StringComparison.OrdinalIgnoreCase));

    private static bool IsOfRecords(string file) => !file.Contains("texts", StringComparison.Ordinal) && !file.Contains("safety", StringComparison.Ordinal)
        && !file.Contains("understanding", StringComparison.Ordinal) && !file.Contains("words", StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}places{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private void Read(YamlSequenceNode list, string? municipality, string? partner)
    {
        foreach (var node in list.Children.OfType<YamlMappingNode>())
        {
            if (Text(node, "id") is not { } id) continue;
            var activities = node.Children.FirstOrDefault(c => c.Key is YamlScalarNode { Value: "activities" }).Value as YamlSequenceNode;
            var scalars = Scalars(node, activities).ToList();
            var days = scalars.SelectMany(s => s_rules.Select((rule, i) => s.EndsWith(rule, StringComparison.Ordinal) && s.Length <= 4 ? s_days[i] : null)).OfType<string>().ToHashSet();
            var links = new List<string>();
            if (partner is not null) links.Add(partner);
            if (Text(node, "contact_via") is { } via) links.Add(via);
            _records[id] = new(string.Join('\n', scalars), Text(node, "name"), links, municipality, days, days.Count > 0);
            if (Text(node, "name") is { } name) _names.Add(name);
            if (Text(node, "door") is not null && municipality is not null)
            {
                if (!_doors.TryGetValue(municipality, out var doors)) _doors[municipality] = doors = [];
                doors.Add(id);
            }

            if (activities is not null) Read(activities, municipality, id);
        }
    }

    private IEnumerable<string> Blobs(string id)
    {
        if (!_records.TryGetValue(id, out var record)) yield break;
        yield return record.Own;
        foreach (var linked in record.Linked.SelectMany(l => _records.TryGetValue(l, out var via) ? via.Linked.Prepend(l) : [l]))
            if (_records.TryGetValue(linked, out var other)) yield return other.Own;
        foreach (var door in record.Municipality is { } municipality ? _doors.GetValueOrDefault(municipality, []) : []) yield return _records[door].Own;
    }

    /// <summary>The day it was checked, the day of its source, or a day of the week on which it happens.</summary>
    private bool HasDate(string id, Fact fact)
    {
        if (!_records.TryGetValue(id, out var record)) return false;
        if (fact.Written is { } written && record.Own.Contains(written, StringComparison.OrdinalIgnoreCase)) return true;
        var parts = fact.Value.Split('-', ' ');
        var (day, month) = (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
        if (record.Own.Contains($"-{month:00}-{day:00}", StringComparison.Ordinal)) return true;
        if (!record.HasPlainDays) return false;
        var date = new DateOnly(month < 11 ? 2027 : 2026, month, Math.Min(day, DateTime.DaysInMonth(month < 11 ? 2027 : 2026, month)));
        var weekday = s_days[(int)date.DayOfWeek];
        return record.Days.Contains(weekday) && (parts.Length < 3 || parts[2] == weekday);
    }

    private static bool Holds(string blob, Fact fact) => fact.Kind switch
    {
        FactKind.Clock => blob.Contains(fact.Value, StringComparison.Ordinal) || blob.Contains(fact.Value.PadLeft(5, '0').Replace('.', ':'), StringComparison.Ordinal) || blob.Contains(fact.Value.Replace('.', ':'), StringComparison.Ordinal),
        FactKind.Price => blob.Split('\n').Any(line => IsPrice(line, fact.Value)),
        FactKind.Postcode => blob.Contains(fact.Value, StringComparison.Ordinal) || blob.Contains(fact.Value.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal),
        _ => blob.Contains(fact.Value, StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>"7,50" for a fee of 7.50 and in the words of a fee.</summary>
    private static bool IsPrice(string line, string value) =>
        line.Contains(value, StringComparison.Ordinal)
        || (decimal.TryParse(line, NumberStyles.Number, CultureInfo.InvariantCulture, out var fee) && fee == decimal.Parse(value.Replace(',', '.'), CultureInfo.InvariantCulture));

    private static IEnumerable<string> Scalars(YamlNode node, YamlNode? except)
    {
        if (ReferenceEquals(node, except)) return [];
        return node switch
        {
            YamlScalarNode scalar => [scalar.Value ?? ""],
            YamlSequenceNode list => list.Children.SelectMany(c => Scalars(c, except)),
            YamlMappingNode map => map.Children.SelectMany(c => Scalars(c.Value, except)),
            _ => [],
        };
    }

    private static string? Text(YamlMappingNode node, string key) =>
        node.Children.FirstOrDefault(c => c.Key is YamlScalarNode k && k.Value == key).Value is YamlScalarNode { Value: { Length: > 0 } value } ? value : null;
}
