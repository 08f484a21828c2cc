using System.Text.Json;
using HelpBot.Benchmarks.Files;
using HelpBot.Benchmarks.Local;
using HelpBot.Core.Understanding;

namespace HelpBot.Benchmarks.Understanding;

/// <summary>One message on its own and what somebody who reads it would say it means. A label that is null was not given, and is not judged.</summary>
/// <param name="Split">dev is looked at while working on the reading, held is not.</param>
/// <param name="Intents">Any of these is right.</param>
/// <param name="Places">The one to search near first; <c>Sittard|Sittard-Geleen</c> when either name is right.</param>
/// <param name="AlsoPlaces">May be read too, but not as the first: the writer's own town beside that of the person it is about.</param>
/// <param name="Postcode"><c>6411</c> or <c>6411 AB</c>; empty when there is none to read.</param>
/// <param name="MayThemes">Neither right nor wrong.</param>
/// <param name="Whens">Any of these is right.</param>
/// <param name="Times">Words of the times that are asked for, as they are written in it, behind "!" of those that are ruled out.</param>
/// <param name="MaxCost">Euro a visit; -1 when no price is meant.</param>
internal sealed record LabelledMessage(
    string Id, string Split, string Style, string Text, Role? Role, IReadOnlyList<Intent>? Intents, IReadOnlyList<string>? Places,
    IReadOnlyList<string> AlsoPlaces, string? Postcode, IReadOnlyList<string>? Themes, IReadOnlyList<string> MayThemes, IReadOnlyList<WhenLabel>? Whens, IReadOnlyList<string>? Times,
    decimal? MaxCost, bool? Cheaper, bool? AtHome, Mobility? Mobility, string? Language, bool OutOfScope, TextLine Line)
{
    public const decimal NoPrice = -1;

    private static readonly HashSet<string> Fields =
    [
        "id", "split", "style", "text", "role", "intent", "places", "also_places", "postcode", "themes", "may_themes", "when", "times", "max_cost", "cheaper",
        "at_home", "mobility", "language", "out_of_scope",
    ];

    public bool IsHeld => Split == "held";

    /// <summary>All files of a folder, or the one of that name, in the order of their names.</summary>
    public static IReadOnlyList<LabelledMessage> ReadAll(string folder, string name = "*")
    {
        if (!Directory.Exists(folder)) throw new BadFileException(folder, 0, "there is no such folder");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. Directory.GetFiles(folder, $"{name}.jsonl").Order(StringComparer.Ordinal).SelectMany(f => JsonLines.Read(f, Parse))
                .Select(m => ids.Add(m.Id) ? m : throw m.Line.Wrong($"\"id\" {m.Id} is there twice")),
        ];
    }

    private static LabelledMessage Parse(TextLine line, JsonElement json)
    {
        foreach (var field in json.EnumerateObject())
            if (!Fields.Contains(field.Name)) throw line.Wrong($"there is no label \"{field.Name}\"");
        return new(
            json.NeededText(line, "id"), OneOf(line, json, "split", Judgement.Splits), OneOf(line, json, "style", Judgement.Styles), json.NeededText(line, "text"),
            json.Text(line, "role") is { } role ? Enumerated<Role>(line, role) : null,
            json.Text(line, "intent") is { } intent ? [.. intent.Split('|').Select(i => Enumerated<Intent>(line, i))] : null,
            Given(json, "places") ? json.Names(line, "places") : null, json.Names(line, "also_places"),
            Given(json, "postcode") ? json.Text(line, "postcode") ?? "" : null,
            Given(json, "themes") ? json.Names(line, "themes") : null, json.Names(line, "may_themes"),
            json.TryGetProperty("when", out var when) ? When(line, when) : null,
            Given(json, "times") ? json.Names(line, "times") : null,
            Cost(line, json), Truth(line, json, "cheaper"), Truth(line, json, "at_home"),
            Given(json, "mobility") ? json.Names(line, "mobility").Aggregate(Core.Understanding.Mobility.None, (all, m) => all | Enumerated<Mobility>(line, m)) : null,
            json.Text(line, "language"), Truth(line, json, "out_of_scope") ?? false, line);
    }

    private static bool Given(JsonElement json, string field) => json.TryGetProperty(field, out _);

    private static WhenLabel[] When(TextLine line, JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray().Select(w => WhenText.Read(line, w))] : [WhenText.Read(line, json)];

    private static decimal? Cost(TextLine line, JsonElement json) => !json.TryGetProperty("max_cost", out var cost) ? null
        : cost.ValueKind == JsonValueKind.Null ? NoPrice
        : cost.ValueKind == JsonValueKind.Number && cost.TryGetDecimal(out var euro) && euro >= 0 ? euro : throw line.Wrong("\"max_cost\" is not an amount");

    private static bool? Truth(TextLine line, JsonElement json, string field) => !json.TryGetProperty(field, out var value) ? null
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw line.Wrong($"\"{field}\" is not true or false");

    private static string OneOf(TextLine line, JsonElement json, string field, string[] names) =>
        json.NeededText(line, field) is var value && names.Contains(value) ? value : throw line.Wrong($"\"{field}\" is not one of {string.Join(", ", names)}");

    private static T Enumerated<T>(TextLine line, string name) where T : struct, Enum =>
        Enum.TryParse<T>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var value) && !char.IsAsciiDigit(name[0]) ? value
            : throw line.Wrong($"{name} is no {typeof(T).Name}");
}
