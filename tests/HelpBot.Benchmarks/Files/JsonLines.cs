using System.Text.Json;

namespace HelpBot.Benchmarks.Files;

/// <summary>Reads files with one JSON object a line.</summary>
internal static class JsonLines
{
    public static IEnumerable<T> Read<T>(string file, Func<TextLine, JsonElement, T> read)
    {
        foreach (var line in TextLines.Read(file))
        {
            using var document = Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw line.Wrong("this is not a JSON object");
            yield return read(line, document.RootElement);
        }
    }

    /// <summary>A string, or a number as it is written; null when the field is missing or null.</summary>
    public static string? Text(this JsonElement json, TextLine line, string field)
    {
        if (!json.TryGetProperty(field, out var value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => Unescaped(value, line, field),
            JsonValueKind.Number => value.GetRawText(),
            _ => throw line.Wrong($"\"{field}\" is not a string"),
        };
    }

    public static string NeededText(this JsonElement json, TextLine line, string field) => json.Text(line, field) ?? throw line.Wrong($"\"{field}\" is missing");

    /// <summary>Half a surrogate pair can be written in JSON but is no text.</summary>
    private static string Unescaped(JsonElement value, TextLine line, string field)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw line.Wrong($"\"{field}\" is not valid Unicode");
        }
    }

    private static JsonDocument Parse(TextLine line)
    {
        try
        {
            return JsonDocument.Parse(line.Text);
        }
        catch (JsonException)
        {
            throw line.Wrong("this is not JSON");
        }
    }
}
