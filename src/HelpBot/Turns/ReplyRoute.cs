using HelpBot.Core.Conversation;
using HelpBot.Storage;

namespace HelpBot.Turns;

/// <summary>How the replies of one channel are written down and brought to the person. Channels register one each.</summary>
/// <param name="Name">As stored with the conversation.</param>
/// <param name="Channel">What the dialogue may know of it.</param>
/// <param name="Write">A reply as the bodies of entries, JSON objects, in order; saved with the turn. Pure.</param>
/// <param name="HandOver">Called after they were saved, with the conversation's id. Must not block or throw.</param>
/// <param name="Typing">Called while an answer takes long, with the conversation's id. Must not block or throw.</param>
public sealed record ReplyRoute(
    string Name,
    Channel Channel,
    Func<Reply, Waiting, IReadOnlyList<string>> Write,
    Action<string, IReadOnlyList<Entry>> HandOver,
    Action<string> Typing)
{
    /// <summary>What the person wrote is handed over too, before its answer.</summary>
    public bool Echoes { get; init; }

    /// <summary>The person does not come to fetch the answer: it waits in the outbox until it was brought.</summary>
    public bool Sends { get; init; }
}
