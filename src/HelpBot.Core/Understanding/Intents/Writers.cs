using HelpBot.Core.Understanding.People;

namespace HelpBot.Core.Understanding.Intents;

/// <summary>Who writes: by the cues, where what was learned is not sure of another.</summary>
internal static class Writers
{
    /// <summary>Below this the cues decide who writes.</summary>
    private const float SureOfWriter = 0.5f;

    /// <summary>Also against the cues of somebody at work.</summary>
    private const float SureAgainstWork = 0.5f;

    /// <summary>Against the words for a relative or neighbour.</summary>
    private const float SureOfOneself = 0.6f;

    private const float SureInFewWords = 0.8f;

    /// <summary>"mijn zus", "uit mijn straat": who says so is hardly at work.</summary>
    private const float SureAgainstKin = 0.95f;

    /// <summary>Who names a relative or neighbour and not a need of his own is not lightly taken for one who writes of himself.</summary>
    private static float SureOf(Role ruled, Role learned) => (ruled, learned) switch
    {
        (Role.Professional, _) => SureAgainstWork,
        (Role.Family, Role.Resident) => SureOfOneself,
        _ => SureOfWriter,
    };

    /// <param name="learned">Of messages long enough to tell; null for a shorter one.</param>
    /// <param name="inFewWords">What the small model says of a short one.</param>
    public static Role Of(Findings f, (Role Writer, float Sure)? learned, Func<(Role Role, float Certainty)> inFewWords)
    {
        if (learned is var (writer, sure)) return sure >= (writer == Role.Professional && f.Role == Role.Family && !SaysWork(f) ? SureAgainstKin : SureOf(f.Role, writer)) && writer != Role.Unknown ? writer : f.Role;
        var (role, certainty) = inFewWords();
        if (certainty < SureInFewWords || role == Role.Unknown) return f.Role;
        if (role == Role.Professional && f.Role == Role.Resident && !Professionals.IsPossible(f.Message, f.Clues, f.HasAge)) return f.Role;
        return role == Role.Professional && f.Role == Role.Family && certainty < SureAgainstKin && !SaysWork(f) ? f.Role : role;
    }

    private static bool SaysWork(Findings f) => f.Clues.HasAny(Cue.Client, Cue.Job, Cue.Professional, Cue.Refer);
}
