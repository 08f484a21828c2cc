using HelpBot.Core.Conversation;

namespace HelpBot.Turns;

/// <summary>What a received message is besides its text, as it waits in the inbox.</summary>
public static class MessageKind
{
    public const string Voice = "voice", Picture = "picture", Other = "other";

    /// <summary>The carrier has answered it already, or a machine wrote it: it is understood and remembered, and nothing is said, but for danger.</summary>
    public const string Handled = "handled";

    public static Attachment AttachmentOf(string? kind) => kind switch
    {
        Voice => Attachment.Voice,
        Picture => Attachment.Picture,
        Other => Attachment.Other,
        _ => Attachment.None,
    };
}
