namespace HelpBot.Core.Understanding;

/// <summary>What the letters of a message tell of its language.</summary>
internal static class Scripts
{
    /// <summary>Ukrainian without any of its own letters is rare from so many letters on.</summary>
    private const int EnoughCyrillic = 12;

    private static readonly (char First, char Last, string Code)[] Blocks =
    [
        ('\u0370', '\u03FF', "el"), ('\u0530', '\u058F', "hy"), ('\u0590', '\u05FF', "he"), ('\u0900', '\u097F', "hi"), ('\u0980', '\u09FF', "bn"), ('\u0B80', '\u0BFF', "ta"), ('\u0E00', '\u0E7F', "th"),
        ('\u10A0', '\u10FF', "ka"), ('\u1200', '\u139F', "ti"), ('\u3040', '\u30FF', "ja"), ('\u4E00', '\u9FFF', "zh"), ('\uAC00', '\uD7AF', "ko"),
    ];

    /// <summary>Letters of the Latin script that one language has and Dutch and its dialects do not.</summary>
    private static readonly (string Letters, string Code)[] Own =
    [
        ("ğĞşŞıİ", "tr"), ("łŁąĄęĘśŚźŹżŻćĆńŃ", "pl"), ("ãÃõÕ", "pt"), ("ñÑ¿¡", "es"), ("ăĂțȚșȘţŢ", "ro"), ("řŘěĚůŮ", "cs"), ("őŐűŰ", "hu"), ("ß", "de"), ("đĐ", "hr"), ("ơƠưƯ", "vi"),
    ];

    private static readonly System.Buffers.SearchValues<char> Urdu = System.Buffers.SearchValues.Create("ٹڈڑےں"), Sorani = System.Buffers.SearchValues.Create("ێۆڕڵ"), Persian = System.Buffers.SearchValues.Create("پچژگ"),
        Ukrainian = System.Buffers.SearchValues.Create("іІїЇєЄґҐ"), Russian = System.Buffers.SearchValues.Create("ыЫэЭёЁ"), Bulgarian = System.Buffers.SearchValues.Create("ъЪ");

    /// <summary>The language when most letters are of another script; null when they are Latin.</summary>
    /// <param name="isLikelier">Which of two languages of one script its words point to.</param>
    public static string? Of(string text, Func<string[], string, string> isLikelier)
    {
        Span<int> blocks = stackalloc int[Blocks.Length];
        int arabic = 0, cyrillic = 0, latin = 0;
        foreach (var c in text)
        {
            if (c < '\u0370')
            {
                if (char.IsAsciiLetter(c)) latin++;
                continue;
            }

            if (c is >= '\u0600' and <= '\u06FF') arabic++;
            else if (c is >= '\u0400' and <= '\u04FF') cyrillic++;
            else
                for (var i = 0; i < Blocks.Length; i++)
                    if (c >= Blocks[i].First && c <= Blocks[i].Last) blocks[i]++;
        }

        for (var i = 0; i < Blocks.Length; i++)
            if (blocks[i] > latin) return Blocks[i].Code;
        if (arabic > latin) return Arabic(text, isLikelier);
        return cyrillic > latin ? Cyrillic(text, cyrillic, isLikelier) : null;
    }

    private static string Arabic(string text, Func<string[], string, string> isLikelier)
    {
        if (text.AsSpan().IndexOfAny(Urdu) >= 0) return "ur";
        if (text.AsSpan().IndexOfAny(Sorani) >= 0) return "ku";
        return text.AsSpan().IndexOfAny(Persian) >= 0 ? "fa" : isLikelier(["ar", "fa"], "ar");
    }

    private static string Cyrillic(string text, int letters, Func<string[], string, string> isLikelier)
    {
        if (text.AsSpan().IndexOfAny(Ukrainian) >= 0) return "uk";
        if (text.AsSpan().IndexOfAny(Russian) >= 0) return "ru";
        if (text.AsSpan().IndexOfAny(Bulgarian) >= 0) return "bg";
        return isLikelier(["uk", "ru", "bg"], letters < EnoughCyrillic ? "uk" : "ru");
    }

    /// <summary>The language whose own letters a word has; null when it has none.</summary>
    public static string? ByLetters(ReadOnlySpan<char> word)
    {
        foreach (var (letters, code) in Own)
            if (word.IndexOfAny(letters) >= 0) return code;
        return null;
    }
}
