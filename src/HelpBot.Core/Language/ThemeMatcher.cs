using System.Runtime.InteropServices;
using HelpBot.Core.Knowledge;

namespace HelpBot.Core.Language;

/// <summary>
/// Finds which themes a text is about: words, inflections, compounds and their parts, phrases with small words between, sayings, dialect and
/// misspellings. Whole words only, so no bed in bedankt. The longest match takes its words; what several themes share goes to all of them.
/// Immutable; thread-safe.
/// </summary>
public sealed class ThemeMatcher
{
    /// <summary>Words that may stand between two words of a phrase: "samen met anderen eten".</summary>
    private const int WidestGap = 2;
    private const double GapLoss = 0.07;
    private const double PartWeight = 0.7;
    private const double CorrectedLoss = 0.1;
    private const int ShortestStem = 3;

    private readonly DutchWords _words;
    private readonly Dictionary<string, List<Start>> _byText = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Start>> _byStem = new(StringComparer.Ordinal);

    /// <summary>Numbers of the words and stems that come second in a phrase.</summary>
    private readonly Dictionary<string, int> _seconds = new(StringComparer.Ordinal);

    /// <summary>A phrase where its first word is.</summary>
    /// <param name="Second">Number of the word that must follow; -1 when none must.</param>
    /// <param name="SecondStem">Of its stem, which will do as well; the same as <paramref name="Second"/> when it will not.</param>
    private readonly record struct Start(ThemePhrase Phrase, int Second, int SecondStem);

    private ThemeMatcher(IReadOnlyList<Theme> themes, DutchWords words)
    {
        _words = words;
        foreach (var phrase in themes.SelectMany(t => ThemePhrase.Of(t, _words)))
        {
            var start = StartOf(phrase);
            Add(_byText, phrase.Needed[0].Text, start);
            if (phrase.ByStem && phrase.Needed[0].Stem.Length >= ShortestStem) Add(_byStem, phrase.Needed[0].Stem, start);
        }
    }

    private Start StartOf(ThemePhrase phrase)
    {
        if (phrase.Needed.Length == 1) return new(phrase, -1, -1);
        var second = Number(phrase.Needed[1].Text);
        return new(phrase, second, phrase.ByStem ? Number(phrase.Needed[1].Stem) : second);

        int Number(string word) => _seconds.TryGetValue(word, out var number) ? number : _seconds[word] = _seconds.Count;
    }

    public static ThemeMatcher Build(IReadOnlyList<Theme> themes, DutchWords words) => new(themes, words);

    /// <param name="text">Any string.</param>
    /// <returns>In the order of the text; of one span the strongest first.</returns>
    public IReadOnlyList<ThemeMatch> Find(string text) => Find(text, _words.Analyse(text));

    /// <param name="terms">The analysis of the same text, for who has it already.</param>
    public IReadOnlyList<ThemeMatch> Find(string text, IReadOnlyList<Term> terms)
    {
        var found = new List<Candidate>();
        var all = terms as Term[] ?? [.. terms];
        Span<ulong> seconds = stackalloc ulong[(_seconds.Count >> 6) + 1];
        FindSeconds(all, seconds);
        for (var i = 0; i < all.Length; i++)
        {
            AddPhrases(text, all, i, seconds, found);
            AddJoined(text, all, i, found);
            AddParts(all, i, found);
        }

        return found.Count == 0 ? [] : Longest(found, all);
    }

    /// <summary>Most phrases begin with a word that many begin with, and are told apart by whether the second is anywhere in the text.</summary>
    private void FindSeconds(Term[] terms, Span<ulong> seconds)
    {
        foreach (var term in terms)
        {
            Mark(term.Text, seconds);
            if (term.Corrected is { } corrected) Mark(corrected, seconds);
            Mark(term.Stem, seconds);
        }

        void Mark(string word, Span<ulong> to)
        {
            if (_seconds.TryGetValue(word, out var number)) to[number >> 6] |= 1UL << (number & 63);
        }
    }

