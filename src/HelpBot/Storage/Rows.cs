using HelpBot.Core.Conversation;

namespace HelpBot.Storage;

/// <summary>One thing in a conversation that can be shown again.</summary>
/// <param name="Seq">Its place in the conversation, from 1, and its watermark.</param>
/// <param name="At">UTC milliseconds; strictly increasing within a conversation.</param>
/// <param name="Body">A JSON object, without what is derived from the other columns.</param>
public sealed record Entry(long Seq, long At, string Body);

/// <param name="Watermark">Where it ends; a watermark beyond the end counts as the end.</param>
public sealed record Page(IReadOnlyList<Entry> Entries, long Watermark);

/// <summary>What a channel received.</summary>
/// <param name="Body">The entry to show; a JSON object.</param>
/// <param name="Text">What must be answered; null when nothing must.</param>
/// <param name="MessageId">The client's own id of it; null when it gave none.</param>
/// <param name="Kind">What it is besides its text, at most 20 letters, as the channel and the turn agree; null for a plain message.</param>
public sealed record Received(string Body, string? Text, string? MessageId, string? Kind = null);

/// <summary>What became of it.</summary>
public abstract record Receipt
{
    private Receipt() { }

    /// <param name="Turn">Can begin at once; null when nothing must be answered, or something else is answered first.</param>
    /// <param name="IsOurs">This instance answers it; else the one that is at work in the conversation does.</param>
    public sealed record Stored(Entry Entry, OpenTurn? Turn, bool IsOurs) : Receipt
    {
        /// <summary>The answer, stored with it; null when it is still to be answered, or needs no answer.</summary>
        public IReadOnlyList<Entry>? Answer { get; init; }
    }

    /// <param name="Seq">Where it was stored the first time.</param>
    public sealed record SeenBefore(long Seq) : Receipt;

    public sealed record UnknownConversation : Receipt;

    /// <summary>Too much waits for an answer already.</summary>
    public sealed record Overloaded : Receipt;
}

/// <summary>A message that waits for its answer.</summary>
/// <param name="Seq">Its entry; 0 for the start of the conversation.</param>
/// <param name="Kind">As <see cref="Received.Kind"/>.</param>
public sealed record Waiting(string ConversationId, long Seq, string Text, bool IsStart, string? Kind = null)
{
    /// <summary>The kind of a message whose answer goes back with the request that brought it, and is not sent besides.</summary>
    public const string Returned = "returned";
}

/// <summary>A turn that can begin.</summary>
/// <param name="Version">Of the state; the answer is saved only when it is still the same.</param>
public sealed record OpenTurn(Waiting Waiting, string Channel, long Version, ConversationState State);

/// <summary>A turn that is done and not yet kept; with a message that is not stored either, <paramref name="Turn"/> has the place that it should get.</summary>
public sealed record DoneTurn(OpenTurn Turn, TurnResult Answer);

/// <summary>What a turn leaves behind.</summary>
/// <param name="Bodies">The entries of the answer, in order.</param>
/// <param name="Forget">Everything else about the conversation is deleted.</param>
public sealed record TurnResult(ConversationState State, IReadOnlyList<string> Bodies, bool Forget)
{
    /// <summary>The answer goes into the outbox too, to be brought to the person's address.</summary>
    public bool Send { get; init; }

    /// <summary>Sent whatever else happens, also when the person opts out after it: an answer to danger.</summary>
    public bool Urgent { get; init; }

    /// <summary>True: the person wants no messages any more. False: wants them again. Null: said nothing of it.</summary>
    public bool? OptOut { get; init; }

    /// <summary>What is counted of it; not one word.</summary>
    public IReadOnlyList<Count> Counts { get; init; } = [];
}

/// <summary>An answer that is kept.</summary>
/// <param name="MoreWaits">Something else waits in the conversation.</param>
/// <param name="LastSeq">Where the conversation ends now.</param>
public sealed record SavedTurn(IReadOnlyList<Entry> Entries, bool MoreWaits, long LastSeq);
