namespace HelpBot.Core.Conversation;

/// <param name="RetentionDays">Days a conversation is kept, as told to people.</param>
public sealed record DialogueSettings(int RetentionDays = 7);
