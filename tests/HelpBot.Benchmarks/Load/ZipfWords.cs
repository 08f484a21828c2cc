namespace HelpBot.Benchmarks.Load;

/// <summary>Words drawn as in a language: the word of rank r comes about as often as 1 / (r + offset) says. Immutable; thread-safe.</summary>
internal sealed class ZipfWords
{
    private readonly IReadOnlyList<string> _words;
    private readonly double[] _upTo;

    /// <param name="words">Most frequent first; at least one.</param>
    /// <param name="offset">Mandelbrot's: the higher, the less the first words stand out.</param>
    public ZipfWords(IReadOnlyList<string> words, double offset)
    {
        _words = words;
        _upTo = new double[words.Count];
        var sum = 0.0;
        for (var i = 0; i < _upTo.Length; i++) _upTo[i] = sum += 1 / (i + 1 + offset);
    }

    public int Count => _words.Count;

    public string Next(Random random)
    {
        var at = Array.BinarySearch(_upTo, random.NextDouble() * _upTo[^1]);
        return _words[Math.Min(at < 0 ? ~at : at, _words.Count - 1)];
    }
}
