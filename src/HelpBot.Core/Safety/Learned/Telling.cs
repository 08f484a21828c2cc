namespace HelpBot.Core.Safety.Learned;

/// <summary>
/// Whether the dangerous part of a message speaks of somebody and of what danger is made of. The weights know the language of those who wrote
/// the examples; a sentence from quite another world ("Is de deur op slot?") may lean to danger by its small words alone, and is left in peace.
/// Chosen by cross-validation over authors.
/// </summary>
internal static class Telling
{
    /// <summary>Of 127 steps, over all ideas of the part.</summary>
    private const float Least = 2.5f;

    /// <summary>From here on the weights need nothing beside them: "als mijn hond er niet was, had ik het allang gedaan" names no danger.</summary>
    private const float NearlyCertain = 0.95f;

    private static readonly HashSet<string> Persons = new(StringComparer.Ordinal)
    {
        "self", "me", "my", "myself", "oneself", "other", "them", "their", "person", "kin", "near", "helped", "carer", "abuser",
        "idea-partner", "idea-parent", "idea-child", "idea-neighbour", "idea-baby", "idea-carer", "idea-worker",
    };

    public static bool Is(FeatureReader features, LearnedSight sight, SafetyData data)
    {
        if (sight.DangerInPart >= NearlyCertain) return true;
        var (pull, isOfSomebody) = Of(features, sight, data);
        return isOfSomebody && pull >= Least;
    }

    /// <summary>How far the ideas of the part pull towards danger, all together, and whether it speaks of somebody.</summary>
    public static (float Pull, bool IsOfSomebody) Of(FeatureReader features, LearnedSight sight, SafetyData data)
    {
        var said = features.In(sight.From, sight.To).ToArray().ToHashSet();
        var (pull, isOfSomebody) = (0f, false);
        for (var concept = 0; concept < data.Concepts.Names.Count; concept++)
        {
            var idea = FeatureReader.IdeaOf(data.Concepts, concept);
            if (!said.Contains(idea)) continue;
            pull += Math.Max(0, Pull(data.Learned.WeightsOf(idea)));
            isOfSomebody |= Persons.Contains(data.Concepts.Names[concept]);
        }

        return (pull, isOfSomebody);
    }

    /// <summary>How far it pulls towards the danger it pulls to most.</summary>
    private static float Pull(ReadOnlySpan<sbyte> weights)
    {
        if (weights.IsEmpty) return 0;
        var sum = 0f;
        foreach (var w in weights) sum += w;
        return Math.Max(weights[(int)LearnedKind.Suicide], Math.Max(weights[(int)LearnedKind.Violence], weights[(int)LearnedKind.Emergency])) - (sum / weights.Length);
    }
}
