using System.Text.Json;
using HelpBot.Benchmarks.Measures;

namespace HelpBot.Benchmarks.Local;

/// <summary>A judged message, answered by the product and by each baseline.</summary>
internal sealed record Answered(Judgement Judgement, IReadOnlyList<string> Hits, QueryFigures Product, IReadOnlyDictionary<string, QueryFigures> Baselines);

/// <summary>Writes figures with their intervals, each as <c>[mean, low, high]</c>.</summary>
internal static class LocalReport
{
    private const int Seed = 20261124;

    private static readonly (string Name, string[] Values, Func<Judgement, string> Of)[] Groups =
    [
        ("role", Judgement.Roles, j => j.Role), ("style", Judgement.Styles, j => j.Style),
        ("town", Judgement.Towns, j => j.Town), ("split", Judgement.Splits, j => j.Split),
    ];

    public static void Write(Utf8JsonWriter json, IReadOnlyList<Answered> answered, IReadOnlyList<string> baselines)
    {
        WriteBlock(json, answered, baselines);
        foreach (var (name, values, of) in Groups)
        {
            json.WriteStartObject(name);
            foreach (var value in values)
            {
                var group = answered.Where(a => of(a.Judgement) == value).ToList();
                if (group.Count == 0) continue;
                json.WriteStartObject(value);
                WriteBlock(json, group, baselines);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }
    }

    /// <summary>The product's figures; then per baseline its own, and how far the product is above it, query by query.</summary>
    private static void WriteBlock(Utf8JsonWriter json, IReadOnlyList<Answered> answered, IReadOnlyList<string> baselines)
    {
        var columns = new List<double[]>();
        AddColumns(a => a.Product.Values);
        foreach (var name in baselines)
        {
            AddColumns(a => a.Baselines[name].Values);
            AddColumns(a => [.. a.Product.Values.Zip(a.Baselines[name].Values, (ours, theirs) => ours - theirs)]);
        }

        var estimates = Bootstrap.Estimates(columns, Seed).Chunk(QueryFigures.Names.Length).ToList();
        json.WriteNumber("queries", answered.Count);
        WriteFigures(json, estimates[0]);
        json.WriteStartObject("baselines");
        for (var b = 0; b < baselines.Count; b++)
        {
            json.WriteStartObject(baselines[b]);
            WriteFigures(json, estimates[1 + (2 * b)]);
            json.WriteStartObject("product_above");
            WriteFigures(json, estimates[2 + (2 * b)]);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();

        void AddColumns(Func<Answered, double[]> values)
        {
            var rows = answered.Select(values).ToList();
            for (var m = 0; m < QueryFigures.Names.Length; m++) columns.Add([.. rows.Select(r => r[m])]);
        }
    }

    private static void WriteFigures(Utf8JsonWriter json, Estimate[] figures)
    {
        for (var m = 0; m < figures.Length; m++)
        {
            json.WriteStartArray(QueryFigures.Names[m]);
            foreach (var value in (double[])[figures[m].Mean, figures[m].Low, figures[m].High])
            {
                if (double.IsFinite(value)) json.WriteNumberValue(Math.Round(value, 4));
                else json.WriteNullValue();
            }

            json.WriteEndArray();
        }
    }
}
