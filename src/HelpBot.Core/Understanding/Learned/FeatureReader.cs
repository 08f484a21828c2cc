using HelpBot.Core.Language;
using HelpBot.Core.Language.Learning;
using HelpBot.Core.Understanding.Intents;

namespace HelpBot.Core.Understanding.Learned;

/// <summary>
/// From what was found in a message to hashed features: words, stems, pairs, letters and ideas, and as facts the cues, the themes by their words, and how
/// they go together. Places, numbers and the names of works
/// are masked: what is asked does not depend on where, nor by whom. Used again for the next message; one thread at a time.
/// </summary>
internal sealed class FeatureReader(Ideas ideas)
{
    private const int LongestWord = 24;
    private const int ShortestHeard = 4;
    private const int ReachOfNegation = 3;
    private const int Beside = 4;

    private const ulong Start = 1, Place = 11, Number = 12, Work = 13;

    /// <summary>Words that are alike in what they do in a sentence.</summary>
    private static readonly Cue[] Alike = [Cue.Client, Cue.Relative, Cue.Spouse, Cue.Acquaintance, Cue.Job, Cue.Possessive, Cue.Self, Cue.ThirdPerson, Cue.Wish, Cue.Ask];

    private static readonly CueSet AnyAlike = CueSet.Of(Alike);

    private readonly FeatureSet _facts = new(), _words = new();
    private readonly List<ulong> _found = new(8), _seen = new(32);
    private readonly ulong[] _near = new ulong[Beside];
    private int _nearby, _sinceNegation;
    private bool _isAsked, _isLast;
    private Seen _last, _before;

    private readonly record struct Seen(ulong Word, ulong Stem, ulong Alike);

    public ReadOnlySpan<ulong> Facts => _facts.All;

    public ReadOnlySpan<ulong> Words => _words.All;

    public Features Copy() => new([.. Facts], [.. Words]);

    /// <param name="withThemes">Also by what the words of themes say.</param>
    public void Read(Findings f, bool withThemes = true)
    {
        _facts.Clear();
        _words.Clear();
        _seen.Clear();
        ReadWords(f);
        if (withThemes) ReadThemes(f);
        foreach (var fact in SentencePeople.Of(f)) _facts.Add(fact);
        foreach (var clue in f.Clues.All) Fact(30, (ulong)clue.Cue);
        foreach (var mark in Marks.Of(f)) Fact(31, (ulong)mark);
    }

    private void ReadWords(Findings f)
    {
        var m = f.Message;
        NewSentence();
        var (at, sentence) = (0, 0);
        var terms = f.Heard.Terms;
        for (var t = 0; t < terms.Count; t++)
        {
            var term = terms[t];
            while (at < m.Count - 1 && m.Words[at].End <= term.Span.Start) at++;
            var isPlace = IsPlace(f, term.Span);
            if (isPlace && _last.Word == Place) continue;
            if (t > 0 && at < m.Count && m.Words[at].BeginsSentence) NewSentence();
            if (sentence < at || t == 0) sentence = ReadSentence(m, at);
            if (isPlace) ReadWord(new(Place, Place, Place));
            else if (f.Clues.Covers(Cue.Job, at) && m.IsClaimed(at) && !m.IsTheme(at)) ReadWord(new(Work, Work, Work));
            else if (char.IsAsciiDigit(term.Text[0])) ReadWord(new(Number, Number, Number));
            else ReadTerm(term, AlikeOf(f.Clues, at));
        }
    }

    private void NewSentence()
    {
        _last = new(Start, Start, Start);
        _before = default;
        (_nearby, _sinceNegation) = (0, int.MaxValue / 2);
    }

    /// <summary>Whether the sentence of a word is a question, and whether it is the last of several: there stands what is wished.</summary>
    /// <returns>The last word of that sentence.</returns>
    private int ReadSentence(Utterance m, int at)
    {
        var (first, end) = (at, at + 1);
        while (first > 0 && first < m.Count && !m.Words[first].BeginsSentence) first--;
        while (end < m.Count && !m.Words[end].BeginsSentence) end++;
        _isAsked = end < m.Count ? m.Words[end].Mark == '?' : m.EndsAsQuestion;
        _isLast = end >= m.Count && first > 0;
        return end - 1;
    }

    /// <param name="alike">0 when the word is like no other.</param>
    private void ReadTerm(Term term, ulong alike)
    {
        var stem = FeatureHash.Of(term.Stem);
        foreach (var part in term.PartStems) Word(2, FeatureHash.Of(part));
        ReadWord(new(FeatureHash.Of(term.Word), stem, alike == 0 ? stem : alike));
        if (term.Word is "niet" or "geen" or "nooit" or "niks" or "zonder") _sinceNegation = 0;
        if (!term.IsStopWord) ReadBeside(stem);
        if (_isLast) Word(20, stem);
        if (_isAsked) Word(22, stem);
        ReadLetters(term.Text);
        ReadSound(term.Text);
        _found.Clear();
        ideas.Find(term, _found);
        foreach (var idea in _found)
        {
            // Once, and once more where it is named again.
            Fact(_seen.Contains(idea) ? 54UL : 50, idea);
            _seen.Add(idea);
        }
    }

