using System.Runtime.InteropServices;

namespace HelpBot.Core.Safety.Learned;

/// <summary>How likely each kind is for the most dangerous part of a message.</summary>
/// <param name="Shares">By <see cref="LearnedKind"/>, adding up to one.</param>
/// <param name="From">First word of that part, among the words and marks of the message.</param>
/// <param name="To">The place after its last.</param>
/// <param name="IsPart">There is more in the message than this.</param>
/// <param name="Closest">Of any danger in the most dangerous few words: what is said in passing at the end of a long wish.</param>
internal readonly record struct LearnedSight(float[] Shares, int From, int To, bool IsPart, float Closest = 0)
{
    /// <summary>Many parts have many chances to look dangerous, so one of them must be surer than a message of its own.</summary>
    private const float Handicap = 0.15f;

    private const int Fewest = 3;

    private const int LongFrom = 16;

    /// <summary>Of any of the three kinds of danger together: they are often mistaken for one another, seldom for something harmless.</summary>
    public float Danger => Shares[0] + Shares[1] + Shares[2];

    /// <summary>No danger, but nothing to be calm about either.</summary>
    public float Heavy => Of(LearnedKind.Neglect) + Of(LearnedKind.Distress);

    /// <summary>What is held against the bounds. One or two words say too little to be sure by: what is danger in them, a rule knows.</summary>
    public float Certainty => To - From < Fewest ? Danger - (2 * Handicap) : IsPart ? Danger - Handicap : Danger;

    public DangerKind Likeliest =>
        Shares[0] >= Shares[1] && Shares[0] >= Shares[2] ? DangerKind.Suicide : Shares[1] >= Shares[2] ? DangerKind.Violence : DangerKind.Emergency;

    public LearnedKind LikeliestKind => KindOf(Likeliest);

    /// <param name="danger">Suicide, violence or emergency.</param>
    public static LearnedKind KindOf(DangerKind danger) => danger switch
    {
        DangerKind.Suicide => LearnedKind.Suicide,
        DangerKind.Violence => LearnedKind.Violence,
        _ => LearnedKind.Emergency,
    };

    /// <summary>Long enough to speak of more than one thing.</summary>
    public bool IsLong => IsPart || To - From > LongFrom;

    public float Of(LearnedKind kind) => Shares[(int)kind];
}

/// <summary>
/// The weights learned from the examples. Immutable and thread-safe. A short message is weighed as a whole, a longer one in overlapping parts,
/// and every sentence on its own; the most dangerous counts. The sums run along, so that the work grows with the number of words, whatever the parts.
/// </summary>
internal sealed class LearnedModel
{
    private const int Kinds = LearnedTrainer.Kinds;

    /// <summary>Words and marks of one part; sayings are seldom longer.</summary>
    public const int PartLength = 24;

    /// <summary>Fewer words and marks say too little on their own.</summary>
    private const int ShortestSentence = 5;

    private const int Step = 8;

    /// <summary>As many words as one thing is said in.</summary>
    private const int FewWords = 12;

    /// <summary>Nothing learned: every kind is as likely.</summary>
    public static LearnedModel Empty { get; } = new([], [], 0, new float[Kinds]);

    private readonly WeightTable _weights;
    private readonly float _scale;
    private readonly float[] _bias;

    /// <param name="weights">By feature and kind, to be multiplied by <paramref name="scale"/>.</param>
    private LearnedModel(uint[] keys, sbyte[] weights, float scale, float[] bias) => (_weights, _scale, _bias) = (new(keys, weights), scale, bias);

    public LearnedSight Read(FeatureReader reader)
    {
        var places = reader.Places;
        var sums = new int[(places.Count + 1) * (Kinds + 1)];
        Sum(reader, sums);
        var best = Weigh(sums, 0, Math.Min(places.Count, PartLength));
        for (var from = Step; from + PartLength - Step < places.Count; from += Step) Better(Weigh(sums, from, Math.Min(places.Count, from + PartLength)), ref best);
        for (int at = 0, from = 0; at < places.Count; at++)
        {
            if (places[at].Mark != Patterns.Mark.Stop && at + 1 < places.Count) continue;
            if (at + 1 - from is >= ShortestSentence and <= PartLength && at + 1 - from < places.Count) Better(Weigh(sums, from, at + 1), ref best);
            from = at + 1;
        }

        return best.IsLong ? best with { Closest = Closest(sums, best.Danger) } : best with { Closest = best.Danger };
    }

