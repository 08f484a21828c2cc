using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HelpBot.Core.Knowledge.Reading;

/// <summary>A YAML mapping that reports every fault with its line instead of throwing. Not thread-safe.</summary>
public sealed class YamlMap(string file, YamlMappingNode node, ICollection<Fault> faults)
{
    private const NumberStyles Money = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private readonly HashSet<string> _asked = [];

    public string File => file;

    public int Line => (int)node.Start.Line;

    /// <summary>The same mapping with another list for its faults; for a file that was parsed beside others.</summary>
    public YamlMap ReportingTo(ICollection<Fault> others) => new(file, node, others);

    public bool Has(string key) => Find(key) is not null;

    /// <summary>Where the key stands; the first line of the mapping when it is absent.</summary>
    public int LineOf(string key)
    {
        foreach (var known in node.Children.Keys)
            if (known is YamlScalarNode { Value: { } name } && name == key) return (int)known.Start.Line;
        return Line;
    }

    /// <param name="ofToday">As <see cref="Fault.IsOfToday"/>.</param>
    public void Report(string key, string what, string right, bool ofToday = false) => faults.Add(new(file, LineOf(key), what, right, ofToday));

    /// <summary>Reports about one item of a list, on its own line.</summary>
    public void ReportItem(string key, int index, string what, string right)
    {
        var line = Find(key) is YamlSequenceNode list ? (int)list.Children[index].Start.Line : LineOf(key);
        faults.Add(new(file, line, what, right));
    }

    /// <summary>Without white space around it. Null when absent, empty or <c>null</c>.</summary>
    public string? Text(string key)
    {
        switch (Find(key))
        {
            case null: return null;
            case YamlScalarNode scalar: return IsNull(scalar) ? null : scalar.Value!.Trim();
            default:
                Report(key, $"'{key}' is not a single value", "write one text");
                return null;
        }
    }

    /// <summary>Reports when absent; then the empty string.</summary>
    public string RequiredText(string key)
    {
        if (Text(key) is { } text) return text;
        if (Find(key) is null or YamlScalarNode) Report(key, $"'{key}' is missing", "every record of this kind has one");
        return "";
    }

    /// <summary>A list of texts; a single text counts as a list of one. Empty when absent.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        switch (Find(key))
        {
            case null: return [];
            case YamlScalarNode scalar: return IsNull(scalar) ? [] : [scalar.Value!.Trim()];
            case YamlSequenceNode list when list.Children.All(c => c is YamlScalarNode):
                for (var i = 0; i < list.Children.Count; i++)
                    if (string.IsNullOrWhiteSpace(((YamlScalarNode)list.Children[i]).Value))
                        ReportItem(key, i, $"an item of '{key}' is empty", "write it or leave it out");
                return [.. list.Children.Select(c => ((YamlScalarNode)c).Value?.Trim() ?? "")];
            default:
                Report(key, $"'{key}' is not a list of texts", "write [one, two]");
                return [];
        }
    }

    public T? Parsed<T>(string key, TryParse<T> parse, string right) where T : struct
    {
        if (Text(key) is not { } text) return null;
        if (parse(text, out var value)) return value;
        Report(key, $"'{key}' is '{text}'", right);
        return null;
    }

    public int? Number(string key) =>
        Parsed(key, (string s, out int n) => int.TryParse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out n),
            "write a whole number");

    public double? Fraction(string key) =>
        Parsed(key, (string s, out double n) => double.TryParse(s, NumberStyles.Float, CultureInfo.InvariantCulture, out n),
            "write a number with a point");

    public decimal? Amount(string key) =>
        Parsed(key, (string s, out decimal n) => decimal.TryParse(s, Money, CultureInfo.InvariantCulture, out n), "write an amount as 4.50");

    public DateOnly? Date(string key) =>
        Parsed(
            key,
            (string s, out DateOnly d) => DateOnly.TryParseExact(s, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out d),
            "write a date as 2026-11-22");

    public TimeOnly? Time(string key) =>
        Parsed(
            key,
            (string s, out TimeOnly t) => TimeOnly.TryParseExact(s, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out t),
            "write a time as \"09:30\"");

    public bool? Flag(string key) =>
        Parsed(key, (string s, out bool b) => bool.TryParse(s, out b), "write true or false");

    /// <summary>One of the given words; reports any other.</summary>
    public T? Choice<T>(string key, IReadOnlyDictionary<string, T> choices) where T : struct =>
        Parsed(key, (string s, out T value) => choices.TryGetValue(s, out value), "choose one of " + string.Join(", ", choices.Keys));

    public YamlMap? Map(string key)
    {
        switch (Find(key))
        {
            case null: return null;
            case YamlMappingNode map: return new(file, map, faults);
            default:
                Report(key, $"'{key}' is not a group of fields", "indent its fields below it");
                return null;
        }
    }

    /// <summary>A list of mappings. Empty when absent.</summary>
    public IEnumerable<YamlMap> Maps(string key)
    {
        switch (Find(key))
        {
            case null: yield break;
            case YamlSequenceNode list:
                foreach (var child in list.Children)
                    if (child is YamlMappingNode map) yield return new(file, map, faults);
                    else faults.Add(new(file, (int)child.Start.Line, $"an item of '{key}' is not a group of fields",
                        "begin it with '- id: …'"));
                yield break;
            default:
                Report(key, $"'{key}' is not a list", "begin each item with '- '");
                yield break;
        }
    }

    /// <summary>All keys with their values as they stand, for free-form mappings.</summary>
    public IEnumerable<string> Keys
    {
        get
        {
            foreach (var key in node.Children.Keys)
                if (key is YamlScalarNode { Value: { } name }) yield return name;
        }
    }

    /// <summary>A free-form mapping of words to texts. Empty when absent.</summary>
    public IEnumerable<KeyValuePair<string, string>> TextPairs(string key)
    {
        if (Map(key) is not { } map) yield break;
        foreach (var word in map.Keys) yield return new(word, map.RequiredText(word));
    }

    /// <summary>A free-form mapping of words to lists of texts. Empty when absent.</summary>
    public IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> ListPairs(string key)
    {
        if (Map(key) is not { } map) yield break;
        foreach (var word in map.Keys) yield return new(word, map.Texts(word));
    }

    /// <summary>Reports keys nobody asked for: a typing error in a key would otherwise lose a fact silently. Call last.</summary>
    public void ReportUnknownKeys()
    {
        foreach (var key in node.Children.Keys)
            if (key is not YamlScalarNode { Value: { } name })
                faults.Add(new(file, (int)key.Start.Line, "a field's name is not one word", "write 'name: value'"));
            else if (!_asked.Contains(name))
                faults.Add(new(file, (int)key.Start.Line, $"unknown field '{name}'",
                    "known here are " + string.Join(", ", _asked.Order(StringComparer.Ordinal))));
    }

    // Only unquoted: "null" in quotes is a text.
    private static bool IsNull(YamlScalarNode scalar) =>
        string.IsNullOrWhiteSpace(scalar.Value) || (scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null");

    private YamlNode? Find(string key)
    {
        _asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }
}

/// <summary>The shape of every TryParse here.</summary>
public delegate bool TryParse<T>(string text, out T value);
