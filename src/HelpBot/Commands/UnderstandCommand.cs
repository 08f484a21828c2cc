using System.Globalization;
using System.Text.Json;
using HelpBot.Core.Conversation;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Knowledge.Reading;
using HelpBot.Core.Language;
using HelpBot.Core.Understanding;
using HelpBot.Core.Understanding.Learned;

namespace HelpBot.Commands;

/// <summary>Prints what is read from each line on its own.</summary>
internal static class UnderstandCommand
{
    public const string Train = "understanding train";

    private static readonly string[] s_days = ["zo", "ma", "di", "wo", "do", "vr", "za"];

    /// <summary>Writes what the examples teach beside them.</summary>
    /// <returns>Exit code.</returns>
    public static int RunTrain(IReadOnlyList<string> folders, DateOnly today, TextWriter output, TextWriter errors)
    {
        List<Fault> faults = [];
        if (LearnedUnderstanding.Train(folders, today, faults) is { } path)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"written: {path}, {new FileInfo(path).Length} bytes"));
            return 0;
        }

        foreach (var fault in faults) errors.WriteLine(fault);
        return 1;
    }

    /// <param name="explain">With how likely each theme, intent and role was by what was learned.</param>
    public static void Run(Basis basis, DateTime localNow, bool explain, System.IO.TextReader input, TextWriter output)
    {
        var line = new JsonLine();
        while (input.ReadLine() is { } text)
        {
            var danger = basis.Danger.Read(text);
            var meaning = basis.Reader.Read(text, localNow);
            line.Write(output, json =>
            {
                json.WriteString("text", text);
                json.WriteString("danger", JsonLine.Snake(danger.Kind));
                json.WriteString("role", JsonLine.Snake(meaning.Role));
                json.WriteString("intent", JsonLine.Snake(meaning.Intent));
                json.WriteString("for", meaning.For is ForWhom.Unknown ? "self" : JsonLine.Snake(meaning.For));
                json.WriteStartArray("places");
                foreach (var place in meaning.Places) WritePlace(json, place);
                json.WriteEndArray();
                JsonLine.Strings(json, "themes", meaning.Themes);
                WriteWhen(json, meaning.When);
                JsonLine.Number(json, "max_cost", (double?)meaning.MaxCost);
                json.WriteBoolean("at_home", meaning.AtHome);
                json.WriteString("language", meaning.Language);
                if (!explain) return;
                json.WriteStartObject("learned");
                foreach (var (label, share) in basis.Reader.Learned(text, localNow)) json.WriteNumber(label, Math.Round(share, 3));
                json.WriteEndObject();
            });
        }
    }

    private static void WritePlace(Utf8JsonWriter json, PlaceMention mention)
    {
        json.WriteStartObject();
        json.WriteString("name", mention.Place.Kind == PlaceKind.Postcode ? mention.Place.Municipality : mention.Place.Name);
        json.WriteString("municipality", mention.Place.Municipality);
        json.WriteString("postcode", mention.Postcode?.ToString());
        json.WriteEndObject();
    }

    /// <summary>Null when no time is named. A range of days has dates in from and until, a clock time "14:00".</summary>
    private static void WriteWhen(Utf8JsonWriter json, WantedTime when)
    {
        if (when.IsAny)
        {
            json.WriteNull("when");
            return;
        }

        json.WriteStartObject("when");
        json.WriteString("date", when.Date?.ToString("yyyy-MM-dd", null));
        JsonLine.Strings(json, "days", when.Days.OrderBy(d => ((int)d + 6) % 7).Select(d => s_days[(int)d]));
        if (when.NotDays.Count > 0) JsonLine.Strings(json, "not_days", when.NotDays.OrderBy(d => ((int)d + 6) % 7).Select(d => s_days[(int)d]));
        json.WriteString("from", Bound(when.FromDate, when.From));
        json.WriteString("until", Bound(when.UntilDate, when.Until));
        json.WriteEndObject();
    }

    private static string? Bound(DateOnly? date, TimeOnly? time) => (date, time) switch
    {
        ({ } d, { } t) => $"{d:yyyy-MM-dd}T{t:HH\\:mm}",
        ({ } d, null) => $"{d:yyyy-MM-dd}",
        (null, { } t) => $"{t:HH\\:mm}",
        _ => null,
    };
}
