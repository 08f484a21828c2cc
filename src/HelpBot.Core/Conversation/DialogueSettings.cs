using HelpBot.Core.Conversation.Wording;

namespace HelpBot.Core.Conversation;

/// <param name="RetentionDays">Days a conversation is kept, as told to people.</param>
/// <param name="SmsPlainLetters">False to leave letters such as "ë" in a text message, which makes it more than twice as expensive.</param>
/// <param name="Address">How people are spoken to where their conversation does not say.</param>
public sealed record DialogueSettings(int RetentionDays = 7, bool SmsPlainLetters = true, FormOfAddress Address = FormOfAddress.U);
