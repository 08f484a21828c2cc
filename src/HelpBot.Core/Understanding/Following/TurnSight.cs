using HelpBot.Core.Language.Learning;

namespace HelpBot.Core.Understanding.Following;

/// <summary>How likely each move, question and subject is for one later message.</summary>
internal sealed class TurnSight(float[] shares, IReadOnlyList<Head> heads)
{
    public float Of(Move move) => shares[heads[0].From + (int)move];

    /// <summary>On its own, given that something is asked.</summary>
    public float Of(Asked asked) => shares[heads[1].From + (int)asked];

    public float Of(About about) => shares[heads[2].From + (int)about];

    public Move Move { get; } = (Move)Likeliest(shares.AsSpan(heads[0].From, heads[0].Count));

    /// <summary>How likely <see cref="Move"/> is.</summary>
    public float Certainty => Of(Move);

    public About About { get; } = (About)Likeliest(shares.AsSpan(heads[2].From, heads[2].Count));

    /// <summary>What is asked, the likeliest first; never empty.</summary>
    public IReadOnlyList<Asked> Asks(float least) =>
        [.. Enum.GetValues<Asked>().Where(a => Of(a) >= least || (int)a == Likeliest(shares.AsSpan(heads[1].From, heads[1].Count))).OrderByDescending(Of)];

    private static int Likeliest(ReadOnlySpan<float> of)
    {
        var first = 0;
        for (var i = 1; i < of.Length; i++)
            if (of[i] > of[first]) first = i;
        return first;
    }
}
