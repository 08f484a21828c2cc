namespace HelpBot.Core.Conversation;

public enum Channel { Web, Sms, WhatsApp }

/// <summary>What a person sent, whatever the channel.</summary>
/// <param name="Text">Any string, also empty; at most 2,000 characters are read.</param>
/// <param name="IsStart">The conversation opens and nothing was written yet: the welcome is due.</param>
/// <param name="Attachment">What came with it, or instead of words; it is never opened.</param>
public sealed record Message(string Text, Channel Channel, bool IsStart = false, Attachment Attachment = Attachment.None);

public enum Attachment { None, Voice, Picture, Other }
