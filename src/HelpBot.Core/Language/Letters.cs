using System.Text;

namespace HelpBot.Core.Language;

/// <summary>Folding of single letters: lower case, without accents. Total: lone surrogates pass through.</summary>
internal static class Letters
{
    private static readonly string?[] Table = Build();

    public static bool IsCombining(char c) => c is >= '\u0300' and <= '\u036F';

    public static string Folded(ReadOnlySpan<char> span)
    {
        Span<char> buffer = stackalloc char[64];
        if (span.Length <= buffer.Length)
        {
            var simple = true;
            for (var i = 0; i < span.Length && simple; i++)
            {
                var c = span[i];
                if (c < 128) buffer[i] = char.ToLowerInvariant(c);
                else simple = false;
            }

            if (simple) return new(buffer[..span.Length]);
        }

        var folded = new StringBuilder(span.Length);
        foreach (var c in span) Append(folded, c);
        return folded.ToString();
    }

    public static void Append(StringBuilder to, char c)
    {
        if (IsCombining(c)) return;
        if (c < Table.Length && Table[c] is { } folded) to.Append(folded);
        else to.Append(c is '’' or '‘' or '`' or '´' or 'ʼ' ? '\'' : char.ToLowerInvariant(c));
    }

    private static string?[] Build()
    {
        var table = new string?[0x250];
        for (var c = '\u00C0'; c < table.Length; c++)
        {
            if (!char.IsLetter(c)) continue;
            var parts = c.ToString().Normalize(NormalizationForm.FormD);
            if (char.IsAsciiLetter(parts[0])) table[c] = char.ToLowerInvariant(parts[0]).ToString();
        }

        (table['ß'], table['æ'], table['Æ'], table['ø'], table['Ø'], table['œ'], table['Œ']) = ("ss", "ae", "ae", "o", "o", "oe", "oe");
        (table['ĳ'], table['Ĳ'], table['ł'], table['Ł'], table['đ'], table['ı']) = ("ij", "ij", "l", "l", "d", "i");
        return table;
    }
}
