using System.Numerics;
using System.Runtime.CompilerServices;

namespace HelpBot.Core.Search.Records;

/// <summary>Of each block of records and each theme, who has it. Immutable; thread-safe.</summary>
internal sealed class ThemeMasks
{
    private readonly ulong[] _masks;
    private readonly int _themes;

    public ThemeMasks(RecordFacts[] records, int blockSize)
    {
        var all = 0UL;
        foreach (ref readonly var record in records.AsSpan()) all |= record.Themes;
        _themes = 64 - BitOperations.LeadingZeroCount(all);
        _masks = new ulong[(records.Length + blockSize - 1) / blockSize * _themes];
        for (var i = 0; i < records.Length; i++)
            for (var left = records[i].Themes; left != 0; left &= left - 1)
                _masks[(i / blockSize * _themes) + BitOperations.TrailingZeroCount(left)] |= 1UL << (i % blockSize);
    }

    /// <summary>A bit for each record of a block that has one of the themes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Of(int block, ulong themes)
    {
        var found = 0UL;
        for (var left = themes; left != 0; left &= left - 1)
        {
            var theme = BitOperations.TrailingZeroCount(left);
            if (theme >= _themes) break;
            found |= _masks[(block * _themes) + theme];
        }

        return found;
    }
}
