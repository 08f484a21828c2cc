using HelpBot.Core.Language.Learning;
using HelpBot.Core.Language.Times;

namespace HelpBot.Core.Understanding.Learned;

/// <summary>What each time in a message is there for, learned from the labelled examples. Deterministic. Immutable; thread-safe.</summary>
internal sealed class LearnedTimes
{
    /// <summary>From here on a time is only told of. Chosen by leaving out one author at a time, as are the others.</summary>
    private const float Told = 0.45f;

    /// <summary>From here on days are ruled out of which no word says so.</summary>
    private const float Turned = 0.4f;

    /// <summary>So often all is learned, each time in another order: one more or less in the examples then changes less.</summary>
    private const int Orders = 3;

    /// <summary>The words that rule days out are seldom wrong.</summary>
    private const float TurnedBack = 0.7f;

    /// <summary>In so few words there is nothing to tell by.</summary>
    private const int FewWords = 6;

    private static readonly Head[] Heads = [new(0, Enum.GetValues<TimeSense>().Length, true, 8, 0.1f)];

    private readonly LinearModel _model;
    private readonly ThreadLocal<TimeFeatures> _readers;

    private LearnedTimes(LinearModel model) => (_model, _readers) = (model, new(() => new()));

    /// <param name="lessons">Each time with what it is for.</param>
    public static LearnedTimes Learn(IEnumerable<(Features Features, TimeSense Sense)> lessons) =>
        new(new LinearTrainer(Heads, orders: Orders).Train([.. lessons.Select(l => new LinearExample(l.Features, [Answer.One((int)l.Sense)]))]));

    public TimeSense SenseOf(TimedMessage message, FoundTime time)
    {
        var (byRule, other) = time.RuledOut ? (TimeSense.RuledOut, TimeSense.Asked) : (TimeSense.Asked, TimeSense.RuledOut);
        if (message.Words.Count <= FewWords || (!time.RuledOut && MeantTimes.Is(message.Words, time))) return byRule;
        var reader = _readers.Value!;
        reader.Read(message, time);
        Span<float> shares = stackalloc float[_model.Width];
        _model.Read(reader.Facts, reader.Words, shares);
        if (shares[(int)other] >= (time.RuledOut ? TurnedBack : Turned)) return other;
        return shares[(int)TimeSense.Told] >= (time.RuledOut ? Turned : Told) ? TimeSense.Told : byRule;
    }

    public void Write(BinaryWriter to) => _model.Write(to);

    public static LearnedTimes Read(BinaryReader from) => new(LinearModel.Read(from, Heads));
}
