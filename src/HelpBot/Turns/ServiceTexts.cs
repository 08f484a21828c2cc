using HelpBot.Core.Conversation;
using HelpBot.Core.Safety;
using HelpBot.Core.Understanding;
using HelpBot.Knowledge;

namespace HelpBot.Turns;

/// <summary>What the service itself must say, when the dialogue cannot or should not; from <c>knowledge/texts</c>.</summary>
public sealed class ServiceTexts(LiveKnowledge knowledge)
{
    // The only sentence outside knowledge/: it must be there when everything else is broken.
    private const string LastResort = "Er ging iets mis. Probeert u het nog eens?";

    private static readonly ReplyFacts Nothing = new(DangerKind.None, Role.Unknown, Intent.Unknown, [], null, []);

    public Reply TurnFailed(ConversationState state) => Say("turn-failed", state);

    public Reply SlowDown(ConversationState state) => Say("slow-down", state);

    /// <summary>The database fails. Names whom one can call instead: the door of the municipality when that is known, else somebody who listens.</summary>
    public string StorageFailed(string? municipality)
    {
        if (knowledge.Current.Text("storage-failed") is not { } text || Somebody(municipality) is not var (name, phone)) return LastResort;
        return text.Replace("{name}", name, StringComparison.Ordinal).Replace("{value}", phone, StringComparison.Ordinal);
    }

    private (string Name, string Phone)? Somebody(string? municipality)
    {
        var catalog = knowledge.Current.Catalog;
        var door = catalog.Partners.Where(p => p is { Door: not null, Contact.Phone: not null, Provenance.IsServed: true } && p.Municipality == municipality)
            .OrderBy(p => p.Door).FirstOrDefault();
        if (door is not null) return (door.Name, door.Contact.Phone!.Display);
        var line = catalog.Helplines.FirstOrDefault(h => h is { Kind: "listening", Phone: not null, Provenance.IsServed: true });
        return line is null ? null : (line.Name, line.Phone!.Display);
    }

    public Balloon TooLong(ConversationState state) => Balloon("too-long", state);

    private Balloon Balloon(string id, ConversationState state) => new(knowledge.Current.Text(id, state.Address) ?? LastResort);

    private Reply Say(string id, ConversationState state) => new([Balloon(id, state)], [], Nothing);
}
