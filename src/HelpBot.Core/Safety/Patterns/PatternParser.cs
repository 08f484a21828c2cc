using System.Globalization;

namespace HelpBot.Core.Safety.Patterns;

/// <summary>
/// Reads one pattern as written in <c>knowledge/safety</c>:
/// <code>
/// dood          a word, spelling-tolerant; =dood only as written; moord* any word that begins so
/// een|geen      either of these, as tight as a word
/// &lt;wens&gt;        a concept
/// (x y|z)       a group: sequences, either of them
/// x?            may be left out (also after a group)
/// ^ $           begin and end of a clause
/// !x            x does not come next (takes no word); -x no such word right before
/// ~  ~2         filler words and commas in between, at most 6, at most 2
/// ..  ..5       any words of the same clause in between, at most 3, at most 5
/// _  _5         the same, without a negation
/// </code>
/// </summary>
internal sealed class PatternParser(string text, Lexicon lexicon)
{
    private const int DefaultFillers = 6;
    private const int DefaultGap = 3;
    private const int MostDigits = 2;
    private int _at;

    /// <exception cref="FormatException">The text is no pattern; the message says why.</exception>
    public static Pattern Parse(string text, Lexicon lexicon)
    {
        var parser = new PatternParser(text, lexicon);
        var pattern = parser.Sequence(inGroup: false);
        if (parser._at < text.Length) throw new FormatException($"unexpected '{text[parser._at]}' at {parser._at + 1}");
        return pattern;
    }

    private Pattern Sequence(bool inGroup)
    {
        List<Pattern> parts = [];
        for (SkipSpaces(); _at < text.Length && text[_at] != ')' && !(inGroup && text[_at] == '|'); SkipSpaces()) parts.Add(Part(inGroup));
        return parts.Count switch
        {
            0 => throw new FormatException("a part is empty"),
            1 => parts[0],
            _ => new Pattern.Sequence(parts),
        };
    }

    private Pattern Part(bool inGroup)
    {
        switch (text[_at])
        {
            case '~':
                _at++;
                return new Pattern.Gap(Lexicon.Filler, Number(DefaultFillers));
            case '_':
                _at++;
                return new Pattern.Gap(Lexicon.Affirmed, Number(DefaultGap));
            case '.' when _at + 1 < text.Length && text[_at + 1] == '.':
                _at += 2;
                return new Pattern.Gap(Lexicon.AnyWord, Number(DefaultGap));
            case '^':
                _at++;
                if (_at >= text.Length || text[_at] != '|') return new Pattern.NotBefore(Lexicon.AnyWord);
                throw new FormatException("'^' stands alone");
            case '$':
                _at++;
                return new Pattern.NotNext(new Pattern.Word(Lexicon.AnyWord));
            case '!':
                _at++;
                return new Pattern.NotNext(Atoms(inGroup));
            case '-':
                _at++;
                return Atoms(inGroup) is Pattern.Word word
                    ? new Pattern.NotBefore(word.Class)
                    : throw new FormatException("after '-' come single words only");
            default:
                var atoms = Atoms(inGroup);
                if (_at >= text.Length || text[_at] != '?') return atoms;
                _at++;
                return new Pattern.Maybe(atoms);
        }
    }

    private Pattern Atoms(bool inGroup)
    {
        List<string> words = [];
        List<Pattern> others = [];
        while (true)
        {
            if (_at < text.Length && text[_at] == '(') others.Add(Group());
            else if (_at < text.Length && text[_at] == '<') AddConcept(words, others);
            else words.Add(Word());
            if (inGroup || _at >= text.Length || text[_at] != '|') break;
            _at++;
            SkipSpaces();
        }

        if (words.Count > 0) others.Insert(0, new Pattern.Word(lexicon.ClassOf(words)));
        return lexicon.Either(others);
    }

    private Pattern Group()
    {
        _at++;
        List<Pattern> choices = [Sequence(inGroup: true)];
        while (_at < text.Length && text[_at] == '|')
        {
            _at++;
            choices.Add(Sequence(inGroup: true));
        }

        if (_at >= text.Length || text[_at] != ')') throw new FormatException("a ')' is missing");
        _at++;
        return lexicon.Either(choices);
    }

    private void AddConcept(List<string> words, List<Pattern> others)
    {
        var end = text.IndexOf('>', _at);
        if (end < 0) throw new FormatException("a '>' is missing");
        var concept = lexicon.Concept(text[(_at + 1)..end]);
        words.AddRange(concept.Words);
        if (concept.Phrases is { } phrases) others.Add(phrases);
        _at = end + 1;
    }

    private string Word()
    {
        var start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '=' or '*')) _at++;
        return _at > start ? text[start.._at] : throw new FormatException(_at < text.Length ? $"unexpected '{text[_at]}' at {_at + 1}" : "it ends too early");
    }

    private int Number(int otherwise)
    {
        var start = _at;
        while (_at < text.Length && char.IsAsciiDigit(text[_at])) _at++;
        if (_at < text.Length && text[_at] is not (' ' or ')' or '|')) throw new FormatException($"a gap is followed by a number or a space, not by '{text[_at]}' at {_at + 1}");
        if (start == _at) return otherwise;
        return _at - start <= MostDigits ? int.Parse(text.AsSpan(start, _at - start), CultureInfo.InvariantCulture) : throw new FormatException("a gap is too wide");
    }

    private void SkipSpaces()
    {
        while (_at < text.Length && text[_at] == ' ') _at++;
    }
}
