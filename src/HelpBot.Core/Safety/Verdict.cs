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
/// One weight decides, <see cref="LearnedSight.Weight"/>; what the rules heard moves it a little. The bounds were chosen by cross-validation over the
/// authors of the examples (<c>knowledge/safety/README.md</c>): each author's sayings judged by what was learned from the others. A rule that spoke made
/// danger hardly likelier there, so a low score outweighs it.
/// </summary>
internal static class Verdicts
{
    /// <summary>From here on danger is asked after; log odds. Suicide soonest: it is told most quietly.</summary>
    private static float Doubtful(DangerKind kind) => kind switch { DangerKind.Suicide => LeastDoubtful, DangerKind.Emergency => -0.9f, _ => -0.6f };

    public const float LeastDoubtful = -1.1f;

    /// <summary>From here on it is not asked any more.</summary>
    private const float Sure = 0.4f;

    /// <summary>So much a rule adds …</summary>
    private const float HeardByRule = 0.2f;

    /// <summary>… one whose reply is only a question this much, unless somebody lonely is likelier than all else …</summary>
    private const float HeardByUnsureRule = 2.8f;

    private const float MostlyLonely = 0.5f;

    /// <summary>… and the plainest words this much: "ik wil nog steeds dood" is asked after whatever stands around it.</summary>
    private const float HeardOutright = 2.4f;

    /// <summary>So much a look-alike, a denial or something heavy takes away where no rule for danger speaks …</summary>
    private const float Excused = 0.5f;

    /// <summary>… and who is heard to be worn out by caring, or to neglect himself, is asked about death only where it is said this much plainer.</summary>
    private const float HeardNeglect = 1.5f;

    /// <summary>… and so much that it is told as long past or laughed about.</summary>
    private const float Light = 1f;

    /// <summary>Where no rule speaks, and little in the words is of somebody or of what danger is made of, it must weigh this much.</summary>
    private const float WithoutTelling = -0.5f;

    /// <summary>This much in a few words of a long message is asked after: "… liefst op dinsdag, al wil ik eigenlijk niet meer leven".</summary>
    private const float DoubtfulInPassing = 0.75f;

    /// <summary>… and this much where a rule heard it too, in a very long one.</summary>
    private const float HeardInPassing = 0.5f;

    /// <summary>Neglect is told in many ways, so the score is seldom high; its reply is calm …</summary>
    private const float Neglectful = 0.25f;

    /// <summary>… of this much where a look-alike spoke: "op eigen kracht redt ze het niet tot daar" …</summary>
    private const float NeglectfulThoughExcused = 0.4f;

    /// <summary>… but who is lonely is not neglected: it must be so many times as likely as anything harmless.</summary>
    private const float RatherThanHarmless = 1.2f;

    /// <summary>A danger must be so many times as likely as neglect: who may as well be worn out is not asked about death.</summary>
    private const float RatherNeglect = 2f;

    /// <summary>… and this many where a rule heard it.</summary>
    private const float RatherNeglectThanHeard = 0.6f;

    /// <summary>Lonely people say that nobody would notice: where no rule asks, danger must be so many times as likely as that.</summary>
    private const float RatherThanLonely = 1.3f;

    /// <summary>Who denies it says its words too: no rule asks, so danger must be as likely as a denial.</summary>
    private const float RatherThanDenied = 1f;

    /// <summary>Most messages ask for something to do, so a little danger in one of those is none.</summary>
    private const float RatherThanActivity = 0.55f;

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

    public static Verdict Of(Danger seen, Frame frame, LearnedSight learned, bool isTelling)
    {
        var weight = learned.Weight - (frame.HasFlag(Frame.Light) ? Light : 0);
        return seen.Kind >= DangerKind.Violence ? Heard(seen, frame, learned, weight) : Unheard(seen, frame, learned, isTelling, weight);
    }

    private static Verdict Heard(Danger seen, Frame frame, LearnedSight learned, float weight)
    {
        var added = frame.HasFlag(Frame.Outright) ? HeardOutright : seen.Unsure && learned.Of(LearnedKind.Lonely) < MostlyLonely ? HeardByUnsureRule : HeardByRule;
        if (IsDanger(learned, weight + added, RatherNeglectThanHeard)) return seen.Unsure || weight + HeardByRule >= Sure ? Verdict.AsSeen : Verdict.AskAsSeen;
        if (learned.Words > LearnedModel.StretchLength && learned.Closest >= HeardInPassing && !frame.HasFlag(Frame.Light)) return Verdict.AskAsSeen;
        return Calm(learned, frame);
    }

    private static Verdict Unheard(Danger seen, Frame frame, LearnedSight learned, bool isTelling, float weight)
    {
        var isHeavy = seen.Kind != DangerKind.None;
        if (seen.Kind == DangerKind.Neglect && learned.Likeliest == DangerKind.Suicide) weight -= HeardNeglect;
        else if (isHeavy || frame.HasFlag(Frame.Excused)) weight -= Excused;
        if (IsDanger(learned, weight, RatherNeglect) && IsRatherThanHarmless(learned) && (isTelling || weight >= WithoutTelling))
            return isTelling && weight >= Sure ? Verdict.Learned : Verdict.AskLearned;

        if (frame == Frame.None && !isHeavy && learned.IsLong && learned.Closest >= DoubtfulInPassing) return Verdict.AskLearned;
        return !isHeavy && Calm(learned, frame) == Verdict.Neglect ? Verdict.Neglect : Verdict.AsSeen;
    }

    private static bool IsRatherThanHarmless(LearnedSight learned) =>
        learned.Of(learned.LikeliestKind) is var danger && danger >= RatherThanLonely * learned.Of(LearnedKind.Lonely)
        && danger >= RatherThanActivity * learned.Of(LearnedKind.Activity) && danger >= RatherThanDenied * learned.Of(LearnedKind.Negated);

    private static bool IsDanger(LearnedSight learned, float weight, float ratherNeglect) =>
        weight >= Doubtful(learned.Likeliest) && ratherNeglect * learned.Of(LearnedKind.Neglect) <= learned.Of(learned.LikeliestKind);

    private static Verdict Calm(LearnedSight learned, Frame frame)
    {
        var neglect = learned.Of(LearnedKind.Neglect);
        return neglect >= (frame.HasFlag(Frame.Excused) ? NeglectfulThoughExcused : Neglectful) && neglect >= RatherThanHarmless * learned.MostHarmless ? Verdict.Neglect : Verdict.Calm;
    }
}
