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
    /// <summary>Below it a sure rule is not believed: two of three who write so mean something else. A question about death is the last to be left out …</summary>
    private static float Harmless(DangerKind kind) => kind == DangerKind.Suicide ? 0.1f : 0.22f;

    /// <summary>… nor in a long message, which has more parts to look dangerous in, below this …</summary>
    private const float HarmlessInLong = 0.24f;

    /// <summary>… and below this it is asked after.</summary>
    private const float Believed = 0.4f;

    /// <summary>Below it an unsure rule is not believed: its reply is only a question.</summary>
    private const float HarmlessWhenUnsure = 0.06f;

    /// <summary>"Ik voel me zo nutteloos sinds ik niet meer werk": heavy, and no word of death in it.</summary>
    private const float HarmlessHoweverHeavy = 0.02f;

    private const float Heavy = 0.12f;

    /// <summary>A rule for danger and a score for heaviness: together this much is asked after, also when it is told as long past or laughed about.</summary>
    private const float HeavyEnough = 0.5f;

    /// <summary>From here on danger needs no rule, but is asked after; an emergency soonest, it cannot wait …</summary>
    private static float Doubtful(DangerKind kind) => kind switch { DangerKind.Emergency => 0.3f, DangerKind.Violence => 0.34f, _ => 0.36f };

    /// <summary>… from here on it is not asked any more …</summary>
    private const float Sure = 0.6f;

    /// <summary>… and this much of it in a few words of a long message is asked after: "… liefst op dinsdag, al wil ik eigenlijk niet meer leven".</summary>
    private const float DoubtfulInPassing = 0.68f;

    /// <summary>Where a rule heard a denial or a look-alike, or something heavy, only more than this outweighs it.</summary>
    private const float DespiteRule = 0.5f;

    /// <summary>Neglect is told in many ways, so the score is seldom high; its reply is calm …</summary>
    private const float Neglectful = 0.25f;

    /// <summary>… but who is lonely is not neglected: it must be so many times as likely as anything harmless.</summary>
    private const float RatherThanHarmless = 1.3f;

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

    /// <summary>A little of every danger is none, where something harmless is far likelier than each; an emergency cannot wait for that.</summary>
    private static bool IsLikeliest(LearnedSight learned) =>
        learned.Likeliest == DangerKind.Emergency || learned.Of(learned.LikeliestKind) >= BesideHarmless * learned.Shares.Skip((int)LearnedKind.Lonely).Max();

    private const float BesideHarmless = 0.6f;

    private static bool IsNeglect(LearnedSight learned)
    {
        var neglect = learned.Of(LearnedKind.Neglect);
        return neglect >= Neglectful && neglect >= RatherThanHarmless * learned.Shares.Skip((int)LearnedKind.Lonely).Max();
    }

    public static Verdict Of(Danger seen, Frame frame, LearnedSight learned)
    {
        var calm = IsNeglect(learned) ? Verdict.Neglect : Verdict.Calm;
        var close = (learned.Danger + learned.Closest) / 2;
        if (seen is { Kind: >= DangerKind.Violence, Unsure: true })
            return close < (learned.Heavy < Heavy ? HarmlessWhenUnsure : HarmlessHoweverHeavy) ? calm : Verdict.AsSeen;

        if (seen.Kind >= DangerKind.Violence)
        {
            if (learned.Danger >= Believed) return Verdict.AsSeen;
            var isHarmless = frame.HasFlag(Frame.Light) || close < (learned.IsLong ? HarmlessInLong : Harmless(seen.Kind));
            return isHarmless && close + learned.Heavy < HeavyEnough ? calm : Verdict.AskAsSeen;
        }

        var certain = learned.Certainty;
        var isOutweighed = seen.Kind is DangerKind.Neglect or DangerKind.Distress || frame.HasFlag(Frame.Excused);
        if (isOutweighed && certain < DespiteRule) return Verdict.AsSeen;
        if (certain >= Sure) return Verdict.Learned;
        if (certain >= Doubtful(learned.Likeliest) && IsLikeliest(learned)) return Verdict.AskLearned;
        if (!isOutweighed && learned.IsLong && learned.Closest >= DoubtfulInPassing) return Verdict.AskLearned;
        return seen.Kind == DangerKind.None && calm == Verdict.Neglect ? calm : Verdict.AsSeen;
    }
}
