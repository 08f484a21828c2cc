using System.Collections.Frozen;
using HelpBot.Core.Knowledge;

namespace HelpBot.Core.Language;

/// <summary>One word of a text, analysed.</summary>
/// <param name="Text">Folded, as written.</param>
/// <param name="Corrected">What was meant, when that is another word; null when it stands as written.</param>
/// <param name="Stem">Stem of <see cref="Word"/>.</param>
/// <param name="PartStems">Stems of a compound's parts, in order; empty when it is none.</param>
/// <param name="IsStopWord">Carries no meaning for search.</param>
/// <param name="Position">Counts terms from 0.</param>
/// <param name="Span">Where it stands in the original text; the words of one shorthand share a span.</param>
/// <param name="HyphenAfter">A hyphen ties it to the next term.</param>
public sealed record Term(
    string Text, string? Corrected, string Stem, IReadOnlyList<string> PartStems, bool IsStopWord, int Position, TextSpan Span, bool HyphenAfter)
{
    /// <summary>The word to work with: corrected where it was wrong.</summary>
    public string Word => Corrected ?? Text;
}

/// <summary>
/// What is known of Dutch words: stems, compounds, corrections. Built once from a catalog, immutable, safe to share between threads.
/// </summary>
public sealed class DutchWords
{
    /// <summary>More is not read: nobody asks for an activity in more words.</summary>
    private const int MostTerms = 500;

    /// <summary>A stem shorter than this has lost too much to its ge-: gezin is not zin, gebed is not bed.</summary>
    private const int ShortestWithoutGe = 5;

    /// <summary>Of a misspelt compound; each try costs as much as a misspelt word.</summary>
    private const int MostModifiersTried = 3;

    /// <summary>The cost of one Dutch confusion.</summary>
    private const double SoundsAlike = 0.5;

    private readonly FrozenDictionary<string, string> _stemExceptions;
    private readonly FrozenSet<string> _stopWords;
    private readonly FrozenDictionary<string, string> _shorthand;
    private readonly FrozenDictionary<string, int> _longestShorthand;
    private readonly Vocabulary _vocabulary;
    private readonly Compounds _compounds;
    private readonly Spelling _spelling;
    private readonly Spelling _headSpelling;
    private readonly HashSet<string> _kindStems;
    private readonly WordCache<string> _stems;
    private readonly WordCache<Reading> _readings;
    private readonly HashSet<string> _commonStems;
    private readonly HashSet<string> _commonForms;

