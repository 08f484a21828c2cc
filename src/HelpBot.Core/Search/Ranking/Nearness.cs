using System.Runtime.CompilerServices;

namespace HelpBot.Core.Search.Ranking;

/// <summary>What a distance is worth. Falls all the way, ever slower: no distance is a border. Immutable; thread-safe.</summary>
internal sealed class Nearness
{
    private const int StepsPerKm = 4;
    private const int Steps = 2048;

    private readonly Weights _weights;

    // A search asks this a thousand times: straight lines between the steps of a table are quicker than roots.
    private readonly float[] _table = new float[Steps + 2];

    public Nearness(Weights weights)
    {
        _weights = weights;
        for (var i = 0; i < _table.Length; i++) _table[i] = (float)Exact((double)i / StepsPerKm);
    }

    /// <param name="km">0 or more.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Of(double km)
    {
        var at = km * StepsPerKm;
        if (!(at < Steps)) return Exact(km);
        var step = (int)at;
        return _table[step] + ((at - step) * (_table[step + 1] - _table[step]));
    }

    private double Exact(double km)
    {
        var near = km / _weights.HalfDistanceKm;
        return (_weights.Distance / (1 + Math.Pow(near, _weights.DistancePower))) + (_weights.FarAway * km / (km + _weights.HalfFarKm));
    }
}
