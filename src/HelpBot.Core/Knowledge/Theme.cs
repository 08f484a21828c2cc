namespace HelpBot.Core.Knowledge;

/// <summary>A subject people ask about, with the words they use for it.</summary>
/// <param name="Id">Kebab-case: <c>samen-eten</c>.</param>
/// <param name="Name">For people: "samen eten".</param>
/// <param name="Words">Words and short phrases that mean it.</param>
/// <param name="Indirect">Whole sayings that point to it ("ik eet alleen").</param>
/// <param name="Dialect">Limburg, Brabant and Rotterdam words; matched, never shown.</param>
/// <param name="Misspellings">Matched, never shown.</param>
/// <param name="Neighbours">Theme ids to widen to when nothing is found, nearest first.</param>
public sealed record Theme(
    string Id, string Name, IReadOnlyList<string> Words, IReadOnlyList<string> Indirect,
    IReadOnlyList<string> Dialect, IReadOnlyList<string> Misspellings, IReadOnlyList<string> Neighbours);