    private float Closest(int[] sums, float least)
    {
        var count = (sums.Length / (Kinds + 1)) - 1;
        Span<float> shares = stackalloc float[Kinds];
        for (var from = 0; ; from += FewWords / 3)
        {
            var to = Math.Min(count, from + FewWords);
            Shares(sums, from, to, shares);
            least = Math.Max(least, shares[0] + shares[1] + shares[2]);
            if (to == count) return least;
        }
    }

    private static void Better(LearnedSight sight, ref LearnedSight best)
    {
        if (sight.Certainty > best.Certainty) best = sight;
    }

    /// <summary>How far one feature pulls towards each kind; empty when it is not known.</summary>
    public ReadOnlySpan<sbyte> WeightsOf(ulong feature) => _weights.Of(LearnedTrainer.Key(feature));

    /// <summary>"Koffie koffie koffie koffie": the same word for the third time on end tells nothing more.</summary>
    private static bool IsRepeated(FeatureReader reader, int place)
    {
        var features = reader.All;
        var places = reader.Places;
        if (place < 2 || places[place].First >= features.Length) return false;
        var first = features[places[place].First];
        return features[places[place - 1].First] == first && features[places[place - 2].First] == first;
    }

    /// <summary>Running sums per kind, and of the features.</summary>
    private void Sum(FeatureReader reader, int[] sums)
    {
        var features = reader.All;
        Span<int> sum = stackalloc int[Kinds + 1];
        sum.Clear();
        for (var place = 0; place < reader.Places.Count; place++)
        {
            var end = place + 1 < reader.Places.Count ? reader.Places[place + 1].First : features.Length;
            if (!IsRepeated(reader, place)) _weights.Add(features[reader.Places[place].First..end], sum);
            sum[Kinds] = end;
            sum.CopyTo(sums.AsSpan((place + 1) * (Kinds + 1)));
        }
    }

    private LearnedSight Weigh(int[] sums, int from, int to)
    {
        var shares = new float[Kinds];
        Shares(sums, from, to, shares);
        return new(shares, from, to, from > 0 || to < (sums.Length / (Kinds + 1)) - 1);
    }

    private void Shares(int[] sums, int from, int to, Span<float> shares)
    {
        var x = _scale / MathF.Sqrt(Math.Max(1, sums[(to * (Kinds + 1)) + Kinds] - sums[(from * (Kinds + 1)) + Kinds]));
        for (var k = 0; k < Kinds; k++) shares[k] = ((sums[(to * (Kinds + 1)) + k] - sums[(from * (Kinds + 1)) + k]) * x) + _bias[k];
        Softmax.Apply(shares);
    }

    /// <summary>Each weight as one of 255 steps; the few that lie far out are cut off.</summary>
    public static LearnedModel FromExact(ExactWeights exact)
    {
        var count = exact.Keys.Length * Kinds;
        var sizes = exact.Weights.Take(count).Select(MathF.Abs).Order().ToArray();
        var scale = Math.Max(1e-6f, sizes.Length == 0 ? 0 : sizes[(int)((sizes.Length - 1) * 0.9998)]) / sbyte.MaxValue;
        var weights = new sbyte[count];
        for (var i = 0; i < count; i++) weights[i] = (sbyte)Math.Clamp(MathF.Round(exact.Weights[i] / scale), -sbyte.MaxValue, sbyte.MaxValue);
        return new(exact.Keys, weights, scale, exact.Weights[^Kinds..]);
    }

    public void Write(BinaryWriter to)
    {
        var (keys, weights) = _weights.InOrder();
        to.Write(keys.Length);
        foreach (var key in keys) to.Write(key);
        to.Write(MemoryMarshal.AsBytes<sbyte>(weights));
        to.Write(_scale);
        foreach (var b in _bias) to.Write(b);
    }

    public static LearnedModel Read(BinaryReader from)
    {
        var keys = new uint[from.ReadInt32()];
        for (var i = 0; i < keys.Length; i++) keys[i] = from.ReadUInt32();
        var weights = new sbyte[keys.Length * Kinds];
        from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        var scale = from.ReadSingle();
        var bias = new float[Kinds];
        for (var k = 0; k < Kinds; k++) bias[k] = from.ReadSingle();
        return new(keys, weights, scale, bias);
    }
}