    private void ReadWord(Seen now)
    {
        Word(1, now.Word);
        Word(2, now.Stem);
        Word(3, _last.Word, now.Word);
        Word(4, _last.Stem, now.Stem);
        Word(7, _last.Alike, now.Alike);
        if (_before.Word != 0)
        {
            Word(5, _before.Stem, now.Stem);
            Word(6, FeatureHash.Mix(_before.Alike, _last.Alike), now.Alike);
        }

        if (_sinceNegation++ < ReachOfNegation) Word(8, now.Stem);
        (_before, _last) = (_last, now);
    }

    /// <summary>Words that stand near one another, in either order.</summary>
    private void ReadBeside(ulong stem)
    {
        for (var i = 0; i < _nearby; i++) Word(9, Math.Min(_near[i], stem), Math.Max(_near[i], stem));
        for (var i = Math.Min(_nearby, Beside - 1); i > 0; i--) _near[i] = _near[i - 1];
        _near[0] = stem;
        _nearby = Math.Min(_nearby + 1, Beside);
    }

    /// <summary>A word as it is heard, however it is spelt.</summary>
    private void ReadSound(string word)
    {
        Span<char> letters = stackalloc char[LongestWord], key = stackalloc char[SoundKey.Longest + 1];
        var n = 0;
        foreach (var c in word)
            if (c is >= 'a' and <= 'z' && n < LongestWord) letters[n++] = c;
        if (n < ShortestHeard) return;
        var heard = SoundKey.Of(letters[..n], key);
        Word(24, FeatureHash.Of(key[..heard.Length]));
    }

    private void ReadLetters(string word)
    {
        Span<char> bounded = stackalloc char[LongestWord + 2];
        var n = Math.Min(LongestWord, word.Length);
        bounded[0] = bounded[n + 1] = '_';
        word.AsSpan(0, n).CopyTo(bounded[1..]);
        for (var length = 4; length <= 5; length++)
            for (var i = 0; i + length <= n + 2; i++) Word(10 + (ulong)length, FeatureHash.Of(bounded.Slice(i, length)));
    }

    /// <summary>What the words of themes say, alone and together with who writes and how much is written.</summary>
    private void ReadThemes(Findings f)
    {
        var themes = f.Heard.Themes;
        var (role, has, size) = ((ulong)f.Role, (ulong)Math.Min(3, themes.Wanted.Count), SizeOf(f.Message.Count));
        Fact(60, role, has);
        Fact(61, size, has);
        Fact(62, FeatureHash.Mix(role, has), f.Clues.HasAny(Cue.Wish, Cue.Ask) ? 1UL : 0);
        Fact(65, FeatureHash.Mix(role, has), size);
        for (var i = 0; i < themes.Wanted.Count; i++)
        {
            var id = FeatureHash.Of(themes.Wanted[i]);
            Fact(40, id);
            Fact(63, role, id);
            Fact(64, has, id);
            Fact(66, size, id);
            for (var j = 0; j < themes.Wanted.Count; j++)
                if (i != j) Fact(41, id, FeatureHash.Of(themes.Wanted[j]));
        }

        foreach (var id in themes.NotWanted) Fact(43, FeatureHash.Of(id));
        foreach (var match in f.Heard.Matches)
        {
            Fact(WishSentence.Names(f, match.Span) ? 45UL : 46, FeatureHash.Of(match.ThemeId));
            Fact(44, FeatureHash.Mix(FeatureHash.Of(match.ThemeId), (ulong)(match.Strength * 10)), themes.RuledOut.Contains(match.Span) ? 1UL : 0);
        }
    }

    private static ulong SizeOf(int words) => words switch { <= 3 => 0UL, <= 8 => 1UL, <= 16 => 2UL, <= 30 => 3UL, _ => 4UL };

    private static ulong AlikeOf(Clues clues, int word)
    {
        if (!clues.Covers(AnyAlike, word)) return 0;
        foreach (var cue in Alike)
            if (clues.Covers(cue, word)) return 1000 + (ulong)cue;
        return 0;
    }

    private static bool IsPlace(Findings f, TextSpan span)
    {
        foreach (var place in f.Heard.Places.Mentions)
            if (place.Span.Start <= span.Start && span.End <= place.Span.End) return true;
        return false;
    }

    private void Word(ulong type, ulong a) => _words.Add(FeatureHash.Mix(type, a));

    private void Word(ulong type, ulong a, ulong b) => _words.Add(FeatureHash.Mix(FeatureHash.Mix(type, a), b));

    private void Fact(ulong type, ulong a) => _facts.Add(FeatureHash.Mix(type, a));

    private void Fact(ulong type, ulong a, ulong b) => _facts.Add(FeatureHash.Mix(FeatureHash.Mix(type, a), b));
}