    private static bool MayFollow(in Start start, ReadOnlySpan<ulong> seconds) =>
        start.Second < 0 || ((seconds[start.Second >> 6] >> (start.Second & 63)) & 1) != 0 || ((seconds[start.SecondStem >> 6] >> (start.SecondStem & 63)) & 1) != 0;

    private sealed record Candidate(ThemePhrase Phrase, int[] Terms, double Strength, double Length);

    private void AddPhrases(string text, Term[] terms, int at, ReadOnlySpan<ulong> seconds, List<Candidate> found)
    {
        var exact = AddSpelt(terms[at].Text, text, terms, at, seconds, found);
        if (terms[at].Corrected is { } corrected) exact |= AddSpelt(corrected, text, terms, at, seconds, found);

        if (!_byStem.TryGetValue(terms[at].Stem, out var stemmed)) return;
        foreach (ref readonly var start in CollectionsMarshal.AsSpan(stemmed))
        {
            if (!MayFollow(start, seconds)) continue;
            var phrase = start.Phrase;
            // A word that is itself a theme's word is not also an inflection of another theme's.
            if (phrase.Needed.Length == 1 && (exact || !MayInflect(terms[at], phrase))) continue;
            TryPhrase(text, terms, at, phrase, true, found);
        }
    }

    /// <returns>True when the word alone is a theme's.</returns>
    private bool AddSpelt(string word, string text, Term[] terms, int at, ReadOnlySpan<ulong> seconds, List<Candidate> found)
    {
        if (!_byText.TryGetValue(word, out var phrases)) return false;
        var exact = false;
        foreach (ref readonly var start in CollectionsMarshal.AsSpan(phrases))
            if (MayFollow(start, seconds)) exact |= TryPhrase(text, terms, at, start.Phrase, false, found) && start.Second < 0;
        return exact;
    }

    /// <summary>A small word is no form of a theme's word, nor is the name of a place.</summary>
    private bool MayInflect(Term term, ThemePhrase phrase) =>
        !term.IsStopWord && !_words.IsPlaceName(term.Text) && SameSize(phrase.Text, term.Word);

    /// <summary>A small one is often another thing: the word for an outing, uitje, is not found in uit, nor belletje in bellen.</summary>
    private static bool SameSize(string wanted, string word) =>
        !wanted.EndsWith("je", StringComparison.Ordinal)
        || word.EndsWith("je", StringComparison.Ordinal) || word.EndsWith("jes", StringComparison.Ordinal);

    private static bool TryPhrase(string text, Term[] terms, int at, ThemePhrase phrase, bool firstByStem, List<Candidate> found)
    {
        var needed = phrase.Needed;
        var loss = terms[at].Corrected == needed[0].Text ? CorrectedLoss : 0;
        if (firstByStem && needed[0].Text == terms[at].Word) return false;

        // Most fail at the second word: nothing is made for these.
        Span<int> claimed = stackalloc int[needed.Length];
        claimed[0] = at;
        var next = at + 1;
        for (var n = 1; n < needed.Length; n++)
        {
            var hit = NextTerm(text, terms, claimed[n - 1], next, needed[n], phrase.ByStem);
            if (hit < 0) return false;
            loss += GapLoss * (hit - next);
            claimed[n] = hit;
            next = hit + 1;
        }

        found.Add(new(phrase, claimed.ToArray(), Math.Max(0.3, phrase.Weight - loss), needed.Length - loss));
        return true;
    }

    private static int NextTerm(string text, Term[] terms, int previous, int from, ThemePhrase.Piece wanted, bool byStem)
    {
        var gap = 0;
        for (var i = from; i < terms.Length && gap <= WidestGap; i++)
        {
            if (Stops(text, terms[previous].Span.End, terms[i].Span.Start)) return -1;
            var term = terms[i];
            if (term.Text == wanted.Text || term.Corrected == wanted.Text
                || (byStem && term.Stem == wanted.Stem && term.Stem.Length >= ShortestStem && SameSize(wanted.Text, term.Word))) return i;
            if (ThemePhrase.Negates(term.Word)) return -1;
            if (!term.IsStopWord) gap++;
            if (i - from > WidestGap + 2) return -1;
        }

        return -1;
    }

