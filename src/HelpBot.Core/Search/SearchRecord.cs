using HelpBot.Core.Knowledge;

namespace HelpBot.Core.Search;

/// <summary>One served record, with everything ranking needs to know of it.</summary>
/// <param name="Point">Null for what has no place: national lines, organisations, advice.</param>
/// <param name="Municipality">Null for what has none.</param>
/// <param name="Branches">Municipalities where an organisation has a branch.</param>
/// <param name="LimitedTo">Groups it is only for.</param>
/// <param name="Door">It is a first door of its municipality.</param>
/// <param name="Activity">The activity itself, for its times and price; null for the other kinds.</param>
internal sealed record SearchRecord(
    string Id, RecordKind Kind, string Name, IReadOnlyList<string> Themes, GeoPoint? Point, string? Municipality, IReadOnlyList<string> Branches,
    Audience LimitedTo, bool Door, LocalActivity? Activity, Provenance Provenance, bool? Covenant, IReadOnlyList<Field> Fields);

/// <summary>A stretch of a record's text.</summary>
/// <param name="Weight">One of <see cref="Weights"/>' fields.</param>
/// <param name="Answers">Words found here make the record a hit; those of a place or partner only lift it.</param>
/// <param name="Long">Held against its length.</param>
internal readonly record struct Field(string Text, double Weight, bool Answers, bool Long = false);
