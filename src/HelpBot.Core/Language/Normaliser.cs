using System.Buffers;
using System.Globalization;

namespace HelpBot.Core.Language;

/// <summary>
/// One way of writing for everything that is compared: lower case, no accents, ĳ as ij, straight quotes and hyphens.
/// Needs no ICU and accepts any UTF-16, also lone surrogates. Thread-safe.
/// </summary>
public static class Normaliser
{
    // À..ÿ (U+00C0-U+00FF) and Ā..ſ (U+0100-U+017F), one letter each; '*' takes two letters, see Pair; '#' is no letter.
    private const string Latin1 = "aaaaaa*ceeeeiiiidnooooo#ouuuuy**aaaaaa*ceeeeiiiidnooooo#ouuuuy*y";
    private const string ExtendedA =
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkkllllllllllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>The folded text; its length may differ from the original's.</summary>
    public static string Fold(string text)
    {
        var buffer = ArrayPool<char>.Shared.Rent((text.Length * 2) + 2);
        try
        {
            var n = 0;
            for (var i = 0; i < text.Length; i++)
                n += FoldAt(text, i, buffer.AsSpan(n));
            return new string(buffer, 0, n);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>Writes what the UTF-16 unit at <paramref name="i"/> becomes; returns how many units that is: 0, 1 or 2.</summary>
    internal static int FoldAt(ReadOnlySpan<char> text, int i, Span<char> to)
    {
        var c = text[i];
        if (c < 0x80)
        {
            to[0] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c < ' ' || c == 0x7F ? ' ' : c == '`' ? '\'' : c;
            return 1;
        }

        if (char.IsSurrogate(c))
        {
            var paired = char.IsHighSurrogate(c)
                ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
                : i > 0 && char.IsHighSurrogate(text[i - 1]);
            to[0] = paired ? c : ' ';
            return 1;
        }

        return FoldOther(c, to);
    }

    private static int FoldOther(char c, Span<char> to)
    {
        var letter = c switch
        {
            >= '\u00C0' and <= '\u00FF' => Latin1[c - 0xC0],
            >= '\u0100' and <= '\u017F' => ExtendedA[c - 0x100],
            _ => '#',
        };
        if (letter == '*')
        {
            var pair = Pair(c);
            pair.CopyTo(to);
            return pair.Length;
        }

        if (letter != '#')
        {
            to[0] = letter;
            return 1;
        }

        switch (c)
        {
            case '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or '\u2060':
            case >= '\u0300' and <= '\u036F':
                return 0;
            case '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u00B4' or '\u02BC' or '\u2032':
                to[0] = '\'';
                return 1;
            case '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' or '\u2033':
                to[0] = '"';
                return 1;
            case (>= '\u2010' and <= '\u2015') or '\u2212':
                to[0] = '-';
                return 1;
            case >= '\uFF01' and <= '\uFF5E':
                var ascii = (char)(c - 0xFEE0);
                to[0] = ascii is >= 'A' and <= 'Z' ? (char)(ascii | 0x20) : ascii;
                return 1;
        }

        to[0] = char.IsWhiteSpace(c) || char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format
            ? ' '
            : char.ToLowerInvariant(c);
        return 1;
    }

    private static string Pair(char c) => c switch
    {
        '\u00C6' or '\u00E6' => "ae",
        '\u00DE' or '\u00FE' => "th",
        '\u00DF' => "ss",
        '\u0132' or '\u0133' => "ij",
        _ => "oe",
    };
}
