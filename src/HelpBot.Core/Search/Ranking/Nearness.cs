namespace HelpBot.Core.Search.Ranking;

/// <summary>What a distance is worth. Falls all the way, ever slower: no distance is a border.</summary>
internal static class Nearness
{
    /// <param name="km">0 or more.</param>
    public static double Of(double km, Weights weights)
    {
        var near = km / weights.HalfDistanceKm;

        // To the power of 1 1/4: the first kilometres cost little, and two roots are quicker than a power.
        return (weights.Distance / (1 + (near * Math.Sqrt(Math.Sqrt(near))))) + (weights.FarAway * km / (km + weights.HalfFarKm));
    }
}
