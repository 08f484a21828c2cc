namespace HelpBot.Core.Safety.Learned;

/// <summary>
/// Why the learned weights decided: the concepts in the dangerous part that pull hardest towards that kind. Concepts are names from
/// <c>concepts.yaml</c>, never the person's words, so this may stand in a log.
/// </summary>
internal static class LearnedReason
{
    private const int MostNamed = 3;

    /// <returns>"learned-violence: kin, steals, money"; without names when no concept pulls that way.</returns>
    public static string Of(LearnedKind kind, FeatureReader features, LearnedSight sight, SafetyData data)
    {
        var said = features.In(sight.From, sight.To).ToArray().ToHashSet();
        var concepts = Enumerable.Range(0, data.Concepts.Names.Count).Where(c => said.Contains(FeatureReader.IdeaOf(data.Concepts, c)))
            .Select(c => (Name: data.Concepts.Names[c], Pull: Pull(data.Learned.WeightsOf(FeatureReader.IdeaOf(data.Concepts, c)), kind)))
            .Where(c => c.Pull > 0).OrderByDescending(c => c.Pull).ThenBy(c => c.Name, StringComparer.Ordinal).Take(MostNamed).Select(c => c.Name).ToList();
        var name = "learned-" + kind.ToString().ToLowerInvariant();
        return concepts.Count == 0 ? name : name + ": " + string.Join(", ", concepts);
    }

    private static float Pull(ReadOnlySpan<sbyte> weights, LearnedKind kind)
    {
        if (weights.IsEmpty) return 0;
        var sum = 0f;
        foreach (var w in weights) sum += w;
        return weights[(int)kind] - (sum / weights.Length);
    }
}