    /// <summary>A clause ends between these two places.</summary>
    private static bool Stops(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (text[i] is '.' or ',' or '!' or '?' or ';' or '\n') return true;
        return false;
    }

    /// <summary>A compound written apart ("wandel groep"), or tied by a hyphen where the theme writes one word.</summary>
    private void AddJoined(string text, Term[] terms, int at, List<Candidate> found)
    {
        if (at + 1 >= terms.Length || Stops(text, terms[at].Span.End, terms[at + 1].Span.Start)) return;
        var joined = terms[at].Text + terms[at + 1].Text;
        if (joined.Length < 7 || terms[at].IsStopWord) return;
        foreach (var phrase in Single(joined, _words.Stem(joined)))
            found.Add(new(phrase, [at, at + 1], phrase.Weight, 1.9));
    }

    private IEnumerable<ThemePhrase> Single(string word, string stem) =>
        _byText.TryGetValue(word, out var same) && same.Exists(s => s.Second < 0) ? Single(same) : _byStem.TryGetValue(stem, out var stems) ? Single(stems) : [];

    private static IEnumerable<ThemePhrase> Single(List<Start> starts) => starts.Where(s => s.Second < 0).Select(s => s.Phrase);

    private void AddParts(Term[] terms, int at, List<Candidate> found)
    {
        var term = terms[at];
        if (term.PartStems.Count < 2 || _words.IsPlaceName(term.Text)) return;
        var parts = _words.Parts(term.Word);
        var afterHead = _words.IsHead(parts[^1]);
        for (var i = 0; i < parts.Count; i++)
        {
            // "koffieapparaat" is about an apparatus; only before a head like groep or ochtend does the first part say what it is about.
            if (i < parts.Count - 1 && !afterHead) continue;
            foreach (var phrase in Single(parts[i], term.PartStems[i]))
                if (phrase.ByStem && phrase.Text.Length >= 3 && SameSize(phrase.Text, parts[i]))
                    found.Add(new(phrase, [at], phrase.Weight * PartWeight, 0.6));
        }
    }

    private static List<ThemeMatch> Longest(List<Candidate> found, Term[] terms)
    {
        var owner = new Candidate?[terms.Length];
        var matches = new List<(ThemeMatch Match, int First)>();
        foreach (var c in found.OrderByDescending(c => c.Length).ThenByDescending(c => c.Strength).ThenBy(c => c.Terms[0])
            .ThenBy(c => c.Phrase.ThemeId, StringComparer.Ordinal))
        {
            if (c.Terms.Any(t => owner[t] is { } other && !Shares(other, c))) continue;
            foreach (var t in c.Terms) owner[t] ??= c;
            var span = new TextSpan(terms[c.Terms[0]].Span.Start, terms[c.Terms[^1]].Span.End - terms[c.Terms[0]].Span.Start);
            if (matches.Exists(m => m.Match.ThemeId == c.Phrase.ThemeId && m.Match.Span == span)) continue;
            matches.Add((new(c.Phrase.ThemeId, Math.Round(c.Strength, 3), span, c.Phrase.Text), c.Terms[0]));
        }

        return [.. matches.OrderBy(m => m.First).ThenByDescending(m => m.Match.Strength).Select(m => m.Match)];
    }

    /// <summary>Two themes may share the very same words, not parts of each other's.</summary>
    private static bool Shares(Candidate a, Candidate b) =>
        a.Terms.AsSpan().SequenceEqual(b.Terms) && Math.Abs(a.Length - b.Length) < 0.5;

    private static void Add(Dictionary<string, List<Start>> index, string key, Start start)
    {
        if (!index.TryGetValue(key, out var list)) index[key] = list = [];
        list.Add(start);
    }
}
