using HelpBot.Core.Conversation;

namespace HelpBot.Turns;

/// <summary>The dialogue over the knowledge of this moment: pure and synchronous, any thread.</summary>
public delegate Turn Respond(ConversationState state, Message message, DateTimeOffset now);
