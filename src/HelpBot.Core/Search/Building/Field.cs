namespace HelpBot.Core.Search.Building;

/// <summary>A stretch of a record's text.</summary>
/// <param name="Weight">One of <see cref="Ranking.Weights"/>' fields.</param>
/// <param name="Answers">Words found here make the record a hit; those of a place only lift it.</param>
/// <param name="IsLong">Held against its length.</param>
internal readonly record struct Field(string Text, double Weight, bool Answers, bool IsLong = false);
