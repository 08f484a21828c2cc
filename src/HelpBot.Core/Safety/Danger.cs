namespace HelpBot.Core.Safety;

/// <summary>What kind of danger a message points to, the heaviest first.</summary>
public enum DangerKind { None, Distress, Neglect, Violence, Suicide, Emergency }

/// <summary>Who is in danger, seen from the writer.</summary>
public enum Perspective { First, Third, Professional }

/// <summary>What the safety layer saw.</summary>
/// <param name="Unsure">Perhaps danger, perhaps not: the gentle question is asked.</param>
/// <param name="Rule">Id of the pattern that decided, for explaining; empty when none. Never the text.</param>
/// <param name="Denied">The person says explicitly that it is not so: "ik wil niet dood hoor".</param>
public sealed record Danger(DangerKind Kind, Perspective Perspective, bool Unsure, string Rule, bool Denied = false)
{
    public static Danger None { get; } = new(DangerKind.None, Perspective.First, false, "");
}
