namespace HelpBot.Core.Understanding.Learned;

/// <summary>A message of <c>understanding/examples</c> and what somebody who read it says it means.</summary>
/// <param name="Author">Name of its file.</param>
/// <param name="Role">Null when not labelled.</param>
/// <param name="Intents">Any of these is right; empty when not labelled.</param>
/// <param name="Themes">Theme ids; null when not labelled, empty when it is about none.</param>
/// <param name="MayThemes">Theme ids that could be said as well.</param>
public sealed record LabelledMessage(string Author, string Text, Role? Role, IReadOnlyList<Intent> Intents, IReadOnlyList<string>? Themes, IReadOnlyList<string> MayThemes)
{
    /// <summary>Words of the times that are asked for, as they are written in it, behind "!" of those that are ruled out; every other time in it is only told of. Null when not labelled.</summary>
    public IReadOnlyList<string>? Times { get; init; }
}
