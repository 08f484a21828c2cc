using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace HelpBot.Telemetry;

/// <summary>
/// What is measured, for whoever listens: OpenTelemetry when it is configured, <c>dotnet-counters</c> at any time. Labels are words of this
/// program only: no text, no place, no address, no id of a conversation.
/// </summary>
public sealed class TurnMeter : IDisposable
{
    public const string Name = "HelpBot";

    private static readonly ActivitySource Source = new(Name);

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _turns, _noMatch, _danger, _storageFailures;
    private readonly Histogram<double> _turn, _search;
    private (double Age, long Waiting) _inbox, _outbox;

    public TurnMeter()
    {
        _turns = _meter.CreateCounter<long>("helpbot.turns", "{turn}", "Messages answered, by channel and outcome.");
        _noMatch = _meter.CreateCounter<long>("helpbot.no_match", "{turn}", "Questions for which nothing was found.");
        _danger = _meter.CreateCounter<long>("helpbot.danger", "{turn}", "Messages that got a danger reply, by kind.");
        _storageFailures = _meter.CreateCounter<long>("helpbot.storage.failures", "{failure}", "What the database refused.");
        _turn = _meter.CreateHistogram<double>("helpbot.turn.duration", "ms", "From taking a message in hand to its answer saved.");
        _search = _meter.CreateHistogram<double>("helpbot.search.duration", "ms", "Understanding, search and reply, without the database.");
        _meter.CreateObservableGauge("helpbot.inbox.age", () => _inbox.Age, "s", "Age of the oldest message that waits for its answer.");
        _meter.CreateObservableGauge("helpbot.inbox.waiting", () => _inbox.Waiting, "{message}", "Messages that wait for their answer.");
        _meter.CreateObservableGauge("helpbot.outbox.age", () => _outbox.Age, "s", "Age of the oldest answer that is not with the carrier yet.");
        _meter.CreateObservableGauge("helpbot.outbox.waiting", () => _outbox.Waiting, "{message}", "Answers that are not with the carrier yet.");
    }

    public static Activity? Span(string name, string channel) => Source.StartActivity(name)?.SetTag("channel", channel);

    public void Turn(string channel, string outcome, TimeSpan took)
    {
        KeyValuePair<string, object?> by = new("channel", channel);
        _turns.Add(1, by, new("outcome", outcome));
        _turn.Record(took.TotalMilliseconds, by);
        if (outcome == "nothing") _noMatch.Add(1, by);
        if (outcome.StartsWith("danger_", StringComparison.Ordinal)) _danger.Add(1, by, new("kind", outcome["danger_".Length..]));
    }

    public void Search(TimeSpan took) => _search.Record(took.TotalMilliseconds);

    public void StorageFailed() => _storageFailures.Add(1);

    public void Waiting((double Age, long Waiting) inbox, (double Age, long Waiting) outbox) => (_inbox, _outbox) = (inbox, outbox);

    public void Dispose() => _meter.Dispose();
}
