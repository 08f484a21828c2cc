using HelpBot.Core.Understanding.People;

namespace HelpBot.Core.Understanding.Intents;

/// <summary>Who writes: as was learned; in few words by the cues, where the small model is not sure of another.</summary>
internal static class Writers
{
    private const float SureInFewWords = 0.8f;

    /// <summary>"mijn zus", "uit mijn straat": who says so is hardly at work.</summary>
    private const float SureAgainstKin = 0.95f;

    /// <param name="learned">Of messages long enough to tell; null for a shorter one.</param>
    /// <param name="inFewWords">What the small model says of a short one.</param>
    public static Role Of(Findings f, Role? learned, Func<(Role Role, float Certainty)> inFewWords)
    {
        if (learned is { } writer) return writer;
        var (role, certainty) = inFewWords();
        if (certainty < SureInFewWords || role == Role.Unknown) return f.Role;
        if (role == Role.Professional && f.Role == Role.Resident && !Professionals.IsPossible(f.Message, f.Clues, f.HasAge)) return f.Role;
        return role == Role.Professional && f.Role == Role.Family && certainty < SureAgainstKin && !SaysWork(f) ? f.Role : role;
    }

    private static bool SaysWork(Findings f) => f.Clues.HasAny(Cue.Client, Cue.Job, Cue.Professional, Cue.Refer);
}
