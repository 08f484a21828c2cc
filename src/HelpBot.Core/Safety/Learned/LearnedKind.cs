namespace HelpBot.Core.Safety.Learned;

/// <summary>What an example is; the first three are danger. Finer than <see cref="DangerKind"/>, because it is learned better so.</summary>
internal enum LearnedKind { Suicide, Violence, Emergency, Neglect, Distress, Lonely, Lookalike, Activity, Negated }

/// <summary>A saying with what it is, from <c>knowledge/safety/examples</c>.</summary>
internal sealed record Example(LearnedKind Kind, string Text);
