using HelpBot.Core.Safety.Learned;

namespace HelpBot.Core.Safety;

/// <summary>
/// Sees danger in one message. Pure and thread-safe; any string is fine; the work grows linearly with its length.
/// Two ways of seeing: weights learned from examples, which decide whether there is danger, and rules written by hand, which move that a little, name the
/// kind, hear denials and tell of whom it is said. Between calm and sure, the person is asked.
/// </summary>
public sealed class DangerDetector(SafetyData data)
{
    private readonly PatternDetector _patterns = new(data);

    public Danger Read(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return Danger.None;
        var features = Read(text, data);
        var learned = data.Learned.Read(features);
        var seen = _patterns.Read(features.Tokens, out var frame);
        var isTelling = learned.Weight >= Verdicts.LeastDoubtful && Telling.Is(features, learned, data);
        return Verdicts.Of(seen, frame, learned, isTelling) switch
        {
            Verdict.AsSeen => Helped(Named(seen)),
            Verdict.AskAsSeen => Named(seen) with { Unsure = true },
            Verdict.Calm => Danger.None,
            Verdict.Neglect => Helped(Learned(DangerKind.Neglect, LearnedKind.Neglect, false)),
            var verdict => Learned(learned.Likeliest, learned.LikeliestKind, verdict == Verdict.AskLearned),
        };

        // A rule sees a part ("hij bedreigt mij"), the score the whole ("met zelfmoord"): which danger it is, the surer of the two says.
        Danger Named(Danger danger) => danger.Kind >= DangerKind.Violence && Verdicts.IsRather(learned, danger.Kind) ? danger with { Kind = learned.Likeliest } : danger;

        // Who cannot go on caring for another is helped himself, however much is told of the other.
        Danger Helped(Danger danger) =>
            danger is { Kind: DangerKind.Neglect, Perspective: Perspective.Third } && _patterns.IsSpent(features.Tokens) ? danger with { Perspective = Perspective.First } : danger;

        Danger Learned(DangerKind kind, LearnedKind taught, bool unsure) =>
            new(kind, _patterns.PerspectiveOf(features.Tokens, kind), unsure, LearnedReason.Of(taught, features, learned, data));
    }

    /// <summary>How likely the learned weights hold each kind for the message, by name; for explaining.</summary>
    public IReadOnlyList<KeyValuePair<string, float>> Shares(string text)
    {
        var shares = data.Learned.Read(Read(text, data)).Shares;
        return [.. Enum.GetValues<LearnedKind>().Select(k => KeyValuePair.Create(k.ToString().ToLowerInvariant(), shares[(int)k]))];
    }

    /// <summary>What a thread keeps between messages is no larger than this many features need: a very long message leaves nothing behind.</summary>
    private const int MostKept = 20_000;

    [ThreadStatic]
    private static FeatureReader? _spare;

    private static FeatureReader Read(string text, SafetyData data)
    {
        var features = _spare?.IsFor(data.Vocabulary) == true ? _spare : new(data.Vocabulary, data.Concepts);
        features.Read(text);
        _spare = features.Features.Count <= MostKept ? features : null;
        return features;
    }
}
