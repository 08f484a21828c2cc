using System.Text.Json;
using HelpBot.Core.Conversation;
using HelpBot.Core.Search;

namespace HelpBot.Commands;

/// <summary>Prints what is found for each line, with its place, time and themes understood first.</summary>
internal static class SearchCommand
{
    public static void Run(Basis basis, CommandLine command, DateTime localNow, System.IO.TextReader input, TextWriter output)
    {
        var line = new JsonLine();
        while (input.ReadLine() is { } text)
        {
            var query = LoneMessage.QueryFor(basis, text, localNow) with { Top = command.Top };
            var found = string.IsNullOrWhiteSpace(text) ? new([], Relaxation.None) : Shortlist.Explain(basis, basis.Index, query, localNow);
            found = found with { Relaxed = LetGoOf(basis, query, found) };
            if (command is { Explain: true, Json: false }) new SearchExplanation(basis, output).Write(text, query, found);
            else line.Write(output, json => Write(json, basis, command, text, found));
        }
    }

    private static void Write(Utf8JsonWriter json, Basis basis, CommandLine command, string text, Explanation found)
    {
        json.WriteString("text", text);
        json.WriteStartArray("hits");
        foreach (var (hit, words) in found.Hits)
        {
            var (municipality, themes) = About(basis, hit);
            json.WriteStartObject();
            json.WriteString("id", hit.Id);
            json.WriteString("kind", hit.Kind == RecordKind.Organisation ? "partner" : JsonLine.Snake(hit.Kind));
            json.WriteString("municipality", municipality);
            JsonLine.Strings(json, "themes", themes);
            json.WriteNumber("score", Math.Round(hit.Score, 4));
            if (command.Explain) WriteReasons(json, hit, words);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("relaxed", found.Relaxed == Relaxation.None ? null : JsonLine.Snake(found.Relaxed));
    }

    private static void WriteReasons(Utf8JsonWriter json, Hit hit, IReadOnlyList<FoundWord> words)
    {
        json.WriteStartObject("parts");
        foreach (var (name, worth) in hit.Parts) json.WriteNumber(name, Math.Round(worth, 4));
        json.WriteEndObject();
        json.WriteStartArray("words");
        foreach (var word in words)
        {
            json.WriteStartObject();
            json.WriteString("asked", word.Asked);
            json.WriteString("found", word.Found);
            json.WriteString("by", JsonLine.Snake(word.By));
            json.WriteNumber("worth", Math.Round(word.Worth, 4));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The best may fit in all but its place: who named a municipality is told that it lies in another.</summary>
    private static Relaxation LetGoOf(Basis basis, Query query, Explanation found) =>
        found is { Relaxed: Relaxation.None, Hits: [{ Hit: var best }, ..] } && query.Municipality is { } here && About(basis, best).Municipality is { } there && there != here
            ? Relaxation.Distance
            : found.Relaxed;

    private static (string? Municipality, IReadOnlyList<string> Themes) About(Basis basis, Hit hit) => hit.Kind switch
    {
        RecordKind.Activity when basis.Lookup.Activity(hit.Id) is { } a => (a.Municipality, a.Themes),
        RecordKind.Partner when basis.Lookup.Partner(hit.Id) is { } p => (p.Municipality, p.Themes),
        RecordKind.Helpline when basis.Lookup.Helpline(hit.Id) is { } h => (null, h.Themes),
        RecordKind.Organisation when basis.Lookup.Organisation(hit.Id) is { } o => (null, o.Themes),
        _ => (null, basis.Catalog.Advice.FirstOrDefault(a => a.Id == hit.Id)?.Themes ?? []),
    };
}
