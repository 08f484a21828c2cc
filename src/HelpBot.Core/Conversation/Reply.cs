using HelpBot.Core.Safety;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation;

/// <summary>What goes back: one or more balloons, and at the end the choices.</summary>
/// <param name="Balloons">In order; never empty, unless nothing may be sent (after STOP).</param>
/// <param name="Choices">Short Dutch labels; picking one sends its label back as a message.</param>
/// <param name="QuickExit">Offer "Sluit snel" prominently (violence).</param>
public sealed record Reply(IReadOnlyList<Balloon> Balloons, IReadOnlyList<string> Choices, ReplyFacts Facts, bool QuickExit = false)
{
    /// <summary>The numbered choices as they end the last balloon, so that a channel with buttons can leave them out; empty when they do not.</summary>
    public string Menu { get; init; } = "";
}

/// <summary>A sentence or two, or a card.</summary>
/// <param name="Text">Plain Dutch text; may hold line breaks; no markup.</param>
/// <param name="Card">What is offered, for channels that can show it; null for a plain balloon.</param>
public sealed record Balloon(string Text, Card? Card = null);

/// <summary>One offer, every line taken from a record.</summary>
/// <param name="Lines">Label and value ("Wanneer", "donderdag 26 november, 14.00 uur"), in order.</param>
/// <param name="Url">Link from the record; null when there is none.</param>
/// <param name="Phone">Number from the record; null when there is none.</param>
/// <param name="Freshness">"gecheckt op …" or "bel eerst even".</param>
public sealed record Card(
    string Id, string Title, string Summary, IReadOnlyList<KeyValuePair<string, string>> Lines, string? Url, string? Phone, string Freshness);

/// <summary>What the turn was about, for measuring and for the log. No words of the person.</summary>
public sealed record ReplyFacts(
    DangerKind Danger, Role Role, Intent Intent, IReadOnlyList<string> Themes, string? Place, IReadOnlyList<ReplyItem> Items)
{
    /// <summary>What is offered is not all that was asked: time, cost, theme or place was let go of.</summary>
    public bool IsRelaxed { get; init; }
}

/// <param name="Kind">activity, partner, helpline, advice.</param>
/// <param name="Next"><c>2026-11-26T14:00</c>, or only the date when the time is unknown; null when neither is known.</param>
public sealed record ReplyItem(string Id, string Kind, string? Municipality, IReadOnlyList<string> Themes, string? Next, double? DistanceKm);

/// <summary>What must happen besides answering.</summary>
public enum Effect
{
    /// <summary>Delete everything kept about this conversation, at once.</summary>
    Forget,

    /// <summary>Send nothing more to this address until it opts in.</summary>
    OptOut,
    OptIn,
}

/// <summary>The outcome of one message.</summary>
public sealed record Turn(ConversationState State, Reply Reply, IReadOnlyList<Effect> Effects);
