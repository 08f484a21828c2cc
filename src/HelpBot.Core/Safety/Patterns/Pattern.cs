namespace HelpBot.Core.Safety.Patterns;

/// <summary>
/// A pattern over words. Matching works on sets of places: bit <c>i</c> of a set is the place before word <c>i</c> of a
/// <see cref="Window"/>. Every step is a handful of bit operations whatever the text is, so there is no backtracking.
/// </summary>
internal abstract class Pattern
{
    /// <returns>The places where a match that began at one of <paramref name="starts"/> can end.</returns>
    public abstract ulong Match(ulong starts, ulong[] words);

    /// <summary>Word classes without which there is no match; empty when that cannot be said.</summary>
    public virtual IEnumerable<int> Needed => [];

    /// <summary>A word of one of the classes.</summary>
    public sealed class Word(int wordClass) : Pattern
    {
        public int Class => wordClass;

        public override IEnumerable<int> Needed => [wordClass];

        public override ulong Match(ulong starts, ulong[] words) => (starts & words[wordClass]) << 1;
    }

    public sealed class Sequence(IReadOnlyList<Pattern> parts) : Pattern
    {
        private readonly Pattern[] _parts = [.. parts];
        private readonly int[] _needed = [.. parts.SelectMany(p => p.Needed).Distinct()];

        public override IEnumerable<int> Needed => _needed;

        public override ulong Match(ulong starts, ulong[] words)
        {
            foreach (var needed in _needed)
                if (words[needed] == 0) return 0;
            foreach (var part in _parts)
            {
                if (starts == 0) return 0;
                starts = part.Match(starts, words);
            }

            return starts;
        }
    }

    public sealed class Either(IReadOnlyList<Pattern> choices) : Pattern
    {
        private readonly Pattern[] _choices = [.. choices];

        public override ulong Match(ulong starts, ulong[] words)
        {
            var ends = 0ul;
            foreach (var choice in _choices) ends |= choice.Match(starts, words);
            return ends;
        }
    }

    public sealed class Maybe(Pattern inner) : Pattern
    {
        public override ulong Match(ulong starts, ulong[] words) => starts | inner.Match(starts, words);
    }

    /// <summary>Up to <paramref name="most"/> words of one class in between; the class says which words may stand there.</summary>
    public sealed class Gap(int wordClass, int most) : Pattern
    {
        public override ulong Match(ulong starts, ulong[] words)
        {
            var step = starts;
            for (var i = 0; i < most && step != 0; i++) starts |= step = (step & words[wordClass]) << 1;
            return starts;
        }
    }

    /// <summary>Takes no word; the next one must not begin the inner pattern.</summary>
    public sealed class NotNext(Pattern inner) : Pattern
    {
        public override ulong Match(ulong starts, ulong[] words)
        {
            var allowed = 0ul;
            for (var rest = starts; rest != 0; rest &= rest - 1)
            {
                var one = rest & (~rest + 1);
                if (inner.Match(one, words) == 0) allowed |= one;
            }

            return allowed;
        }
    }

    /// <summary>Takes no word; no word of the class stands right before.</summary>
    public sealed class NotBefore(int wordClass) : Pattern
    {
        public override ulong Match(ulong starts, ulong[] words) => starts & ~(words[wordClass] << 1);
    }
}
