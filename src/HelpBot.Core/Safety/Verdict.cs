using HelpBot.Core.Safety.Learned;

namespace HelpBot.Core.Safety;

/// <summary>What the rules and the learned score make together.</summary>
internal enum Verdict
{
    /// <summary>Nothing is wrong, whatever a rule said.</summary>
    Calm,

    /// <summary>As the rules say, also when they say nothing.</summary>
    AsSeen,

    /// <summary>A rule speaks that the score doubts: the gentle question of its kind.</summary>
    AskAsSeen,

    /// <summary>Danger that no rule knows.</summary>
    Learned,

    /// <summary>Perhaps danger, which no rule knows: the gentle question.</summary>
    AskLearned,

    /// <summary>Self-neglect that no rule knows.</summary>
    Neglect,
}

/// <summary>
/// The bounds were chosen on sayings of an author who wrote neither rules nor examples (some of his thoughts became examples afterwards), beside
/// cross-validation over the authors who did (<c>knowledge/safety/README.md</c>).
/// </summary>
internal static class Verdicts
{
    /// <summary>Below it, rule and score together, a sure rule is not believed, if nothing heavy was said either …</summary>
    private const float Harmless = 0.2f;

    /// <summary>… and below this it is asked after.</summary>
    private const float Believed = 0.5f;

    /// <summary>Below it an unsure rule is not believed: its reply is only a question.</summary>
    private const float HarmlessWhenUnsure = 0.05f;

    private const float Heavy = 0.12f;

    /// <summary>From here on danger needs no rule, but is asked after; suicide earlier, its question harms least …</summary>
    private const float Doubtful = 0.48f;

    private const float DoubtfulOfSuicide = 0.43f;

    /// <summary>… and from here on it is not asked any more.</summary>
    private const float Sure = 0.62f;

    /// <summary>Where a rule heard a denial or a look-alike, only more than this outweighs it.</summary>
    private const float DespiteExcuse = 0.6f;

    private const float Neglectful = 0.7f;

    /// <param name="trust">How far the rule that speaks may be believed.</param>
    public static Verdict Of(Danger seen, bool excused, float trust, LearnedSight learned)
    {
        var certain = learned.Certainty;
        if (seen is { Kind: >= DangerKind.Violence, Unsure: true })
        {
            return learned.Danger < HarmlessWhenUnsure && learned.Heavy < Heavy ? Verdict.Calm : Verdict.AsSeen;
        }

        if (seen.Kind >= DangerKind.Violence)
        {
            var both = RuleTrust.Together(trust, learned.Danger);
            if (both >= Believed) return Verdict.AsSeen;
            return both < Harmless && learned.Heavy < Heavy ? Verdict.Calm : Verdict.AskAsSeen;
        }

        if ((seen.Kind == DangerKind.Neglect && certain < Sure) || (excused && certain < DespiteExcuse)) return Verdict.AsSeen;
        if (certain >= (learned.Likeliest == DangerKind.Suicide ? DoubtfulOfSuicide : Doubtful)) return certain >= Sure ? Verdict.Learned : Verdict.AskLearned;
        return seen.Kind == DangerKind.None && learned.Of(LearnedKind.Neglect) >= Neglectful ? Verdict.Neglect : Verdict.AsSeen;
    }
}