    private DutchWords(Catalog catalog, AnalysisOptions options)
    {
        Options = options;
        var words = catalog.Words;
        _stemExceptions = words.StemExceptions.DistinctBy(e => Normaliser.Fold(e.Key))
            .ToFrozenDictionary(e => Normaliser.Fold(e.Key), e => Normaliser.Fold(e.Value), StringComparer.Ordinal);
        _stopWords = words.StopWords.Select(Normaliser.Fold).ToFrozenSet();
        _shorthand = words.Shorthand.Select(e => (Key: string.Join(' ', Tokeniser.Tokens(e.Key).Select(t => t.Text)), e.Value))
            .Where(e => e.Key.Length > 0).DistinctBy(e => e.Key).ToFrozenDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);
        _longestShorthand = _shorthand.Keys.GroupBy(k => k.Split(' ')[0]).ToFrozenDictionary(g => g.Key, g => g.Max(k => k.Count(c => c == ' ') + 1), StringComparer.Ordinal);
        _vocabulary = new(catalog);
        _stems = new(FindStem, (word, _) => _vocabulary.IsPublic(word));
        _readings = new(Read, MayKeep);
        _compounds = new(words, _vocabulary, Stem);
        _spelling = new(_vocabulary.Ranks);
        _headSpelling = new(words.CompoundHeads.Select(h => KeyValuePair.Create(Normaliser.Fold(h), WordRank.Common)));
        _kindStems = [.. words.KindWords.Select(w => Stem(Normaliser.Fold(w)))];
        _commonStems = [.. words.CommonWords.Select(w => Stem(Normaliser.Fold(w)))];
        _commonForms = [.. words.CommonForms.Select(Normaliser.Fold)];
    }

    internal AnalysisOptions Options { get; }

    /// <summary>Something worked out for this word is kept between calls; never of an unknown one.</summary>
    internal bool Remembers(string word) => _stems.Remembers(word) || _readings.Remembers(word) || _compounds.Remembers(word);

    public static DutchWords Build(Catalog catalog) => new(catalog, AnalysisOptions.All);

    internal static DutchWords Build(Catalog catalog, AnalysisOptions options) => new(catalog, options);

    /// <param name="text">Any string; the first 500 words are read.</param>
    public IReadOnlyList<Term> Analyse(string text)
    {
        var tokens = Tokeniser.Tokens(text);
        var terms = new List<Term>(tokens.Count);
        for (var i = 0; i < tokens.Count && terms.Count < MostTerms; i++)
        {
            if (Options.Corrects && Shorthand(tokens, i, out var count) is { } meant)
            {
                var start = tokens[i].Start;
                var span = new TextSpan(start, tokens[i + count - 1].End - start);
                foreach (var word in Tokeniser.Tokens(meant)) terms.Add(NewTerm(tokens[i].Text, word.Text, _readings.Of(word.Text).Plain, terms.Count, span, false));
                i += count - 1;
                continue;
            }

            var token = tokens[i];
            var reading = _readings.Of(token.Text);
            var corrected = reading.Corrected is null || MayBeName(text, token) ? null : reading.Corrected;
            terms.Add(NewTerm(token.Text, corrected, corrected is null ? reading.Plain : reading.Meant, terms.Count, new(token.Start, token.Length), token.HyphenAfter));
        }

        return terms;
    }

    /// <param name="word">Folded.</param>
    public string Stem(string word)
    {
        if (Options.Stem is { } other) return other(word);
        if (_stemExceptions.TryGetValue(word, out var exception)) return exception;
        return _stems.Of(word);
    }

    private string FindStem(string word)
    {
        var known = Spelt.Knows(word);
        if (!known && RareForms.Base(word) is { } usual) return Stem(usual);
        if (char.IsAsciiDigit(word[0]) && AfterNumber(word) is > 0 and var at) return word[..at] + Stem(word[at..]);
        if (known || word.Length > WordFilter.LongestWord)
        {
            word = WordForms.Base(word);
            if (_stemExceptions.TryGetValue(word, out var exception)) return exception;
        }

        // Of a known word the ge- has been looked at; of another it is a participle's as long as enough is left: gezin is not zin.
        var stem = IsOwnStem(word) ? word : Stemmer.Stem(word, dropGe: !known);
        if (!known && stem.Length < ShortestWithoutGe && word.Contains("ge", StringComparison.Ordinal)) stem = Stemmer.Stem(word, dropGe: false);

        // An inflected -e (eenzame, weduwe) is stemmed as its -en form, so that both meet.
        if (stem.Length >= 4 && stem[^1] == 'e' && !StemWord.IsVowel(stem[^2])) stem = Stemmer.Stem(stem + "n", dropGe: false);
        return stem;
    }

    /// <summary>Where the word of 65plusser begins; 0 when too little is left for one, as in 6461ab.</summary>
    private static int AfterNumber(string word)
    {
        var letters = word.AsSpan().TrimStart("0123456789");
        return letters.Length > 2 ? word.Length - letters.Length : 0;
    }

    /// <summary>
    /// The -s of fiets, dans and plaats is no plural: there are fietsen, a fietsje, and who fietst; nor is that of Nederlands. The -en of
    /// teken is none: there is tekenen. Nor is the -ster of minister a woman's or the -sel of knutsel an ending.
    /// </summary>
    private static bool IsOwnStem(string word)
    {
        if (word.Length is <= 3 or >= 16) return false;
        if (word.EndsWith("en", StringComparison.Ordinal)) return word.Length > 4 && Spelt.Knows(word, "en");
        if (WordForms.IsOwnOnSter(word)) return true;
        if (word.EndsWith("sel", StringComparison.Ordinal)) return Spelt.Knows(word, "en") && Spelt.Knows(word, "t");
        return word[^1] == 's' && !StemWord.IsVowel(word[^2])
            && ((word[^2] != 'r' && Spelt.Knows(word, "e")) || (Spelt.Knows(word, "en") && (Spelt.Knows(word, "je") || Spelt.Knows(word, "t"))));
    }

    /// <summary>What an unknown word was meant to be; null when it is known, or nothing is near enough.</summary>
    /// <param name="word">Folded.</param>
    public string? Correct(string word) => _readings.Of(word).Corrected;

    /// <summary>A word of the dictionary or the knowledge, or a compound of such words.</summary>
    private bool MayKeep(string word, Reading reading)
    {
        if (_vocabulary.IsPublic(word)) return true;
        for (var i = 0; i < reading.Parts.Count; i++)
            if (!_vocabulary.IsPublic(reading.Parts[i])) return false;
        return reading.Parts.Count > 0;
    }

    /// <summary>What a word is by itself.</summary>
    /// <param name="Corrected">Null when it stands as written.</param>
    /// <param name="Plain">As it is without correction.</param>
    /// <param name="Parts">Of the compound it is as written, as they stand in it; empty when it is none.</param>
    private sealed record Reading(string? Corrected, Form Plain, Form Meant, IReadOnlyList<string> Parts);

    private sealed record Form(string Stem, IReadOnlyList<string> PartStems, bool IsStopWord);

    private Reading Read(string word)
    {
        // Finding parts is what costs most of a word met for the first time: once for all.
        var parts = _compounds.Split(word);
        var plain = FormOf(word, parts);
        var corrected = Options.Corrects ? FindCorrection(word, parts) : null;
        return new(corrected, plain, corrected is null ? plain : FormOf(corrected, _compounds.Split(corrected)), parts);
    }

    private Form FormOf(string word, IReadOnlyList<string> parts) =>
        new(Stem(word), parts.Count == 0 || !Options.Parts ? [] : [.. parts.Select(Stem)], _stopWords.Contains(word));

    private string? FindCorrection(string word, IReadOnlyList<string> parts)
    {
        if (IsListed(word)) return null;
        if (parts.Count > 0 && _compounds.IsHead(parts[^1])) return null;

        // What could be a compound of any two words is one, unless it sounds like a known word: boodschapen is not bood and schapen.
        return parts.Count > 0 ? _spelling.Correct(word, SoundsAlike) : _spelling.Correct(word) ?? CorrectCompound(word);
    }

    /// <summary>A known word, an inflection of one, a place, or a compound of words the knowledge has, or of one before a known head.</summary>
    /// <param name="word">Folded.</param>
    public bool IsKnown(string word)
    {
        if (IsListed(word)) return true;
        var parts = _compounds.Split(word);
        return parts.Count > 0 && (_compounds.IsHead(parts[^1]) || parts.All(_compounds.IsOwn));
    }

    private bool IsListed(string word) =>
        _vocabulary.Knows(word) || Spelt.Knows(word) || _shorthand.ContainsKey(word) || RareForms.Base(word) is not null
        || (IsBeyondList(word) && _compounds.HasStem(Stem(word)));

    /// <summary>Too long for the list of spelt words, or one of the small ones, which it has but a few of.</summary>
    private static bool IsBeyondList(string word) =>
        word.Length > WordFilter.LongestWord
        || (word.Length >= 6 && (word.EndsWith("je", StringComparison.Ordinal) || word.EndsWith("jes", StringComparison.Ordinal)));

    /// <summary>The parts of a compound as they stand in it (wandel, groepje); empty when it is none.</summary>
    /// <param name="word">Folded.</param>
    public IReadOnlyList<string> Parts(string word) => Options.Parts ? _compounds.Split(word) : [];

    /// <param name="word">Folded.</param>
    public bool IsStopWord(string word) => _stopWords.Contains(word);

    /// <summary>A last part that makes a compound likely: groep, club, café.</summary>
    internal bool IsHead(string part) => _compounds.IsHead(part);

    /// <summary>Of a part of a compound: it only says what kind of thing, when, where or for whom.</summary>
    internal bool IsKind(string stem) => _kindStems.Contains(stem);

    /// <summary>A form of a word that says little about what is sought.</summary>
    internal bool IsCommon(string word, string stem) => _commonStems.Contains(stem) || _commonForms.Contains(word);

    /// <summary>The single-word name of a place; such a word means the place before anything else.</summary>
    internal bool IsPlaceName(string word) => _vocabulary.Places.Contains(word);

    private static Term NewTerm(string text, string? corrected, Form form, int position, TextSpan span, bool hyphenAfter) =>
        new(text, corrected == text ? null : corrected, form.Stem, form.PartStems, form.IsStopWord, position, span, hyphenAfter);

    /// <summary>Longest first, so that "me moeder" goes before "me".</summary>
    private string? Shorthand(IReadOnlyList<Token> tokens, int at, out int count)
    {
        for (count = Math.Min(_longestShorthand.GetValueOrDefault(tokens[at].Text), tokens.Count - at); count > 0; count--)
        {
            var key = count == 1 ? tokens[at].Text : string.Join(' ', tokens.Skip(at).Take(count).Select(t => t.Text));
            if (_shorthand.TryGetValue(key, out var meant)) return meant;
        }

        return null;
    }

    /// <summary>A capital inside a sentence marks a name; whole sentences in capitals do not.</summary>
    private static bool MayBeName(string text, Token token)
    {
        if (!char.IsUpper(text[token.Start]) || token.Length < 2 || char.IsUpper(text[token.Start + 1])) return false;
        for (var i = token.Start - 1; i >= 0; i--)
        {
            if (text[i] is '.' or '!' or '?' or '\n') return false;
            if (!char.IsWhiteSpace(text[i]) && text[i] is not ('"' or '\'')) return true;
        }

        return false;
    }

    private string? CorrectCompound(string word)
    {
        if (word.Length is < 9 or > 30) return null;
        var tries = MostModifiersTried;
        for (var cut = word.Length - 4; cut >= 4 && tries > 0; cut--)
        {
            var right = word[cut..];
            var head = _compounds.IsHead(right) ? right : _headSpelling.Correct(right);
            if (head is null) continue;
            var left = word[..cut];
            var spelt = _vocabulary.Knows(left) || _compounds.HasStem(left) || Spelt.Knows(left);
            if (spelt) return head == right ? null : left + head;
            tries--;
            if (_spelling.Correct(left) is { } modifier) return modifier + head;
        }

        return null;
    }
}
