using System.Runtime.InteropServices;
using HelpBot.Core.Safety.Patterns;

namespace HelpBot.Core.Safety.Learned;

/// <summary>One word or mark of a message with all that ends there.</summary>
/// <param name="First">Where its features begin in <see cref="FeatureReader.Features"/>; they run to the next word's.</param>
internal readonly record struct Place(int First, Mark Mark);

/// <summary>
/// From a message to hashed features: words and sequences of up to three, pairs with words in between, pieces of words, stems, concepts and
/// their sequences, what is denied, and of whom it is said. Every feature belongs to the word it ends at, so that a window of words has the
/// features of its words. The work per word is bounded.
/// </summary>
internal sealed class FeatureReader(Vocabulary vocabulary, ConceptClasses concepts)
{
    private const int LongestWord = 24;
    private const int ShortestTelling = 4;
    private const int ReachOfNegation = 3;
    private const int ReachOfPerson = 6;

    private const int Never = int.MaxValue / 2;

    private const ulong Start = 0x51;
    private const ulong Idea = 20;

    private readonly ulong[] _near = new ulong[8], _stems = new ulong[6];
    private int _nearby, _stemsNear;
    private Word _last, _before, _earlier;
    private int _sinceNegation, _sincePerson, _personOf;

    private readonly record struct Word(ulong Text, ulong Sound, ulong Abstract, int Concept);

    /// <summary>Hashes of all features, in the order of the message.</summary>
    public List<ulong> Features { get; } = [];

    public List<Place> Places { get; } = [];

    /// <summary>The words and marks as they were cut, for the rules.</summary>
    public List<Token> Tokens { get; } = [];

    public bool IsFor(Vocabulary words) => ReferenceEquals(words, vocabulary);

    public ReadOnlySpan<ulong> All => CollectionsMarshal.AsSpan(Features);

    /// <summary>What belongs to the words and marks from one place up to another.</summary>
    public ReadOnlySpan<ulong> In(int from, int to) =>
        from >= Places.Count ? [] : All[Places[from].First..(to < Places.Count ? Places[to].First : Features.Count)];

    /// <summary>The feature of a concept on its own.</summary>
    public static ulong IdeaOf(ConceptClasses concepts, int concept) => FeatureHash.Mix(Idea, concepts.HashOf(concept));

    public void Read(string text)
    {
        Features.Clear();
        Places.Clear();
        Tokens.Clear();
        NewSentence();
        TokenReader tokens = new(text, vocabulary);
        while (tokens.Next() is { } token)
        {
            Places.Add(new(Features.Count, token.Mark));
            Tokens.Add(token);
            if (token.Mark == Mark.Word) ReadWord(tokens, token);
            else ReadMark(tokens.Sign, token.Mark);
        }

        if (Places.Count > 0 && Places[^1].Mark == Mark.Word) EndClause();
    }

    private void ReadMark(char sign, Mark mark)
    {
        if (_last.Text != Start) EndClause();
        if (sign == '?') Add(50, 1);
        if (mark == Mark.Stop) NewSentence();
        else _sincePerson = _sinceNegation = Never;
    }

    /// <summary>"ik wil dood" ends where "ik wil dood hout" goes on.</summary>
    private void EndClause()
    {
        Add(51, _last.Sound);
        if (_before.Text != 0) Add(52, _before.Abstract, _last.Abstract);
    }

    private void NewSentence()
    {
        _last = new(Start, Start, Start, -1);
        _before = _earlier = default;
        _sinceNegation = _sincePerson = Never;
        _personOf = _nearby = _stemsNear = 0;
    }

    private void ReadWord(TokenReader tokens, Token token)
    {
        var meant = vocabulary.Meant(tokens.Written);
        var letters = meant is not null && tokens.Part < meant.Length ? meant[tokens.Part] : tokens.Written;
        if (meant is null && tokens.Part > 0) letters = [];
        Span<char> buffer = stackalloc char[LongestWord + 2];
        var n = Clean(letters, buffer[1..^1]);
        buffer[0] = buffer[n + 1] = '_';
        ReadOnlySpan<char> word = buffer[1..(n + 1)];
        Span<char> sound = stackalloc char[Skeleton.MaxLength];
        sound = sound[..Skeleton.Write(word, sound)];
        var text = FeatureHash.Of(word);
        var heard = FeatureHash.Of(sound);

        var concept = concepts.First(token.Classes);
        var now = new Word(text, heard, concept >= 0 ? FeatureHash.Mix(77, concepts.HashOf(concept)) : heard, concept);
        if (n > 0) Letters(buffer[..(n + 2)]);
        var stem = FeatureHash.Of(Stem(sound));
        Words(now, stem);
        if (n >= ShortestTelling) Beside(stem);
        Ideas(now, token.Classes);
        Marks(now, token.Classes);
        (_earlier, _before, _last) = (_before, _last, now);
    }

