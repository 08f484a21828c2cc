using HelpBot.Core.Knowledge;

namespace HelpBot.Core.Search.Records;

/// <summary>A bit for each theme. Immutable; thread-safe.</summary>
internal sealed class ThemeBits
{
    /// <summary>More themes than this do not fit; the reader of the catalog says so before an index is built.</summary>
    public const int Most = Catalog.MostThemes;

    private readonly Dictionary<string, int> _bits = new(StringComparer.Ordinal);

    public ThemeBits(IEnumerable<string> themeIds)
    {
        foreach (var id in themeIds) _bits.TryAdd(id, _bits.Count);
        if (_bits.Count > Most) throw new ArgumentException($"There are {_bits.Count} themes; at most {Most} can be searched.", nameof(themeIds));
    }

    /// <summary>The bit's mask; 0 for a theme that is not in the catalog.</summary>
    public ulong Of(string themeId) => _bits.TryGetValue(themeId, out var bit) ? 1UL << bit : 0;

    public ulong Of(IReadOnlyList<string> themeIds)
    {
        var mask = 0UL;
        for (var i = 0; i < themeIds.Count; i++) mask |= Of(themeIds[i]);
        return mask;
    }
}
