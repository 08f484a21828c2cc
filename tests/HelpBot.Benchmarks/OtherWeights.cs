using System.Globalization;
using System.Reflection;
using HelpBot.Core.Search.Ranking;

namespace HelpBot.Benchmarks;

/// <summary>Ranking weights that differ from the product's, to see what each is worth.</summary>
internal static class OtherWeights
{
    private static readonly PropertyInfo[] All = [.. typeof(Weights).GetProperties().Where(p => p.PropertyType == typeof(double))];

    /// <summary>Every weight by name.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(p => p.Name)];

    public static double Of(Weights weights, string name) => (double)Property(name).GetValue(weights)!;

    public static Weights With(Weights weights, string name, double value)
    {
        var copy = weights with { };
        Property(name).SetValue(copy, value);
        return copy;
    }

    /// <param name="text"><c>Theme=3,Words=2</c>; null for the product's own.</param>
    public static Weights Read(string? text) =>
        (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Aggregate(
            Weights.Default, (weights, pair) => With(weights, pair[..pair.IndexOf('=')], double.Parse(pair[(pair.IndexOf('=') + 1)..], CultureInfo.InvariantCulture)));

    /// <summary>What a text should have been; null when it can be read.</summary>
    public static string? Fault(string text)
    {
        foreach (var pair in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=');
            if (parts.Length != 2 || !double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value) || !Names.Contains(parts[0]))
                return $"a list such as Theme=3,Words=2 of {string.Join(", ", Names)}";
        }

        return null;
    }

    private static PropertyInfo Property(string name) => Array.Find(All, p => p.Name == name)!;
}
