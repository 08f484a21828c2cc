using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding;

/// <summary>Guesses the language by script and by very common words. Short, poor or dialect Dutch stays Dutch.</summary>
internal sealed class LanguageGuess
{
    private readonly Dictionary<string, List<int>> _words = [];
    private readonly List<string> _codes = [];
    private readonly int _dutch;

    public LanguageGuess(IReadOnlyDictionary<string, IReadOnlyList<string>> wordsByCode)
    {
        foreach (var (code, words) in wordsByCode.OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            foreach (var word in words.Select(Normaliser.Fold).Distinct())
            {
                if (!_words.TryGetValue(word, out var list)) _words[word] = list = [];
                list.Add(_codes.Count);
            }

            _codes.Add(code);
        }

        _dutch = _codes.IndexOf("nl");
    }

    /// <summary>ISO 639-1; "nl" unless another is clear.</summary>
    /// <param name="isDutch">Words known to be Dutch for another reason: a theme, a place, a cue.</param>
    public string Of(Utterance m, Func<int, bool> isDutch)
    {
        if (Script(m.Text) is { } byScript) return byScript;
        if (_dutch < 0 || m.Count == 0) return "nl";
        Span<float> score = stackalloc float[_codes.Count];
        for (var i = 0; i < m.Count; i++)
        {
            if (!_words.TryGetValue(m.At(i), out var codes))
            {
                if (isDutch(i)) score[_dutch] += 1;
                continue;
            }

            foreach (var code in codes) score[code] += 1f / codes.Count;
        }

        var best = _dutch;
        for (var i = 0; i < score.Length; i++)
            if (score[i] > score[best]) best = i;
        if (best == _dutch) return "nl";
        var clear = score[best] >= 1 && score[best] >= 1.5f * score[_dutch] + 0.5f && score[best] * 4 >= m.Count;
        return clear ? _codes[best] : "nl";
    }

    /// <summary>Arabic and Cyrillic letters tell the language; letters only Ukrainian has set it apart from Russian.</summary>
    private static string? Script(string text)
    {
        int arabic = 0, cyrillic = 0, ukrainian = 0, russian = 0, latin = 0;
        foreach (var c in text)
        {
            if (c is >= '\u0600' and <= '\u06FF') arabic++;
            else if (c is >= '\u0400' and <= '\u04FF')
            {
                cyrillic++;
                if (c is 'і' or 'І' or 'ї' or 'Ї' or 'є' or 'Є' or 'ґ' or 'Ґ') ukrainian++;
                else if (c is 'ы' or 'Ы' or 'э' or 'Э' or 'ё' or 'Ё' or 'ъ' or 'Ъ') russian++;
            }
            else if (char.IsAsciiLetter(c)) latin++;
        }

        if (arabic > latin) return "ar";
        return cyrillic > latin ? ukrainian > 0 || russian == 0 ? "uk" : "ru" : null;
    }
}
