using HelpBot.Core.Conversation;
using HelpBot.Core.Conversation.Wording;
using HelpBot.Core.Knowledge;

namespace HelpBot.Tests.Conversation;

/// <summary>One conversation on the shipped knowledge, at a fixed time: Tuesday 24 November 2026, 10.00.</summary>
internal sealed class Talk(Channel channel = Channel.Web, FormOfAddress? form = null)
{
    public static DateTimeOffset Now { get; } = DutchTime.ToInstant(new(2026, 11, 24, 10, 0, 0));

    private static readonly Dialogue s_dialogue = new(ShippedBasis.Value, new());

    public ConversationState State { get; private set; } = ConversationState.New with { Address = form };

    public Reply Reply { get; private set; } = null!;

    public IReadOnlyList<Effect> Effects { get; private set; } = [];

    /// <summary>Everything that was said back.</summary>
    public string Text => string.Join("\n", Reply.Balloons.Select(b => b.Text));

    public IEnumerable<string> Items => Reply.Facts.Items.Select(i => i.Id);

    public Talk Say(string text) => Send(new(text, channel));

    public Talk Open() => Send(new("", channel, true));

    private Talk Send(Message message)
    {
        var turn = s_dialogue.Respond(State, message, Now);
        (State, Reply, Effects) = (turn.State, turn.Reply, turn.Effects);
        return this;
    }
}

/// <summary>The shipped knowledge, read once for all tests.</summary>
internal static class ShippedBasis
{
    public static Basis Value { get; } = Read();

    private static Basis Read()
    {
        var (basis, faults) = BasisReader.Read(Shipped.KnowledgeFolder, new DateOnly(2026, 11, 22));
        return basis ?? throw new InvalidOperationException(string.Join("\n", faults));
    }
}
