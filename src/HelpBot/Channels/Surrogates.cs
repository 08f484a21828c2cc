using System.Globalization;

namespace HelpBot.Channels;

/// <summary>
/// Repairs half characters, which JSON may carry as <c>\ud83d</c> without its other half, and which nothing downstream can write again.
/// </summary>
internal static class Surrogates
{
    private const string Replacement = "\\ufffd";

    /// <summary>Escaped halves without a partner become U+FFFD; everything else stays as it is. Linear.</summary>
    public static string Mend(string json)
    {
        if (!json.Contains("\\u", StringComparison.Ordinal)) return json;
        var mended = new System.Text.StringBuilder(json.Length);
        for (var i = 0; i < json.Length;)
        {
            if (json[i] != '\\')
            {
                mended.Append(json[i++]);
                continue;
            }

            var unit = Escape(json, i);
            var length = unit is null ? Math.Min(2, json.Length - i) : 6;
            if (unit is { } high && char.IsHighSurrogate(high) && Escape(json, i + 6) is { } low && char.IsLowSurrogate(low)) length = 12;
            else if (unit is { } half && char.IsSurrogate(half))
            {
                mended.Append(Replacement);
                i += 6;
                continue;
            }

            mended.Append(json, i, length);
            i += length;
        }

        return mended.ToString();
    }

    private static char? Escape(string json, int at) =>
        at + 6 <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
