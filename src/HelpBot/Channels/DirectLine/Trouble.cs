using System.Data.Common;
using HelpBot.Turns;

namespace HelpBot.Channels.DirectLine;

/// <summary>A message could not be stored, and so it will not be answered: the person is told, with a number to call, and may send it again.</summary>
internal sealed partial class Trouble(Streams streams, ServiceTexts texts, Tally tally, TimeProvider time, ILogger<Trouble> logger)
{
    /// <summary>Over every open socket, and in the refusal, which makes clients offer to send it again.</summary>
    public IResult Tell(string conversationId, DbException error)
    {
        NotStored(error.GetType().Name, (error.InnerException ?? error).Message);
        var sentence = texts.StorageFailed(tally.PlaceOf(conversationId));
        streams.Say(conversationId, OutgoingActivity.TroubleFrame(conversationId, sentence, time.GetUtcNow()));
        return WireError.Refuse(503, "StorageFailed", sentence);
    }

    [LoggerMessage(LogLevel.Error, "A message could not be stored: {Kind}, {Reason}")]
    private partial void NotStored(string kind, string reason);
}
