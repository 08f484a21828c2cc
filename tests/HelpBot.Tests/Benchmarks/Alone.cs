namespace HelpBot.Tests.Benchmarks;

/// <summary>Runs when nothing else does: what another test takes or gives back would be measured too.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "measures memory";
}
