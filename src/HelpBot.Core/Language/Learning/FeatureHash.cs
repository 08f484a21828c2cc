namespace HelpBot.Core.Language.Learning;

/// <summary>Hashes that are the same on every machine and at every start.</summary>
internal static class FeatureHash
{
    private const ulong Prime = 0x9E3779B97F4A7C15;

    public static ulong Mix(ulong a, ulong b)
    {
        var h = (a ^ (b + Prime + (a << 6) + (a >> 2))) * 0xFF51AFD7ED558CCD;
        return h ^ (h >> 32);
    }

    public static ulong Of(ReadOnlySpan<char> letters)
    {
        var h = 0xCBF29CE484222325;
        foreach (var c in letters) h = (h ^ c) * 0x100000001B3;
        return h ^ (h >> 29);
    }
}
