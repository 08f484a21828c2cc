namespace HelpBot.Core.Search.Records;

/// <summary>The facts of all records, neighbours next to each other. Immutable; thread-safe.</summary>
/// <param name="Branches">Municipalities where an organisation has a branch, by record.</param>
/// <param name="Municipalities">Number of each municipality that has records.</param>
/// <param name="Doors">The first doors of a municipality, by its number.</param>
/// <param name="BlocksByMunicipality">The blocks that have records of a municipality, by its number.</param>
internal sealed record RecordTable(
    RecordFacts[] Facts, RecordBlock[] Blocks, IdTable Ids, Timetables Timetables, ThemeBits Themes,
    IReadOnlyDictionary<int, IReadOnlyList<string>> Branches, IReadOnlyDictionary<string, int> Municipalities,
    IReadOnlyDictionary<int, int[]> Doors, IReadOnlyDictionary<int, int[]> BlocksByMunicipality)
{
    public int Count => Facts.Length;
}
