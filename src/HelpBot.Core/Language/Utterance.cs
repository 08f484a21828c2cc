namespace HelpBot.Core.Language;

/// <summary>A word, a number or a sign of a message.</summary>
/// <param name="Text">Folded: lower case, no accents, ĳ as ij. An apostrophe stays inside ("zo'n", "'s").</param>
/// <param name="Start">UTF-16 index in the message.</param>
/// <param name="Capital">Written with a capital first.</param>
/// <param name="Mark">The strongest mark between the previous word and this: one of <c>. , - / : ? ! ( ) ; '</c>, or NUL for only space.</param>
/// <param name="Tight">No space between the previous word and this.</param>
/// <param name="Number">Value of a word of digits, at most six of them; -1 for any other word.</param>
public readonly record struct Word(string Text, int Start, int Length, bool Capital, char Mark, bool Tight, int Number)
{
    public int End => Start + Length;

    public bool IsNumber => Number >= 0;

    /// <summary>A sentence ends before this word.</summary>
    public bool BeginsSentence => Mark is '.' or '?' or '!' or ';' or '\n';

    /// <summary>Some pause before this word: a comma, colon or the end of a sentence.</summary>
    public bool AfterPause => BeginsSentence || Mark is ',' or ':' or '(' or ')';
}

/// <summary>A message in words, with which of them a reader has claimed. One thread at a time.</summary>
public sealed class Utterance
{
    /// <summary>Characters that are read; what follows is left alone.</summary>
    public const int Limit = 2000;

    private readonly bool[] _claimed;
    private readonly bool[] _themes;

    private Utterance(string text, Word[] words)
    {
        Text = text;
        Words = words;
        _claimed = new bool[words.Length];
        _themes = new bool[words.Length];
    }

    /// <summary>The message as written, cut off at <see cref="Limit"/>.</summary>
    public string Text { get; }

    public Word[] Words { get; }

    public int Count => Words.Length;

    /// <summary>The message ends in a question mark.</summary>
    public bool EndsAsQuestion => Text.AsSpan().TrimEnd() is [.., '?'];

    /// <summary>The folded word at a place; empty outside the message.</summary>
    public string At(int i) => (uint)i < (uint)Words.Length ? Words[i].Text : "";

    /// <summary>As <see cref="At"/>, but empty when a pause lies before the word.</summary>
    public string Next(int i) => (uint)i < (uint)Words.Length && !Words[i].AfterPause ? Words[i].Text : "";

    public bool IsClaimed(int i) => (uint)i < (uint)_claimed.Length && _claimed[i];

    public bool AnyClaimed(int start, int count)
    {
        for (var i = start; i < start + count; i++)
            if (IsClaimed(i)) return true;
        return false;
    }

    public void Claim(int start, int count)
    {
        for (var i = Math.Max(0, start); i < Math.Min(start + count, _claimed.Length); i++) _claimed[i] = true;
    }

    /// <summary>Claims words that are about a theme; they stay words to search with.</summary>
    public void ClaimTheme(int start, int count)
    {
        for (var i = Math.Max(0, start); i < Math.Min(start + count, _claimed.Length); i++) _themes[i] |= !_claimed[i];
        Claim(start, count);
    }

    public bool IsTheme(int i) => (uint)i < (uint)_themes.Length && _themes[i];

    public TextSpan Span(int start, int count) => new(Words[start].Start, Words[start + count - 1].End - Words[start].Start);

    /// <summary>Splits any string; never throws.</summary>
    /// <param name="shorthand">Single folded words and what they stand for ("idd": "inderdaad"); each word of that stands where it was written.</param>
    public static Utterance Of(string? text, IReadOnlyDictionary<string, string>? shorthand = null)
    {
        var source = text ?? "";
        if (source.Length > Limit) source = source[..Limit];
        var words = new List<Word>(24);
        var mark = '\0';
        var spaced = true;
        for (var i = 0; i < source.Length;)
        {
            var length = Run(source, i);
            if (length > 0)
            {
                Add(words, Make(source, i, length, mark, !spaced && words.Count > 0), shorthand);
                i += length;
                (mark, spaced) = ('\0', false);
                continue;
            }

            var c = source[i++];
            if (c is '\n') mark = Stronger(mark, '\n');
            if (char.IsWhiteSpace(c)) spaced = true;
            else mark = Stronger(mark, Plain(c));
        }

        return new(source, [.. words]);
    }

    private static void Add(List<Word> words, Word word, IReadOnlyDictionary<string, string>? shorthand)
    {
        if (shorthand is null || !shorthand.TryGetValue(word.Text, out var meant))
        {
            words.Add(word);
            return;
        }

        var first = true;
        foreach (var part in meant.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            words.Add(word with { Text = Normaliser.Fold(part), Mark = first ? word.Mark : '\0', Tight = first && word.Tight });
            first = false;
        }
    }

    private static Word Make(string source, int start, int length, char mark, bool tight)
    {
        var span = source.AsSpan(start, length);
        var number = -1;
        if (char.IsAsciiDigit(span[0])) number = length <= 6 && int.TryParse(span, out var n) ? n : -1;
        return new(Normaliser.Fold(source.Substring(start, length)), start, length, char.IsUpper(span[0]), mark, tight, number);
    }

    /// <summary>Length of the word at a place: digits, or letters with apostrophes inside, or one sign that means something.</summary>
    private static int Run(string s, int i)
    {
        var j = i;
        if (char.IsAsciiDigit(s[i]))
        {
            while (j < s.Length && char.IsAsciiDigit(s[j])) j++;
            return j - i;
        }

        // 's avonds, 't, 'n
        if (Plain(s[i]) == '\'')
        {
            var shortened = i + 1 < s.Length && s[i + 1] is 's' or 'S' or 't' or 'T' or 'n' or 'k' or 'm';
            return shortened && (i + 2 == s.Length || !char.IsLetterOrDigit(s[i + 2])) ? 2 : 0;
        }

        if (s[i] is '€' or '+' or '%' or '&') return 1;
        if (char.IsHighSurrogate(s[i]) && i + 1 < s.Length && char.IsLowSurrogate(s[i + 1])) return 2;
        while (j < s.Length && (char.IsLetter(s[j]) || s[j] is >= '\u0300' and <= '\u036F' || (j > i && char.IsAsciiDigit(s[j]) && j - i < 40)
            || (j > i && Plain(s[j]) == '\'' && j + 1 < s.Length && char.IsLetter(s[j + 1]))))
            j++;
        return j - i;
    }

    private static char Plain(char c) => c switch
    {
        '’' or '‘' or '`' or '´' or 'ʼ' => '\'',
        '–' or '—' or '‑' or '~' => '-',
        '\\' or '|' => '/',
        '…' => '.',
        '[' or '{' => '(',
        ']' or '}' => ')',
        _ => c,
    };

    private static char Stronger(char old, char mark) => Rank(mark) > Rank(old) ? mark : old;

    private static int Rank(char c) => c switch
    {
        '?' => 9,
        '!' => 8,
        '.' => 7,
        ';' or '\n' => 6,
        '(' or ')' => 5,
        ':' => 4,
        ',' => 3,
        '/' => 2,
        '-' => 2,
        '\'' or '"' => 1,
        _ => 0,
    };
}
