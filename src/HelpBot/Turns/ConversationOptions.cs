using HelpBot.Core.Conversation.Wording;

namespace HelpBot.Turns;

/// <summary>Section <c>Conversation</c>.</summary>
public sealed class ConversationOptions
{
    /// <summary>How people are spoken to on every channel; a website may ask for the other form.</summary>
    public FormOfAddress Address { get; set; }
}
