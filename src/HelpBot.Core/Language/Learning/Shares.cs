namespace HelpBot.Core.Language.Learning;

/// <summary>Scores to shares between 0 and 1, with the same digits on every machine.</summary>
internal static class Shares
{
    private const float Log2OfE = 1.44269504f;

    /// <param name="oneOf">They add up to one; else each is on its own.</param>
    public static void Of(Span<float> scores, bool oneOf)
    {
        if (!oneOf)
        {
            for (var i = 0; i < scores.Length; i++) scores[i] = scores[i] < 0 ? Exp(scores[i]) / (1 + Exp(scores[i])) : 1 / (1 + Exp(-scores[i]));
            return;
        }

        var most = scores[0];
        foreach (var score in scores) most = Math.Max(most, score);
        var sum = 0f;
        for (var i = 0; i < scores.Length; i++) sum += scores[i] = Exp(scores[i] - most);
        for (var i = 0; i < scores.Length; i++) scores[i] /= sum;
    }

    /// <summary>e to the power of x, for x of at most zero; the library's may differ in its last digit from machine to machine.</summary>
    private static float Exp(float x)
    {
        if (x < -60) return 0;
        var y = x * Log2OfE;
        var whole = (int)MathF.Floor(y);
        var z = (y - whole) * 0.693147181f;
        var fraction = 1 + (z * (1 + (z * (0.5f + (z * (0.166666667f + (z * (0.0416666667f + (z * 0.00833333333f)))))))));
        return fraction * BitConverter.Int32BitsToSingle((whole + 127) << 23);
    }
}
