using System.Globalization;
using System.Text.Json;
using HelpBot.Benchmarks.Files;
using HelpBot.Core.Language;

namespace HelpBot.Benchmarks.Understanding;

/// <summary>Times as the labels write them, and as misses are told.</summary>
internal static class WhenText
{
    private static readonly string[] DayNames = ["zo", "ma", "di", "wo", "do", "vr", "za"];
    private static readonly string[] Fields = ["date", "from_date", "until_date", "days", "not_days", "from", "until", "part"];

    /// <param name="json">The value of "when": null for no time, or an object of some of the fields.</param>
    public static WhenLabel Read(TextLine line, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null) return WhenLabel.None;
        if (json.ValueKind != JsonValueKind.Object) throw line.Wrong("\"when\" is not an object");
        foreach (var field in json.EnumerateObject())
            if (!Fields.Contains(field.Name)) throw line.Wrong($"\"when\" has no {field.Name}: it takes {string.Join(", ", Fields)}");
        var part = json.Text(line, "part");
        if (part is not null && !WhenLabel.Parts.Contains(part)) throw line.Wrong($"{part} is no part of a day: it is one of {string.Join(", ", WhenLabel.Parts)}");
        var label = new WhenLabel(
            Date(line, json, "date"), Date(line, json, "from_date"), Date(line, json, "until_date"), Days(line, json, "days"), Days(line, json, "not_days"),
            Time(line, json, "from"), Time(line, json, "until"), part);
        return label.IsNone ? throw line.Wrong("\"when\" is empty: null says that no time is meant") : label;
    }

    public static string Of(WantedTime when) =>
        when.IsAny ? "none" : Of(when.Date, when.FromDate, when.UntilDate, when.Days, when.NotDays, when.From, when.Until, null);

    public static string Of(
        DateOnly? date, DateOnly? fromDate, DateOnly? untilDate, IReadOnlyList<DayOfWeek> days, IReadOnlyList<DayOfWeek> notDays, TimeOnly? from, TimeOnly? until, string? part)
    {
        string?[] parts =
        [
            date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            fromDate is null && untilDate is null ? null : string.Create(CultureInfo.InvariantCulture, $"{fromDate:yyyy-MM-dd}..{untilDate:yyyy-MM-dd}"),
            string.Join(',', days.Select(d => DayNames[(int)d])),
            notDays.Count == 0 ? null : "not " + string.Join(',', notDays.Select(d => DayNames[(int)d])),
            from is null && until is null ? null : string.Create(CultureInfo.InvariantCulture, $"{from:HH\\:mm}-{until:HH\\:mm}"),
            part,
        ];
        return string.Join(' ', parts.Where(p => !string.IsNullOrEmpty(p)));
    }

    private static DateOnly? Date(TextLine line, JsonElement json, string field) => json.Text(line, field) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw line.Wrong($"\"{field}\" is not a date");

    private static TimeOnly? Time(TextLine line, JsonElement json, string field) => json.Text(line, field) is not { } text ? null
        : TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : throw line.Wrong($"\"{field}\" is not a time as 14:30");

    private static DayOfWeek[] Days(TextLine line, JsonElement json, string field) =>
    [
        .. json.Names(line, field).Select(n => Array.IndexOf(DayNames, n) is >= 0 and var day ? (DayOfWeek)day : throw line.Wrong($"{n} is no day: it is one of {string.Join(", ", DayNames)}")),
    ];

    /// <summary>An array of strings; empty when the field is missing.</summary>
    public static IReadOnlyList<string> Names(this JsonElement json, TextLine line, string field)
    {
        if (!json.TryGetProperty(field, out var value)) return [];
        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(v => v.ValueKind != JsonValueKind.String)) throw line.Wrong($"\"{field}\" is not a list of names");
        return [.. value.EnumerateArray().Select(v => v.GetString()!)];
    }
}
