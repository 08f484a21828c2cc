using HelpBot.Core.Search.Terms;

namespace HelpBot.Core.Search.Records;

/// <summary>The facts of all records, neighbours next to each other. Immutable; thread-safe.</summary>
/// <param name="Groups">Of <see cref="GroupSize"/> blocks together what is known of one.</param>
/// <param name="Branches">Municipalities where an organisation has a branch, by record.</param>
/// <param name="Municipalities">Number of each municipality that has records.</param>
/// <param name="Doors">The first doors of a municipality, by its number.</param>
/// <param name="BlocksByMunicipality">The blocks that have records of a municipality, by its number.</param>
internal sealed record RecordTable(
    RecordFacts[] Facts, ThemeMasks WithThemes, WeekDays Days, RecordBlock[] Blocks, RecordBlock[] Groups, IdTable Ids,
    Timetables Timetables, ThemeBits ThemeBits, IReadOnlyDictionary<int, IReadOnlyList<string>> Branches,
    IReadOnlyDictionary<string, int> Municipalities, IReadOnlyDictionary<int, int[]> Doors, IReadOnlyDictionary<int, int[]> BlocksByMunicipality)
{
    /// <summary>Blocks in a group.</summary>
    public const int GroupSize = 16;

    public int Count => Facts.Length;

    /// <summary>A bit for each record of a block.</summary>
    public ulong All(int block) => ulong.MaxValue >> (PostingLists.BlockSize - CountOf(block));

    private int CountOf(int block) => Math.Min(PostingLists.BlockSize, Count - (block * PostingLists.BlockSize));
}
