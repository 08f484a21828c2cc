using HelpBot.Core.Conversation;
using HelpBot.Core.Conversation.Wording;

namespace HelpBot.Channels.Twilio.Sending;

/// <summary>A reply as text messages. The dialogue made them short already; here the last signs that cost double go.</summary>
internal static class SmsForm
{
    public static IReadOnlyList<string> Write(Reply reply, bool plainLetters) =>
        [.. reply.Balloons.Where(b => b.Text.Length > 0).Select(b => new OutgoingMessage(Gsm7.Normalise(b.Text, plainLetters)).Write())];
}
