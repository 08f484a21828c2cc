using HelpBot.Core.Search.Records;
using HelpBot.Core.Search.Terms;

namespace HelpBot.Core.Search.Ranking;

/// <summary>What an index holds and ranks by. Immutable; thread-safe.</summary>
internal sealed record Contents(RecordTable Records, TermIndex Terms, Weights Weights, Nearness Nearness);
