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
/// The bounds were chosen by cross-validation over the authors of the examples (<c>knowledge/safety/README.md</c>): each author's sayings judged by
/// what was learned from the others. How often a rule had been right on others' sayings told nothing beside the score, so every rule weighs the same.
/// </summary>
internal static class Verdicts
{
    /// <summary>Below it a sure rule is not believed: two of three who write so mean something else …</summary>
    private const float Harmless = 0.2f;

    /// <summary>… in a long message, where the rest speaks of something else, only below this …</summary>
    private const float HarmlessInLong = 0.03f;

    /// <summary>… and below this it is asked after.</summary>
    private const float Believed = 0.5f;

    /// <summary>Told as long past or laughed about, a sure rule is only believed from here on, however long the message.</summary>
    private const float HarmlessWhenLight = 0.36f;

    /// <summary>Below it an unsure rule is not believed: its reply is only a question.</summary>
    private const float HarmlessWhenUnsure = 0.05f;

    /// <summary>"… en ik zie het niet meer zitten" at the end of a wish for coffee is asked after, however much the rest is about coffee.</summary>
    private const float HarmlessWhenUnsureInLong = 0.004f;

    /// <summary>"Ik voel me zo nutteloos sinds ik niet meer werk": heavy, and no word of death in it.</summary>
    private const float HarmlessHoweverHeavy = 0.01f;

    private const float Heavy = 0.12f;

    /// <summary>A rule for danger and a score for heaviness: together this much is asked after.</summary>
    private const float HeavyEnough = 0.5f;

    /// <summary>From here on danger needs no rule, but is asked after; an emergency soonest, it cannot wait …</summary>
    private static float Doubtful(DangerKind kind) => kind switch { DangerKind.Emergency => 0.31f, _ => 0.34f };

    /// <summary>… and from here on it is not asked any more.</summary>
    private const float Sure = 0.62f;

    /// <summary>Where a rule heard a denial or a look-alike, only more than this outweighs it.</summary>
    private const float DespiteExcuse = 0.5f;

    private const float Neglectful = 0.7f;

    /// <summary>So many times as likely must another danger be than the one a rule names.</summary>
    private const float RatherOther = 3;

    private const float LeastOfOther = 0.4f;

    /// <summary>An emergency that is rather violence stays one: what a rule hears of it is that it happens now.</summary>
    public static bool IsRather(LearnedSight learned, DangerKind seen)
    {
        if (learned.Likeliest == seen || (seen == DangerKind.Emergency && learned.Likeliest == DangerKind.Violence)) return false;
        var (named, other) = (learned.Of(LearnedSight.KindOf(seen)), learned.Of(learned.LikeliestKind));
        return other >= LeastOfOther && other > RatherOther * (seen == DangerKind.Emergency ? 2 : 1) * named;
    }

    public static Verdict Of(Danger seen, Frame frame, LearnedSight learned)
    {
        var certain = learned.Certainty;
        if (seen is { Kind: >= DangerKind.Violence, Unsure: true })
        {
            var harmless = learned.IsLong ? HarmlessWhenUnsureInLong : HarmlessWhenUnsure;
            var calm = learned.Danger < (learned.Heavy < Heavy ? harmless : Math.Min(harmless, HarmlessHoweverHeavy));
            return calm ? Verdict.Calm : Verdict.AsSeen;
        }

        if (seen.Kind >= DangerKind.Violence)
        {
            if (learned.Danger >= Believed) return Verdict.AsSeen;
            if (frame.HasFlag(Frame.Light) && learned.Danger < HarmlessWhenLight && learned.Danger + learned.Heavy < HeavyEnough) return Verdict.Calm;
            return learned.Danger < (learned.IsLong ? HarmlessInLong : Harmless) && learned.Danger + learned.Heavy < HeavyEnough ? Verdict.Calm : Verdict.AskAsSeen;
        }

        if ((seen.Kind is DangerKind.Neglect or DangerKind.Distress && certain < Sure) || (frame.HasFlag(Frame.Excused) && certain < DespiteExcuse)) return Verdict.AsSeen;
        if (certain >= Doubtful(learned.Likeliest)) return certain >= Sure ? Verdict.Learned : Verdict.AskLearned;
        return seen.Kind == DangerKind.None && learned.Of(LearnedKind.Neglect) >= Neglectful ? Verdict.Neglect : Verdict.AsSeen;
    }
}
