namespace HelpBot.Core.Conversation.Wording;

/// <summary>How the reader is spoken to.</summary>
public enum FormOfAddress { U, Je }
