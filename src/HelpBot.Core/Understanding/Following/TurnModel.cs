using HelpBot.Core.Language.Learning;
using HelpBot.Core.Understanding.Intents;
using HelpBot.Core.Understanding.Learned;

namespace HelpBot.Core.Understanding.Following;

/// <summary>
/// What a later message does, what it asks and of what, learned from the labelled turns: three heads over the features of the message, what the rules
/// made of it, and what was said before. Deterministic. Immutable; thread-safe.
/// </summary>
internal sealed class TurnModel
{
    private static readonly Head[] Heads = HeadsOf();

    private readonly LinearModel _model;
    private readonly ThreadLocal<TurnFeatures> _features;

    private TurnModel(LinearModel model, Ideas ideas) => (_model, _features) = (model, new(() => new(ideas)));

    /// <param name="turns">What to learn from.</param>
    /// <param name="read">Reads the message and lets <see cref="TurnFeatures"/> be filled from it; one after the other.</param>
    public static TurnModel Learn(IReadOnlyList<LabelledTurn> turns, Ideas ideas, Func<LabelledTurn, TurnFeatures, FeatureReader> read)
    {
        var features = new TurnFeatures(ideas);
        List<LinearExample> examples = new(turns.Count);
        foreach (var turn in turns)
        {
            var seen = read(turn, features);
            examples.Add(new(new([.. features.Facts], [.. seen.Words]),
            [
                new Answer(Bits(turn.Moves.Select(m => (int)m))),
                turn.Asks.Count == 0 ? null : new Answer(Bits(turn.Asks.Select(a => (int)a))),
                turn.Asks.Count == 0 ? null : Answer.One((int)turn.About),
            ]));
        }

        return new(new LinearTrainer(Heads).Train(examples), ideas);
    }

    private static ulong Bits(IEnumerable<int> numbers) => numbers.Aggregate(0UL, (bits, n) => bits | (1UL << n));

    private static Head[] HeadsOf()
    {
        var move = new Head(0, Enum.GetValues<Move>().Length, true, 8, 0.2f);
        var asks = new Head(move.End, Enum.GetValues<Asked>().Length, false, 20, 0.2f);
        var about = new Head(asks.End, Enum.GetValues<About>().Length, true, 8, 0.2f);
        return [move, asks, about];
    }

    public TurnSight Look(FeatureReader seen, Sight sight, Findings findings, Meaning meaning, Before before)
    {
        var features = _features.Value!;
        features.Read(seen, sight, findings, meaning, before);
        var shares = new float[_model.Width];
        _model.Read(features.Facts, seen.Words, shares);
        return new(shares, _model.Heads);
    }

    public void Write(BinaryWriter to) => _model.Write(to);

    public static TurnModel Read(byte[] packed, Ideas ideas) => PackedFile.Unpack(packed, reader => new TurnModel(LinearModel.Read(reader, Heads), ideas));
}
