namespace HelpBot.Core.Language.Learning;

/// <summary>What a message is seen by.</summary>
/// <param name="Facts">What other readers found: each counts in full, however long the message is.</param>
/// <param name="Words">Words and what is near them: of many each counts for less.</param>
internal readonly record struct Features(ulong[] Facts, ulong[] Words);
