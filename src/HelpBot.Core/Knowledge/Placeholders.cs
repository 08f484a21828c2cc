namespace HelpBot.Core.Knowledge;

/// <summary>The names between braces in the texts, filled in when a sentence is said.</summary>
public static class Placeholders
{
    /// <summary>Every name a text may use. Who fills in a new one adds it here.</summary>
    public static IReadOnlySet<string> Known { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "place", "name", "value", "theme", "line", "days", "when", "source", "n", "count", "date", "checked", "km", "what", "them",
    };

    /// <summary>The names used in a text, in order; null when a brace misses its other half or holds no name.</summary>
    public static IReadOnlyList<string>? In(string text)
    {
        var names = new List<string>();
        for (var at = 0; (at = text.AsSpan(at).IndexOfAny('{', '}') is >= 0 and var next ? at + next : text.Length) < text.Length;)
        {
            var end = text.IndexOf('}', at);
            if (text[at] == '}' || end < 0) return null;
            var name = text[(at + 1)..end];
            if (name.Length == 0 || !name.All(c => char.IsAsciiLetterLower(c) || c == '_')) return null;
            names.Add(name);
            at = end + 1;
        }

        return names;
    }
}
