namespace HelpBot.Core.Search.Ranking;

/// <summary>What is let go of, step after step; each step keeps the ones before it.</summary>
internal readonly record struct Looseness(bool Time, bool Cost, bool Theme)
{
    public static Looseness None => default;
}