    private void Add(ulong type, ulong a) => Features.Add(FeatureHash.Mix(type, a));

    private void Add(ulong type, ulong a, ulong b) => Features.Add(FeatureHash.Mix(FeatureHash.Mix(type, a), b));

    private void Add(ulong type, ulong a, ulong b, ulong c) => Features.Add(FeatureHash.Mix(FeatureHash.Mix(FeatureHash.Mix(type, a), b), c));

    private void Words(Word now, ulong stem)
    {
        Add(1, now.Text);
        Add(2, now.Sound);
        Add(3, stem);
        Add(4, _last.Text, now.Text);
        Add(5, _last.Sound, now.Sound);
        if (_before.Text == 0) return;
        Add(6, _before.Sound, _last.Sound, now.Sound);
        Add(7, _before.Sound, now.Sound);
        if (_earlier.Text != 0) Add(8, _earlier.Sound, now.Sound);
    }

    /// <summary>Words that stand near one another, in either order: "de strip ligt klaar", "klaar met die strip".</summary>
    private void Beside(ulong stem)
    {
        for (var i = 0; i < _stemsNear; i++) Add(9, Math.Min(_stems[i], stem), Math.Max(_stems[i], stem));
        for (var i = Math.Min(_stemsNear, _stems.Length - 1); i > 0; i--) _stems[i] = _stems[i - 1];
        _stems[0] = stem;
        _stemsNear = Math.Min(_stemsNear + 1, _stems.Length);
    }

    private void Ideas(Word now, int[] classes)
    {
        foreach (var c in classes)
            if (concepts.Of(c) is >= 0 and var concept) Features.Add(IdeaOf(concepts, concept));
        Near(now);
        Add(21, _last.Abstract, now.Abstract);
        if (_before.Text == 0) return;
        Add(22, _before.Abstract, _last.Abstract, now.Abstract);
        Add(23, _before.Abstract, now.Abstract);
        if (_earlier.Text != 0) Add(24, _earlier.Abstract, now.Abstract);
    }

    /// <summary>Ideas that stand near one another, in whatever order and whatever stands between.</summary>
    private void Near(Word now)
    {
        if (now.Concept < 0) return;
        for (var i = 0; i < _nearby; i++) Add(25, _near[i], now.Abstract);
        for (var i = Math.Min(_nearby, _near.Length - 1); i > 0; i--) _near[i] = _near[i - 1];
        _near[0] = now.Abstract;
        _nearby = Math.Min(_nearby + 1, _near.Length);
    }

    private void Marks(Word now, int[] classes)
    {
        if (_sinceNegation++ < ReachOfNegation) Add(30, now.Abstract);
        if (_sincePerson++ < ReachOfPerson) Add(31, (ulong)_personOf, now.Abstract);
        if (Array.IndexOf(classes, Lexicon.Negation) >= 0)
        {
            _sinceNegation = 0;
            Add(32, _last.Abstract);
        }

        var person = concepts.Person(classes);
        if (person > 0) (_sincePerson, _personOf) = (0, person);
    }

    private void Letters(ReadOnlySpan<char> bounded)
    {
        for (var n = 4; n <= 5; n++)
            for (var i = 0; i + n <= bounded.Length; i++) Add(40 + (ulong)n, FeatureHash.Of(bounded.Slice(i, n)));
    }

    /// <summary>At most two equal letters in a row, at most <see cref="LongestWord"/> in all.</summary>
    private static int Clean(ReadOnlySpan<char> letters, Span<char> to)
    {
        var n = 0;
        foreach (var c in letters)
        {
            if (n >= 2 && to[n - 1] == c && to[n - 2] == c) continue;
            if (n == LongestWord) break;
            to[n++] = c;
        }

        return n;
    }

    /// <summary>Roughly the part of a word that stays when it is inflected.</summary>
    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> sound)
    {
        if (sound.Length >= 6 && sound[0] == 'g' && sound[1] == 'e') sound = sound[2..];
        if (sound.Length >= 5 && sound[^1] == 'e' && sound[^2] is 't' or 'd') sound = sound[..^2];
        else if (sound.Length >= 4 && sound[^1] is 't' or 'e' or 's') sound = sound[..^1];
        return sound.Length > 6 ? sound[..6] : sound;
    }
}
