using System.Globalization;

namespace HelpBot.Channels.DirectLine;

internal static class Watermark
{
    /// <returns>The number of the last entry that the client has; 0, which replays everything, for whatever is not a decimal number.</returns>
    public static long Read(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? seq
        : text is { Length: > 18 } && text.All(char.IsAsciiDigit) ? long.MaxValue
        : 0;
}
