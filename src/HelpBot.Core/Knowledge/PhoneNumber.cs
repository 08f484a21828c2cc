namespace HelpBot.Core.Knowledge;

/// <summary>A Dutch number as a person would dial it, written as the source wrote it.</summary>
/// <param name="Display">As shown: <c>045 545 63 51</c>, <c>0800-0113</c>, <c>14 045</c>, <c>113</c>.</param>
/// <param name="Digits">Only the digits.</param>
public sealed record PhoneNumber(string Display, string Digits)
{
    /// <summary>
    /// Accepts national numbers of ten digits, 0800/0900/0906/0909 numbers of eight or eleven, 14 0xx(x), 112, 113, 116xxx, and 088 as any
    /// other. Digits may be grouped with spaces, hyphens and dots, between digits only; no country code, because people dial it from here.
    /// Source of the shapes: Nummerplan telefoon- en ISDN-diensten (ACM).
    /// </summary>
    public static bool TryParse(string? text, out PhoneNumber? number)
    {
        number = null;
        var display = (text ?? "").Trim();
        if (display.Length == 0 || !char.IsAsciiDigit(display[0]) || !char.IsAsciiDigit(display[^1])) return false;
        Span<char> digits = stackalloc char[16];
        var n = 0;
        foreach (var c in display)
        {
            if (c is ' ' or '-' or '.') continue;
            if (!char.IsAsciiDigit(c) || n == digits.Length) return false;
            digits[n++] = c;
        }

        var d = new string(digits[..n]);
        if (!IsDialable(d)) return false;
        number = new(display, d);
        return true;
    }

    private static bool IsDialable(string d) => d.Length switch
    {
        3 => d is "112" or "113",
        5 => d.StartsWith("140", StringComparison.Ordinal),
        6 => d.StartsWith("140", StringComparison.Ordinal) || d.StartsWith("116", StringComparison.Ordinal),
        8 or 11 => d[..4] is "0800" or "0900" or "0906" or "0909",
        10 => d[0] == '0' && d[1] is >= '1' and <= '8' && !d.StartsWith("0800", StringComparison.Ordinal),
        _ => false,
    };

    public override string ToString() => Display;
}
