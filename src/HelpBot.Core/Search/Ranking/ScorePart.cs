namespace HelpBot.Core.Search.Ranking;

/// <summary>What a score is the sum of.</summary>
internal enum ScorePart { Name, Theme, Words, Distance, Municipality, Time, Soon, Audience, Cost, AtHome, Trust, Kind }

internal static class ScoreParts
{
    public const int Count = 12;

    private static readonly string[] Names =
        ["naam", "thema", "woorden", "afstand", "eigen gemeente", "tijd past", "binnenkort", "doelgroep", "kosten", "aan huis", "actueel", "soort"];

    public static double Sum(ReadOnlySpan<double> parts)
    {
        var sum = 0.0;
        foreach (var part in parts) sum += part;
        return sum;
    }

    /// <summary>Its name was said, and not much else.</summary>
    public static bool IsNamed(Hit hit) => Of(ScorePart.Name, hit) >= Weights.Default.Name / 4;

    /// <summary>It is meant for a group the person does not belong to, and none of which was asked for.</summary>
    public static bool IsForOthers(Hit hit) => Of(ScorePart.Audience, hit) <= Weights.Default.AudienceConflicts / 2;

    /// <summary>0 when it added nothing. Asked of every hit, so without iterators.</summary>
    private static double Of(ScorePart part, Hit hit)
    {
        for (var i = 0; i < hit.Parts.Count; i++)
            if (hit.Parts[i].Key == Names[(int)part]) return hit.Parts[i].Value;
        return 0;
    }

    /// <summary>The parts that are not zero, in a fixed order, by the names a coordinator reads.</summary>
    public static IReadOnlyList<KeyValuePair<string, double>> Named(ReadOnlySpan<double> parts)
    {
        var named = new KeyValuePair<string, double>[parts.Length - parts.Count(0)];
        var count = 0;
        for (var i = 0; i < parts.Length; i++)
            if (parts[i] != 0) named[count++] = new(Names[i], parts[i]);
        return named;
    }
}
