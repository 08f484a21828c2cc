using HelpBot.Core.Language;
using HelpBot.Core.Language.Learning;
using HelpBot.Core.Language.Times;
using HelpBot.Core.Understanding.Places;

namespace HelpBot.Core.Understanding.Learned;

/// <summary>A message that times were found in, as far as what they are there for depends on it.</summary>
internal sealed record TimedMessage(Utterance Words, Clues Clues, PlacesFound Places, IReadOnlyList<ThemeMatch> Matches, IReadOnlyList<Term> Terms);

/// <summary>
/// From a time and the words about it to hashed features: how it is said, what stands before and behind it, and what its clause, its sentence and the whole
/// message are like. Used again for the next time; one thread at a time.
/// </summary>
internal sealed class TimeFeatures
{
    private const int Near = 3;

    private const ulong Edge = 1, Pause = 2, Stop = 3, Place = 4, Number = 5;

    private static readonly CueSet Asking = CueSet.Of(Cue.Wish, Cue.Ask);

    private readonly FeatureSet _facts = new(), _words = new();

    public ReadOnlySpan<ulong> Facts => _facts.All;

    public ReadOnlySpan<ulong> Words => _words.All;

    public Features Copy() => new([.. Facts], [.. Words]);

    public void Read(TimedMessage message, FoundTime time)
    {
        _facts.Clear();
        _words.Clear();
        var m = message.Words;
        var (first, end) = Around(m, time, w => w.BeginsSentence);
        var (clause, clauseEnd) = Around(m, time, w => w.AfterPause);
        var kind = (ulong)time.Kind;
        var asks = end < m.Count ? m.Words[end].Mark == '?' : m.EndsAsQuestion;
        Fact(1, kind);
        Fact(2, kind, time.RuledOut ? 1UL : 0);
        Fact(3, TextOf(m, time));
        Fact(4, AheadOf(time));
        Fact(5, AheadOf(time), asks ? 1UL : 0);
        ReadNear(message, time, kind);
        ReadPlaceInMessage(m, time, first, end, kind, asks);
        ReadCues(message, time, first, end, clause, clauseEnd, kind, asks);
        for (var i = first; i < end; i++)
        {
            if (i >= time.First && i < time.End) continue;
            var word = WordAt(message, i);
            Word(40, word);
            Word(41, word, i < time.First ? 0UL : 1);
            if (i >= clause && i < clauseEnd) Word(42, word, i < time.First ? 0UL : 1);
            if (i > first) Word(43, WordAt(message, i - 1), word);
            if (StemAt(message, i) is not 0 and var stem)
            {
                Word(45, stem);
                Word(46, stem, i < time.First ? 0UL : 1);
            }

            Word(44, FeatureHash.Of(m.At(i).AsSpan(Math.Max(0, m.At(i).Length - 3))));
        }
    }

    private static ulong AheadOf(FoundTime time) => time.DaysAhead switch { null => 0, <= 0 => 1, <= 7 => 2, <= 40 => 3, <= 100 => 4, <= 180 => 5, _ => 6 };

    private static (int First, int End) Around(Utterance m, FoundTime time, Func<Word, bool> parts)
    {
        var (first, end) = (time.First, time.End);
        while (first > 0 && !parts(m.Words[first])) first--;
        while (end < m.Count && !parts(m.Words[end])) end++;
        return (first, end);
    }

    /// <summary>The words just before and behind it, with the pauses between.</summary>
    private void ReadNear(TimedMessage message, FoundTime time, ulong kind)
    {
        Span<ulong> before = stackalloc ulong[Near], behind = stackalloc ulong[Near];
        for (var n = 0; n < Near; n++)
        {
            before[n] = WordAt(message, time.First - 1 - n) * (PauseAt(message.Words, time.First - n) + 1);
            behind[n] = WordAt(message, time.End + n) * (PauseAt(message.Words, time.End + n) + 1);
            Fact(10 + (ulong)n, before[n]);
            Fact(14 + (ulong)n, behind[n]);
        }

        Fact(18, kind, before[0]);
        Fact(19, kind, behind[0]);
        Fact(20, before[1], before[0]);
        Fact(21, behind[0], behind[1]);
        Fact(22, before[0], behind[0]);
        Fact(23, FeatureHash.Mix(before[2], before[1]), before[0]);
        Fact(24, kind, PauseAt(message.Words, time.First) + (4 * PauseAt(message.Words, time.End)));
    }

