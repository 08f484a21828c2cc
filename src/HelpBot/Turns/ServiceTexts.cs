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

    public Reply TurnFailed => Say("turn-failed");

    public Reply SlowDown => Say("slow-down");

    public Balloon TooLong => Balloon("too-long");

    private Balloon Balloon(string id) => new(knowledge.Current.Text(id) ?? LastResort);

    private Reply Say(string id) => new([Balloon(id)], [], Nothing);
}
