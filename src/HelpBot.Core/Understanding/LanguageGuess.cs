using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding;

/// <summary>Guesses the language by script, by letters and by very common words. Short, poor or dialect Dutch stays Dutch.</summary>
internal sealed class LanguageGuess
{
    /// <summary>What a word is worth that only its letters tell of.</summary>
    private const float OwnLetters = 1.5f, Alike = 0.6f;

    private const int ShortestAlike = 5;

    private readonly Dictionary<string, List<int>> _words = [];
    private readonly List<string> _codes = [];

    /// <summary>Rows of three letters in the words of each language, the edges of a word included.</summary>
    private readonly List<HashSet<int>> _rows = [];
    private readonly int _dutch;

    /// <param name="dutch">More Dutch words, for the look of Dutch.</param>
    public LanguageGuess(IReadOnlyDictionary<string, IReadOnlyList<string>> wordsByCode, IEnumerable<string> dutch)
    {
        foreach (var (code, words) in wordsByCode.OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            var rows = new HashSet<int>();
            foreach (var word in words.Select(Normaliser.Fold).Distinct())
            {
                if (!_words.TryGetValue(word, out var list)) _words[word] = list = [];
                list.Add(_codes.Count);
                Rows(word, rows);
            }

            _codes.Add(code);
            _rows.Add(rows);
        }

        _dutch = _codes.IndexOf("nl");
        if (_dutch < 0) return;
        foreach (var word in dutch) Rows(word, _rows[_dutch]);
    }

    /// <summary>ISO 639-1; "nl" unless another is clear.</summary>
    /// <param name="isDutch">What a word not of any list here is worth as Dutch: a theme, a cue, a word of the lexicon; less than 0 for a name, which is of no language.</param>
    public string Of(Utterance m, Func<int, float> isDutch)
    {
        if (Scripts.Of(m.Text, (codes, or) => ByWords(m, codes, or)) is { } byScript) return byScript;
        if (_dutch < 0 || m.Count == 0) return "nl";
        Span<float> score = stackalloc float[_codes.Count];
        var count = 0;
        for (var i = 0; i < m.Count; i++)
        {
            var word = m.Words[i];
            var listed = _words.TryGetValue(Written(m, word), out var codes);
            var dutch = listed ? 0 : isDutch(i);
            if (dutch >= 0) count++;
            if (!IsAscii(m.Text.AsSpan(word.Start, word.Length)) && Scripts.ByLetters(m.Text.AsSpan(word.Start, word.Length)) is { } own && _codes.IndexOf(own) is >= 0 and var at) score[at] += OwnLetters;
            if (listed)
                foreach (var code in codes!) score[code] += 1f / codes.Count;
            else if (dutch > 0) score[_dutch] += dutch;
            else if (dutch == 0 && word.Text.Length >= ShortestAlike && !word.IsNumber && LooksLike(word.Text) is >= 0 and var alike) score[alike] += Alike;
        }

        var best = _dutch;
        for (var i = 0; i < score.Length; i++)
            if (score[i] > score[best]) best = i;
        if (best == _dutch) return "nl";
        var clear = score[best] >= 1 && score[best] >= 1.5f * score[_dutch] + 0.5f && score[best] * 4 >= count;
        return clear ? _codes[best] : "nl";
    }

    /// <summary>The word as it was written: shorthand makes Dutch of "good".</summary>
    private static string Written(Utterance m, Word word)
    {
        var raw = m.Text.AsSpan(word.Start, word.Length);
        return raw.Equals(word.Text, StringComparison.OrdinalIgnoreCase) ? word.Text : Normaliser.Fold(raw.ToString());
    }

    /// <summary>The language most of whose rows of letters a word has, where Dutch has few of them; -1 when none stands out.</summary>
    private int LooksLike(string word)
    {
        Span<int> rows = stackalloc int[32];
        var n = 0;
        for (var i = -1; i < Math.Min(word.Length - 1, 30); i++) rows[n++] = Row(word, i);
        var (best, most, dutch) = (-1, 0, 0);
        for (var code = 0; code < _rows.Count; code++)
        {
            var has = 0;
            foreach (var row in rows[..n])
                if (_rows[code].Contains(row)) has++;
            if (code == _dutch) dutch = has;
            else if (has > most) (best, most) = (code, has);
        }

        return most * 2 >= n && (most - dutch) * 10 >= n * 3 ? best : -1;
    }

    private string ByWords(Utterance m, string[] codes, string or)
    {
        var best = (Code: or, Score: 0);
        foreach (var code in codes)
        {
            var at = _codes.IndexOf(code);
            var score = at < 0 ? 0 : m.Words.Count(w => _words.TryGetValue(w.Text, out var list) && list.Contains(at));
            if (score > best.Score) best = (code, score);
        }

        return best.Code;
    }

    private static void Rows(string word, HashSet<int> rows)
    {
        for (var i = -1; i < word.Length - 1; i++) rows.Add(Row(word, i));
    }

    private static int Row(string word, int i) => (Letter(word, i) * 1024 * 1024) + (Letter(word, i + 1) * 1024) + Letter(word, i + 2);

    private static int Letter(string word, int i) => (uint)i < (uint)word.Length ? word[i] & 1023 : 0;

    private static bool IsAscii(ReadOnlySpan<char> word) => System.Text.Ascii.IsValid(word);
}
