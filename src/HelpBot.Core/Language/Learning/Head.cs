using System.Numerics;

namespace HelpBot.Core.Language.Learning;

/// <summary>One question to the same features: which one of these labels, or which of them, any number.</summary>
/// <param name="From">Number of its first label among those of all heads; each head begins at a whole vector of weights.</param>
/// <param name="Count">Labels it has.</param>
/// <param name="OneOf">Exactly one is right; else each is right or not on its own.</param>
/// <param name="Epochs">How often the examples are gone through.</param>
/// <param name="Rate">How far a weight moves at first.</param>
internal sealed record Head(int From, int Count, bool OneOf, int Epochs, float Rate)
{
    /// <summary>The widest vectors there are.</summary>
    private const int Width = 16;

    /// <summary>Where the next head may begin, whatever the width of the machine's vectors.</summary>
    public int End => From + ((Count + Width - 1) / Width * Width);

    public Range Vectors => (From / Vector<float>.Count)..(End / Vector<float>.Count);
}

/// <summary>What is right of one example, for one head.</summary>
/// <param name="Right">A bit for each label that is.</param>
/// <param name="Open">A bit for each label that may be or not: nothing is learned of it.</param>
internal readonly record struct Answer(ulong Right, ulong Open = 0)
{
    public static Answer One(int label) => new(1UL << label);
}
