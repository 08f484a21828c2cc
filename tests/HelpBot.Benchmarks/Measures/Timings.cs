using System.Diagnostics;

namespace HelpBot.Benchmarks.Measures;

/// <summary>How long each of many runs took.</summary>
internal sealed class Timings
{
    private readonly double[] _sorted;

    /// <param name="ticks">Of <see cref="Stopwatch"/>.</param>
    public Timings(IEnumerable<long> ticks) => _sorted = [.. ticks.Select(t => t * 1000.0 / Stopwatch.Frequency).Order()];

    public double PerSecond => _sorted.Length * 1000 / _sorted.Sum();

    /// <summary>Nearest rank, in milliseconds; NaN when nothing ran.</summary>
    /// <param name="share">0..1</param>
    public double Percentile(double share) =>
        _sorted.Length == 0 ? double.NaN : _sorted[Math.Clamp((int)Math.Ceiling(share * _sorted.Length) - 1, 0, _sorted.Length - 1)];

    /// <summary>Runs everything once, each timed; before that for a second, so that the code is compiled and warm.</summary>
    public static Timings Of(int count, Action<int> run, Action? afterWarmUp = null)
    {
        WarmUp(count, run, seconds: 1);
        afterWarmUp?.Invoke();
        return Once(count, run);
    }

    /// <summary>Runs everything once, each timed and as it is for the first time.</summary>
    public static Timings Once(int count, Action<int> run)
    {
        var ticks = new long[count];
        for (var i = 0; i < count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            run(i);
            ticks[i] = Stopwatch.GetTimestamp() - start;
        }

        return new(ticks);
    }

    public static double Seconds(Action run)
    {
        var start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Runs round and round for so long. What is compiled while it runs is compiled for good after some seconds only.</summary>
    public static void WarmUp(int count, Action<int> run, double seconds)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; count > 0 && Stopwatch.GetElapsedTime(start).TotalSeconds < seconds; i = (i + 1) % count) run(i);
    }
}
