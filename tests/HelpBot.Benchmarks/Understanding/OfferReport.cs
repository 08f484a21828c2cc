using System.Text.Json;
using HelpBot.Benchmarks.Files;
using HelpBot.Core.Conversation;

namespace HelpBot.Benchmarks.Understanding;

/// <summary>How many sentences that raise no alarm are answered with an activity, asked for or not.</summary>
internal static class OfferReport
{
    /// <param name="file">Lines with "text", "expect" (<c>none</c> for no danger) and "kind".</param>
    public static void Write(TextWriter output, TextWriter told, Basis basis, string file)
    {
        var turn = new OneTurn(basis);
        var rows = JsonLines.Read(file, (line, json) => (Text: json.NeededText(line, "text"), Expect: json.NeededText(line, "expect"), Kind: json.Text(line, "kind") ?? "unknown"))
            .Where(r => r.Expect == "none").ToList();
        JsonOutput.Write(output, json =>
        {
            json.WriteNumber("none", rows.Count);
            Count(json, "offered", turn.First);
            Count(json, "offered_at_place", turn.AtPlace);
        });

        void Count(Utf8JsonWriter json, string name, Func<string, IReadOnlyList<ReplyItem>> answer)
        {
            var offered = rows.Where(r => OneTurn.OffersActivity(answer(r.Text))).ToList();
            foreach (var row in offered) told.WriteLine($"{name,-16} {row.Kind,-12} {row.Text}");
            json.WriteStartObject(name);
            json.WriteNumber("all", offered.Count);
            foreach (var kind in rows.GroupBy(r => r.Kind).OrderBy(g => g.Key, StringComparer.Ordinal)) json.WriteNumber(kind.Key, offered.Count(o => o.Kind == kind.Key));
            json.WriteEndObject();
        }
    }
}
