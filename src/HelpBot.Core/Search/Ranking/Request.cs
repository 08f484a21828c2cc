using HelpBot.Core.Search.Records;

namespace HelpBot.Core.Search.Ranking;

/// <summary>A query at one moment, made ready for an index.</summary>
/// <param name="LocalNow">Europe/Amsterdam.</param>
/// <param name="Near">Unknown when no place was said.</param>
/// <param name="Plan">For its words.</param>
/// <param name="Themes">For its themes.</param>
internal sealed record Request(Query Query, DateTime LocalNow, Spot Near, WordPlan Plan, ThemeFit Themes);
