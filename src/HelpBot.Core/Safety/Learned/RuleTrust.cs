namespace HelpBot.Core.Safety.Learned;

/// <summary>
/// How far a rule may be believed: its share of danger among the examples it speaks of. Rules were written beside the examples of two authors, where
/// they seldom err; only the others tell.
/// </summary>
internal static class RuleTrust
{
    /// <summary>Files of examples the rules were written beside.</summary>
    public static readonly string[] WrittenBeside = ["author-1", "author-6"];

    /// <summary>A rule that no example knows, and how many examples that is worth.</summary>
    public const float Unknown = 0.7f;

    private const int Weight = 3;

    public static Dictionary<string, float> Of(IEnumerable<Example> examples, SafetyData data)
    {
        PatternDetector detector = new(data);
        Dictionary<string, (int Right, int All)> counts = [];
        foreach (var example in examples)
        {
            if (detector.Read(example.Text) is not { Kind: >= DangerKind.Violence } seen) continue;
            var (right, all) = counts.GetValueOrDefault(seen.Rule);
            counts[seen.Rule] = (example.Kind <= LearnedKind.Emergency ? right + 1 : right, all + 1);
        }

        return counts.ToDictionary(c => c.Key, c => (c.Value.Right + (Weight * Unknown)) / (c.Value.All + Weight));
    }

    /// <summary>The chance of danger when a rule trusted so far and a score speak together.</summary>
    public static float Together(float trust, float score)
    {
        var odds = trust / (1 - trust) * (score / Math.Max(1e-4f, 1 - score));
        return odds / (1 + odds);
    }
}
