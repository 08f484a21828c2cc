using HelpBot.Core.Safety.Learned;

namespace HelpBot.Core.Safety;

/// <summary>
/// What the rules and the learned score make together. The bounds were chosen by cross-validation over authors: learned from all but one, tried
/// on that one (<c>knowledge/safety/README.md</c>).
/// </summary>
internal enum Verdict
{
    /// <summary>Nothing is wrong, whatever a rule said.</summary>
    Calm,

    /// <summary>As the rules say, also when they say nothing.</summary>
    AsSeen,

    /// <summary>Danger that no rule knows.</summary>
    Learned,

    /// <summary>Self-neglect that no rule knows.</summary>
    Neglect,

    /// <summary>The gentle question.</summary>
    Ask,
}

internal static class Verdicts
{
    /// <summary>Below it a sure rule is not believed.</summary>
    private const float Harmless = 0.12f;

    /// <summary>Below it an unsure rule is not believed.</summary>
    private const float HarmlessWhenUnsure = 0.05f;

    /// <summary>From here on suicide needs no rule …</summary>
    private const float Suicidal = 0.85f;

    /// <summary>… and from here on the gentle question is asked: the nearest to loneliness, so the highest bound.</summary>
    private const float Doubtful = 0.76f;

    /// <summary>From here on violence, and an emergency, need no rule.</summary>
    private const float Violent = 0.63f;

    private const float Urgent = 0.68f;

    /// <summary>Where a rule heard a denial or a look-alike, only more than this outweighs it.</summary>
    private const float DespiteExcuse = 0.85f;

    private const float Neglectful = 0.75f;

    public static Verdict Of(Danger seen, bool excused, LearnedSight learned)
    {
        var certain = learned.Certainty;
        if (seen.Kind >= DangerKind.Violence)
            return learned.Danger < (seen.Unsure ? HarmlessWhenUnsure : Harmless) && learned.Heavy < Harmless ? Verdict.Calm : Verdict.AsSeen;
        if (seen.Kind == DangerKind.Neglect || (excused && certain < DespiteExcuse)) return Verdict.AsSeen;
        if (certain >= BoundOf(learned.Likeliest)) return Verdict.Learned;
        if (certain >= Doubtful && learned.Likeliest == DangerKind.Suicide) return Verdict.Ask;
        return seen.Kind == DangerKind.None && learned.Of(LearnedKind.Neglect) >= Neglectful ? Verdict.Neglect : Verdict.AsSeen;
    }

    private static float BoundOf(DangerKind kind) => kind switch { DangerKind.Suicide => Suicidal, DangerKind.Violence => Violent, _ => Urgent };
}
