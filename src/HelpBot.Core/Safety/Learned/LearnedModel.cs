using System.Runtime.InteropServices;

namespace HelpBot.Core.Safety.Learned;

/// <summary>How likely each kind is for a message as a whole, and any danger in its most dangerous part.</summary>
/// <param name="Shares">By <see cref="LearnedKind"/>, adding up to one; of a message with more words than one thing is told in, those of its most dangerous stretch.</param>
/// <param name="Words">Words and marks of the message.</param>
/// <param name="From">First word of the most dangerous part, among the words and marks of the message.</param>
/// <param name="To">The place after its last.</param>
/// <param name="DangerInPart">Of any danger in that part.</param>
/// <param name="Closest">Of any danger in the most dangerous few words: what is said in passing at the end of a long wish.</param>
internal readonly record struct LearnedSight(float[] Shares, int Words, int From, int To, float DangerInPart, float Closest)
{
    /// <summary>So much the whole counts beside the part, and what each word more adds: who writes more spreads the danger thinner.</summary>
    private const float OfWhole = 0.65f, OfPart = 0.35f, OfLength = 0.3f;

    /// <summary>Log of the words of a middling message.</summary>
    private const float MiddlingLength = 2.5f;

    /// <summary>One or two words say too little to be sure by: what is danger in them, a rule knows.</summary>
    private const float TooFew = 1.5f;

    private const int Fewest = 3;

    /// <summary>Many stretches have many chances to look dangerous.</summary>
    private const float ManyStretches = 0.3f;

    private const float LeastShare = 1e-4f;

    /// <summary>Of any of the three kinds of danger together: they are often mistaken for one another, seldom for something harmless.</summary>
    public float Danger => Shares[0] + Shares[1] + Shares[2];

    public float MostHarmless => Shares.Skip((int)LearnedKind.Lonely).Max();

    /// <summary>
    /// What is held against the bounds: log odds of danger, of the whole and of the part. Fitted over messages of left-out authors; what a rule said, and
    /// which part it was, added nothing for strangers.
    /// </summary>
    public float Weight =>
        (OfWhole * LogOdds(Danger)) + (OfPart * LogOdds(DangerInPart)) + (OfLength * (MathF.Log(Math.Min(Words, LearnedModel.StretchLength) + 1) - MiddlingLength))
        - (Words < Fewest ? TooFew : 0) - (Words > LearnedModel.StretchLength ? ManyStretches : 0);

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
    public bool IsLong => Words > LearnedModel.PartLength;

    public float Of(LearnedKind kind) => Shares[(int)kind];

    private static float LogOdds(float share) => MathF.Log(Math.Max(LeastShare, share) / Math.Max(LeastShare, 1 - share));
}

/// <summary>
/// The weights learned from the examples. Immutable and thread-safe. A message is weighed as a whole, a very long one in overlapping stretches; then in
/// parts, and every sentence on its own, of which the most dangerous counts. The sums run along, so that the work grows with the number of words.
/// </summary>
internal sealed class LearnedModel
{
    private const int Kinds = LearnedTrainer.Kinds;

    /// <summary>Words and marks of one part; sayings are seldom longer.</summary>
    public const int PartLength = 24;

    /// <summary>Words and marks that are weighed as one; messages are seldom longer.</summary>
    public const int StretchLength = 40;

    /// <summary>Many parts have many chances to look dangerous, so one of them must be surer than a message of its own.</summary>
    private const float Handicap = 0.15f;

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

    /// <summary>How likely each kind is from one word up to another.</summary>
    private readonly record struct Part(float[] Shares, int From, int To, bool IsAll)
    {
        public float Danger => Shares[0] + Shares[1] + Shares[2];

        public float Certainty => IsAll ? Danger : Danger - Handicap;
    }

    public LearnedSight Read(FeatureReader reader)
    {
        var places = reader.Places;
        var sums = new int[(places.Count + 1) * (Kinds + 1)];
        Sum(reader, sums);
        var whole = MostDangerous(sums, places.Count, StretchLength);
        var best = places.Count <= PartLength ? whole : MostDangerous(sums, places.Count, PartLength);
        for (int at = 0, from = 0; at < places.Count; at++)
        {
            if (places[at].Mark != Patterns.Mark.Stop && at + 1 < places.Count) continue;
            if (at + 1 - from is >= ShortestSentence and <= PartLength && at + 1 - from < places.Count) Better(Weigh(sums, from, at + 1), ref best);
            from = at + 1;
        }

        return new(whole.Shares, places.Count, best.From, best.To, best.Danger, places.Count > PartLength ? Closest(sums, best.Danger) : best.Danger);
    }

    /// <summary>Of overlapping parts of so many words.</summary>
    private Part MostDangerous(int[] sums, int count, int length)
    {
        var best = Weigh(sums, 0, Math.Min(count, length));
        for (var from = Step; from + length - Step < count; from += Step) Better(Weigh(sums, from, Math.Min(count, from + length)), ref best);
        return best;
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

    private static void Better(Part part, ref Part best)
    {
        if (part.Certainty > best.Certainty) best = part;
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

    private Part Weigh(int[] sums, int from, int to)
    {
        var shares = new float[Kinds];
        Shares(sums, from, to, shares);
        return new(shares, from, to, from == 0 && to == (sums.Length / (Kinds + 1)) - 1);
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
