using HelpBot.Core.Conversation;
using HelpBot.Core.Safety;
using HelpBot.Core.Understanding;
using HelpBot.Telemetry;

namespace HelpBot.Turns;

/// <summary>What is noted of turns once they are saved: a line in the log, the metrics, and where the person is, to name a door when all else fails.</summary>
public sealed partial class Tally(TurnMeter meter, ILogger<Tally> logger)
{
    /// <summary>Places remembered, in memory only; the oldest go first.</summary>
    private const int MostPlaces = 10_000;

    private readonly Dictionary<string, string> _places = [];
    private readonly Queue<string> _order = new();
    private readonly Lock _lock = new();

    public void Note(string conversationId, string channel, string outcome, Turn turn, TimeSpan took)
    {
        meter.Turn(channel, outcome, took);
        if (turn.State.Municipality is { } municipality) Remember(conversationId, municipality);
        var facts = turn.Reply.Facts;
        Answered(channel, facts.Intent, facts.Danger, facts.Items.Count, (long)took.TotalMilliseconds);
    }

    /// <returns>The municipality that a conversation was about lately; null when this instance does not know.</returns>
    public string? PlaceOf(string conversationId)
    {
        lock (_lock) return _places.GetValueOrDefault(conversationId);
    }

    public void Forget(string conversationId)
    {
        lock (_lock) _places.Remove(conversationId);
    }

    private void Remember(string conversationId, string municipality)
    {
        lock (_lock)
        {
            if (!_places.ContainsKey(conversationId)) _order.Enqueue(conversationId);
            _places[conversationId] = municipality;
            while (_order.Count > MostPlaces) _places.Remove(_order.Dequeue());
        }
    }

    [LoggerMessage(LogLevel.Information, "Turn: {Channel}, intent {Intent}, danger {Danger}, {Items} items, {Milliseconds} ms")]
    private partial void Answered(string channel, Intent intent, DangerKind danger, int items, long milliseconds);
}
