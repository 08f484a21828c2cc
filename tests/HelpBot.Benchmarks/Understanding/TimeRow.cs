using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using HelpBot.Benchmarks.Files;

namespace HelpBot.Benchmarks.Understanding;

/// <summary>An expression of day or time with the values it may have, as published with other programs.</summary>
/// <param name="Values">Any of these is right; empty when <paramref name="Skipped"/> says why it is not asked.</param>
/// <param name="Skipped">Why nobody asks for an activity like this; null when the row counts.</param>
internal sealed record TimeRow(string Expression, DateTime Reference, IReadOnlyList<WhenLabel> Values, string? Skipped)
{
    private const int MostDays = 366;

    /// <summary>Two months; who names a season or a year asks for no day to go somewhere.</summary>
    private const int LongestRange = 62;

    /// <summary>Why an expression is no time for an activity, by its words; the first that fits.</summary>
    private static readonly (Regex Words, string Why)[] NotAsked =
    [
        (new(@"^\s*$"), "it is empty"),
        (new(@"^\d+([.,]\d+)?$"), "it is only a number"),
        (new(@"\b(minu\w+|seconde\w*|min|uren|uur in de toekomst|\w+ uur later|(over|volgende|komende|aankomende) (een |\d+ )?uur)\b", RegexOptions.IgnoreCase), "it counts minutes or hours from now"),
        (new(@"\b(pst|cst|pt|est|gmt|utc|\w*tijdzone|\w+-tijd)\b", RegexOptions.IgnoreCase), "it names a time zone"),
        (new(@"\b(kwartaal|q\d|jaar|jaren|decennium|eeuw)\b", RegexOptions.IgnoreCase), "it is a quarter, a year or more"),
        (new(@"\b(dag|dagen|week|weken|maand|maanden) (na|voor|vanaf|gerekend)\b", RegexOptions.IgnoreCase), "it counts from another day"),
        (new(@"^sinds\b|^(na|voor|later dan|eerder dan) \d{4}$", RegexOptions.IgnoreCase), "it looks back, or at years"),
        (new(@"\b(juneteenth|vrijheidsdag|jubilee|st\. patrick|thanksgiving|black friday|cyber monday|groundhog|independence)", RegexOptions.IgnoreCase), "it is a feast of another country"),
    ];

    /// <summary>Reads lines with one "value" (and its "grain"), or with "results" that each have a "type" and "values".</summary>
    public static IReadOnlyList<TimeRow> Read(string file) => [.. JsonLines.Read(file, Rows).SelectMany(r => r)];

    private static List<TimeRow> Rows(TextLine line, JsonElement json)
    {
        var reference = DateTime.ParseExact(json.NeededText(line, "reference")[..19], "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        if (!json.TryGetProperty("results", out var results))
            return [Of(json.NeededText(line, "text"), reference, json.Text(line, "grain") ?? "", [Moments(json.Text(line, "value"))])];
        return
        [
            .. results.EnumerateArray().Select(r => Of(
                r.NeededText(line, "text"), reference, r.Text(line, "type")?.Split('.')[^1] ?? "none",
                [.. r.GetProperty("values").EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Array ? (v[0].GetString(), v[1].GetString(), true) : Moments(v.GetString()))],
                r.GetProperty("timex")[0].GetString() ?? "")),
        ];
    }

    private static (string? From, string? Until, bool IsRange) Moments(string? value) =>
        value?.Split('/') is [var from, var until] ? (from, until, true) : (value, null, false);

    /// <param name="kind">A grain (day, week, hour, interval) or a type (date, daterange, time, duration).</param>
    private static TimeRow Of(string expression, DateTime reference, string kind, (string? From, string? Until, bool IsRange)[] values, string timex = "")
    {
        if (kind is "none" or "duration" or "set" or "timezone" or "year") return Skip($"it is a {kind}");
        if (timex == "PRESENT_REF") return Skip("it is now");
        if (NotAsked.FirstOrDefault(n => n.Words.IsMatch(expression)).Why is { } why) return Skip(why);
        var part = timex.Length >= 3 ? timex[^2..] : "";
        var read = values.Select(v => TimeValue.Read(v.From, v.Until, v.IsRange, kind, part, expression, reference)).OfType<TimeValue>().ToList();
        if (read.Count == 0) return Skip("it has no value, or seconds");
        var ahead = read.Where(v => v.End >= reference.Date.AddHours(v.HasClock && v.HasDay ? reference.Hour : 0)).ToList();
        if (ahead.Count == 0) return Skip("it is past");
        var near = ahead.Where(v => v.Start <= reference.AddDays(MostDays) && (v.End - v.Start).TotalDays <= LongestRange).ToList();
        return near.Count == 0 ? Skip("it is more than a year away, or longer than two months") : new(expression, reference, [.. near.SelectMany(v => v.Labels)], null);

        TimeRow Skip(string skipped) => new(expression, reference, [], skipped);
    }

    public bool Right(Core.Language.WantedTime read) => Values.Any(v => v.Matches(read, Reference));
}
