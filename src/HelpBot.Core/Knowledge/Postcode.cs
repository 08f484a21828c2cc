namespace HelpBot.Core.Knowledge;

/// <summary>A Dutch postcode: <c>6461 AB</c>, or only its area <c>6461</c>.</summary>
/// <param name="Area">Four digits, the first not 0.</param>
/// <param name="Letters">Two capitals, never SA, SD or SS; null when only the area is known.</param>
public readonly record struct Postcode(string Area, string? Letters)
{
    /// <summary>Accepts <c>6461</c>, <c>6461AB</c>, <c>6461 ab</c>; nothing before or after.</summary>
    public static bool TryParse(string? text, out Postcode postcode)
    {
        postcode = default;
        var s = (text ?? "").Trim();
        if (s.Length < 4 || s[0] is < '1' or > '9') return false;
        for (var i = 1; i < 4; i++)
            if (!char.IsAsciiDigit(s[i])) return false;
        var rest = s[4..].TrimStart();
        if (rest.Length == 0)
        {
            postcode = new(s[..4], null);
            return true;
        }

        if (rest.Length != 2 || !char.IsAsciiLetter(rest[0]) || !char.IsAsciiLetter(rest[1])) return false;
        var letters = rest.ToUpperInvariant();
        if (letters is "SA" or "SD" or "SS") return false;
        postcode = new(s[..4], letters);
        return true;
    }

    public override string ToString() => Letters is null ? Area : $"{Area} {Letters}";
}
