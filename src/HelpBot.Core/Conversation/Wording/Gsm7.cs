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
    /// <param name="letters">False to leave letters as they are: truer, and more than twice as long.</param>
    public static string Normalise(string text, bool letters = true)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var at = From.IndexOf(c, StringComparison.Ordinal);
            if (!letters && char.IsLetter(c)) result.Append(c);
            else if (at >= 0) result.Append(s_to[at]);
            else if (c is 'ĳ') result.Append("ij");
            else if (c is 'Ĳ') result.Append("IJ");
            else if (c is '\u00a0' or '\t') result.Append(' ');
            else result.Append(c);
        }

        return result.ToString();
    }

    /// <summary>
    /// How many segments the text takes; 0 for the empty text. A sign that takes two places is never cut in two, so a long text may need one
    /// more than its length says.
    /// </summary>
    public static int Segments(string text)
    {
        if (text.Length == 0) return 0;
        return Septets(text) is { } septets
            ? septets <= 160 ? 1 : Walk(text.Select(c => Extended.Contains(c) ? 2 : 1), 153)
            : text.Length <= 70 ? 1 : Walk(Signs(text), 67);
    }

    private static int Walk(IEnumerable<int> sizes, int room)
    {
        var (segments, used) = (1, 0);
        foreach (var size in sizes)
        {
            if (used + size > room) (segments, used) = (segments + 1, 0);
            used += size;
        }

        return segments;
    }

    /// <summary>Lengths of what a reader sees as one sign: an emoji may be several.</summary>
    private static IEnumerable<int> Signs(string text)
    {
        var signs = System.Globalization.StringInfo.GetTextElementEnumerator(text);
        while (signs.MoveNext()) yield return signs.GetTextElement().Length;
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
