using System.Text;

namespace HelpBot.Core.Conversation.Wording;

/// <summary>
/// The GSM 7-bit alphabet (3GPP TS 23.038): one character outside it makes a whole SMS more than twice as expensive.
/// 160 septets in one segment, 153 in each of several; 70 and 67 UTF-16 units otherwise.
/// </summary>
public static class Gsm7
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extended = "^{}\\[~]|€\f";

    private const string From = "áâãçêëíîïóôõúûýÿÁÀÂÃÈÊËÍÌÎÏÓÒÔÚÙÛÝ‘’‚‛“”„–—−•…°×·";

    private static readonly string[] s_to =
    [
        "a", "a", "a", "c", "e", "e", "i", "i", "i", "o", "o", "o", "u", "u", "y", "y", "A", "A", "A", "A", "E", "E", "E", "I", "I", "I", "I",
        "O", "O", "O", "U", "U", "U", "Y", "'", "'", "'", "'", "\"", "\"", "\"", "-", "-", "-", "-", "...", " graden", "x", "-",
    ];

    /// <summary>Replaces punctuation and letters that are not in the alphabet by their nearest; anything else stays.</summary>
    public static string Normalise(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var at = From.IndexOf(c, StringComparison.Ordinal);
            if (at >= 0) result.Append(s_to[at]);
            else if (c is 'ĳ') result.Append("ij");
            else if (c is 'Ĳ') result.Append("IJ");
            else if (c is '\u00a0' or '\t') result.Append(' ');
            else result.Append(c);
        }

        return result.ToString();
    }

    /// <summary>How many segments the text takes; 0 for the empty text.</summary>
    public static int Segments(string text)
    {
        if (text.Length == 0) return 0;
        var septets = Septets(text);
        return septets is { } n
            ? n <= 160 ? 1 : (n + 152) / 153
            : text.Length <= 70 ? 1 : (text.Length + 66) / 67;
    }

    /// <summary>Length in septets; null when a character is outside the alphabet.</summary>
    public static int? Septets(string text)
    {
        var n = 0;
        foreach (var c in text)
        {
            if (Basic.Contains(c)) n++;
            else if (Extended.Contains(c)) n += 2;
            else return null;
        }

        return n;
    }
}