    private void ReadPlaceInMessage(Utterance m, FoundTime time, int first, int end, ulong kind, bool asks)
    {
        var where = (first == 0 ? 1UL : 0) + (end >= m.Count ? 2UL : 0);
        var size = m.Count switch { <= 4 => 0UL, <= 8 => 1UL, <= 14 => 2UL, <= 24 => 3UL, <= 40 => 4UL, _ => 5UL };
        Fact(50, where, asks ? 1UL : 0);
        Fact(51, kind, FeatureHash.Mix(where, asks ? 1UL : 0));
        Fact(52, size, kind);
        Fact(53, size, where);
        Fact(54, m.EndsAsQuestion ? 1UL : 0, asks ? 1UL : 0);
        Fact(55, (ulong)Math.Min(6, end - first), kind);
        Fact(56, FeatureHash.Of(m.At(first)), kind);
        Fact(57, FeatureHash.Of(m.At(first)), FeatureHash.Of(m.At(first + 1)));
        var elsewhere = IsAskedIn(m, 0, first) ? 1UL : IsAskedIn(m, end, m.Count) ? 2UL : 0;
        Fact(60, elsewhere, asks ? 1UL : 0);
        Fact(61, FeatureHash.Mix(elsewhere, asks ? 1UL : 0), kind);
        Fact(58, (ulong)Math.Min(4, time.First - first), asks ? 1UL : 0);
        Fact(59, (ulong)Math.Min(4, end - time.End), asks ? 1UL : 0);
    }

    /// <summary>A sentence that ends in a question mark lies there.</summary>
    private static bool IsAskedIn(Utterance m, int from, int to)
    {
        for (var i = from + 1; i <= to; i++)
            if (i < m.Count ? m.Words[i].Mark == '?' : to > from && m.EndsAsQuestion) return true;
        return false;
    }

    private void ReadCues(TimedMessage message, FoundTime time, int first, int end, int clause, int clauseEnd, ulong kind, bool asks)
    {
        var (inSentence, inMessage) = (0UL, message.Clues.HasAny(Asking) ? 1UL : 0);
        foreach (var clue in message.Clues.All)
        {
            if (clue.Start >= clause && clue.Start < clauseEnd) Fact(30, (ulong)clue.Cue, clue.Start < time.First ? 0UL : 1);
            if (clue.Start < first || clue.Start >= end) continue;
            Fact(31, (ulong)clue.Cue);
            Fact(32, (ulong)clue.Cue, kind);
            if (clue.Cue is Cue.Wish or Cue.Ask) inSentence = 1;
        }

        Fact(33, inSentence, inMessage);
        Fact(34, FeatureHash.Mix(inSentence, inMessage), kind);
        Fact(35, inSentence, asks ? 1UL : 0);
        var (themeInClause, themeInSentence, place) = (0UL, 0UL, 0UL);
        foreach (var match in message.Matches)
        {
            themeInSentence |= Within(message.Words, match.Span, first, end);
            themeInClause |= Within(message.Words, match.Span, clause, clauseEnd);
        }

        foreach (var mention in message.Places.Mentions) place |= Within(message.Words, mention.Span, first, end);
        Fact(36, themeInSentence, themeInClause);
        Fact(37, kind, FeatureHash.Mix(themeInSentence, themeInClause));
        Fact(38, place, kind);
        Fact(39, FeatureHash.Mix(place, themeInSentence), FeatureHash.Mix(inSentence, asks ? 1UL : 0));
    }

    private static ulong Within(Utterance m, TextSpan span, int first, int end) =>
        span.Start >= m.Words[first].Start && span.End <= m.Words[end - 1].End ? 1UL : 0;

    private static ulong PauseAt(Utterance m, int i) => (uint)i >= (uint)m.Count ? Edge : m.Words[i].BeginsSentence ? Stop : m.Words[i].AfterPause ? Pause : 0;

    /// <summary>Places and numbers are masked: what a time is for does not depend on which they are.</summary>
    private static ulong WordAt(TimedMessage message, int i)
    {
        var m = message.Words;
        if ((uint)i >= (uint)m.Count) return Edge;
        if (m.Words[i].IsNumber) return Number;
        foreach (var mention in message.Places.Mentions)
            if (mention.Span.Start <= m.Words[i].Start && m.Words[i].End <= mention.Span.End) return Place;
        return FeatureHash.Of(m.At(i));
    }

    private static ulong StemAt(TimedMessage message, int i)
    {
        var word = message.Words.Words[i];
        foreach (var term in message.Terms)
            if (term.Span.Start >= word.Start) return term.Span.End <= word.End ? FeatureHash.Of(term.Stem) : 0;
        return 0;
    }

    private static ulong TextOf(Utterance m, FoundTime time)
    {
        var text = 0UL;
        for (var i = time.First; i < time.End; i++) text = FeatureHash.Mix(text, m.Words[i].IsNumber ? Number : FeatureHash.Of(m.At(i)));
        return text;
    }

    private void Word(ulong type, ulong a) => _words.Add(FeatureHash.Mix(type, a));

    private void Word(ulong type, ulong a, ulong b) => _words.Add(FeatureHash.Mix(FeatureHash.Mix(type, a), b));

    private void Fact(ulong type, ulong a) => _facts.Add(FeatureHash.Mix(type, a));

    private void Fact(ulong type, ulong a, ulong b) => _facts.Add(FeatureHash.Mix(FeatureHash.Mix(type, a), b));
}
